package org.mahdar.extract.sum;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.Edtf;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// What the clause around an amount says beside it: what for, in which period, in what form.
///
/// «قدمت 7 ملايين دولار لدعم المخيمات عام 2021» has the purpose «لدعم المخيمات عام 2021» and the period 2021.
final class Clause {
  /// U+0644, the preposition that a purpose begins with.
  private static final char LAM = '\u0644';

  private static final int PURPOSE_REACH = 6;
  private static final int LONGEST_PURPOSE = 16;
  private static final int SHORTEST_PURPOSE_WORD = 4;
  private static final int FORM_REACH = 4;

  /// A time shorter than that is when something was said, not the period that money is for.
  private static final int SHORTEST_PERIOD = 27;

  private static final int PERIOD_REACH = 40;

  private static final int LONGEST_PERIOD = 4000;

  private final Lattice lattice;
  private final Sentence sentence;
  private final int from;
  private final int to;

  /// @param from the governing word
  /// @param to behind the amount
  Clause(Lattice lattice, int from, int to) {
    this.lattice = lattice;
    this.sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(from));
    this.from = from;
    this.to = to;
  }

  Sentence sentence() {
    return sentence;
  }

  /// The tokens `[from, to)` of the purpose, or null.
  int @Nullable [] purpose() {
    int last = Math.min(sentence.end(), to + PURPOSE_REACH);
    for (int i = to; i < last; i++) {
      if (stops(i) || amount(i)) {
        return null;
      }
      if (purposeWord(i)) {
        return new int[] {i, end(i + 1)};
      }
    }
    return null;
  }

  private boolean purposeWord(int i) {
    Token token = lattice.tokens().get(i);
    boolean named =
        lattice.hit(i, "money_purpose").filter(hit -> hit.value().equals("aim")).isPresent();
    boolean prefixed =
        token.is(Token.Kind.WORD)
            && token.folded().charAt(0) == LAM
            && token.folded().length() >= SHORTEST_PURPOSE_WORD
            && lattice.hit(i, "money_split").isEmpty()
            && lattice.hit(i, "money_no_purpose").isEmpty()
            && lattice.mentions(i).isEmpty();
    return named || prefixed;
  }

  private int end(int first) {
    int last = Math.min(sentence.end(), first + LONGEST_PURPOSE);
    for (int i = first; i < last; i++) {
      if (stops(i) || amount(i) || mark(i)) {
        return i;
      }
    }
    return last;
  }

  private boolean stops(int i) {
    for (Hit hit : lattice.hits(i)) {
      boolean verb =
          hit.in("money_cue") && hit.entry().field("form").equals("perfect") && hit.cut() != 0;
      if (hit.in("money_stop") || verb) {
        return true;
      }
    }
    return false;
  }

  private boolean amount(int i) {
    return lattice.mentions(i).stream()
        .anyMatch(placed -> placed.mention() instanceof MoneyMention);
  }

  private boolean mark(int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.MARK) && "\u060C,.\u061B()".indexOf(token.folded().charAt(0)) >= 0;
  }

  /// The first stretch of time of the sentence that is long enough to give money in.
  @Nullable Edtf period() {
    Edtf found = null;
    int last = Math.min(sentence.end(), to + PERIOD_REACH);
    for (int i = Math.max(sentence.first(), from - PERIOD_REACH); i < last && found == null; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof TimeMention time
            && time.edtf() != null
            && longEnough(time.edtf())) {
          found = time.edtf();
        }
      }
    }
    return found;
  }

  private static boolean longEnough(Edtf edtf) {
    long days = ChronoUnit.DAYS.between(edtf.earliest(), edtf.latest());
    return days >= SHORTEST_PERIOD && days <= LONGEST_PERIOD;
  }

  /// Loan, grant, in-kind …, as the word nearest before the amount says, else one right behind it.
  @Nullable String form() {
    for (int i = to - 1; i >= from; i--) {
      Optional<Hit> hit = lattice.hit(i, "money_form");
      if (hit.isPresent()) {
        return hit.get().value();
      }
    }
    for (int i = to; i < Math.min(sentence.end(), to + FORM_REACH); i++) {
      Optional<Hit> hit = lattice.hit(i, "money_form");
      if (hit.isPresent()) {
        return hit.get().value();
      }
    }
    return null;
  }

  /// Whether it adds up over a time («منذ بداية الأزمة», «حتى الآن»).
  boolean sinceThen() {
    for (int i = from; i < Math.min(sentence.end(), to + FORM_REACH); i++) {
      if (lattice.hit(i, "money_since").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// Whether the amount is for each of several, or split between them: `each`, `half` or empty.
  String split() {
    return splitting().map(Hit::value).orElse("");
  }

  /// Behind the amount and the words that split it.
  int end() {
    return splitting().map(Hit::to).orElse(to);
  }

  private Optional<Hit> splitting() {
    for (int i = to; i < Math.min(sentence.end(), to + FORM_REACH); i++) {
      Optional<Hit> hit = lattice.hit(i, "money_split");
      if (hit.isPresent()) {
        return hit;
      }
    }
    for (int i = from; i < to; i++) {
      Optional<Hit> hit = lattice.hit(i, "money_split").filter(before -> before.to() <= to);
      if (hit.isPresent() && hit.get().value().equals("half")) {
        return hit;
      }
    }
    return Optional.empty();
  }
}
