package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Conflict;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Support;
import org.mahdar.register.search.Listed;

/// One entry: its sentence, its fields, what contradicts what, and beside them every article that says it.
public record EntryPage(
    Frame frame,
    Card card,
    String id,
    String json,
    @Nullable String minutes,
    List<Field> fields,
    List<Dispute> disputes,
    List<Witness> witnesses,
    String voices) {
  /// A field for which articles give different values.
  public record Dispute(String field, List<Side> sides) {}

  public record Side(Line value, List<Masthead> articles) {}

  /// One article's account.
  ///
  /// @param copyOf the outlet it copies, null where it speaks for itself
  public record Witness(
      Masthead masthead,
      boolean copy,
      Line copyOf,
      List<Quote> quotes,
      Line headline,
      String inPlace,
      String rule) {}

  /// Says of a copy whom it copies.
  public Line copyOf(Witness witness) {
    return frame.messages().line("entry.copy-of", witness.copyOf());
  }

  static EntryPage of(Frame frame, Voice voice, Holdings holdings, Listed listed) {
    Entry entry = listed.entry();
    return new EntryPage(
        frame,
        Card.of(listed, voice),
        entry.id().value(),
        Address.entry(entry.id()) + ".json",
        entry.lead() instanceof Meeting ? Address.entry(entry.id()) + "/minutes.md" : null,
        fields(entry, holdings, voice),
        disputes(entry, holdings, voice),
        witnesses(entry, holdings, voice),
        voices(entry, voice));
  }

  /// What the leading account says, then what only others say, with their names.
  private static List<Field> fields(Entry entry, Holdings holdings, Voice voice) {
    List<Field> fields = new ArrayList<>(Fields.of(entry.lead(), voice));
    for (Support support : entry.support()) {
      Set<String> known = fields.stream().map(Field::label).collect(Collectors.toSet());
      // A doubt is about the account that raises it.
      known.add(voice.messages().text("field.doubt"));
      holdings
          .reading(support.document())
          .ifPresent(reading -> {
            Line outlet = Masthead.outlet(reading.document(), voice);
            Fields.of(reading.facts().get(support.fact()), voice).stream()
                .filter(field -> !known.contains(field.label()))
                .map(field -> new Field(field.label(), field.value(), outlet))
                .forEach(fields::add);
          });
    }
    return fields;
  }

  private static String voices(Entry entry, Voice voice) {
    int documents = (int) entry.support().stream().map(Support::document).distinct().count();
    int copies = Math.max(0, documents - entry.independent());
    String independent = voice.messages().text("register.independent", entry.independent());
    return copies == 0
        ? independent
        : independent
            + voice.messages().text("list.comma")
            + voice.messages().text("register.copies", copies);
  }

  private static List<Witness> witnesses(Entry entry, Holdings holdings, Voice voice) {
    List<Witness> witnesses = new ArrayList<>();
    for (Support support : inOrder(entry.support())) {
      holdings
          .reading(support.document())
          .map(reading -> witness(support, reading, holdings, voice))
          .ifPresent(witnesses::add);
    }
    return witnesses;
  }

  /// Each origin with its copies behind it.
  private static List<Support> inOrder(List<Support> supports) {
    List<Support> ordered = new ArrayList<>();
    for (Support support : supports) {
      if (support.origin().equals(support.document())) {
        ordered.add(support);
        supports.stream()
            .filter(other ->
                other.origin().equals(support.document())
                    && !other.document().equals(other.origin()))
            .filter(other -> !ordered.contains(other))
            .forEach(ordered::add);
      }
    }
    supports.stream().filter(support -> !ordered.contains(support)).forEach(ordered::add);
    return ordered;
  }

  private static Witness witness(Support support, Reading reading, Holdings holdings, Voice voice) {
    Fact fact = reading.facts().get(support.fact());
    Document document = reading.document();
    List<Quote> quotes = Quote.of(document, fact.evidence().stream().map(Evidence::span).toList());
    return new Witness(
        Masthead.of(document, voice),
        !support.origin().equals(support.document()),
        outletOf(support.origin(), holdings, voice),
        quotes,
        new Headlines(voice).of(fact, document),
        Address.fact(document.id(), support.fact()),
        fact.rule().value());
  }

  private static Line outletOf(DocumentId id, Holdings holdings, Voice voice) {
    return holdings
        .reading(id)
        .map(reading -> Masthead.outlet(reading.document(), voice))
        .orElse(voice.arabic(id.value()));
  }

  static List<Dispute> disputes(Entry entry, Holdings holdings, Voice voice) {
    return entry.conflicts().stream().map(conflict -> dispute(conflict, holdings, voice)).toList();
  }

  private static Dispute dispute(Conflict conflict, Holdings holdings, Voice voice) {
    ClaimWords words = new ClaimWords(voice);
    List<Side> sides =
        conflict.claims().stream()
            .map(claim ->
                new Side(
                    words.of(conflict.field(), claim.value()),
                    claim.documents().stream()
                        .map(holdings::reading)
                        .flatMap(Optional::stream)
                        .map(reading -> Masthead.of(reading.document(), voice))
                        .toList()))
            .toList();
    return new Dispute(
        voice.messages().textOr("field." + conflict.field(), conflict.field()), sides);
  }
}
