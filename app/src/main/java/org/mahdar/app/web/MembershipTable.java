package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.register.search.Listed;

/// Who belonged to a body and how many, over time, as a table for programs: a row for every list and every count, each with its source.
///
/// «تضم رباعية السدود تلدوران ونوردافيا» of 2032 is a row with `count` 2, `members` XA; XB, and no `added` where it is the first.
final class MembershipTable {
  static final List<String> COLUMNS =
      List.of(
          "date",
          "body",
          "count",
          "qualifier",
          "members",
          "added",
          "missing",
          "entry",
          "permalink",
          "standing",
          "independent",
          "quote",
          "document",
          "outlet",
          "published",
          "url");

  private MembershipTable() {}

  /// The cells of a row by the names of the columns; lists of names are lists.
  record Row(Map<String, Object> object) {
    String cell(String column) {
      Object value = object.getOrDefault(column, "");
      return value instanceof List<?> list
          ? String.join("; ", list.stream().map(Object::toString).toList())
          : value.toString();
    }
  }

  /// @param entries newest first, as the catalogue has them
  static List<Row> of(List<Listed> entries, Holdings holdings) {
    List<Row> rows = new ArrayList<>();
    Map<String, Set<String>> before = new HashMap<>();
    for (Listed listed : Holdings.oldestFirst(entries)) {
      Fact told = listed.entry().settled();
      Map<String, Object> row = new LinkedHashMap<>();
      listed.date().ifPresent(when -> row.put("date", when.edtf().toString()));
      if (told instanceof Composition list) {
        String body = holdings.catalogue().body(listed).orElse(list.of());
        row.put("body", body);
        row.put("count", list.members().size());
        row.put("members", list.members());
        changes(row, before.get(body), list.members());
        before.put(body, new LinkedHashSet<>(list.members()));
      } else if (told instanceof Figure figure && figure.what() == Figure.What.MEMBERSHIP) {
        holdings.catalogue().body(listed).ifPresent(body -> row.put("body", body));
        row.put("count", figure.value());
        row.put("qualifier", figure.qualifier().toString());
      } else {
        continue;
      }
      source(row, listed);
      rows.add(new Row(row));
    }
    return rows;
  }

  private static void changes(
      Map<String, Object> row,
      @org.jspecify.annotations.Nullable Set<String> before,
      List<String> members) {
    if (before != null) {
      row.put("added", members.stream().filter(one -> !before.contains(one)).toList());
      row.put("missing", before.stream().filter(one -> !members.contains(one)).toList());
    }
  }

  private static void source(Map<String, Object> row, Listed listed) {
    Document document = Card.leadDocument(listed);
    Evidence cited = listed.entry().lead().evidence().getFirst();
    row.put("entry", listed.entry().id().value());
    row.put("permalink", Address.entry(listed.entry().id()));
    row.put("standing", listed.entry().review().standing().toString());
    row.put("independent", listed.entry().independent());
    row.put("quote", cited.quote());
    row.put("document", document.id().value());
    if (document.outlet() != null) {
      row.put("outlet", document.outlet());
    }
    if (document.created().edtf() != null) {
      row.put("published", document.created().edtf().toString());
    }
    if (document.source().url() != null) {
      row.put("url", document.source().url());
    }
  }
}
