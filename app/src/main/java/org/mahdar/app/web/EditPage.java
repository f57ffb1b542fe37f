package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Amendment;
import org.mahdar.model.Entry;
import org.mahdar.model.Fact;
import org.mahdar.model.Support;
import org.mahdar.register.search.Listed;

/// Everything that a person can decide on an entry: its fields, its name, what it is one with, which of its articles tell of something else, and
/// when those were published.
///
/// @param fault what is wrong with what was sent, empty where nothing is
public record EditPage(
    Frame frame,
    EntryPage entry,
    String name,
    List<Input> inputs,
    List<Twin> twins,
    List<Article> articles,
    String fault) {
  private static final int MOST_TWINS = 12;
  private static final int MOST_ARTICLES = 40;

  /// A field with what it has.
  ///
  /// @param choices empty where anything may be typed
  public record Input(String name, String label, String value, List<Choice> choices) {}

  public record Choice(String value, String label, boolean chosen) {}

  /// An entry that may be the same.
  public record Twin(String id, Line headline, String date, String href) {}

  /// An article of the entry.
  ///
  /// @param day of publication where it is known to the day, else empty
  public record Article(String document, Masthead masthead, String day) {}

  /// @param typed what was sent for a field, null where nothing was
  static EditPage of(
      EntryPage page,
      Voice voice,
      Holdings holdings,
      Listed listed,
      Function<String, @Nullable String> typed,
      String fault) {
    Entry entry = listed.entry();
    return new EditPage(
        page.frame(),
        page,
        Optional.ofNullable(entry.review().name()).orElse(""),
        inputs(entry.settled(), voice, typed),
        twins(listed, holdings, voice),
        articles(entry, holdings, voice),
        fault);
  }

  static List<Input> inputs(Fact fact, Voice voice, Function<String, @Nullable String> typed) {
    List<Input> inputs = new ArrayList<>();
    for (Amendment.Field field : Amendment.fields(fact)) {
      String sent = typed.apply(field.name());
      String value = sent == null ? field.value() : sent;
      inputs.add(
          new Input(
              field.name(),
              voice.messages().textOr("field." + field.name(), field.name()),
              value,
              choices(fact.kind(), field, value, voice)));
    }
    return inputs;
  }

  private static List<Choice> choices(
      String kind, Amendment.Field field, String value, Voice voice) {
    String words =
        switch (field.name()) {
          case "status" -> kind + ".status";
          case "what" -> kind;
          case "cue-class" -> "cue";
          case "speaker-type" -> "speaker";
          case "relation" -> "relation.word";
          default -> field.name();
        };
    List<Choice> choices = new ArrayList<>();
    boolean open = !field.choices().isEmpty() && !field.choices().contains(value);
    if (open) {
      choices.add(new Choice("", "–", true));
    }
    field
        .choices()
        .forEach(one -> choices.add(new Choice(one, voice.word(words, one), one.equals(value))));
    return choices;
  }

  /// Entries of its kind that share its days and its country or process: the nearest first.
  private static List<Twin> twins(Listed listed, Holdings holdings, Voice voice) {
    String kind = listed.entry().lead().kind();
    return holdings.catalogue().entries().stream()
        .filter(other -> other.entry().lead().kind().equals(kind))
        .filter(other -> !other.entry().id().equals(listed.entry().id()))
        .filter(other -> meets(listed, other))
        .sorted(Comparator.comparingInt(other -> -shared(listed, other)))
        .limit(MOST_TWINS)
        .map(other -> {
          Card card = Card.of(other, voice);
          return new Twin(other.entry().id().value(), card.headline(), card.date(), card.href());
        })
        .toList();
  }

  private static boolean meets(Listed one, Listed other) {
    boolean days =
        one.when() == null
            || other.when() == null
            || one.when().edtf().overlaps(other.when().edtf());
    return days && shared(one, other) > 0;
  }

  private static int shared(Listed one, Listed other) {
    return common(one.countries(), other.countries())
        + common(one.processes(), other.processes())
        + common(one.people(), other.people());
  }

  private static int common(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private static List<Article> articles(Entry entry, Holdings holdings, Voice voice) {
    return entry.support().stream()
        .map(Support::document)
        .distinct()
        .limit(MOST_ARTICLES)
        .flatMap(id -> holdings.reading(id).stream())
        .map(reading ->
            new Article(
                reading.document().id().value(),
                Masthead.of(reading.document(), voice),
                reading.document().created().day().map(Object::toString).orElse("")))
        .toList();
  }
}
