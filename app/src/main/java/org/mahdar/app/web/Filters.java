package org.mahdar.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mahdar.register.export.Only;
import org.mahdar.register.search.Facet;
import org.mahdar.register.search.Found;
import org.mahdar.register.search.Query;

/// The filters of the register as they stand, each choice with what it would find.
public record Filters(
    String words,
    String kind,
    String from,
    String to,
    List<Choice> kinds,
    List<Choice> countries,
    List<Choice> people,
    List<Choice> outlets,
    List<Choice> processes,
    boolean any) {
  private static final int MOST_CHOICES = 200;

  /// @param value what the address carries, empty for all
  /// @param href empty where the choice is made in a form
  public record Choice(String value, Line label, String count, boolean chosen, String href) {}

  /// @param address where a query leads on the page that shows these filters
  static Filters of(Query query, Found found, Voice voice, Function<Query, String> address) {
    return new Filters(
        query.words(),
        query.value(Facet.KIND).orElse(""),
        query.from() == null ? "" : query.from().toString(),
        query.to() == null ? "" : query.to().toString(),
        kinds(query, found, voice, address),
        choices(Facet.COUNTRY, query, found, voice, voice.names()::country),
        choices(Facet.PERSON, query, found, voice, voice::arabic),
        choices(Facet.OUTLET, query, found, voice, voice::arabic),
        choices(Facet.PROCESS, query, found, voice, voice.names()::process),
        !query.isEmpty());
  }

  private static List<Choice> kinds(
      Query query, Found found, Voice voice, Function<Query, String> address) {
    String chosen = query.value(Facet.KIND).orElse("");
    return Stream.concat(Only.KINDS.stream(), Stream.of(Facet.ARTICLE))
        .filter(kind -> found.counts(Facet.KIND).containsKey(kind) || kind.equals(chosen))
        .map(kind ->
            choice(
                kind,
                Line.own(voice.messages().text("kinds." + kind)),
                found.counts(Facet.KIND).getOrDefault(kind, 0),
                kind.equals(chosen),
                address.apply(query.with(Facet.KIND, kind.equals(chosen) ? null : kind)),
                voice))
        .toList();
  }

  private static List<Choice> choices(
      Facet facet, Query query, Found found, Voice voice, Function<String, Line> name) {
    return found.counts(facet).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CHOICES)
        .map(count ->
            choice(
                count.getKey(),
                name.apply(count.getKey()),
                count.getValue(),
                query.value(facet).filter(count.getKey()::equals).isPresent(),
                "",
                voice))
        .toList();
  }

  private static Choice choice(
      String value, Line label, int count, boolean chosen, String href, Voice voice) {
    String shown = voice.amounts().number(java.math.BigDecimal.valueOf(count));
    return new Choice(value, label, shown, chosen, href);
  }
}
