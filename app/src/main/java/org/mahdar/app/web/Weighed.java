package org.mahdar.app.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mahdar.model.Agreement;
import org.mahdar.model.Conflict;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;

/// A field of an entry with all the values that its articles give: who gives each, how many independent ones stand behind it, whether they can all be
/// true, and which value leads for what reason.
///
/// @param key the field's name, for a decision on it
/// @param verdict how the values stand to each other, in words
public record Weighed(
    String key, String field, boolean contradicts, String verdict, List<Side> sides) {
  private static final int MOST_ARTICLES = 12;

  /// A value with those who give it, as many as one looks at.
  ///
  /// @param raw as a decision would give it
  /// @param origins how many independent articles give it, empty where that was not counted
  /// @param reason why it leads, empty where it does not
  /// @param against the values that cannot be true with it
  public record Side(
      Line value,
      String raw,
      String origins,
      String reason,
      List<Line> against,
      List<Masthead> articles) {
    public boolean leads() {
      return !reason.isEmpty();
    }
  }

  /// Whether a person can decide on one of the values: who came is no single value of an entry.
  public boolean decidable() {
    return contradicts && !key.equals("participants");
  }

  /// All fields that were weighed, the contradicted ones first.
  static List<Weighed> all(Entry entry, Holdings holdings, Voice voice) {
    if (entry.agreements().isEmpty()) {
      return entry.conflicts().stream().map(one -> of(one, holdings, voice)).toList();
    }
    return entry.agreements().stream()
        .map(one -> of(one, holdings, voice))
        .sorted((a, b) -> Boolean.compare(b.contradicts(), a.contradicts()))
        .toList();
  }

  /// The contradicted fields alone.
  static List<Weighed> contested(Entry entry, Holdings holdings, Voice voice) {
    return all(entry, holdings, voice).stream().filter(Weighed::contradicts).toList();
  }

  private static Weighed of(Agreement agreement, Holdings holdings, Voice voice) {
    ClaimWords words = new ClaimWords(voice);
    List<Line> values =
        agreement.claims().stream()
            .map(claim -> words.of(agreement.field(), claim.value()))
            .toList();
    List<Side> sides =
        IntStream.range(0, agreement.claims().size())
            .mapToObj(place -> side(agreement, place, values, holdings, voice))
            .toList();
    return new Weighed(
        agreement.field(),
        voice.messages().textOr("field." + agreement.field(), agreement.field()),
        agreement.verdict() == Agreement.Verdict.CONTRADICT,
        voice.word("verdict", agreement.verdict()),
        decidedByHand(agreement)
            ? Stream.concat(Stream.of(byHand(agreement, words, voice)), sides.stream()).toList()
            : sides);
  }

  /// Whether a person set a value that no article gives.
  private static boolean decidedByHand(Agreement agreement) {
    return agreement.reason() == Agreement.Reason.BY_PERSON
        && agreement.claims().stream().noneMatch(c -> c.value().equals(agreement.lead()));
  }

  private static Side byHand(Agreement agreement, ClaimWords words, Voice voice) {
    return new Side(
        words.of(agreement.field(), agreement.lead()),
        agreement.lead(),
        "",
        voice.word("reason", agreement.reason()),
        List.of(),
        List.of());
  }

  private static Side side(
      Agreement agreement, int place, List<Line> values, Holdings holdings, Voice voice) {
    Agreement.Claim claim = agreement.claims().get(place);
    boolean leads = claim.value().equals(agreement.lead());
    return new Side(
        values.get(place),
        claim.value(),
        voice.messages().text("register.independent", claim.origins()),
        leads ? voice.word("reason", agreement.reason()) : "",
        claim.against().stream().map(values::get).toList(),
        articles(claim.documents(), holdings, voice));
  }

  /// What an older version of the program weighed.
  private static Weighed of(Conflict conflict, Holdings holdings, Voice voice) {
    ClaimWords words = new ClaimWords(voice);
    return new Weighed(
        conflict.field(),
        voice.messages().textOr("field." + conflict.field(), conflict.field()),
        true,
        voice.word("verdict", Agreement.Verdict.CONTRADICT),
        conflict.claims().stream()
            .map(claim ->
                new Side(
                    words.of(conflict.field(), claim.value()),
                    claim.value(),
                    "",
                    "",
                    List.of(),
                    articles(claim.documents(), holdings, voice)))
            .toList());
  }

  private static List<Masthead> articles(
      List<DocumentId> documents, Holdings holdings, Voice voice) {
    return documents.stream()
        .limit(MOST_ARTICLES)
        .map(holdings::reading)
        .flatMap(Optional::stream)
        .map(reading -> Masthead.of(reading.document(), voice))
        .toList();
  }
}
