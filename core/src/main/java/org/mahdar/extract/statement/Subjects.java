package org.mahdar.extract.statement;

import java.util.Optional;
import org.mahdar.rules.Lattice;

/// Finds the speaker's phrase of a verb of saying: behind it, before it, or nowhere.
final class Subjects {
  private static final int FARTHEST_BACK = 26;

  private final Cues cues;
  private final Phrases phrases;

  Subjects(Cues cues, Phrases phrases) {
    this.cues = cues;
    this.phrases = phrases;
  }

  /// Behind adverbs, dates and «فيه» at `from`.
  int start(Article article, int from, int limit) {
    int i = from;
    boolean moved = true;
    while (moved && i < limit) {
      moved = false;
      for (String skipped : new String[] {"resumptive", "adverb"}) {
        Optional<org.mahdar.rules.Hit> hit = article.word(i, skipped);
        if (hit.isPresent()) {
          i = hit.get().to();
          moved = true;
          break;
        }
      }
      Optional<Lattice.Placed> time = i < limit ? article.time(i) : Optional.empty();
      if (time.isPresent()) {
        i = time.get().to();
        moved = true;
      } else if (moved || i > from) {
        i = article.comma(i) ? i + 1 : i;
      }
    }
    return i;
  }

  /// The words before the complement that no lexicon knows: «قال فلان الفلاني إن».
  Optional<Phrase> unknown(Article article, int from, int limit) {
    int end = from;
    while (end < limit
        && !article.mark(end)
        && !article.is(end, "aside")
        && !article.is(end, "in")
        && !article.is(end, "about")
        && !article.is(end, "on")
        && !article.is(end, "to")
        && !article.is(end, "of")
        && article.time(end).isEmpty()
        && article.hit(end, "attribution").isEmpty()
        && !article.is(end, "adverb")
        && !Extension.behind(article, end, org.mahdar.arabic.Clitics.LAM)
        && !Extension.behind(article, end, org.mahdar.arabic.Clitics.BEH)) {
      end++;
    }
    if (end == from || end - from > 7) {
      return Optional.empty();
    }
    boolean body = end - from > 1 && article.definite(from) || end - from > 4;
    return Optional.of(
        new Phrase(
            from,
            end,
            Phrase.Kind.UNKNOWN,
            article.surface(from, end),
            null,
            Apposition.country(article, from, end),
            "",
            body));
  }

  /// «وكان الوزير قد أعلن», «البيان أضاف», «المسؤول الذي طلب عدم ذكر اسمه قال».
  Optional<Phrase> before(Article article, Cue cue) {
    int first = Math.max(article.sentence(cue.at()).first(), cue.at() - FARTHEST_BACK);
    int end = cue.from();
    for (int start = end - 1; start >= first; start--) {
      if (!opens(article, start, first)) {
        continue;
      }
      int at = article.word(start, "kana").map(hit -> hit.to()).orElse(start);
      Optional<Phrase> phrase = at < end ? phrases.read(article, at, end, true) : Optional.empty();
      if (phrase.isPresent() && leads(article, phrase.get().to(), end)) {
        return phrase;
      }
    }
    return Optional.empty();
  }

  private static boolean opens(Article article, int start, int first) {
    return start == first
        || article.mark(start - 1)
        || article.complementiser(start - 1)
        || article.is(start, "kana")
        || article.is(start - 1, "joint")
        || article.is(start - 1, "boundary")
        || article.is(start - 1, "background");
  }

  /// Whether only what may part a subject from its verb stands in `[from, to)`.
  private boolean leads(Article article, int from, int to) {
    boolean bracket = false;
    for (int i = from; i < to; i++) {
      if (article.comma(i)
          || article.mark(i, '(')
          || article.mark(i, ')')
          || article.mark(i, '-')) {
        bracket = true;
        continue;
      }
      boolean light =
          article.is(i, "qad")
              || article.is(i, "adverb")
              || article.time(i).isPresent()
              || bracket
              || article.is(i, "aside") && to - i < 6;
      boolean verb = cues.finite(article, i).isPresent();
      if (!light && to - from > 1 || verb) {
        return false;
      }
    }
    return to - from <= 12
        && !(to - from == 1
            && !article.is(from, "qad")
            && !article.comma(from)
            && !article.mark(from, ')'));
  }
}
