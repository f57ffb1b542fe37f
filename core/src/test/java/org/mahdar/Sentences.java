package org.mahdar;

import java.util.List;
import org.mahdar.model.Fact;
import org.mahdar.model.Mention;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.rules.Knowledge;

/// Reads single sentences for tests, with one reader for all.
public final class Sentences {
  private static final Reader READER = new Reader(Knowledge.load());

  private Sentences() {}

  public static Reading read(String text) {
    return switch (READER.read(Captures.text(text, null))) {
      case Outcome.Read read -> read.reading();
      case Outcome.Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }

  public static <M extends Mention> List<M> mentions(String text, Class<M> type) {
    return read(text).mentions().stream().filter(type::isInstance).map(type::cast).toList();
  }

  public static <F extends Fact> List<F> facts(String text, Class<F> type) {
    return read(text).facts().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
