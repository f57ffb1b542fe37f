package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.Mention;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;
import org.mahdar.model.Span;
import org.mahdar.model.TimeMention;

/// Finds the dates of a copy that were right in its source and are wrong where they stand now.
///
/// «اليوم الأربعاء» of an agency's note of the sixth is the sixth; in a reprint of the eighth the same words name another day.
final class Stale {
  private Stale() {}

  /// The same with the words that name another day than they do in the source.
  static Reuse mark(Reuse reuse, Function<DocumentId, Optional<Reading>> readings) {
    List<Span> stale = new ArrayList<>();
    Optional<Reading> copy = readings.apply(reuse.document());
    for (Reuse.Passage passage : reuse.passages()) {
      DocumentId source = passage.source();
      Span from = passage.from();
      if (copy.isPresent() && source != null && from != null) {
        Optional<Reading> original = readings.apply(source);
        original.ifPresent(there -> stale.addAll(stale(copy.get(), passage.span(), there, from)));
      }
    }
    return stale.equals(reuse.stale())
        ? reuse
        : new Reuse(
            reuse.document(),
            reuse.sort(),
            reuse.origin(),
            reuse.sources(),
            reuse.passages(),
            stale);
  }

  /// The same as it was before it was marked.
  static Reuse unmarked(Reuse reuse) {
    return new Reuse(
        reuse.document(),
        reuse.sort(),
        reuse.origin(),
        reuse.sources(),
        reuse.passages(),
        List.of());
  }

  private static List<Span> stale(Reading copy, Span here, Reading original, Span there) {
    List<Span> stale = new ArrayList<>();
    for (TimeMention time : times(copy, here)) {
      for (TimeMention before : times(original, there)) {
        if (sameWords(time, before) && moved(copy, time, original, before)) {
          stale.add(time.evidence().span());
          break;
        }
      }
    }
    return stale;
  }

  /// Whether the words name another day on the later day of the copy, or the reader saw by themselves that they are of another.
  private static boolean moved(
      Reading copy, TimeMention time, Reading original, TimeMention before) {
    Edtf day = before.edtf();
    Edtf now = time.edtf();
    Edtf published = original.document().created().edtf();
    Edtf later = copy.document().created().edtf();
    boolean sameDay = published == null || later == null || published.overlaps(later);
    boolean another = day != null && now != null && !now.overlaps(day);
    return !sameDay && (another || time.doubts().contains(Doubt.STALE_RELATIVE_DAY));
  }

  private static boolean sameWords(TimeMention a, TimeMention b) {
    return Words.list(a.evidence().quote()).equals(Words.list(b.evidence().quote()));
  }

  private static List<TimeMention> times(Reading reading, Span within) {
    List<TimeMention> times = new ArrayList<>();
    for (Mention mention : reading.mentions()) {
      if (mention instanceof TimeMention time && time.evidence().span().overlaps(within)) {
        times.add(time);
      }
    }
    return times;
  }
}
