package org.mahdar.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The value that a person gives for one field, asked for by every field of a fact in turn: the field that is meant takes it, the others keep theirs.
///
/// `about 30` for `value` is 30, qualifier `about`; «٣٠» and «thirty» are no numbers here, and are refused in a line.
final class FieldValue {
  static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /// No exponent: 1e999999999 would fill the memory.
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(,\\d{3}){1,6}|\\d{1,18}(\\.\\d{1,6})?");

  private final String field;
  private final String value;
  private final Map<String, Amendment.Field> known = new LinkedHashMap<>();

  FieldValue(String field, String value) {
    this.field = field;
    this.value = value;
  }

  /// The fields that asked so far, with what they had.
  List<Amendment.Field> fields() {
    return List.copyOf(known.values());
  }

  boolean wasAsked() {
    return known.containsKey(field);
  }

  private boolean meant(String name, @Nullable Object before, List<String> choices) {
    String text = before == null ? "" : before.toString();
    known.put(name, new Amendment.Field(name, text, choices));
    return field.equals(name);
  }

  private boolean meant(String name, @Nullable Object before) {
    return meant(name, before, List.of());
  }

  private IllegalArgumentException wrong(String must) {
    return new IllegalArgumentException("\"" + value + "\" is no " + field + ": " + must);
  }

  @Nullable String text(String name, @Nullable String before) {
    return meant(name, before) ? value.isEmpty() ? null : value : before;
  }

  String some(String name, String before) {
    if (meant(name, before) && value.isEmpty()) {
      throw wrong("it cannot be left open");
    }
    return field.equals(name) ? value : before;
  }

  @Nullable String code(String name, Pattern pattern, @Nullable String before) {
    if (!meant(name, before)) {
      return before;
    }
    if (!value.isEmpty() && !pattern.matcher(value).matches()) {
      throw wrong("give the code, for instance " + (pattern == COUNTRY ? "JO" : "EUR"));
    }
    return value.isEmpty() ? null : value;
  }

  List<String> list(String name, List<String> before) {
    return meant(name, String.join("; ", before))
        ? Arrays.stream(value.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList()
        : before;
  }

  @Nullable Edtf date(String name, @Nullable Edtf before) {
    if (!meant(name, before)) {
      return before;
    }
    try {
      return value.isEmpty() ? null : Edtf.parse(value);
    } catch (IllegalArgumentException e) {
      throw wrong("give a day (2032-03-17), a month (2032-03), a year or a range (…/…)");
    }
  }

  @Nullable Integer ordinal(@Nullable Integer before) {
    if (!meant("ordinal", before)) {
      return before;
    }
    if (!value.isEmpty() && !value.matches("[1-9]\\d{0,3}")) {
      throw wrong("give a number from 1 to 9999");
    }
    return value.isEmpty() ? null : Integer.valueOf(value);
  }

  <E extends Enum<E>> E word(String name, E[] words, E before) {
    E given = open(name, words, before);
    if (given == null) {
      throw wrong("it cannot be left open");
    }
    return given;
  }

  <E extends Enum<E>> @Nullable E open(String name, E[] words, @Nullable E before) {
    List<String> choices = Arrays.stream(words).map(Enum::toString).toList();
    if (!meant(name, before, choices)) {
      return before;
    }
    int place = choices.indexOf(value.toLowerCase(Locale.ROOT));
    if (place < 0 && !value.isEmpty()) {
      throw wrong("it is one of " + String.join(", ", choices));
    }
    return place < 0 ? null : words[place];
  }

  /// Whether a figure was only expected, by the word that the contract has for it.
  boolean expected(String name, boolean before) {
    if (!meant(name, before ? "expected" : "actual", List.of("actual", "expected"))) {
      return before;
    }
    if (!value.equals("expected") && !value.equals("actual")) {
      throw wrong("it is one of actual, expected");
    }
    return value.equals("expected");
  }

  /// A number as an agreement writes it: `about 30`, `more-than 2100000000 USD`, `36 expected`.
  record Measured(
      Qualifier qualifier,
      @Nullable BigDecimal number,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String unit) {
    String text() {
      String plain = number == null ? "" : number.stripTrailingZeros().toPlainString();
      return qualifier == Qualifier.EXACT || plain.isEmpty() ? plain : qualifier + " " + plain;
    }
  }

  Measured measured(String name, Measured before) {
    if (!meant(name, before.text())) {
      return before;
    }
    List<String> words = List.of(value.split("\\s+"));
    Qualifier qualifier =
        Arrays.stream(Qualifier.values())
            .filter(one -> one.toString().equals(words.getFirst()))
            .findFirst()
            .orElse(null);
    List<String> rest = qualifier == null ? words : words.subList(1, words.size());
    String unit = rest.size() == 2 ? rest.get(1) : "";
    boolean fits =
        name.equals("value")
            ? unit.isEmpty() || unit.equals("expected")
            : unit.isEmpty() || CURRENCY.matcher(unit).matches();
    if (rest.isEmpty() || rest.size() > 2 || !fits || !NUMBER.matcher(rest.getFirst()).matches()) {
      throw wrong(
          "give a number, for instance 36 or \"about "
              + (name.equals("value") ? "36\"" : "150000000 USD\""));
    }
    BigDecimal number = new BigDecimal(rest.getFirst().replace(",", ""));
    return new Measured(qualifier == null ? Qualifier.EXACT : qualifier, number, null, null, unit);
  }
}
