package org.mahdar.register.store;

import java.util.List;
import java.util.function.Function;
import org.mahdar.model.Capture;
import org.mahdar.model.Outcome;

/// Reads captures, and makes a counted reject of whatever goes wrong on the way.
final class Attempt {
  private Attempt() {}

  /// Where something goes wrong with captures that are read together, each of them is read alone: only one is at fault.
  static List<Outcome> read(Build.Steps steps, List<Capture> captures) {
    try {
      List<Outcome> outcomes = steps.together().apply(captures);
      if (outcomes.size() != captures.size()) {
        throw new IllegalStateException(outcomes.size() + " outcomes of " + captures.size());
      }
      outcomes.forEach(Attempt::check);
      return outcomes;
    } catch (RuntimeException | StackOverflowError e) {
      return captures.stream().map(capture -> read(steps.reader(), capture)).toList();
    }
  }

  static Outcome read(Function<Capture, Outcome> reader, Capture capture) {
    try {
      Outcome outcome = reader.apply(capture);
      check(outcome);
      return outcome;
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours in one article must not cost the other ten thousand.
      return new Outcome.Rejected(
          capture.id(), Outcome.Reason.INTERNAL, "reading it failed (" + e + "); please report it");
    }
  }

  private static void check(Outcome outcome) {
    if (outcome instanceof Outcome.Read read) {
      Quotes.check(read.reading());
    }
  }
}
