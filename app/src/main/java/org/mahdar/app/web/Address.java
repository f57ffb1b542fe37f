package org.mahdar.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.EntryId;
import org.mahdar.register.search.Facet;
import org.mahdar.register.search.Query;

/// The addresses of the pages; a document's name goes into the query, where any name is safe.
final class Address {
  private final StringBuilder text;
  private char next;

  private Address(String path) {
    text = new StringBuilder(path);
    next = path.indexOf('?') < 0 ? '?' : '&';
  }

  static String entry(EntryId id) {
    return "/entry/" + encode(id.value());
  }

  /// Where a person decides on an entry.
  static String edit(EntryId id) {
    return entry(id) + "/edit";
  }

  /// Where a person adds to an article what the machine did not read.
  static String add(DocumentId id, String kind) {
    return new Address("/add").with("id", id.value()).with("kind", kind).toString();
  }

  static String article(DocumentId id) {
    return new Address("/article").with("id", id.value()).toString();
  }

  /// The article with one fact sought out and scrolled to.
  static String fact(DocumentId id, int fact) {
    return new Address("/article").with("id", id.value()).with("fact", fact) + "#f" + fact;
  }

  static String register(Query query) {
    return filters("/", query).toString();
  }

  static String register(Query query, int page) {
    return filters("/", query).with("page", page <= 1 ? null : page).toString();
  }

  /// The same address with one parameter more.
  static String with(String address, String name, String value) {
    return new Address(address).with(name, value).toString();
  }

  static String search(Query query, int page, boolean newest) {
    return filters("/search", query)
        .with("sort", newest ? "newest" : null)
        .with("page", page <= 1 ? null : page)
        .toString();
  }

  /// What an article took from others, side by side.
  static String copies(DocumentId id) {
    return new Address("/copies").with("id", id.value()).toString();
  }

  static String timeline(Query query) {
    return filters("/timeline", query).toString();
  }

  static String ledger(Query query) {
    return filters("/ledger", query).toString();
  }

  static String conflicts(Query query, int page) {
    return filters("/conflicts", query).with("page", page <= 1 ? null : page).toString();
  }

  static String subject(Subject subject, String name) {
    return new Address("/" + subject).with("name", name).toString();
  }

  static String subject(Subject subject, String name, int page) {
    return new Address("/" + subject)
        .with("name", name)
        .with("page", page <= 1 ? null : page)
        .toString();
  }

  /// The entries that a query finds, as a file.
  static String export(ExportFormat format, Query query) {
    return filters("/export/" + format.file(), query).toString();
  }

  private static Address filters(String path, Query query) {
    Address address =
        new Address(path)
            .with("q", query.words().isBlank() ? null : query.words())
            .with("from", query.from())
            .with("to", query.to());
    for (Facet facet : Facet.values()) {
      address.with(facet.toString(), query.value(facet).orElse(null));
    }
    return address;
  }

  private Address with(String name, @Nullable Object value) {
    if (value != null) {
      text.append(next).append(name).append('=').append(encode(value.toString()));
      next = '&';
    }
    return this;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
