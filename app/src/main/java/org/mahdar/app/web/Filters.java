package org.mahdar.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mahdar.register.export.Only;
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
    List<Choice> outlets,
    boolean any) {
  /// @param value what the address carries, empty for all
  public record Choice(String value, Line label, String count, boolean chosen, String href) {}

  static Filters of(Query query, Found found, Voice voice) {
    return new Filters(
        query.words(),
        query.kind() == null ? "" : query.kind(),
        query.from() == null ? "" : query.from().toString(),
        query.to() == null ? "" : query.to().toString(),
        kinds(query, found, voice),
        choices(
            found.countries(), query.country(), voice, voice.names()::country, query::withCountry),
        choices(found.outlets(), query.outlet(), voice, voice::arabic, query::withOutlet),
        !query.isEmpty());
  }

  private static List<Choice> kinds(Query query, Found found, Voice voice) {
    return Only.KINDS.stream()
        .filter(kind -> found.kinds().containsKey(kind) || kind.equals(query.kind()))
        .map(kind ->
            choice(
                kind,
                Line.own(voice.messages().text("kinds." + kind)),
                found.kinds().getOrDefault(kind, 0),
                kind.equals(query.kind()),
                Address.register(query.withKind(kind.equals(query.kind()) ? null : kind)),
                voice))
        .toList();
  }

  private static List<Choice> choices(
      Map<String, Integer> counts,
      @org.jspecify.annotations.Nullable String chosen,
      Voice voice,
      Function<String, Line> name,
      Function<String, Query> with) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(count ->
            choice(
                count.getKey(),
                name.apply(count.getKey()),
                count.getValue(),
                count.getKey().equals(chosen),
                Address.register(with.apply(count.getKey())),
                voice))
        .toList();
  }

  private static Choice choice(
      String value, Line label, int count, boolean chosen, String href, Voice voice) {
    String shown = voice.amounts().number(java.math.BigDecimal.valueOf(count));
    return new Choice(value, label, shown, chosen, href);
  }
}
