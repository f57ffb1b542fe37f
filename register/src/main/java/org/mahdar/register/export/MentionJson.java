package org.mahdar.register.export;

import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Naming;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.TimeMention;

/// Writes a mention as the contract has it: «12 يوليو 2018» is `{"type": "time", …, "timex": "DATE", "value": "2018-07-12"}`.
final class MentionJson {
  private final JsonLine line;

  MentionJson(JsonLine line) {
    this.line = line;
  }

  /// The `type` of a mention in the contract.
  static String type(Mention mention) {
    return switch (mention) {
      case TimeMention _ -> "time";
      case QuantityMention _ -> "quantity";
      case MoneyMention _ -> "money";
      case NameMention name -> name.kind().toString();
    };
  }

  void write(Mention mention) {
    line.json.writeStartObject();
    line.text("type", type(mention));
    line.span(mention.span());
    line.text("text", mention.evidence().quote());
    switch (mention) {
      case TimeMention time -> time(time);
      case QuantityMention quantity -> quantity(quantity);
      case MoneyMention money -> money(money);
      case NameMention name -> name(name);
    }
    line.text("rule", mention.rule());
    line.json.writeEndObject();
  }

  private void time(TimeMention time) {
    line.text("timex", time.timex());
    line.text("value", time.value());
    line.date("edtf", time.edtf());
    line.list("doubts", time.doubts());
  }

  private void quantity(QuantityMention quantity) {
    line.number("value", quantity.value());
    line.number("low", quantity.low());
    line.number("high", quantity.high());
    line.text("qualifier", quantity.qualifier());
    line.text("unit", quantity.unit());
    line.text("role", quantity.role());
  }

  private void money(MoneyMention money) {
    line.amount("amount", money.amount());
    line.amount("low", money.low());
    line.amount("high", money.high());
    line.text("currency", money.currency());
    line.text("qualifier", money.qualifier());
    line.list("doubts", money.doubts());
  }

  private void name(NameMention name) {
    line.text("name", name.name());
    line.text("role", name.role());
    line.text("roleStatus", name.roleStatus());
    line.text("country", name.country());
    line.text("placeKind", name.placeKind());
    if (name.naming() != null) {
      naming(name.naming());
    }
  }

  private void naming(Naming naming) {
    line.json.writeObjectPropertyStart("naming");
    line.text("party", naming.party());
    line.json.writeArrayPropertyStart("markers");
    for (Naming.Marker marker : naming.markers()) {
      line.json.writeStartObject();
      line.text("kind", marker.kind());
      line.span(marker.evidence().span());
      line.text("quote", marker.evidence().quote());
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
    line.json.writeEndObject();
  }
}
