package org.mahdar.app.web;

import java.util.List;
import java.util.Optional;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Fact;

/// What people decided, for a page that shows some of it and lets it be taken back.
///
/// @param token proves that a form is this program's own
/// @param by who decides in this browser
public record Docket(List<Decision> decisions, String token, String by) {
  /// A decision that stands.
  ///
  /// @param what the field and the words that were decided on, empty where the verb says it all
  /// @param waiting whether the register was not made again since
  public record Made(
      long number, String verb, String by, String at, String what, String quote, boolean waiting) {}

  public Docket {
    decisions = decisions.stream().filter(one -> !one.undone()).toList();
  }

  /// The decisions on an entry, in the order in which they were made.
  List<Made> on(Entry entry, Holdings holdings, Voice voice) {
    List<Fact> facts =
        entry.support().stream()
            .flatMap(support ->
                holdings
                    .reading(support.document())
                    .map(reading -> reading.facts().get(support.fact()))
                    .stream())
            .toList();
    return decisions.stream()
        .filter(one ->
            one.target().stream().anyMatch(anchor -> facts.stream().anyMatch(anchor::meets))
                || one.other().stream().anyMatch(anchor -> facts.stream().anyMatch(anchor::meets)))
        .map(one -> made(one, !entry.review().decisions().contains(one.number()), voice))
        .toList();
  }

  /// What was decided on an article itself: its day, and what was added to it.
  List<Made> on(DocumentId article, Voice voice) {
    return decisions.stream()
        .filter(one -> one.verb() == Decision.Verb.REDATE || one.verb() == Decision.Verb.ADD)
        .filter(one -> one.target().stream().anyMatch(a -> a.document().equals(article)))
        .map(one -> made(one, false, voice))
        .toList();
  }

  /// The latest first.
  List<Made> latest(int most, Voice voice) {
    return decisions.reversed().stream().limit(most).map(one -> made(one, false, voice)).toList();
  }

  private static Made made(Decision decision, boolean waiting, Voice voice) {
    StringBuilder what = new StringBuilder();
    if (decision.field() != null) {
      what.append(voice.messages().textOr("field." + decision.field(), decision.field()));
    }
    if (decision.value() != null) {
      what.append(what.isEmpty() ? "" : ": ").append(decision.value());
    }
    decision
        .values()
        .forEach((field, value) ->
            what.append(what.isEmpty() ? "" : voice.messages().text("list.comma"))
                .append(voice.messages().textOr("field." + field, field))
                .append(": ")
                .append(value));
    return new Made(
        decision.number(),
        voice.word("verb", decision.verb()),
        decision.by(),
        decision.at().substring(0, Math.min(10, decision.at().length())),
        what.toString(),
        Optional.of(decision.target())
            .filter(target -> !target.isEmpty())
            .map(target -> Headlines.shortened(target.getFirst().quote()))
            .orElse(""),
        waiting);
  }
}
