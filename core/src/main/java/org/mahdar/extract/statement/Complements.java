package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;

/// Finds what joins a cue to its content.
final class Complements {
  private static final int FARTHEST = 45;
  private static final int LONGEST_ASIDE = 14;

  /// A quote of fewer words is a name («وكالة “أعماق”»), not what is said.
  private static final int SHORTEST_SAYING = 3;

  private final Cues cues;

  Complements(Cues cues) {
    this.cues = cues;
  }

  /// The first complement that `word` takes in `[from, limit)`.
  Optional<Complement> find(Article article, CueWord word, int from, int limit) {
    int end = Math.min(limit, from + FARTHEST);
    int i = from;
    while (i < end) {
      Optional<Quotes.Quote> quote = article.quotes().opening(i);
      if (quote.isPresent()) {
        if (quote.get().size() >= SHORTEST_SAYING && introduces(article, from, i)) {
          return Optional.of(new Complement(Complement.Kind.QUOTE, i, i));
        }
        i = Math.max(i + 1, quote.get().behind());
        continue;
      }
      Complement here = at(article, word, i);
      if (here != null && here.from() < limit) {
        return Optional.of(here);
      }
      if (i > from && stops(article, i)) {
        return Optional.empty();
      }
      i++;
    }
    return Optional.empty();
  }

  /// A quote says something where it follows the cue, a comma, a colon or a name; behind «لـ» or «تنظيم» it names.
  private static boolean introduces(Article article, int from, int i) {
    return i == from || article.token(i).spaced() || article.mark(i - 1);
  }

  private static @Nullable Complement at(Article article, CueWord word, int i) {
    if (article.mark(i, ':')) {
      return new Complement(Complement.Kind.COLON, i, i + 1);
    }
    if (article.complementiser(i)) {
      return new Complement(Complement.Kind.THAT, i, i + 1);
    }
    if (preposition(article, word, i)) {
      int next = i + 1;
      boolean that = next < article.tokens().size() && article.complementiser(next);
      return new Complement(
          that ? Complement.Kind.THAT : Complement.Kind.PREPOSITION, i, that ? next + 1 : next);
    }
    boolean by = word.takes(CueWord.Takes.BY) && by(article, i);
    return by ? new Complement(Complement.Kind.PREPOSITION, i, i) : null;
  }

  private static boolean preposition(Article article, CueWord word, int i) {
    return word.takes(CueWord.Takes.TO) && only(article, i, "to")
        || word.takes(CueWord.Takes.ABOUT) && only(article, i, "about")
        || word.takes(CueWord.Takes.ON) && only(article, i, "on")
        || word.takes(CueWord.Takes.OF) && only(article, i, "of")
        || word.takes(CueWord.Takes.IN)
            && only(article, i, "in")
            && word.form() == CueWord.Form.MASDAR;
  }

  /// The preposition itself and not the first word of «إلى جانب», «على هامش» or «من جهته».
  private static boolean only(Article article, int i, String value) {
    return article.is(i, value)
        && !article.is(i, "aside")
        && !article.is(i, "adverb")
        && !article.is(i, "headed")
        && !article.is(i, "contrast");
  }

  private static boolean by(Article article, int i) {
    return article.token(i).is(Token.Kind.WORD)
        && Extension.behind(article, i, Clitics.BEH)
        && !article.is(i, "aside")
        && !article.is(i, "link")
        && !article.is(i, "adverb")
        && !article.is(i, "resumptive")
        && article.hit(i, "attribution").isEmpty();
  }

  /// Behind another finite verb of saying the complement is that verb's.
  private boolean stops(Article article, int i) {
    return cues.finite(article, i).filter(word -> word.form() == CueWord.Form.PERFECT).isPresent()
        && article.name(i).isEmpty();
  }

  /// The noun that a cue governs behind its subject: «أكد التحالف [وقوفه]», «دعت الدائرة، في نداء، [مواصلة]».
  Optional<Complement> noun(Article article, int from, int limit, boolean subject) {
    int i = behindBrackets(article, from, limit);
    if (i >= limit || i < 0 || article.mark(i) && article.quotes().opening(i).isEmpty()) {
      return Optional.empty();
    }
    boolean word = article.token(i).is(Token.Kind.WORD) || article.quotes().opening(i).isPresent();
    boolean free =
        word
            && !Extension.behind(article, i, Clitics.BEH)
            && !Extension.behind(article, i, Clitics.LAM)
            && !closed(article, i)
            && (!article.conjoined(i) || article.possessed(i));
    return free && (subject || article.possessed(i))
        ? Optional.of(new Complement(Complement.Kind.NOUN, i, i))
        : Optional.empty();
  }

  private boolean closed(Article article, int i) {
    return article.is(i, "aside")
        || article.is(i, "adverb")
        || article.is(i, "resumptive")
        || article.is(i, "to")
        || article.is(i, "about")
        || article.is(i, "on")
        || article.is(i, "of")
        || article.is(i, "in")
        || article.is(i, "qad")
        || article.complementiser(i)
        || article.time(i).isPresent()
        || article.hit(i, "attribution").isPresent()
        || article.is(i, "headed")
        || article.is(i, "same")
        || cues.finite(article, i).filter(w -> w.form() == CueWord.Form.PERFECT).isPresent();
  }

  /// Behind «، بقيادة الولايات المتحدة،» or «لشمال سوريا، من خلال نداء،»; -1 where no comma closes it soon.
  private static int behindBrackets(Article article, int from, int limit) {
    int i = from;
    if (i < limit && !article.comma(i) && aside(article, i)) {
      i = comma(article, i, limit);
    }
    if (i >= 0 && i < limit && article.comma(i)) {
      i++;
      if (i < limit && aside(article, i)) {
        int closing = comma(article, i, limit);
        i = closing < 0 ? -1 : closing + 1;
      }
    }
    return i;
  }

  private static boolean aside(Article article, int i) {
    return article.is(i, "aside")
        || article.is(i, "in")
        || article.is(i, "adverb")
        || article.time(i).isPresent()
        || article.token(i).is(Token.Kind.WORD)
            && (Extension.behind(article, i, Clitics.LAM)
                || Extension.behind(article, i, Clitics.BEH));
  }

  private static int comma(Article article, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + LONGEST_ASIDE); i++) {
      if (article.comma(i)) {
        return i;
      }
    }
    return -1;
  }
}
