package org.mahdar.bench;

import java.nio.file.Path;

/// The folders of the project's sources that tests read, and the seeds beside it, which are not always at hand.
///
/// `-Dseeds=FOLDER` names another folder of the seeds.
final class Checkout {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  static final Path CORPUS = ROOT.resolve("corpus");
  static final Path SCORES = ROOT.resolve("scores.yaml");
  static final Path SEEDS =
      Path.of(
          System.getProperty("seeds", ROOT.resolveSibling("shared").resolve("seeds").toString()));

  private Checkout() {}
}
