package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Figure;
import org.mahdar.model.LazyList;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Relation;
import org.mahdar.model.Reuse;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// Whose words a fact is told in: the article's own, or those of the one it copies.
///
/// A reprint of «بمشاركة 36 دولة» says nothing that the agency did not say; a retelling that has 38 instead speaks for itself.
final class Voices {
  private static final double SAME_WORDS = 0.8;
  private static final int LONGEST_CHAIN = 8;

  /// A late reprint moves «اليوم» by a few days; what is farther apart is another meeting.
  private static final int OF_ONE_STORY = 14;

  private final Function<DocumentId, Optional<Reading>> readings;
  private final Function<DocumentId, Optional<Reuse>> reuses;

  /// What was found before, for the same is asked whenever something moves: neither texts nor who copies whom change meanwhile.
  private final Map<FactRef, Optional<FactRef>> twins = new HashMap<>();

  private final Map<FactRef, Optional<FactRef>> sames = new HashMap<>();
  private final Map<FactRef, Set<String>> words;

  /// @param reuses what a document took from others
  Voices(
      Function<DocumentId, Optional<Reading>> readings,
      Function<DocumentId, Optional<Reuse>> reuses) {
    this(readings, reuses, new HashMap<>());
  }

  private Voices(
      Function<DocumentId, Optional<Reading>> readings,
      Function<DocumentId, Optional<Reuse>> reuses,
      Map<FactRef, Set<String>> words) {
    this.readings = readings;
    this.reuses = reuses;
    this.words = words;
  }

  /// Those of the same articles where they took from others what `otherwise` says.
  Voices where(Function<DocumentId, Optional<Reuse>> otherwise) {
    return new Voices(readings, otherwise, words);
  }

  /// The fact of an earlier article that this one repeats, word for word or told again.
  @Nullable FactRef twin(Reading reading, int place) {
    FactRef fact = new FactRef(reading.document().id(), place);
    Optional<FactRef> known = twins.get(fact);
    if (known == null) {
      FactRef same = same(reading, place);
      known = Optional.ofNullable(same != null ? same : counterpart(reading, place));
      twins.put(fact, known);
    }
    return known.orElse(null);
  }

  /// The fact of an earlier article that this one repeats word for word.
  private @Nullable FactRef same(Reading reading, int place) {
    FactRef fact = new FactRef(reading.document().id(), place);
    Optional<FactRef> known = sames.get(fact);
    if (known == null) {
      known = toldFirst(reading, place);
      sames.put(fact, known);
    }
    return known.orElse(null);
  }

  private Optional<FactRef> toldFirst(Reading reading, int place) {
    Optional<Reuse.Passage> passage = passage(reading, place);
    if (passage.isEmpty() || passage.get().source() == null) {
      return Optional.empty();
    }
    return readings
        .apply(passage.get().source())
        .flatMap(from -> likest(reading, place, from, passage.get().from()));
  }

  /// The only fact of its kind and giver in the sentence of which this one's sentence is another version: «9 ملايين» there, 10 here.
  private @Nullable FactRef counterpart(Reading reading, int place) {
    Reuse.Passage passage = passage(reading, place).orElse(null);
    DocumentId source = passage == null ? null : passage.source();
    Span sentence = passage == null ? null : passage.from();
    if (passage == null || source == null || sentence == null) {
      return null;
    }
    Fact fact = reading.facts().get(place);
    List<Integer> here = rivals(reading, passage.span(), fact);
    List<Integer> there =
        readings.apply(source).map(from -> rivals(from, sentence, fact)).orElse(List.of());
    return here.size() == 1 && there.size() == 1 ? new FactRef(source, there.getFirst()) : null;
  }

  private static List<Integer> rivals(Reading reading, Span sentence, Fact like) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < reading.facts().size(); i++) {
      if (LazyList.isOf(like.getClass(), reading.facts(), i)) {
        Fact fact = reading.facts().get(i);
        if (fact.evidence().getFirst().span().overlaps(sentence) && sameSort(fact, like)) {
          places.add(i);
        }
      }
    }
    return places;
  }

  private static boolean sameSort(Fact a, Fact b) {
    return switch (a) {
      case Sum one ->
          b instanceof Sum other
              && Objects.equals(one.donor(), other.donor())
              && one.status() == other.status();
      case Figure one ->
          b instanceof Figure other
              && one.what() == other.what()
              && Objects.equals(one.unit(), other.unit());
      case Meeting one -> b instanceof Meeting other && !apart(one, other);
      case Composition _, Statement _, Undertaking _, Event _, Relation _ -> false;
    };
  }

  /// «عقدت اللجنة اجتماعها السادس يوم 1 يونيو» and «اجتماعها السابع يوم 1 سبتمبر»: a formula used again, and no copy.
  private static boolean apart(Fact a, Fact b) {
    return a instanceof Meeting one
        && b instanceof Meeting other
        && one.date() != null
        && other.date() != null
        && Days.apart(one.date(), other.date()) > OF_ONE_STORY;
  }

  private Optional<Reuse.Passage> passage(Reading reading, int place) {
    Optional<Reuse> reuse = reuses.apply(reading.document().id());
    if (reuse.isEmpty()) {
      return Optional.empty();
    }
    return reuse.get().over(reading.facts().get(place).evidence().getFirst().span());
  }

  private Optional<FactRef> likest(
      Reading reading, int place, Reading source, @Nullable Span from) {
    Fact fact = reading.facts().get(place);
    double most = SAME_WORDS;
    FactRef best = null;
    for (int i = 0; i < source.facts().size(); i++) {
      if (!LazyList.isOf(fact.getClass(), source.facts(), i)) {
        continue;
      }
      Fact other = source.facts().get(i);
      boolean there = from == null || from.overlaps(other.evidence().getFirst().span());
      double like =
          there && !apart(fact, other) ? alike(words(reading, place), words(source, i)) : 0;
      if (like > most || like == most && best == null) {
        most = like;
        best = new FactRef(source.document().id(), i);
      }
    }
    return Optional.ofNullable(best);
  }

  private Set<String> words(Reading reading, int place) {
    return words.computeIfAbsent(
        new FactRef(reading.document().id(), place),
        _ -> Words.of(reading.facts().get(place).evidence().getFirst().quote()));
  }

  /// How many of the words they rest on are the same, of the one with more.
  private static double alike(Set<String> words, Set<String> others) {
    int larger = Math.max(words.size(), others.size());
    return larger == 0 ? 0 : (double) Words.shared(words, others) / larger;
  }

  /// The article that the fact is first told in, as far as one copies another.
  DocumentId origin(Reading reading, int place) {
    Reading at = reading;
    int fact = place;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      FactRef twin = same(at, fact);
      Optional<Reading> source = twin == null ? Optional.empty() : readings.apply(twin.document());
      if (twin == null || source.isEmpty()) {
        return silent(at, fact);
      }
      at = source.get();
      fact = twin.fact();
    }
    return at.document().id();
  }

  /// A copied sentence in whose original nothing of the kind was read is the original's all the same; one that the original
  /// tells otherwise is the copy's own.
  private DocumentId silent(Reading reading, int place) {
    DocumentId self = reading.document().id();
    Optional<Reuse.Passage> passage = passage(reading, place);
    if (passage.isEmpty() || passage.get().source() == null || passage.get().from() == null) {
      return self;
    }
    String kind = reading.facts().get(place).kind();
    Span from = passage.get().from();
    List<Fact> there =
        readings.apply(passage.get().source()).map(Reading::facts).orElse(List.of()).stream()
            .filter(fact -> fact.kind().equals(kind))
            .filter(fact -> fact.evidence().getFirst().span().overlaps(from))
            .toList();
    boolean same =
        there.stream().anyMatch(fact -> Facts.sameValues(fact, reading.facts().get(place)));
    return there.isEmpty() || same ? passage.get().source() : self;
  }
}
