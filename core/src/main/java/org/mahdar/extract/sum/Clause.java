package org.mahdar.extract.sum;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.Edtf;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Sum.Status;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// What the clause around an amount says beside it: what for, in which period, in what form.
///
/// «قدمت 7 ملايين دولار لدعم المخيمات عام 2021» has the purpose «دعم المخيمات عام 2021» and the period 2021.
///
/// Over 300 lines: period, form, parts and splits are asked of the same few words around one amount.
final class Clause {
  /// U+0644, the preposition.
  private static final char LAM = '\u0644';

  /// «أو».
  private static final String OR = "\u0627\u0648";

  /// What splits an amount from before it: «مناصفة بقيمة», «تعهدت كل منها بدفع».
  private static final List<String> SHARED_OUT = List.of("half", "each");

  private static final int FORM_REACH = 4;

  /// How far behind an amount stands of what it is a part.
  private static final int PART_REACH = 6;

  private static final int LONGEST_BRACKET = 9;

  /// A time shorter than that is when something was said, not the period that money is for.
  private static final int SHORTEST_PERIOD = 27;

  private static final int PERIOD_REACH = 16;

  private static final int PERIOD_BEFORE = 4;

  private static final int YEAR = 360;

  private static final int LONGEST_PERIOD = 4000;

  private final Lattice lattice;
  private final Sentence sentence;
  private final int from;
  private final int to;

  /// Behind the amount and the bracket that says it in another currency.
  private final int behind;

  /// @param from the governing word
  /// @param to behind the amount
  Clause(Lattice lattice, int from, int to) {
    this.lattice = lattice;
    this.sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(from));
    this.from = from;
    this.to = to;
    this.behind = bracket();
  }

  /// «312 مليون يورو (346 مليون دولار) لعام 2031»: what stands behind the bracket is said of the amount before it.
  private int bracket() {
    boolean money = false;
    if (to >= sentence.end() || !lattice.tokens().get(to).mark('(')) {
      return to;
    }
    for (int i = to + 1; i < Math.min(sentence.end(), to + LONGEST_BRACKET); i++) {
      money |= amount(i);
      if (lattice.tokens().get(i).mark(')')) {
        return money ? i + 1 : to;
      }
    }
    return to;
  }

  Sentence sentence() {
    return sentence;
  }

  /// The tokens `[from, to)` of the purpose, or null.
  int @Nullable [] purpose() {
    return new Purpose(lattice, sentence, from).behind(behind);
  }

  private boolean stops(int i) {
    return lattice.hit(i, "money_stop").isPresent()
        || lattice.any(
            i,
            "money_cue",
            hit ->
                hit.cut() != 0
                    && (hit.cut() & Clitics.PREPOSITION) == 0
                    && hit.entry().field("form").equals("perfect"));
  }

  private boolean amount(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof MoneyMention) {
        return true;
      }
    }
    return false;
  }

  /// The stretch of time that the money is for, said beside it: «100 مليون يورو لعام 2032», «صرفت خلال سنة 2031 نحو 3 ملايين».
  ///
  /// When something was promised or decided is no such time, nor is the year that the works begin in.
  @Nullable Edtf period(Status status) {
    Edtf behind = behind();
    boolean happens =
        switch (status) {
          case DISBURSED, RAISED -> true;
          case FROZEN,
              ALLOCATED,
              NEEDED,
              REQUESTED,
              TARGET,
              ESTIMATED,
              EXPECTED,
              PLEDGED,
              COMMITTED,
              REDIRECTED,
              DENIED ->
              false;
        };
    return behind != null ? behind : before(happens);
  }

  private @Nullable Edtf behind() {
    int last = Math.min(sentence.end(), behind + PERIOD_REACH);
    for (int i = behind; i < last; i++) {
      Edtf time = time(i);
      if (time != null && says(i, "no")) {
        return null;
      }
      if (time != null) {
        return time;
      }
      if (stops(i) || amount(i) || clause(i) || comma(i, last)) {
        return null;
      }
    }
    return null;
  }

  /// A comma goes on with the time or with something else.
  private boolean comma(int i, int last) {
    return lattice.tokens().get(i).mark('\u060C')
        && (i + 1 >= last || time(i + 1) == null)
        && (i + 2 >= last || time(i + 2) == null);
  }

  /// Between the governing word and the amount, or right before the governing word.
  private @Nullable Edtf before(boolean happens) {
    Edtf found = null;
    for (int i = Math.max(sentence.first(), from - PERIOD_BEFORE); i < to; i++) {
      Edtf time = time(i);
      boolean meant =
          happens || i > from && (year(i, time) || says(i, "for") || lattice.cut(i, Clitics.LAM));
      if (time != null && meant && !says(i, "no")) {
        found = time;
      }
    }
    return found;
  }

  /// «تعهدت عام 2018 بتقديم»: the pledge of that year; «وافق العام الماضي على» only says when.
  private boolean year(int i, @Nullable Edtf time) {
    return time != null
        && ChronoUnit.DAYS.between(time.earliest(), time.latest()) >= YEAR
        && !lattice.cut(i, Clitics.ARTICLE);
  }

  private @Nullable Edtf time(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof TimeMention time
          && time.edtf() != null
          && longEnough(time.edtf())) {
        return time.edtf();
      }
    }
    return null;
  }

  /// Whether words that end at most two words before a time say of it what `value` means.
  private boolean says(int i, String value) {
    for (int b = Math.max(sentence.first(), i - 4); b <= i; b++) {
      if (lattice.any(b, "money_period", hit -> hit.value().equals(value) && hit.to() > i - 2)) {
        return true;
      }
    }
    return false;
  }

  /// A relative clause, a new verb or a comma with a verb behind it: no more of the amount.
  private boolean clause(int i) {
    Token token = lattice.tokens().get(i);
    if (lattice.any(i, "clause_break", hit -> !hit.value().equals("purpose"))) {
      return true;
    }
    return token.is(Token.Kind.WORD)
        && (lattice.cut(i, Clitics.SEEN)
            || VerbShape.of(token.folded()) != VerbShape.NONE
                && lattice.mentions(i).isEmpty()
                && token.folded().charAt(0) != LAM);
  }

  private static boolean longEnough(Edtf edtf) {
    long days = ChronoUnit.DAYS.between(edtf.earliest(), edtf.latest());
    return days >= SHORTEST_PERIOD && days <= LONGEST_PERIOD;
  }

  /// Loan, grant, in-kind …, as the word nearest before the amount says, else one right behind it.
  ///
  /// «بين هبات وقروض» is neither.
  @Nullable String form() {
    for (int i = to - 1; i >= from; i--) {
      Optional<Hit> hit = formed(i);
      if (hit.isPresent()) {
        return several(i, hit.get().value()) ? null : hit.get().value();
      }
    }
    for (int i = behind; i < Math.min(sentence.end(), behind + FORM_REACH); i++) {
      Optional<Hit> hit = formed(i);
      if (hit.isPresent()) {
        // «والقروض 3 مليارات» begins the next sum.
        boolean next = hit.get().has(Clitics.WAW) || several(i, hit.get().value());
        return next ? null : hit.get().value();
      }
      boolean onward =
          i > behind && lattice.tokens().get(i).mark('\u060C')
              || lattice.hit(i, "money_part").isPresent();
      // «80 مليون يورو لكن على شكل قروض»: what turns right behind the amount still speaks of it.
      if (amount(i) || i > behind && stops(i) || onward) {
        return null;
      }
    }
    return null;
  }

  private Optional<Hit> formed(int i) {
    return lattice.hit(i, "money_form").filter(found -> !found.has(Clitics.LAM));
  }

  /// Whether another form is joined with the one there: «منحاً وقروضاً بقيمة», «قروض أو منح».
  private boolean several(int at, String form) {
    for (int i = Math.max(from, at - 3); i < Math.min(sentence.end(), at + FORM_REACH); i++) {
      boolean other = formed(i).filter(hit -> !hit.value().equals(form)).isPresent();
      int later = Math.max(at, i);
      if (other && (and(Math.min(at, i), later) || lattice.is(later - 1, OR))) {
        return true;
      }
      if (i > at && amount(i)) {
        return false;
      }
    }
    return false;
  }

  /// «قروض وفرص استثمار»: what is joined may have its form in its second word.
  private boolean and(int from, int to) {
    return lattice.cut(to, Clitics.WAW)
        || to - 1 > from
            && lattice.cut(to - 1, Clitics.WAW)
            && !lattice.cut(to - 1, Clitics.SEEN)
            && !lattice.cut(to, Clitics.BEH);
  }

  /// «20 مليون دولار من أصل 60 مليوناً»: a part of what is told right behind it.
  boolean part() {
    int last = Math.min(sentence.end() - 1, to + 2);
    for (int i = to; i < last; i++) {
      Optional<Hit> whole =
          lattice.hit(i, "money_whole").filter(hit -> hit.value().equals("whole"));
      if (whole.isPresent()) {
        int next = whole.get().to();
        return near(next);
      }
    }
    return partOfLater();
  }

  /// «20 مليون يورو، وهي جزء من كلفة التجديد التي ستبلغ 300 مليون».
  private boolean partOfLater() {
    boolean part = false;
    for (int i = to; i < Math.min(sentence.end(), to + PERIOD_REACH); i++) {
      part |=
          i < to + PART_REACH && lattice.any(i, "money_whole", hit -> hit.value().equals("part"));
      if (part && amount(i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an amount begins there, at most two words on: «من أصل مبلغ الـ5.4 مليار».
  private boolean near(int from) {
    for (int i = from; i < Math.min(sentence.end(), from + 3); i++) {
      if (amount(i) || number(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean number(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof QuantityMention number && Amount.large(number)) {
        return true;
      }
    }
    return false;
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
      Optional<Hit> hit =
          lattice.hit(i, "money_split").filter(how -> !how.value().equals("members"));
      if (hit.isPresent()) {
        return hit;
      }
    }
    for (int i = from; i < to; i++) {
      Optional<Hit> hit = lattice.hit(i, "money_split").filter(before -> before.to() <= to);
      if (hit.isPresent() && SHARED_OUT.contains(hit.get().value())) {
        return hit;
      }
    }
    return Optional.empty();
  }
}
