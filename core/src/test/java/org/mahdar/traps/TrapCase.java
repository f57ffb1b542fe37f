package org.mahdar.traps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahdar.Captures;
import org.mahdar.Reader;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;

/// One text of a trap's family, with what its reading must hold and what it must never hold.
///
/// @param trap the trap's number in the list of traps
/// @param letter `a` is the trap's own sentence, the others are the project's
/// @param published an ISO date where the text needs one
/// @param fails why the reader does not yet pass it; absent where it must
record TrapCase(
    int trap,
    char letter,
    String title,
    String text,
    Optional<String> published,
    List<Expectation> must,
    List<Expectation> never,
    Optional<String> fails) {

  /// The cases of one trap: a list item of a trap file.
  static List<TrapCase> of(Map<?, ?> trap) {
    List<TrapCase> cases = new ArrayList<>();
    for (Object item : (List<?>) trap.get("cases")) {
      Map<?, ?> one = (Map<?, ?>) item;
      cases.add(
          new TrapCase(
              (Integer) trap.get("trap"),
              (char) ('a' + cases.size()),
              String.valueOf(trap.get("title")),
              String.valueOf(one.get("text")),
              Optional.ofNullable(one.get("published")).map(String::valueOf),
              expectations(one.get("must")),
              expectations(one.get("never")),
              Optional.ofNullable(one.get("fails")).map(String::valueOf)));
    }
    return cases;
  }

  private static List<Expectation> expectations(Object yaml) {
    return yaml instanceof List<?> list
        ? list.stream().map(item -> Expectation.of((Map<?, ?>) item)).toList()
        : List.of();
  }

  String name() {
    return trap + String.valueOf(letter) + " " + title;
  }

  /// What is wrong with the reading of the text, nothing where all is as it should be.
  List<String> faults(Reader reader) {
    return switch (reader.read(Captures.text(text, published.orElse(null)))) {
      case Outcome.Read read -> faults(read.reading());
      // A text that is no article at all makes no fact either.
      case Outcome.Rejected rejected ->
          must.isEmpty() ? List.of() : List.of("rejected: " + rejected.detail());
    };
  }

  private List<String> faults(Reading reading) {
    List<String> faults = new ArrayList<>();
    must.stream().filter(one -> !one.isIn(reading)).forEach(one -> faults.add("missing " + one));
    never.stream()
        .filter(one -> one.found(reading) > 0)
        .forEach(one -> faults.add("should not be there: " + one));
    return faults;
  }
}
