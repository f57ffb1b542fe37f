package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.Composition;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.register.search.Listed;

/// Who belonged to a body and how many, over time, every line with its source.
///
/// A list of 2032 with four states and one of 2033 with five is two lines, the second of which says who is new. A name that a
/// later list lacks is said to be missing from it, not to have left.
public final class Membership {
  /// @param count the number given, or that of the names
  /// @param members who is named, empty where only a number is given
  /// @param added who an earlier list of the same body did not name
  /// @param missing who it named and this one does not
  public record Row(
      Card card, Line body, String count, Line members, Line added, Line missing, Line outlet) {}

  private Membership() {}

  static List<Row> of(List<Listed> entries, Holdings holdings, Voice voice) {
    List<Row> rows = new ArrayList<>();
    java.util.Map<String, Set<String>> before = new java.util.HashMap<>();
    for (Listed listed : Holdings.oldestFirst(entries)) {
      Fact lead = listed.entry().settled();
      if (lead instanceof Composition composition) {
        String body = holdings.catalogue().body(listed).orElse(composition.of());
        rows.add(list(listed, composition, body, before.get(body), voice));
        before.put(body, new LinkedHashSet<>(composition.members()));
      } else if (lead instanceof Figure figure && figure.what() == Figure.What.MEMBERSHIP) {
        rows.add(number(listed, figure, voice));
      }
    }
    return rows;
  }

  private static Row list(
      Listed listed,
      Composition composition,
      String body,
      @org.jspecify.annotations.Nullable Set<String> before,
      Voice voice) {
    List<String> added = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    if (before != null) {
      composition.members().stream().filter(one -> !before.contains(one)).forEach(added::add);
      before.stream().filter(one -> !composition.members().contains(one)).forEach(missing::add);
    }
    return new Row(
        Card.of(listed, voice),
        voice.names().party(body),
        voice.amounts().number(java.math.BigDecimal.valueOf(composition.members().size())),
        voice.names().parties(composition.members()),
        voice.names().parties(added),
        voice.names().parties(missing),
        Masthead.outlet(Card.leadDocument(listed), voice));
  }

  private static Row number(Listed listed, Figure figure, Voice voice) {
    Line none = voice.names().parties(List.of());
    return new Row(
        Card.of(listed, voice),
        figure.of() == null ? none : voice.names().party(figure.of()),
        voice.amounts().qualified(figure.qualifier(), voice.counted(figure.value(), figure.unit())),
        none,
        none,
        none,
        Masthead.outlet(Card.leadDocument(listed), voice));
  }
}
