package org.mahdar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.register.store.Build;
import org.mahdar.register.store.Dossier;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;

/// Adds single articles to a dossier of many and measures how long each takes, reading and writing included.
public final class GrowthEvaluation {
  static final int ADDED = 12;

  private GrowthEvaluation() {}

  /// @param whole seconds for building all but the added ones at once
  /// @param added seconds for each added article
  record Result(int articles, double whole, List<Double> added) {
    double median() {
      return added.stream().sorted().skip(added.size() / 2).findFirst().orElse(0.0);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d articles at once: %.1f s; one more: %s s",
          articles,
          whole,
          added.stream().map(s -> String.format(Locale.ROOT, "%.2f", s)).toList());
    }
  }

  /// @param arguments how many articles (10000 by default), and a folder to build in
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Path folder =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("growth");
    System.out.println(run(Path.of("corpus"), count, folder));
  }

  static Result run(Path corpus, int count, Path folder) throws IOException {
    List<Capture> captures = new ArrayList<>(Variants.make(corpus, count + ADDED));
    List<Capture> later = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < ADDED; i++) {
      later.add(captures.remove(random.nextInt(captures.size())));
    }
    Reader reader = new Reader(Knowledge.load());
    double whole = build(reader, folder, captures);
    List<Double> added = new ArrayList<>();
    for (Capture one : later) {
      added.add(build(reader, folder, List.of(one)));
    }
    return new Result(count, whole, added);
  }

  static double build(Reader reader, Path folder, List<Capture> captures) {
    Build.Steps steps =
        new Build.Steps(reader::read, new Resolver(), "rules", InstantSource.system(), true);
    long began = System.nanoTime();
    new Build(Dossier.create(folder), steps, (_, _, _) -> {}).run(captures.iterator());
    return (System.nanoTime() - began) / 1e9;
  }
}
