package org.mahdar.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Who is told by the office of a state alone: «بحضور الرئيس الغسراني ووزير الخارجية النوردافي» names nobody, and two came;
/// «وزيري الخارجية الغسراني والنوردافي» are two as well.
///
/// Where a person's name follows, that name is the participant.
///
/// @param to behind the last word of the office
/// @param names each office as it is written, with the state it is of
record OfficeHolder(int to, List<Names.Named> names) {
  /// «نائب رئيس مجلس الوزراء وزير الخارجية» and the state have so many words.
  private static final int LONGEST = 8;

  /// Between the office and a name stand at most a comma and two titles.
  private static final int TITLES = 4;

  /// «رئيس الجمعية الغسرانية» is at the head of an association and not of the state.
  private static final Set<String> OFFICES =
      Set.of("minister", "head-of-government", "head-of-state", "monarch", "envoy", "diplomat");

  /// ISO 3166-1 alpha-2 has two letters; «العربي» is of no state.
  private static final int CODE = 2;

  /// The office that starts at the token; null where there is none, or where its holder is named.
  static @Nullable OfficeHolder at(Lattice lattice, int from, int to) {
    Hit shared = own(lattice, from, "shared_role");
    Hit role = shared == null ? role(lattice, from) : shared;
    if (role == null || somebody(lattice, from)) {
      return null;
    }
    for (int i = role.to(); i < Math.min(to, from + LONGEST) && title(lattice, i); i++) {
      if (lattice.hit(i, "nationality").isEmpty()) {
        continue;
      }
      Hit state = state(lattice, i, 0);
      // «ممثل الاتحاد الغسراني للمياه»: only «الممثل الغسراني» stands for the state itself.
      boolean sent = role.value().equals("envoy") && i > role.to();
      if (state == null || sent) {
        return null;
      }
      return shared == null ? one(lattice, from, state, to) : each(lattice, shared, state, to);
    }
    return null;
  }

  private static @Nullable Hit role(Lattice lattice, int from) {
    // «وزير الخارجية الغسراني ونظيره النوردافي»: the other has the same office.
    Hit counterpart = own(lattice, from, "meeting_counterpart");
    if (counterpart != null && !counterpart.value().equals("several")) {
      return counterpart;
    }
    Hit prefix = own(lattice, from, "role_prefix");
    Hit role =
        prefix == null
            ? own(lattice, from, "role")
            : lattice.hit(prefix.to(), "role").filter(h -> h.cut() == 0).orElse(null);
    return role != null && OFFICES.contains(role.value()) ? role : null;
  }

  private static @Nullable Hit own(Lattice lattice, int i, String lexicon) {
    return lattice
        .hit(i, lexicon)
        .filter(hit -> (hit.cut() & ~(Clitics.WAW | Clitics.ARTICLE)) == 0)
        .orElse(null);
  }

  private static @Nullable Hit state(Lattice lattice, int i, int joined) {
    return lattice
        .hit(i, "nationality")
        .filter(hit -> hit.has(Clitics.ARTICLE) && hit.value().length() == CODE)
        .filter(hit -> joined == 0 || hit.has(joined))
        .orElse(null);
  }

  private static @Nullable OfficeHolder one(Lattice lattice, int from, Hit state, int to) {
    int end = state.to();
    end = end < to && lattice.hit(end, "role_modifier").isPresent() ? end + 1 : end;
    if (isNamed(lattice, from, end)) {
      return null;
    }
    String words = lattice.tokens().surface(from, end);
    boolean joined = false;
    for (String lexicon : List.of("role", "role_prefix", "meeting_counterpart")) {
      joined |= own(lattice, from, lexicon) instanceof Hit first && first.has(Clitics.WAW);
    }
    String name = joined ? words.substring(1) : words;
    return new OfficeHolder(end, List.of(new Names.Named(name, state.value())));
  }

  /// Two who share the word for their office, each with a state; one state alone is no pair.
  private static @Nullable OfficeHolder each(Lattice lattice, Hit shared, Hit first, int to) {
    Hit second = first.to() < to ? state(lattice, first.to(), Clitics.WAW) : null;
    if (second == null || isNamed(lattice, shared.from(), second.to())) {
      return null;
    }
    List<Names.Named> names = new ArrayList<>();
    String office = shared.value() + " ";
    if (shared.to() < first.from()) {
      office += lattice.tokens().surface(shared.to(), first.from()) + " ";
    }
    for (Hit state : List.of(first, second)) {
      String of = lattice.tokens().surface(state.from(), state.to());
      names.add(new Names.Named(office + (state == first ? of : of.substring(1)), state.value()));
    }
    return new OfficeHolder(second.to(), List.copyOf(names));
  }

  private static boolean title(Lattice lattice, int i) {
    return lattice.tokens().get(i).is(Token.Kind.WORD)
        && lattice.hit(i, "meeting_where").isEmpty()
        && lattice.hit(i, "meeting_noun").isEmpty()
        && lattice.hit(i, "meeting_name_end").isEmpty()
        && lattice.hit(i, "meeting_accredited").isEmpty()
        && Clauses.time(lattice, i) == null
        && !somebody(lattice, i)
        && !Clauses.verb(lattice, i);
  }

  /// «وزير خارجية باتاندا كاسر الحزمري والمملكة الغسرانية»: who is named is no part of the office.
  private static boolean somebody(Lattice lattice, int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name
          && (name.kind() == Kind.PERSON || "country".equals(name.placeKind()))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a person is named behind the office, or the state only ends a word within the name of a body: «ممثل الاتحاد الغسراني للمياه».
  private static boolean isNamed(Lattice lattice, int from, int end) {
    for (int i = from; i < Math.min(lattice.tokens().size(), end + TITLES); i++) {
      boolean another = lattice.cut(i, Clitics.WAW) || Clauses.verb(lattice, i);
      if (i >= end && another) {
        return false;
      }
      for (Lattice.Placed placed : lattice.mentions(i)) {
        boolean person = placed.mention() instanceof NameMention name && name.kind() == Kind.PERSON;
        if (placed.to() > end && (person || i < end)) {
          return true;
        }
      }
    }
    return false;
  }
}
