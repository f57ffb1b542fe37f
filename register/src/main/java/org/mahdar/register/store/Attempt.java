package org.mahdar.register.store;

import java.util.function.Function;
import org.mahdar.model.Capture;
import org.mahdar.model.Outcome;

/// Reads one capture, and makes a counted reject of whatever goes wrong on the way.
final class Attempt {
  private Attempt() {}

  static Outcome read(Function<Capture, Outcome> reader, Capture capture) {
    try {
      Outcome outcome = reader.apply(capture);
      if (outcome instanceof Outcome.Read read) {
        Quotes.check(read.reading());
      }
      return outcome;
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours in one article must not cost the other ten thousand.
      return new Outcome.Rejected(
          capture.id(), Outcome.Reason.INTERNAL, "reading it failed (" + e + "); please report it");
    }
  }
}
