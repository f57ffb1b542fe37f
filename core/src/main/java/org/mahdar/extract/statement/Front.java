package org.mahdar.extract.statement;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mahdar.model.Statement;

/// What is said in front of its verb: «“العمل مستمر”، يقول الوزير» and «سيعود النازحون، كما قال المدير».
final class Front {
  private static final int SHORTEST = 3;

  /// A shorter quote amid a sentence is a name.
  private static final int SHORTEST_INSIDE = 5;

  private static final int MOST_BETWEEN = 3;

  private static final Set<Statement.CueClass> SAYING =
      EnumSet.of(
          Statement.CueClass.SAY,
          Statement.CueClass.AFFIRM,
          Statement.CueClass.ADD,
          Statement.CueClass.CLARIFY,
          Statement.CueClass.NOTE,
          Statement.CueClass.ANNOUNCE,
          Statement.CueClass.REVEAL,
          Statement.CueClass.OPINE,
          Statement.CueClass.CLAIM);

  private Front() {}

  /// The quote that ends right before the verb, a comma or «هكذا» between them.
  static Optional<Quotes.Quote> quote(Article article, Cue cue) {
    if (article.conjoined(cue.from())) {
      return Optional.empty();
    }
    int first = cue.from() - 1;
    for (int i = first; i >= Math.max(0, first - MOST_BETWEEN); i--) {
      Optional<Quotes.Quote> quote = article.quotes().around(i);
      if (quote.isPresent()) {
        boolean ends = quote.get().closed() && quote.get().close() == i && quote.get().size() > 1;
        boolean leads = quote.get().open() == article.sentence(quote.get().open()).first();
        return ends && (leads || quote.get().size() >= SHORTEST_INSIDE) ? quote : Optional.empty();
      }
      if (!article.comma(i) && !article.is(i, "adverb")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The clause before «، كما قال» or «، يقول» where the sentence ends behind the speaker.
  static Optional<Extents.Extent> clause(Article article, Cue cue, Phrase subject) {
    int first = article.sentence(cue.at()).first();
    int at = cue.from();
    if (at > first && article.is(at - 1, "joint")) {
      at--;
    }
    boolean last = subject.to() >= article.sentence(cue.at()).end() - 1;
    if (!last
        || at <= first
        || !article.comma(at - 1)
        || article.conjoined(cue.from())
        || !says(cue.word())) {
      return Optional.empty();
    }
    int to = Extents.trimmed(article, first, at);
    return to - first < SHORTEST
        ? Optional.empty()
        : Optional.of(new Extents.Extent(first, to, to, Statement.Mode.INDIRECT));
  }

  private static boolean says(CueWord word) {
    return word.finite() && SAYING.contains(word.cueClass());
  }

  /// «“العمل مستمر”، يقول الوزير، “ولن يتوقف”»: one quote, cut in two by the verb.
  static Optional<Draft> draft(Spot spot, Quotes.Quote first, Phrase subject) {
    Article article = spot.article();
    Cue cue = spot.cue();
    int next = article.comma(subject.to()) ? subject.to() + 1 : subject.to();
    Quotes.Quote last =
        next < article.tokens().size() ? article.quotes().opening(next).orElse(first) : first;
    int to = Extents.trimmed(article, first.first(), last.close());
    if (to <= first.first()) {
      return Optional.empty();
    }
    Extents.Extent extent =
        new Extents.Extent(first.first(), to, last.behind(), Statement.Mode.DIRECT);
    Voice voice = spot.discourse().voice(subject, cue.word());
    Setting setting = Setting.of(article, cue.from(), subject.to(), subject.from(), subject.to());
    int end = Math.max(subject.to(), last.behind());
    String spelling = cue.word().spelling();
    return Optional.of(
        new Draft(
            cue, spelling, cue.word().cueClass(), first.open(), end, extent, voice, setting, null));
  }
}
