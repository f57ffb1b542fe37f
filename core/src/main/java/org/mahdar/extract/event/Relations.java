package org.mahdar.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.NameMention;
import org.mahdar.model.Relation;
import org.mahdar.model.Span;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.RuleSet;

/// How bodies stand to each other: «قوة السدود بقيادة نوردافيا» is led-by.
final class Relations {
  private final RuleSet rules;

  Relations(Knowledge knowledge) {
    this.rules = knowledge.rules("relation");
  }

  List<Fact> facts(Document document, Lattice lattice) {
    List<Fact> facts = new ArrayList<>();
    for (Match match : rules.longest(lattice)) {
      Span span = lattice.tokens().span(match.from(), match.to());
      if (document.readable(span)) {
        String subject = name(lattice, match, "subject");
        String object = name(lattice, match, "object");
        if (subject != null && object != null) {
          facts.add(relation(document, match, span, subject, object));
        }
      }
    }
    return facts;
  }

  private static Relation relation(
      Document document, Match match, Span span, String subject, String object) {
    Relation.Type type =
        Relation.Type.valueOf(
            match.attribute("relation").toUpperCase(Locale.ROOT).replace('-', '_'));
    List<Evidence> evidence = List.of(document.cite(span));
    return new Relation(evidence, match.rule().id(), List.of(), subject, type, object);
  }

  /// The canonical name of a body, else the words themselves.
  private static @Nullable String name(Lattice lattice, Match match, String slotName) {
    Match.Slot slot = match.slots().get(slotName);
    if (slot == null) {
      return null;
    }
    if (slot.mention() instanceof NameMention name && name.kind() != NameMention.Kind.PLACE) {
      return name.name();
    }
    return slot.mention() != null
        ? slot.mention().evidence().quote()
        : lattice.tokens().surface(slot.from(), slot.to());
  }
}
