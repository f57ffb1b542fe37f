package org.mahdar.app.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mahdar.model.Edtf;
import org.mahdar.model.Qualifier;

/// A claim of a conflict in words: `more-than 2100000000 USD` is «أكثر من 2,100,000,000 دولار أمريكي».
///
/// What it does not understand it shows as it stands.
final class ClaimWords {
  private final Voice voice;

  ClaimWords(Voice voice) {
    this.voice = voice;
  }

  Line of(String field, String value) {
    return switch (field) {
      case "date" -> date(value);
      case "city" -> voice.names().city(value);
      case "country" -> voice.names().country(value);
      case "format" -> Line.own(voice.word("format", value));
      case "status" -> Line.own(voice.word("meeting.status", value));
      case "chairs" -> voice.names().parties(List.of(value.split("; ")));
      case "participants" -> stances(value);
      case "value", "amount" -> number(value);
      default -> voice.arabic(value);
    };
  }

  /// `XF absent` is «باتاندا (الغائبون)».
  private Line stances(String value) {
    List<Line.Part> parts = new ArrayList<>();
    for (String stance : value.split("; ")) {
      String[] words = stance.split(" ", 2);
      if (!parts.isEmpty()) {
        parts.addAll(Line.own(voice.messages().text("list.comma")).parts());
      }
      parts.addAll(voice.names().country(words[0]).parts());
      String as = words.length > 1 ? words[1] : "";
      parts.addAll(
          Line.own(" (" + voice.messages().textOr("field.participants." + as, as) + ")").parts());
    }
    return new Line(parts);
  }

  private Line date(String value) {
    try {
      return Line.own(voice.dates().show(Edtf.parse(value)));
    } catch (IllegalArgumentException e) {
      return Line.own(value);
    }
  }

  private Line number(String value) {
    List<String> words = List.of(value.split(" "));
    Optional<Qualifier> qualifier =
        Arrays.stream(Qualifier.values())
            .filter(one -> one.toString().equals(words.getFirst()))
            .findFirst();
    List<String> rest = qualifier.isPresent() ? words.subList(1, words.size()) : words;
    try {
      String shown = voice.amounts().number(new BigDecimal(rest.getFirst()));
      for (String unit : rest.subList(1, rest.size())) {
        shown = voice.messages().text("sum.amount", shown, unit(unit));
      }
      return Line.own(voice.amounts().qualified(qualifier.orElse(Qualifier.EXACT), shown));
    } catch (RuntimeException e) {
      // No number in it, or nothing but a qualifier.
      return Line.own(value);
    }
  }

  private String unit(String unit) {
    boolean currency = unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return currency ? voice.amounts().currency(unit) : voice.word("figure.status", unit);
  }
}
