package org.mahdar.extract.sum;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.Document;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Sum;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.RuleSet;

/// Money with what became of it: the outermost word that governs an amount decides.
///
/// «حثّ الدول على التعهد بـ 700 مليون دولار» is requested, «أشار إلى أن كورفاليا تعهدت بـ 25 مليون دولار» pledged.
public final class SumExtractor {
  /// Clitics that no counted noun is taken to begin with: ل, ب, و, ك.
  private static final String PREFIXES = "\u0644\u0628\u0648\u0643";

  /// The conjunction «و».
  private static final char WAW = '\u0648';

  /// The preposition «ب».
  private static final char BEH = '\u0628';

  private final RuleSet rules;

  public SumExtractor(Knowledge knowledge) {
    this.rules = knowledge.rules("sum");
  }

  public List<Sum> facts(Document document, Lattice lattice) {
    // By the very mention: to hash one is to hash its quote and its document.
    Map<Mention, Match> best = new IdentityHashMap<>();
    List<Match> open = new ArrayList<>();
    for (Match match : rules.all(lattice)) {
      Match.Slot slot = match.slots().get("sum");
      if (slot == null) {
        open.add(match);
      } else if (slot.mention() != null
          && finite(lattice, match)
          && !joined(lattice, match, slot)
          && prefixed(lattice, match, slot)) {
        best.merge(slot.mention(), match, this::better);
      }
    }
    Ledger ledger = new Ledger(document, lattice, currency(lattice));
    amounts(lattice, best, ledger);
    for (Match match : open) {
      ledger.withoutAmount(match);
    }
    return ledger.sums();
  }

  /// «دفع» behind a preposition is the noun («خلاف على دفع …»), and no payment.
  private static boolean finite(Lattice lattice, Match match) {
    Match.Slot cue = match.slots().get("cue");
    if (cue == null || cue.hit() == null) {
      return true;
    }
    String form = cue.hit().entry().field("form");
    boolean limit = cue.hit().value().equals("aim") && form.equals("noun");
    if (limit && cue.hit().has(Clitics.BEH)) {
      // «بسقف يصل إلى» is a limit, «سقف المؤتمر» what it wants.
      return false;
    }
    if (cue.hit().has(Clitics.KAF)) {
      // «كاملة» is not «آملة» behind «ك».
      return false;
    }
    boolean ended =
        cue.to() < lattice.tokens().size() && lattice.tokens().get(cue.to()).is(Token.Kind.MARK);
    if (cue.hit().value().equals("raise") && cue.hit().has(Clitics.ARTICLE) && ended) {
      // «صيغة الجمع، …»: a noun that governs nothing.
      return false;
    }
    if (form.endsWith("perfect") && cue.hit().has(Clitics.ARTICLE)) {
      // «التصرف» is no verb.
      return false;
    }
    if (match.attribute("finite").isEmpty()) {
      return true;
    }
    boolean either = form.equals("either");
    boolean behind = cue.from() > 0 && lattice.hit(cue.from() - 1, "money_place").isPresent();
    boolean clitic = cue.hit().has(Clitics.PREPOSITION);
    return !either || !behind && !clitic;
  }

  /// Whether an amount that a rule wants behind a clitic stands there: «زادت بمليار» is by so much, «زادت على مليار» to more than that.
  private static boolean prefixed(Lattice lattice, Match match, Match.Slot amount) {
    if (match.attribute("by").isEmpty() || amount.mention() == null) {
      return true;
    }
    Token token = lattice.tokens().get(amount.from());
    boolean glued =
        amount.mention().span().start() > token.start() && token.folded().charAt(0) == BEH;
    return glued
        || amount.from() > 0
            && lattice.tokens().get(amount.from() - 1).folded().equals(String.valueOf(BEH));
  }

  /// «نفقات تصرف و125 ألف دينار»: an amount behind «و» hangs on what is joined with it, not on the word before.
  private static boolean joined(Lattice lattice, Match match, Match.Slot amount) {
    Token token = lattice.tokens().get(amount.from());
    boolean glued =
        amount.mention() != null
            && amount.mention().span().start() > token.start()
            && token.folded().charAt(0) == WAW;
    boolean apart =
        amount.from() > 0
            && lattice.tokens().get(amount.from() - 1).folded().equals(String.valueOf(WAW));
    return match.from() < amount.from() && (glued || apart);
  }

  private Match better(Match a, Match b) {
    // «إضافة إلى 12 مليون دولار تعهدت بها غسران»: a verb of its own says more than what stands
    // beside it.
    if (beside(a) && relative(b) || beside(b) && relative(a)) {
      return beside(a) ? b : a;
    }
    int byRule = Integer.compare(a.rule().line(), b.rule().line());
    int byLength = Integer.compare(a.to() - a.from(), b.to() - b.from());
    return byRule < 0 || byRule == 0 && byLength <= 0 ? a : b;
  }

  private static boolean beside(Match match) {
    return match.attribute("status").equals("same");
  }

  /// «12 مليون دولار [تعهدت بها غسران]»; not «مجموع ما خصصته إلى 12 مليون دولار».
  private static boolean relative(Match match) {
    Match.Slot cue = match.slots().get("cue");
    if (cue == null || cue.hit() == null) {
      return false;
    }
    boolean behind =
        match.slots().values().stream()
            .anyMatch(slot -> slot.mention() != null && cue.from() >= slot.to());
    return behind && cue.hit().entry().field("form").equals("relative");
  }

  /// Whether the number counts the noun behind it («25 مليون قارورة») and is no money.
  private static boolean counts(Lattice lattice, int to) {
    if (to >= lattice.tokens().size() || !lattice.tokens().get(to).is(Token.Kind.WORD)) {
      return false;
    }
    boolean function =
        lattice.hit(to, "function_word").isPresent() || lattice.hit(to, "money_cue").isPresent();
    boolean verb = VerbShape.of(lattice.tokens().get(to).folded()) == VerbShape.IMPERFECT;
    boolean people =
        lattice
            .hit(to, "nationality")
            .filter(hit -> (hit.cut() & (Clitics.PREPOSITION | Clitics.ARTICLE)) == 0)
            .isPresent();
    return people
        || !function && !verb && PREFIXES.indexOf(lattice.tokens().get(to).folded().charAt(0)) < 0;
  }

  /// The one currency of the article's sums, or null where there is none or several.
  private static @Nullable String currency(Lattice lattice) {
    String one = null;
    for (int i = 0; i < lattice.tokens().size(); i++) {
      List<Lattice.Placed> mentions = lattice.mentions(i);
      for (int m = 0; m < mentions.size(); m++) {
        if (mentions.get(m).mention() instanceof MoneyMention money && money.currency() != null) {
          if (one != null && !one.equals(money.currency())) {
            return null;
          }
          one = money.currency();
        }
      }
    }
    return one;
  }

  private static void amounts(Lattice lattice, Map<Mention, Match> best, Ledger ledger) {
    for (int i = 0; i < lattice.tokens().size(); i++) {
      List<Lattice.Placed> mentions = lattice.mentions(i);
      for (int m = 0; m < mentions.size(); m++) {
        amount(lattice, mentions.get(m), best, ledger);
      }
    }
  }

  private static void amount(
      Lattice lattice, Lattice.Placed placed, Map<Mention, Match> best, Ledger ledger) {
    switch (placed.mention()) {
      case MoneyMention money -> ledger.amount(Amount.of(money, placed), best.get(money));
      case QuantityMention number -> {
        Match match = best.get(number);
        if ((match != null || Amount.large(number)) && !counts(lattice, placed.to())) {
          ledger.amount(Amount.of(number, placed), match);
        }
      }
      case NameMention _, TimeMention _ -> {}
    }
  }
}
