package org.mahdar.app.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.Amendment;
import org.mahdar.model.Decision;
import org.mahdar.model.Decision.Verb;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Handmade;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.model.Support;

/// Writes down what a person decides, after looking whether it makes sense; pages and commands ask the same clerk.
///
/// An edit of `date` to «الجمعة» is refused with [Fault#VALUE]; an edit to `2032-03-19` is a decision on all the quotations of the entry.
public final class Clerk {
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_NAME = 60;

  private final Function<DocumentId, Optional<Reading>> readings;
  private final String by;
  private final Clock clock;

  /// What is wrong with a decision; the pages have a sentence for each.
  public enum Fault {
    /// no such article
    ARTICLE,
    /// no such field, or it cannot have that value
    VALUE,
    /// the quotation does not stand in the article, or stands there more than once
    QUOTE,
    /// the same entry twice, or of another kind
    MERGE,
    /// none or all of its articles
    SPLIT,
    /// no day
    DAY,
    /// no words where some are needed
    WORDS,
    /// it is so already
    SAME
  }

  /// A decision that makes no sense, with a line that says why.
  public static final class ClerkException extends Exception {
    private final Fault fault;

    ClerkException(Fault fault, String message) {
      super(message);
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  /// @param readings the articles of the dossier
  /// @param by who decides
  public Clerk(Function<DocumentId, Optional<Reading>> readings, String by, Clock clock) {
    this.readings = readings;
    this.by = name(by);
    this.clock = clock;
  }

  /// On one line, and not too long.
  static String name(@Nullable String typed) {
    String name = typed == null ? "" : typed.replaceAll("[\\p{Cntrl};,\"\\\\]", " ").strip();
    return name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  public Decision accept(Entry entry) {
    return made(Verb.ACCEPT, anchors(entry), List.of(), null, null, Map.of());
  }

  public Decision reject(Entry entry) {
    return made(Verb.REJECT, anchors(entry), List.of(), null, null, Map.of());
  }

  public Decision note(Entry entry, String words) throws ClerkException {
    return made(Verb.NOTE, anchors(entry), List.of(), null, words(words), Map.of());
  }

  public Decision rename(Entry entry, String name) throws ClerkException {
    return made(Verb.RENAME, anchors(entry), List.of(), null, words(name), Map.of());
  }

  public Decision edit(Entry entry, String field, String value) throws ClerkException {
    try {
      boolean same = Amendment.amend(entry.settled(), field, value).equals(entry.settled());
      if (same && !contested(entry, field)) {
        throw new ClerkException(Fault.SAME, field + " is \"" + value.strip() + "\" already");
      }
    } catch (IllegalArgumentException e) {
      throw new ClerkException(Fault.VALUE, String.valueOf(e.getMessage()));
    }
    return made(Verb.EDIT, anchors(entry), List.of(), field, value.strip(), Map.of());
  }

  /// Whether articles contradict one another on a field that nobody has settled: to take the value that leads is a decision.
  private static boolean contested(Entry entry, String field) {
    return entry.agreements().stream()
        .anyMatch(agreement ->
            agreement.field().equals(field)
                && agreement.verdict() == Agreement.Verdict.CONTRADICT
                && agreement.reason() != Agreement.Reason.BY_PERSON);
  }

  public Decision merge(Entry entry, Entry other) throws ClerkException {
    if (entry.id().equals(other.id())) {
      throw new ClerkException(Fault.MERGE, entry.id() + " is one entry already");
    }
    if (!entry.lead().kind().equals(other.lead().kind())) {
      throw new ClerkException(
          Fault.MERGE,
          "a " + entry.lead().kind() + " and a " + other.lead().kind() + " are not one thing");
    }
    return made(Verb.MERGE, anchors(entry), anchors(other), null, null, Map.of());
  }

  /// @param leaving the articles that tell of another thing
  public Decision split(Entry entry, Collection<DocumentId> leaving) throws ClerkException {
    List<Decision.Anchor> other = new ArrayList<>();
    List<Decision.Anchor> staying = new ArrayList<>();
    for (Support support : entry.support()) {
      anchor(support).ifPresent((leaving.contains(support.document()) ? other : staying)::add);
    }
    if (other.isEmpty() || staying.isEmpty()) {
      throw new ClerkException(
          Fault.SPLIT, entry.id() + " cannot be split so: name some of its articles, not all");
    }
    return made(Verb.SPLIT, staying, other, null, null, Map.of());
  }

  /// @param day of publication, `2032-03-19`
  public Decision redate(DocumentId article, String day) throws ClerkException {
    Reading reading = reading(article);
    try {
      if (LocalDate.parse(day.strip()).getYear() < 1) {
        throw new DateTimeException("before the year 1");
      }
    } catch (DateTimeException e) {
      throw new ClerkException(Fault.DAY, day + " is no day: give it as 2032-03-19");
    }
    Span start = new Span(0, reading.document().text().isEmpty() ? 0 : 1);
    Decision.Anchor anchor = new Decision.Anchor(article, "article", start, "");
    return made(Verb.REDATE, List.of(anchor), List.of(), null, day.strip(), Map.of());
  }

  /// @param quote the words of the article that say it, exactly as they stand there
  /// @param values the fields of what is added
  public Decision add(DocumentId article, String kind, String quote, Map<String, String> values)
      throws ClerkException {
    Reading reading = reading(article);
    Span place = place(reading.document().text(), quote.strip());
    try {
      Handmade.of(kind, reading.document().cite(place), values);
    } catch (IllegalArgumentException e) {
      throw new ClerkException(Fault.VALUE, String.valueOf(e.getMessage()));
    }
    Decision.Anchor anchor = new Decision.Anchor(article, kind, place, quote.strip());
    return made(Verb.ADD, List.of(anchor), List.of(), null, null, values);
  }

  private static Span place(String text, String quote) throws ClerkException {
    int at = quote.isEmpty() ? -1 : text.indexOf(quote);
    if (at < 0) {
      throw new ClerkException(
          Fault.QUOTE, "the article does not say «" + quote + "»: copy the words as they stand");
    }
    if (text.indexOf(quote, at + 1) >= 0) {
      throw new ClerkException(
          Fault.QUOTE, "the article says «" + quote + "» more than once: quote more of it");
    }
    return new Span(at, at + quote.length());
  }

  private Reading reading(DocumentId article) throws ClerkException {
    Optional<Reading> reading = readings.apply(article);
    if (reading.isEmpty()) {
      throw new ClerkException(Fault.ARTICLE, "there is no article " + article);
    }
    return reading.get();
  }

  private static String words(String typed) throws ClerkException {
    String words = typed.replaceAll("\\p{Cntrl}+", " ").strip();
    if (words.isEmpty()) {
      throw new ClerkException(Fault.WORDS, "some words are needed");
    }
    return words.substring(0, Math.min(words.length(), LONGEST_NOTE));
  }

  private List<Decision.Anchor> anchors(Entry entry) {
    return entry.support().stream().flatMap(support -> anchor(support).stream()).toList();
  }

  private Optional<Decision.Anchor> anchor(Support support) {
    return readings
        .apply(support.document())
        .filter(reading -> support.fact() < reading.facts().size())
        .map(reading -> Decision.Anchor.of(reading.facts().get(support.fact())));
  }

  private Decision made(
      Verb verb,
      List<Decision.Anchor> target,
      List<Decision.Anchor> other,
      @Nullable String field,
      @Nullable String value,
      Map<String, String> values) {
    String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Decision(0, at, by, verb, target, other, field, value, false, values, null, null);
  }
}
