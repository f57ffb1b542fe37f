package org.mahdar.extract.sum;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// What money is for, as the words behind its amount say it: «7 ملايين دولار لسد عجز الصناديق» is for «سد عجز الصناديق».
///
/// Over 300 lines: where a purpose begins and where it ends are one walk over the same words, with the same notion of what belongs to them.
final class Purpose {
  /// U+0644, the preposition that a purpose begins with.
  private static final char LAM = '\u0644';

  private static final char WAW = '\u0648';

  private static final String LIL = "\u0644\u0644";

  private static final String AL = "\u0627\u0644";

  /// The pronouns that end a noun which has a «ل» of its own: «خروجها للسوق».
  private static final List<String> PRONOUNS = List.of("\u0647\u0627", "\u0647", "\u0647\u0645");

  private static final List<String> CLITICS = List.of("\u0648", "\u0628", "\u0648\u0628", "\u0644");

  /// What opens and closes a quotation.
  private static final String QUOTES = "\"\u00AB\u00BB\u201C\u201D\u201E";

  private static final String MARKS = "\u060C,.\u061B():";

  /// A purpose that no mark ends is cut back to where its first phrase ends.
  private static final int LONGEST = 16;

  private static final int SHORTEST = 6;

  private static final int REACH = 6;

  /// What is joined and counts less is part of a purpose: «لبناء 20 مدرسة و300 مسكن».
  private static final BigDecimal SMALLEST_AMOUNT = BigDecimal.valueOf(100_000);

  private static final int SHORTEST_WORD = 4;

  private final Lattice lattice;
  private final Sentence sentence;

  /// Whether the governing word is one of a list of such nouns.
  private final boolean listed;

  /// @param cue the governing word
  Purpose(Lattice lattice, Sentence sentence, int cue) {
    this.lattice = lattice;
    this.sentence = sentence;
    this.listed =
        lattice.any(
            cue,
            "money_cue",
            hit -> hit.has(Clitics.WAW) && hit.entry().field("form").equals("masdar"));
  }

  /// The tokens `[from, to)` of the purpose behind an amount with the preposition that leads to it, or null.
  int @Nullable [] behind(int amountTo) {
    int last = Math.min(sentence.end(), amountTo + REACH);
    for (int i = amountTo; i < last; i++) {
      boolean begins = begins(i);
      boolean onward = i + 1 < last && !lattice.cut(i, Clitics.SEEN) && begins(i + 1);
      boolean other = next(i) && !onward;
      if (stops(i) && !begins || amount(i) || joinedAmount(i) || other || another(i)) {
        return null;
      }
      if (begins) {
        return new int[] {i, trimmed(i + 1, end(i + 1))};
      }
      i =
          Math.max(behindName(i), Receivers.body(lattice, i) ? Receivers.end(lattice, i, last) : i)
              - 1;
    }
    return null;
  }

  /// The words of a purpose without the preposition that leads to it: «للتنمية» gives «التنمية», «من أجل السلام» «السلام».
  static String words(Lattice lattice, int from, int to) {
    for (Hit hit : lattice.hits(from, "money_purpose")) {
      boolean leads = hit.value().equals("marker") || hit.value().equals("recipient");
      if (leads && hit.to() < to) {
        return lattice.tokens().surface(hit.to(), to);
      }
    }
    String words = lattice.tokens().surface(from, to);
    // «لقاح» begins with no preposition.
    boolean whole = lattice.any(from, "money_work", hit -> hit.cut() == 0);
    if (whole || words.isEmpty() || words.charAt(0) != LAM) {
      return words;
    }
    int noun = 1;
    while (noun < words.length()
        && Character.getType(words.charAt(noun)) == Character.NON_SPACING_MARK) {
      noun++;
    }
    boolean article = lattice.tokens().get(from).folded().startsWith(LIL);
    if (article && Receivers.assimilated(lattice, from)) {
      return AL + words.substring(noun);
    }
    return article ? AL.charAt(0) + words.substring(noun) : words.substring(noun);
  }

  /// «900 ألف دينار، وبرنامج لتعبيد الطرقات»: what is joined there is another matter.
  private boolean another(int i) {
    boolean and = lattice.tokens().get(i).folded().charAt(0) == WAW;
    if (!and || next(i) || lattice.any(i, "money_cue", hit -> hit.value().equals("allocate"))) {
      return false;
    }
    boolean definite =
        lattice.cuts(i).stream()
            .anyMatch(cut -> (cut.cut() & Clitics.WAW) != 0 && (cut.cut() & Clitics.ARTICLE) != 0);
    return definite || lattice.cut(i, Clitics.WAW);
  }

  /// «لصندوق الدلتا العابر للحدود»: what stands within a name is no purpose.
  private int behindName(int i) {
    int end = i + 1;
    for (Lattice.Placed placed : lattice.mentions(i)) {
      end = placed.mention() instanceof NameMention ? Math.max(end, placed.to()) : end;
    }
    return Math.max(end, Agencies.end(lattice, i, sentence.end()));
  }

  /// «20 مليون دينار، سيتيح لشريحة كبيرة»: a new verb has its own objects.
  private boolean next(int i) {
    return lattice.cut(i, Clitics.SEEN)
        || lattice.any(i, "clause_break", hit -> hit.value().equals("clause"));
  }

  private boolean begins(int i) {
    Token token = lattice.tokens().get(i);
    boolean named =
        lattice.any(
            i,
            "money_purpose",
            hit ->
                !hit.value().equals("recipient")
                    && !hit.has(Clitics.ARTICLE)
                    && !hit.has(Clitics.KAF | Clitics.BEH));
    boolean prefixed =
        token.is(Token.Kind.WORD)
            && token.folded().charAt(0) == LAM
            && token.folded().length() >= SHORTEST_WORD
            && VerbShape.of(token.folded().substring(1)) != VerbShape.IMPERFECT
            && lattice.hit(i, "money_split").isEmpty()
            && (lattice.hit(i, "money_no_purpose").isEmpty() || benefit(i))
            && !Receivers.body(lattice, i)
            && !Receivers.nationals(lattice, i)
            && !nation(i)
            && !lattice.any(i, "giver", hit -> hit.has(Clitics.LAM))
            && !governed(i)
            && unnamed(i);
    return named || prefixed;
  }

  /// «للشعب الغسراني»: who receives.
  private boolean nation(int i) {
    return lattice.any(i, "money_nation", hit -> hit.has(Clitics.LAM))
        && i + 1 < sentence.end()
        && lattice.hit(i + 1, "nationality").isPresent();
  }

  /// «لسد النهر»: a building has a name, and is what money is for; a state or a body receives it.
  private boolean unnamed(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      boolean site =
          placed.mention() instanceof NameMention name && "site".equals(name.placeKind());
      if (!site) {
        return false;
      }
    }
    return true;
  }

  /// «بعد خروجها للسوق»: the «ل» of a noun that has its pronoun.
  private boolean governed(int i) {
    if (i == 0 || !lattice.tokens().get(i).folded().startsWith(LIL)) {
      return false;
    }
    Token before = lattice.tokens().get(i - 1);
    return before.is(Token.Kind.WORD)
        && lattice.hit(i - 1, "money_resumed").isEmpty()
        && lattice.mentions(i - 1).isEmpty()
        && PRONOUNS.stream()
            .anyMatch(pronoun ->
                before.folded().endsWith(pronoun)
                    && lattice.tokens().surface(i - 1, i).endsWith(pronoun));
  }

  /// «لصالح مساعدة شردان» is a purpose, «لصالح شردان» who receives.
  private boolean benefit(int i) {
    return lattice.any(i, "money_purpose", hit -> hit.value().equals("recipient"))
        && i + 1 < sentence.end()
        && (lattice.any(i + 1, "money_cue", hit -> hit.cut() == 0 && hit.value().equals("aid"))
            || lattice.any(i + 1, "money_work", hit -> hit.cut() == 0));
  }

  /// Without what leads on to something else, and without half a quotation: «لدعم الاقتصاد إلى», «لبناء مدارس و».
  private int trimmed(int first, int end) {
    int last = end;
    while (last > first && (leads(last - 1) || quote(last - 1) && odd(first - 1, last))) {
      last--;
    }
    return odd(first - 1, last) ? beforeQuote(first, last) : last;
  }

  private boolean leads(int i) {
    return CLITICS.contains(lattice.tokens().get(i).folded())
        || lattice.any(
            i, "money_place", hit -> hit.to() == i + 1 && (hit.cut() & Clitics.PREPOSITION) == 0)
        || lattice.any(i, "clause_break", hit -> hit.to() == i + 1);
  }

  private boolean quote(int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.MARK) && QUOTES.indexOf(token.folded().charAt(0)) >= 0;
  }

  private boolean odd(int first, int end) {
    boolean odd = false;
    for (int i = first; i < end; i++) {
      odd ^= quote(i);
    }
    return odd;
  }

  private int beforeQuote(int first, int end) {
    for (int i = end - 1; i > first; i--) {
      if (quote(i)) {
        return i;
      }
    }
    return end;
  }

  private int end(int first) {
    int last = Math.min(sentence.end(), first + LONGEST);
    for (int i = first; i < last; i++) {
      // «لتمويل الصادرات»: what is done has an object, whatever it is.
      boolean stop = i > first && (ends(i) || verb(i) || apart(i) || item(i));
      if (stop || amount(i) || joinedAmount(i) || mark(i) || next(i) || beside(i)) {
        return i;
      }
    }
    return last == sentence.end() ? last : whole(first, last);
  }

  /// «والإذن بالإنجاز وتخصيص مليون لصيانة وتهيئة المسرح وتوسيع الطريق»: the next of a list of what is done.
  private boolean item(int i) {
    return listed && lattice.any(i, "money_work", hit -> hit.cut() == Clitics.WAW);
  }

  private boolean verb(int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.WORD)
        && VerbShape.of(token.folded()) == VerbShape.IMPERFECT
        && lattice.mentions(i).isEmpty();
  }

  /// «لموائد الإفطار انتفع بها», «للسوق العالمية اتفاق لإنهاء»: behind a definite noun an indefinite word that does not belong to it begins something
  /// else; «العائلات متوسطة الدخل» goes on.
  private boolean apart(int i) {
    Token token = lattice.tokens().get(i);
    boolean bare =
        token.is(Token.Kind.WORD)
            && lattice.tokens().surface(i - 1, i).startsWith(AL)
            && !token.folded().startsWith(AL)
            && lattice.mentions(i).isEmpty();
    if (!bare || i + 1 >= sentence.end()) {
      return false;
    }
    Token behind = lattice.tokens().get(i + 1);
    boolean resumed = lattice.hit(i + 1, "money_resumed").isPresent();
    boolean purposeful =
        behind.is(Token.Kind.WORD)
            && behind.folded().charAt(0) == LAM
            && behind.folded().length() >= SHORTEST_WORD
            && lattice.hit(i + 1, "function_word").isEmpty();
    boolean known =
        lattice.hit(i, "function_word").isPresent() || lattice.hit(i, "money_place").isPresent();
    return !known && !Elative.measures(lattice, i) && (resumed || purposeful && plain(i));
  }

  /// Whether a word has no clitic before it.
  private boolean plain(int i) {
    return !lattice.cut(i, Clitics.WAW)
        && !lattice.cut(i, Clitics.BEH)
        && !lattice.cut(i, Clitics.LAM)
        && !lattice.cut(i, Clitics.KAF);
  }

  /// «لدعم الاقتصاد إلى جانب …»: what is beside it is another matter, and by what means it is given too.
  private boolean beside(int i) {
    return lattice.any(i, "clause_break", hit -> hit.value().equals("purpose") && hit.to() > i + 1)
        || lattice.any(i, "alongside", hit -> hit.to() > i + 1)
        || lattice.hit(i, "money_by").isPresent();
  }

  /// A long purpose without an end: as far as its first phrase goes.
  private int whole(int first, int end) {
    for (int i = end - 1; i > first + SHORTEST; i--) {
      if (lattice.any(i, "clause_break", hit -> hit.value().equals("relative"))
          || lattice.cut(i, Clitics.WAW)) {
        return i;
      }
    }
    return end;
  }

  private boolean ends(int i) {
    return lattice.any(i, "money_stop", hit -> hit.value().equals("clause")) || goesOn(i);
  }

  private boolean stops(int i) {
    return lattice.hit(i, "money_stop").isPresent() || goesOn(i);
  }

  /// «وتعهدت», «وتابع»: a verb of another clause.
  private boolean goesOn(int i) {
    return lattice.any(i, "money_cue", Purpose::verb)
        || lattice.any(i, "cue", hit -> hit.has(Clitics.WAW) && verb(hit));
  }

  private static boolean verb(Hit hit) {
    return hit.cut() != 0
        && (hit.cut() & (Clitics.PREPOSITION | Clitics.ARTICLE)) == 0
        && hit.entry().field("form").equals("perfect");
  }

  private boolean amount(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof MoneyMention) {
        return true;
      }
    }
    return false;
  }

  /// «للصحة و5 ملايين للتعليم»: the next amount, which is of the same currency and does not say so.
  private boolean joinedAmount(int i) {
    boolean and = i > 0 && lattice.tokens().get(i - 1).folded().equals(Character.toString(WAW));
    if (!and && !lattice.cut(i, Clitics.WAW)) {
      return false;
    }
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof QuantityMention number
          && number.unit() == null
          && number.role() != NumberRole.YEAR
          && number.value().compareTo(SMALLEST_AMOUNT) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean mark(int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.MARK) && MARKS.indexOf(token.folded().charAt(0)) >= 0;
  }
}
