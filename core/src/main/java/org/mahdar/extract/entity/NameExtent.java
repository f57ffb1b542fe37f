package org.mahdar.extract.entity;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// How far a name reaches that a common noun opens.
///
/// «قضاء مدينة جنين» is three words, for a head may name another; «هيئة سوق رأس المال الفلسطينية» five: a construct of
/// common nouns ends with a definite word or a name, and adjectives may follow it.
final class NameExtent {
  /// Heads within heads, and words of a construct: longer ones are not read.
  private static final int DEEPEST = 3;

  private static final int MOST_ADJECTIVES = 3;

  private final NameWords words;
  private final PersonName persons;

  NameExtent(NameWords words, PersonName persons) {
    this.words = words;
    this.persons = persons;
  }

  /// The token behind the name that an indefinite head opens, -1 where nothing names it.
  ///
  /// @param head the head's hit, with its column `takes`
  /// @param place whether a place is looked for: some heads name a place before a place («سوق نابلس») and a body otherwise
  int complement(Lattice lattice, Hit head, boolean place) {
    Sentence sentence = sentence(lattice, head.from());
    boolean both = head.value().equals("both");
    int next = head.to();
    if (both && place != (next < sentence.end() && NameWords.place(lattice, next) > 0)) {
      return -1;
    }
    return complement(lattice, head, sentence, DEEPEST);
  }

  private int complement(Lattice lattice, Hit head, Sentence sentence, int depth) {
    int i = head.to();
    if (i < sentence.end() && quote(lattice.tokens().get(i))) {
      i++;
    }
    if (i >= sentence.end()
        || !lattice.tokens().get(i).is(Token.Kind.WORD)
        || depth == 0
        || !lattice.mentions(i).stream().allMatch(NameExtent::name)) {
      return foreign(lattice, head, i, sentence);
    }
    int known = known(lattice, i, sentence, depth);
    if (known > 0 || head.entry().field("takes").equals("known")) {
      return known;
    }
    boolean place = head.value().equals("place");
    if (words.definiteNoun(lattice, i)) {
      return words.describes(lattice, i) || common(lattice, i, sentence)
          ? -1
          : described(lattice, i + 1, sentence, !place);
    }
    int construct = construct(lattice, i, sentence);
    if (construct > 0 && (!place || construct == i + 2)) {
      return construct;
    }
    boolean bare = head.entry().field("takes").equals("name") && words.proper(lattice, i);
    if (!bare || !place && nameless(lattice, i)) {
      return -1;
    }
    return described(lattice, i + 1, sentence, false);
  }

  /// A complement that is known by itself: a place, a person's name, a word that opens names of places, another head.
  private int known(Lattice lattice, int i, Sentence sentence, int depth) {
    int place = NameWords.place(lattice, i);
    if (place > 0) {
      return described(lattice, place, sentence, false);
    }
    Hit inner =
        lattice.hit(i, "name_head").filter(hit -> (hit.cut() & ~Clitics.WAW) == 0).orElse(null);
    if (inner != null) {
      return complement(lattice, inner, sentence, depth - 1);
    }
    Hit part = lattice.hit(i, "place_part").filter(hit -> hit.cut() == 0).orElse(null);
    if (part != null && words.follows(lattice, i + 1, sentence) && !words.stop(lattice, i + 1)) {
      return described(lattice, i + 2, sentence, false);
    }
    if (lattice.hit(i, "honorific").isPresent() || lattice.hit(i, "personal_title").isPresent()) {
      return persons.end(lattice, i + 1, true);
    }
    return NameWords.given(lattice, i) ? persons.end(lattice, i, true) : -1;
  }

  /// «ميناء المدينة», «مجلس الجامعة»: a definite head that nothing names leaves the name open.
  private boolean common(Lattice lattice, int i, Sentence sentence) {
    boolean head = lattice.hit(i, "name_head").filter(hit -> hit.has(Clitics.ARTICLE)).isPresent();
    return head && !(words.follows(lattice, i + 1, sentence) && words.naming(lattice, i + 1));
  }

  /// Up to three common nouns that end with a definite word or a known place: «تسجيل الأراضي», «أبحاث السياسات», «رأس المال».
  private int construct(Lattice lattice, int start, Sentence sentence) {
    for (int i = start; i < start + DEEPEST; i++) {
      boolean noun =
          words.follows(lattice, i, sentence)
              && !words.stop(lattice, i)
              && !words.describes(lattice, i)
              && !words.verb(lattice, i);
      if (!noun || !words.follows(lattice, i + 1, sentence)) {
        return -1;
      }
      if (words.definiteNoun(lattice, i + 1)) {
        return described(lattice, i + 2, sentence, true);
      }
      int place = NameWords.place(lattice, i + 1);
      if (place > 0) {
        return place;
      }
    }
    return -1;
  }

  /// Behind a definite head: its adjectives, of which one at least must name it.
  int adjectives(Lattice lattice, Hit head) {
    Sentence sentence = sentence(lattice, head.from());
    int i = head.to();
    boolean names = false;
    if (head.entry().field("takes").equals("known")) {
      return -1;
    }
    while (i < sentence.end()
        && i < head.to() + MOST_ADJECTIVES
        && words.follows(lattice, i, sentence)
        && words.adjective(lattice, i)) {
      names |= words.naming(lattice, i);
      i++;
    }
    return names ? purpose(lattice, i, sentence) : -1;
  }

  /// Adjectives behind a name, and, in bodies, coordinated nouns and a purpose: «[وزارة التربية] والتعليم», «[بورصة] للأوراق المالية».
  private int described(Lattice lattice, int from, Sentence sentence, boolean body) {
    int i = from;
    while (i < from + MOST_ADJECTIVES
        && words.follows(lattice, i, sentence)
        && (words.adjective(lattice, i) || body && i == from && noun(lattice, i))) {
      i++;
    }
    return body ? purpose(lattice, coordinated(lattice, i, sentence), sentence) : i;
  }

  private boolean noun(Lattice lattice, int i) {
    return words.definiteNoun(lattice, i) && !words.describes(lattice, i);
  }

  /// «والتعليم»: و with the article, where what follows is no name of its own.
  private int coordinated(Lattice lattice, int i, Sentence sentence) {
    if (!words.follows(lattice, i, sentence)) {
      return i;
    }
    String folded = lattice.tokens().get(i).folded();
    boolean joined =
        folded.length() > 5
            && folded.startsWith("\u0648\u0627\u0644")
            && lattice.hits(i).stream().noneMatch(NameExtent::other);
    return joined && !words.stop(lattice, i) ? adjectivesFrom(lattice, i + 1, sentence) : i;
  }

  private static boolean other(Hit hit) {
    return switch (hit.entry().lexicon()) {
      case "name_head",
          "role",
          "country",
          "city",
          "town",
          "area",
          "region",
          "organisation",
          "seat",
          "honorific" ->
          true;
      default -> false;
    };
  }

  /// «للأوراق المالية», «لشؤون اللاجئين».
  private int purpose(Lattice lattice, int i, Sentence sentence) {
    if (!words.follows(lattice, i, sentence)) {
      return i;
    }
    String folded = lattice.tokens().get(i).folded();
    boolean purpose = folded.length() > 4 && folded.startsWith("\u0644\u0644");
    if (!purpose || NameWords.place(lattice, i) > 0) {
      return i;
    }
    return coordinated(lattice, adjectivesFrom(lattice, i + 1, sentence), sentence);
  }

  private int adjectivesFrom(Lattice lattice, int from, Sentence sentence) {
    int i = from;
    while (i < from + MOST_ADJECTIVES
        && words.follows(lattice, i, sentence)
        && words.adjective(lattice, i)) {
      i++;
    }
    return i;
  }

  /// «شركة Google»: words of another script behind a head that takes any name.
  private static int foreign(Lattice lattice, Hit head, int from, Sentence sentence) {
    int i = from;
    while (i < sentence.end() && lattice.tokens().get(i).is(Token.Kind.FOREIGN)) {
      i++;
    }
    return i > from && head.entry().field("takes").equals("name") ? i : -1;
  }

  /// Whether a bare word behind a head of bodies is rather a verb: «شركة تعمل».
  private boolean nameless(Lattice lattice, int i) {
    return words.verb(lattice, i);
  }

  private static boolean name(Lattice.Placed placed) {
    return placed.mention() instanceof org.mahdar.model.NameMention;
  }

  private static boolean quote(Token token) {
    return token.is(Token.Kind.MARK)
        && "\"\u201C\u201D\u00AB".indexOf(token.folded().charAt(0)) >= 0;
  }

  private static Sentence sentence(Lattice lattice, int token) {
    return lattice.tokens().sentences().get(lattice.tokens().sentenceOf(token));
  }
}
