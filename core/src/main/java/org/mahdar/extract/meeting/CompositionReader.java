package org.mahdar.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.RuleId;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Who belongs to a group, as far as states are listed.
///
/// «وتضم المجموعة وزراء خارجية غسران وشردان وباتاندا» has the members XC, XJ, XF.
final class CompositionReader {
  private static final RuleId RULE = new RuleId("composition.listed");

  /// A group is a list of at least so many states; fewer are a phrase like any other.
  private static final int LEAST = 3;

  /// How many tokens may stand between two members of one list.
  private static final int BETWEEN = 4;

  /// So many tokens before the verb the body is looked for.
  private static final int NAMED = 12;

  List<Group> read(Document document, Lattice lattice) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < lattice.tokens().size(); i++) {
      Hit cue = lattice.hit(i, "comprise").orElse(null);
      if (cue != null) {
        Group group = group(document, lattice, cue);
        if (group != null) {
          groups.add(group);
          i = cue.to();
        }
      }
    }
    return groups;
  }

  private static @org.jspecify.annotations.Nullable Group group(
      Document document, Lattice lattice, Hit cue) {
    int end = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(cue.from())).end();
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int last = cue.to();
    String process = null;
    for (int i = cue.to(); i < end && i - last <= (codes.isEmpty() ? 2 * BETWEEN : BETWEEN); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name
            && name.kind() == Kind.PLACE
            && "country".equals(name.placeKind())
            && name.country() != null) {
          if (!codes.contains(name.country())) {
            codes.add(name.country());
            names.add(name.name());
          }
          last = placed.to();
        }
      }
    }
    var span = lattice.tokens().span(cue.from(), Math.max(last, cue.to()));
    String of = codes.size() < LEAST ? null : of(lattice, cue);
    if (of == null || !document.readable(span)) {
      return null;
    }
    Composition fact =
        new Composition(List.of(document.cite(span)), RULE, List.of(), of, codes, null);
    return new Group(fact, cue.from(), process, names);
  }

  /// What the group is called: the body named last before the verb, or a definite word behind it («تضم الرباعية»). Null where there is none:
  /// «سبع» and «وزراء» are no names.
  private static @org.jspecify.annotations.Nullable String of(Lattice lattice, Hit cue) {
    int first = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(cue.from())).first();
    String here = body(lattice, cue.from() - 1, Math.max(first, cue.from() - NAMED));
    int next = Math.min(cue.to(), lattice.tokens().size() - 1);
    if (here != null) {
      return here;
    }
    boolean definite =
        Clitics.of(lattice.tokens().get(next).folded()).stream()
            .anyMatch(cut -> (cut.cut() & Clitics.ARTICLE) != 0);
    return definite ? lattice.tokens().surface(next, next + 1) : null;
  }

  /// The body named last between two tokens, going back.
  private static @org.jspecify.annotations.Nullable String body(Lattice lattice, int from, int to) {
    for (int i = from; i >= to; i--) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        boolean party =
            placed.mention() instanceof NameMention name
                && name.kind() == Kind.ORGANISATION
                && name.country() == null;
        if (party && placed.mention() instanceof NameMention name) {
          return name.name();
        }
      }
    }
    return null;
  }
}
