package org.mahdar.traps;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Section;
import org.mahdar.model.Span;
import org.mahdar.model.TimeMention;

/// What a reading holds, or not: `figure: {what: membership, value: 79}` is a figure whose component `what` reads `membership`.
///
/// A kind is that of a fact or mention as in the reading contract, `fact`, `document` or `section`. A path descends (`speaker.name`);
/// `text` is what is quoted, `content` what a statement's content says. A value `none` is absent, `some` is there, `~word` contains the
/// word, `a|b` is one of both; of a list, each of the values is an element. `count` says how many there are, else there is one or more.
record Expectation(String kind, Map<String, List<String>> fields, Optional<Integer> count) {
  private static final String COUNT = "count";

  static Expectation of(Map<?, ?> yaml) {
    Map.Entry<?, ?> only = yaml.entrySet().iterator().next();
    Map<?, ?> given = only.getValue() instanceof Map<?, ?> map ? map : Map.of();
    Map<String, List<String>> fields = new java.util.LinkedHashMap<>();
    given.forEach((key, value) -> {
      if (!key.equals(COUNT)) {
        fields.put(String.valueOf(key), values(value));
      }
    });
    Optional<Integer> count =
        Optional.ofNullable(given.get(COUNT)).map(n -> Integer.valueOf(n.toString()));
    return new Expectation(String.valueOf(only.getKey()), fields, count);
  }

  private static List<String> values(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /// Whether the reading holds it as often as it should.
  boolean isIn(Reading reading) {
    long found = found(reading);
    return count.isPresent() ? found == count.get() : found > 0;
  }

  long found(Reading reading) {
    return objects(reading).filter(object -> agrees(object, reading.document())).count();
  }

  private Stream<?> objects(Reading reading) {
    return switch (kind) {
      case "document" -> Stream.of(reading.document());
      case "section" -> reading.document().sections().stream();
      case "fact" -> reading.facts().stream();
      default ->
          Stream.concat(
              reading.mentions().stream().filter(mention -> kindOf(mention).equals(kind)),
              reading.facts().stream().filter(fact -> fact.kind().equals(kind)));
    };
  }

  private static String kindOf(Mention mention) {
    return switch (mention) {
      case TimeMention _ -> "time";
      case QuantityMention _ -> "quantity";
      case MoneyMention _ -> "money";
      case NameMention name -> name.kind().toString();
    };
  }

  private boolean agrees(Object object, Document document) {
    return fields.entrySet().stream()
        .allMatch(field -> agree(value(object, field.getKey(), document), field.getValue()));
  }

  private static boolean agree(Optional<Object> value, List<String> expected) {
    return expected.stream().allMatch(one -> agrees(value, one));
  }

  private static boolean agrees(Optional<Object> value, String expected) {
    if (expected.equals("none")) {
      return value.isEmpty();
    }
    if (expected.equals("some")) {
      return value.isPresent();
    }
    Collection<?> elements =
        value.isPresent() && value.get() instanceof Collection<?> list
            ? list
            : value.stream().toList();
    return elements.stream().anyMatch(element -> says(text(element), expected));
  }

  private static boolean says(String text, String expected) {
    return Stream.of(expected.split("\\|"))
        .anyMatch(one -> one.startsWith("~") ? text.contains(one.substring(1)) : text.equals(one));
  }

  /// The value at a path; nothing where it is null or an empty list.
  private static Optional<Object> value(Object object, String path, Document document) {
    Object at = object;
    for (String name : path.split("\\.")) {
      at = at == null ? null : component(at, name, document);
    }
    return at instanceof Collection<?> list && list.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(at);
  }

  private static Object component(Object object, String name, Document document) {
    if (name.equals("text") && !(object instanceof Document)) {
      return quote(object, document);
    }
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        try {
          Object value = component.getAccessor().invoke(object);
          return value instanceof Span span ? words(span, document) : value;
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new IllegalArgumentException(
        object.getClass().getSimpleName() + " has no component " + name);
  }

  private static Object quote(Object object, Document document) {
    return switch (object) {
      case Section section -> words(section.span(), document);
      case Mention mention -> mention.evidence().quote();
      case Fact fact -> fact.evidence().stream().map(Evidence::quote).toList();
      default -> throw new IllegalArgumentException("no quote in " + object);
    };
  }

  private static String words(Span span, Document document) {
    return document.text().substring(span.start(), span.end());
  }

  private static String text(Object value) {
    return switch (value) {
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Meeting.Participant one ->
          Objects.requireNonNullElse(one.country(), one.name()) + " " + text(one.as());
      case Meeting.Outcome one -> one.what();
      default -> value.toString();
    };
  }

  @Override
  public String toString() {
    return kind + fields + count.map(n -> " x" + n).orElse("");
  }
}
