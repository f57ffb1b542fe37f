package org.mahdar.extract.event;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Lattice;

/// Who acts in an event, whom it befalls, where it happens.
///
/// In «الهجوم على كلاريس» the place is «كلاريس»; in «مقتل الربّان» the target is the person.
record Roles(List<String> actors, List<String> targets, List<String> places) {
  static Roles of(Lattice lattice, int from, int to, String kind) {
    List<String> actors = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (int i = from; i < to; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name && placed.to() <= to) {
          List<String> list = list(name, behind(lattice, i, from), kind, actors, targets, places);
          String quote = name.evidence().quote();
          if (!list.contains(quote)) {
            list.add(quote);
          }
        }
      }
    }
    return new Roles(actors, targets, places);
  }

  /// Whether a preposition of place stands before the name, or the name is not the first behind the head.
  private static boolean behind(Lattice lattice, int token, int from) {
    return token > from
        && lattice
            .hit(token - 1, "clause_word")
            .filter(hit -> hit.value().equals("within"))
            .isPresent();
  }

  private static List<String> list(
      NameMention name,
      boolean within,
      String kind,
      List<String> actors,
      List<String> targets,
      List<String> places) {
    boolean state = "country".equals(name.placeKind());
    return switch (name.kind()) {
      case PLACE ->
          state && !within && !kind.equals("death") && !kind.equals("disaster") ? actors : places;
      case PERSON, ORGANISATION ->
          kind.equals("death") || kind.equals("founding") ? targets : actors;
      case OUTLET, INSTRUMENT -> targets;
    };
  }
}
