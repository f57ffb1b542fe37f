package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Amendment;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Review;
import org.mahdar.model.Support;
import org.mahdar.register.search.Listed;

/// One entry: its sentence, its fields, how far its articles agree on each, what people decided, the way it took through the press, and beside all that
/// every article that says it.
///
/// @param weighed every field with all its values, the contradicted ones first
/// @param corrections what people gave another value, with what the machine read
/// @param more how many articles are not shown, empty where all are
/// @param edit where a person decides on it
public record EntryPage(
    Frame frame,
    Card card,
    String id,
    String json,
    @Nullable String minutes,
    List<Field> fields,
    List<Weighed> weighed,
    List<Correction> corrections,
    List<String> notes,
    List<Docket.Made> decisions,
    Chain chain,
    @Nullable String parent,
    List<Witness> witnesses,
    String more,
    String voices,
    String edit,
    Docket docket) {
  /// Of ten thousand copies of one article a page shows so many; the JSON has them all.
  private static final int MOST_WITNESSES = 100;

  /// A field that a person gave another value.
  ///
  /// @param machine what the machine read, empty where that was open
  public record Correction(String field, String value, String machine, String by) {}

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

  static EntryPage of(Frame frame, Voice voice, Holdings holdings, Listed listed, Docket docket) {
    Entry entry = listed.entry();
    return new EntryPage(
        frame,
        Card.of(listed, voice),
        entry.id().value(),
        Address.entry(entry.id()) + ".json",
        entry.lead() instanceof Meeting ? Address.entry(entry.id()) + "/minutes.md" : null,
        fields(entry, holdings, voice),
        Weighed.all(entry, holdings, voice),
        corrections(entry, voice),
        entry.review().notes(),
        docket.on(entry, holdings, voice),
        Chain.of(entry, holdings, voice),
        entry.parent() == null ? null : Address.entry(entry.parent()),
        witnesses(entry, holdings, voice),
        entry.support().size() <= MOST_WITNESSES
            ? ""
            : voice.messages().text("chain.more", entry.support().size() - MOST_WITNESSES),
        voices(entry, voice),
        Address.edit(entry.id()),
        docket);
  }

  /// The fields in which articles contradict one another.
  public List<Weighed> contested() {
    return weighed.stream().filter(Weighed::contradicts).toList();
  }

  /// The fields of which there is more to say than one value of one article.
  public List<Weighed> agreed() {
    return weighed.stream().filter(one -> !one.contradicts()).toList();
  }

  private static List<Correction> corrections(Entry entry, Voice voice) {
    List<Correction> corrections = new ArrayList<>();
    for (Review.Correction one : entry.review().corrections()) {
      String machine =
          Amendment.fields(entry.lead()).stream()
              .filter(field -> field.name().equals(one.field()))
              .map(Amendment.Field::value)
              .findFirst()
              .orElse("");
      corrections.add(
          new Correction(
              voice.messages().textOr("field." + one.field(), one.field()),
              one.value(),
              machine,
              one.by()));
    }
    return corrections;
  }

  /// What the leading account says, then what only others say, with their names.
  private static List<Field> fields(Entry entry, Holdings holdings, Voice voice) {
    List<Field> fields = new ArrayList<>(Fields.of(entry.settled(), voice));
    // A few accounts fill what the leading one leaves open; the hundredth copy adds nothing.
    for (Support support :
        entry.support().subList(0, Math.min(entry.support().size(), MOST_WITNESSES))) {
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
    List<Support> ordered = inOrder(entry.support());
    for (Support support : ordered.subList(0, Math.min(ordered.size(), MOST_WITNESSES))) {
      holdings
          .reading(support.document())
          .map(reading -> witness(support, reading, holdings, voice))
          .ifPresent(witnesses::add);
    }
    return witnesses;
  }

  /// Each origin with its copies behind it.
  private static List<Support> inOrder(List<Support> supports) {
    Map<DocumentId, List<Support>> copies = new HashMap<>();
    for (Support support : supports) {
      if (!support.origin().equals(support.document())) {
        copies.computeIfAbsent(support.origin(), _ -> new ArrayList<>()).add(support);
      }
    }
    Set<Support> ordered = new LinkedHashSet<>();
    for (Support support : supports) {
      if (support.origin().equals(support.document())) {
        ordered.add(support);
        ordered.addAll(copies.getOrDefault(support.document(), List.of()));
      }
    }
    ordered.addAll(supports);
    return List.copyOf(ordered);
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
}
