package org.mahdar.extract.sum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Which words name somebody who can give or receive money, and how they stand there.
///
/// In «في الرياض» the name stands behind a preposition; «الحكومة الألمانية» is Germany.
final class Names {
  /// How much of a sentence is looked through for who speaks.
  private static final int SPEAKER_REACH = 60;

  /// Words of giving that an adjective follows.
  private static final List<String> NOUNS = List.of("aid", "give", "allocate", "pay");

  /// The prepositions that are written together with a name.
  private static final String PREPOSITIONS = "\u0644\u0628\u0643";

  private final Lattice lattice;

  Names(Lattice lattice) {
    this.lattice = lattice;
  }

  /// The name that starts at the token and gives or receives money, or null.
  @Nullable NameMention name(int i, int limit) {
    if (adjective(i)) {
      return null;
    }
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name && placed.to() <= limit) {
        boolean party =
            switch (name.kind()) {
              case PERSON -> name.country() != null;
              case ORGANISATION -> true;
              case PLACE ->
                  name.country() != null
                      && !"region".equals(name.placeKind())
                      && !"camp".equals(name.placeKind());
              case OUTLET, INSTRUMENT -> false;
            };
        if (party) {
          return name;
        }
      }
    }
    return null;
  }

  /// «دعم مالي»: a word that is a state too is none behind the noun that it belongs to.
  private boolean adjective(int i) {
    return i > 0
        && lattice.any(i, "plain_adjective", hit -> hit.cut() == 0)
        && (lattice.any(i - 1, "money_cue", hit -> NOUNS.contains(hit.value()))
            || lattice.hit(i - 1, "amount_noun").isPresent());
  }

  static String label(NameMention name) {
    return name.country() != null ? name.country() : name.name();
  }

  /// The label of a name, or the state of «الحكومة الألمانية»; null where the token names nobody.
  @Nullable String party(int i, int limit) {
    NameMention name = name(i, limit);
    if (name != null) {
      return label(name);
    }
    if (lattice.hit(i, "own_country").isPresent() || lattice.hit(i, "money_realm").isPresent()) {
      return homeland(i);
    }
    String agency = Agencies.name(lattice, i, limit);
    return agency != null ? agency : national(i, limit);
  }

  private @Nullable String national(int i, int limit) {
    return lattice
        .hit(i, "nationality")
        .filter(hit -> hit.to() <= limit && hit.has(Clitics.ARTICLE) && i > 0 && stately(i - 1))
        .filter(_ -> Agencies.end(lattice, i - 1, limit) < 0)
        .map(Hit::value)
        .orElse(null);
  }

  /// «قال وزير خارجية غسران إن بلاده ستساهم»: the state of the official who was named last, in the sentence or in one of the two before it.
  private @Nullable String homeland(int own) {
    int at = lattice.tokens().sentenceOf(own);
    Sentence sentence = lattice.tokens().sentences().get(at);
    for (int s = at; s >= Math.max(0, at - 2); s--) {
      Sentence earlier = lattice.tokens().sentences().get(s);
      if (earlier.line() != sentence.line()) {
        break;
      }
      int last = Math.min(own, earlier.end());
      for (int i = last - 1; i >= Math.max(earlier.first(), last - SPEAKER_REACH); i--) {
        String state = official(i, last);
        if (state != null) {
          return state;
        }
      }
    }
    return null;
  }

  private @Nullable String official(int i, int limit) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name
          && name.kind() == NameMention.Kind.PERSON
          && name.country() != null) {
        return name.country();
      }
    }
    boolean role = i > 0 && lattice.hit(i - 1, "role").isPresent();
    return role ? national(i, limit) : null;
  }

  boolean endsAt(int i, NameMention name, int to) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.to() == to && placed.mention().equals(name)) {
        return true;
      }
    }
    return false;
  }

  int end(int i) {
    int end = i + 1;
    for (Lattice.Placed placed : lattice.mentions(i)) {
      end = placed.mention() instanceof NameMention ? Math.max(end, placed.to()) : end;
    }
    return Math.max(end, Agencies.end(lattice, i, lattice.tokens().size()));
  }

  /// Whether the name stands behind a preposition: «في الرياض», «لليمن», «بروما»; the first of «كل من غسران وشردان» does not.
  boolean oblique(int i) {
    return clitic(i, Clitics.LAM | Clitics.BEH)
        || glued(i)
        || i > 0
            && lattice.hit(i - 1, "money_place").filter(hit -> hit.to() == i).isPresent()
            && !member(i);
  }

  /// «لصندوق الدلتا»: a name that begins behind a preposition within its word.
  private boolean glued(int i) {
    Token token = lattice.tokens().get(i);
    for (Lattice.Placed placed : lattice.mentions(i)) {
      int inside = placed.mention().span().start() - token.start();
      if (placed.mention() instanceof NameMention
          && inside > 0
          && inside <= token.end() - token.start()
          && PREPOSITIONS.indexOf(lattice.tokens().surface(i, i + 1).charAt(inside - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean member(int i) {
    return i > 1
        && lattice.any(i - 2, "money_split", hit -> hit.to() == i && hit.value().equals("members"));
  }

  boolean clitic(int i, int mask) {
    return clitic(i, mask, false);
  }

  boolean clitic(int i, int mask, boolean cues) {
    boolean bare = false;
    boolean cut = false;
    for (Hit hit : lattice.hits(i)) {
      if (cues || !hit.in("money_cue")) {
        cut |= hit.has(mask);
        bare |= (hit.cut() & Clitics.PREPOSITION) == 0;
      }
    }
    return cut && !bare;
  }

  boolean joined(int i) {
    return lattice.cut(i, Clitics.WAW);
  }

  boolean stately(int i) {
    return lattice.hit(i, "state_body").isPresent()
        || lattice.hit(i, "role").isPresent()
        || lattice.hit(i, "portfolio").isPresent()
        || lattice.hit(i, "giver").isPresent()
        || lattice.hit(i, "body").isPresent();
  }

  /// Whether a body of state or a group of givers is named there, be it without a name of its own («الوزارة»).
  boolean body(int from, int to) {
    for (int i = from; i < to; i++) {
      if (stately(i)) {
        return true;
      }
    }
    return false;
  }
}
