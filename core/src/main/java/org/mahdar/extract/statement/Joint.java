package org.mahdar.extract.statement;

import java.util.Optional;

/// Two who say the same with one verb.
///
/// «أكد كل من الوزير سالم الدامري والأمين العام سامي التيهاني أن» is a statement of the one and of the other.
record Joint(Phrase first, Phrase second) {
  private static final int FARTHEST = 30;

  /// The two whose names fill the words from behind the verb up to what they say.
  static Optional<Joint> of(Article article, Phrases phrases, int at, int end) {
    boolean each = article.is(at, "each_of");
    int from = article.word(at, "each_of").map(hit -> hit.to()).orElse(at);
    for (int i = from + 1; i < Math.min(end, from + FARTHEST); i++) {
      if (article.complementiser(i)) {
        return Optional.empty();
      }
      Optional<Joint> found =
          begins(article, i) ? split(article, phrases, from, i, end) : Optional.empty();
      if (found.filter(joint -> each || joint.named()).isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// «التقى الوزير سالم الدامري الأمين العام سامي التيهاني وأكدا»: the first two persons of the words before the verb.
  static Optional<Joint> before(Article article, Phrases phrases, int cue) {
    int at = cue;
    int first = article.sentence(at).first();
    if (first >= at - 1 && first > 0) {
      at = first;
      first = article.sentence(first - 1).first();
    }
    Phrase one = null;
    for (int i = first; i < Math.min(at, first + 2 * FARTHEST); i++) {
      Optional<Phrase> read =
          article.name(i).isPresent() ? phrases.read(article, i, at, false) : Optional.empty();
      if (read.isEmpty() || read.get().kind() != Phrase.Kind.PERSON) {
        continue;
      }
      if (one != null) {
        return Optional.of(new Joint(one, read.get()));
      }
      one = read.get();
      i = one.to() - 1;
    }
    return Optional.empty();
  }

  /// Where the second may begin: «و[الأمين العام]», «و[نظيره]», «و [سامي التيهاني]».
  private static boolean begins(Article article, int i) {
    boolean joined = article.conjoined(i) || article.alone(i - 1);
    return joined
        && (article.hit(i, "role").isPresent()
            || article.hit(i, "role_prefix").isPresent()
            || article.hit(i, "counterpart").isPresent()
            || article.hit(i, "honorific").isPresent()
            || article.name(i).isPresent());
  }

  private static Optional<Joint> split(
      Article article, Phrases phrases, int from, int second, int end) {
    int close = article.alone(second - 1) ? second - 1 : second;
    return phrases
        .read(article, from, close, true)
        .filter(phrase -> phrase.to() >= close - 1)
        .flatMap(first ->
            phrases
                .read(article, second, end, true)
                .filter(phrase -> ends(article, phrase.to(), end))
                .map(other -> new Joint(first, other)));
  }

  private static boolean ends(Article article, int to, int end) {
    return to == end
        || article.comma(to)
        || article.isAny(to, "in", "aside")
        || article.time(to).isPresent();
  }

  /// Two offices of one man («وزير الخارجية ووزير الدفاع سامي التيهاني») are no two men.
  private boolean named() {
    return first.kind() == Phrase.Kind.PERSON
        && (second.kind() == Phrase.Kind.PERSON || second.kind() == Phrase.Kind.ROLE);
  }
}
