package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.rules.Hit;

/// Reads phrases that name a source without a verb of saying of their own.
///
/// «بحسب بيان للخارجية» names a document and its owner; «وفق قرار مجلس الأمن» names no source at all.
final class Attributions {
  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST_WITH_LAM = 4;

  private final Cues cues;
  private final Phrases phrases;

  Attributions(Cues cues, Phrases phrases) {
    this.cues = cues;
    this.phrases = phrases;
  }

  /// The source in «بحسب …».
  ///
  /// @param owner who published the document that is named, where the words say so
  record Source(Phrase phrase, @Nullable Phrase owner, int from, int to) {}

  Optional<Source> source(Article article, int i, int limit) {
    Optional<Hit> opener = article.hit(i, "attribution");
    if (opener.isEmpty()) {
      return Optional.empty();
    }
    int at = opener.get().to();
    boolean clause = opener.get().value().equals("clause");
    if (at < limit && !clause && article.relative(at)) {
      clause = true;
      at++;
    }
    if (at >= limit) {
      return Optional.empty();
    }
    return clause ? ofVerb(article, i, at, limit) : ofNoun(article, i, at, limit);
  }

  /// «حسبما ذكر الوزير», «وفق ما نقلته قناة العربية», «حسبما جاء في بيان للخارجية».
  private Optional<Source> ofVerb(Article article, int from, int verb, int limit) {
    int at = verb + 1;
    boolean appears = article.is(verb, "appears");
    if (!appears && cues.word(article, verb).filter(CueWord::finite).isEmpty()) {
      return Optional.empty();
    }
    while (at < limit
        && (article.time(at).isPresent()
            || article.is(at, "in")
            || article.is(at, "about")
            || article.is(at, "resumptive")
            || article.is(at, "adverb"))) {
      at++;
    }
    int first = at;
    return at < limit
        ? phrases
            .read(article, at, limit, false)
            .or(() -> Apposition.unlisted(article, first, limit))
            .map(p -> source(article, p, from, first, limit))
        : Optional.empty();
  }

  private Optional<Source> ofNoun(Article article, int from, int at, int limit) {
    if (article.lattice().any(at, "speech_word", h -> h.value().equals("not_a_source"))) {
      return Optional.empty();
    }
    Optional<Phrase> phrase = phrases.read(article, at, limit, false);
    if (phrase.isEmpty()) {
      phrase = phrases.behindLam(article, at, limit).or(() -> newName(article, at, limit));
    }
    return phrase.map(p -> source(article, p, from, at, limit));
  }

  /// «ووفقا لجيمسون، فإن»: a name that nothing knows, where the clause begins behind it.
  private static Optional<Phrase> newName(Article article, int at, int limit) {
    int to = at + 1;
    while (to < limit && to - at < LONGEST_NAME && Apposition.nameWord(article, to)) {
      to++;
    }
    boolean clause =
        to < limit && (article.comma(to) || article.complementiser(to) || article.resumes(to));
    boolean name =
        clause
            && article.token(at).folded().length() > SHORTEST_WITH_LAM
            && Extension.behind(article, at, Clitics.LAM)
            && !article.contracted(at)
            && article.lattice().hits(at).isEmpty();
    return name
        ? Optional.of(
            new Phrase(
                at, to, Phrase.Kind.UNKNOWN, article.name(at, to, true), null, null, "", false))
        : Optional.empty();
  }

  private Source source(Article article, Phrase phrase, int from, int at, int limit) {
    if (phrase.kind() != Phrase.Kind.DOCUMENT) {
      return new Source(phrase, null, from, phrase.to());
    }
    int to = phrase.to();
    Phrase owner = null;
    for (int i = at + 1; i < Math.min(limit, phrase.to() + 5) && owner == null; i++) {
      if (article.comma(i)) {
        break;
      }
      owner = owner(article, i, limit);
    }
    return new Source(phrase, owner, from, owner == null ? to : Math.max(to, owner.to()));
  }

  private @Nullable Phrase owner(Article article, int i, int limit) {
    boolean lam = Extension.behind(article, i, Clitics.LAM);
    Optional<Phrase> read =
        lam ? phrases.behindLam(article, i, limit) : phrases.read(article, i, limit, false);
    return read.filter(p ->
            switch (p.kind()) {
              case PERSON, BODY, OUTLET, GOVERNMENT -> true;
              case ROLE, ANONYMOUS, DOCUMENT, UNKNOWN -> false;
            })
        .orElse(null);
  }
}
