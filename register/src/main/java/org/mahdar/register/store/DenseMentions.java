package org.mahdar.register.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Naming;
import org.mahdar.model.NumberRole;
import org.mahdar.model.Qualifier;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.RuleId;
import org.mahdar.model.TimeMention;

/// How one mention is written densely, and read back: component by component, as its record has them.
///
/// A new component of a record goes to both sides here, and gives the dossier a new format.
final class DenseMentions {
  /// In this order lie the numbers of kinds in dossiers: new ones go to the end.
  static final List<Class<? extends Mention>> KINDS =
      List.of(TimeMention.class, QuantityMention.class, MoneyMention.class, NameMention.class);

  private DenseMentions() {}

  static byte[] write(Mention mention) {
    DenseWriter out = new DenseWriter();
    out.evidence(mention.evidence());
    out.text(mention.rule().value());
    switch (mention) {
      case TimeMention time -> time(out, time);
      case QuantityMention quantity -> quantity(out, quantity);
      case MoneyMention money -> money(out, money);
      case NameMention name -> name(out, name);
    }
    return out.bytes();
  }

  private static void time(DenseWriter out, TimeMention time) {
    out.name(time.timex());
    out.text(time.value());
    out.edtf(time.edtf());
    DenseFacts.doubts(out, time.doubts());
  }

  private static void quantity(DenseWriter out, QuantityMention quantity) {
    out.decimal(quantity.value());
    out.decimal(quantity.low());
    out.decimal(quantity.high());
    out.name(quantity.qualifier());
    out.text(quantity.unit());
    out.name(quantity.role());
  }

  private static void money(DenseWriter out, MoneyMention money) {
    out.decimal(money.amount());
    out.decimal(money.low());
    out.decimal(money.high());
    out.text(money.currency());
    out.name(money.qualifier());
    DenseFacts.doubts(out, money.doubts());
  }

  private static void name(DenseWriter out, NameMention name) {
    out.name(name.kind());
    out.text(name.name());
    out.text(name.role());
    out.name(name.roleStatus());
    out.text(name.country());
    out.text(name.placeKind());
    Naming naming = name.naming();
    out.flag(naming != null);
    if (naming != null) {
      out.text(naming.party());
      out.list(
          naming.markers(),
          marker -> {
            out.name(marker.kind());
            out.evidence(marker.evidence());
          });
    }
  }

  /// @throws DossierException where a quote is not what the document says
  static Mention read(Class<? extends Mention> kind, DenseReader in, Document document) {
    Evidence evidence = in.evidence(document);
    RuleId rule = new RuleId(in.word());
    if (kind == TimeMention.class) {
      return time(evidence, rule, in);
    } else if (kind == QuantityMention.class) {
      return quantity(evidence, rule, in);
    } else if (kind == MoneyMention.class) {
      return money(evidence, rule, in);
    } else {
      return name(evidence, rule, in, document);
    }
  }

  private static TimeMention time(Evidence evidence, RuleId rule, DenseReader in) {
    return new TimeMention(
        evidence,
        rule,
        in.named(TimeMention.Timex.class),
        in.word(),
        in.edtf(),
        DenseFacts.doubts(in));
  }

  private static QuantityMention quantity(Evidence evidence, RuleId rule, DenseReader in) {
    return new QuantityMention(
        evidence,
        rule,
        requireNonNull(in.decimal()),
        in.decimal(),
        in.decimal(),
        in.named(Qualifier.class),
        in.text(),
        in.named(NumberRole.class));
  }

  private static MoneyMention money(Evidence evidence, RuleId rule, DenseReader in) {
    return new MoneyMention(
        evidence,
        rule,
        in.decimal(),
        in.decimal(),
        in.decimal(),
        in.text(),
        in.named(Qualifier.class),
        DenseFacts.doubts(in));
  }

  private static NameMention name(
      Evidence evidence, RuleId rule, DenseReader in, Document document) {
    return new NameMention(
        evidence,
        rule,
        in.named(NameMention.Kind.class),
        in.word(),
        in.text(),
        in.name(NameMention.RoleStatus.class),
        in.text(),
        in.text(),
        naming(in, document));
  }

  private static @Nullable Naming naming(DenseReader in, Document document) {
    if (!in.flag()) {
      return null;
    }
    return new Naming(
        in.text(),
        in.list(
            () -> new Naming.Marker(in.named(Naming.Marker.Kind.class), in.evidence(document))));
  }
}
