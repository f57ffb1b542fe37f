package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mahdar.model.Document;
import org.mahdar.model.Mention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.RuleId;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.RuleSet;

/// Numbers and sums of money as mentions.
///
/// «أكثر من 60 دولة» is 60, `more-than`, unit `state`; «ملياري دولار» is 2000000000 USD; «القرار 2254» is a number with the role of a name.
public final class QuantityExtractor {
  private static final RuleId COUNTED = new RuleId("quantity.counted");
  private static final RuleId DUAL = new RuleId("quantity.dual");
  private static final RuleId ORDINAL = new RuleId("quantity.ordinal");
  private static final RuleId HYPHENATED = new RuleId("quantity.hyphenated");

  private final RuleSet roles;

  public QuantityExtractor(Knowledge knowledge) {
    this.roles = knowledge.rules("quantity");
  }

  public List<Mention> mentions(Document document, Lattice lattice) {
    List<Mention> found = candidates(document, lattice);
    return found.isEmpty() ? found : typed(lattice, found);
  }

  private static List<Mention> candidates(Document document, Lattice lattice) {
    Surroundings around = new Surroundings(lattice);
    MoneyReader money = new MoneyReader(document, around);
    List<Mention> mentions = new ArrayList<>();
    for (Measure measure : new Measures(lattice, around).all()) {
      mentions.add(
          measure.currency() != null
              ? money.mention(measure)
              : quantity(document, measure, around));
    }
    return mentions;
  }

  private static QuantityMention quantity(Document document, Measure measure, Surroundings around) {
    Numeral numeral = measure.numeral();
    NumberRole role = NumberRole.CARDINAL;
    RuleId rule = COUNTED;
    if (numeral.kind() == Numeral.Kind.ORDINAL) {
      role = NumberRole.ORDINAL;
      rule = ORDINAL;
    } else if (measure.percent()) {
      role = NumberRole.PERCENT;
    } else if (around.hyphenated(numeral.from())
        || around.insideName(numeral.from(), numeral.to())) {
      role = NumberRole.NAME;
      rule = HYPHENATED;
    } else if (measure.unit() != null && measure.unit().from() == numeral.from()) {
      rule = DUAL;
    }
    String unit = measure.unit() == null || measure.percent() ? null : measure.unit().value();
    Bounds bounds = measure.bounds();
    return new QuantityMention(
        document.cite(around.span(measure.from(), measure.to())),
        rule,
        normal(numeral.value()),
        bounds.low(),
        bounds.high(),
        bounds.qualifier(),
        unit,
        role);
  }

  /// Without the zeros that a scale leaves behind a point: 1500000.000 is 1500000.
  static BigDecimal normal(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /// Gives the numbers the roles that the rules find for them.
  private List<Mention> typed(Lattice lattice, List<Mention> found) {
    // No two numbers are the same, so that none need be compared by what it holds.
    Map<Mention, Match> types = new IdentityHashMap<>();
    for (Match match : roles.all(lattice.with(found))) {
      for (Match.Slot slot : match.slots().values()) {
        if (slot.mention() instanceof QuantityMention quantity) {
          types.merge(quantity, match, (a, b) -> b.to() - b.from() > a.to() - a.from() ? b : a);
        }
      }
    }
    if (types.isEmpty()) {
      return found;
    }
    List<Mention> typed = new ArrayList<>(found.size());
    for (Mention mention : found) {
      Match match = types.get(mention);
      typed.add(
          match == null || !(mention instanceof QuantityMention quantity)
              ? mention
              : retyped(quantity, match));
    }
    return typed;
  }

  private static QuantityMention retyped(QuantityMention quantity, Match match) {
    NumberRole role = NumberRole.valueOf(match.attribute("role").toUpperCase(Locale.ROOT));
    return new QuantityMention(
        quantity.evidence(),
        match.rule().id(),
        quantity.value(),
        quantity.low(),
        quantity.high(),
        quantity.qualifier(),
        null,
        role);
  }
}
