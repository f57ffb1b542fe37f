package org.mahdar.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.ingest.Captures;
import org.mahdar.ingest.Manifest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The articles that `read` and `build` are given, and what is known of them from outside.
final class Inputs {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = {
        "Articles: .txt, .html, .jsonl, folders of them,",
        "or - for JSON Lines on standard input."
      })
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "A CSV file with the column file and any of published,url,outlet,title.")
  @Nullable Path manifest;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of publication (2019-11-20) of every article that brings none.")
  @Nullable LocalDate published;

  Captures open(Terminal terminal) {
    return new Captures(
        inputs,
        manifest == null ? Manifest.NONE : Manifest.read(manifest),
        published == null ? null : published.toString(),
        terminal.in());
  }

  /// What to say where the inputs hold no article at all.
  String nothing() {
    return String.join(", ", inputs)
        + ": no article there; Mahdar reads .txt, .html and .jsonl files and folders of them";
  }

  /// A manifest may name more than is read today, so that is a remark and no fault.
  void checkManifest(Captures read, Progress progress) {
    Collection<String> unmatched = read.unmatched();
    if (manifest == null || unmatched.isEmpty()) {
      return;
    }
    String names = String.join(", ", unmatched.stream().limit(3).toList());
    String more = unmatched.size() > 3 ? " and " + (unmatched.size() - 3) + " more" : "";
    progress.say(manifest + ": names files that are not among the inputs: " + names + more);
  }
}
