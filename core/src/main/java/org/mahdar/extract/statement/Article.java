package org.mahdar.extract.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Document;
import org.mahdar.model.NameMention;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// One document under the eye of this room: its lattice, its quotes, and what the room asks of a token.
///
/// Over 300 lines by a few: short questions to one token, each asked by several readers.
record Article(
    Document document,
    Lattice lattice,
    Quotes quotes,
    Functions functions,
    Names names,
    Skeletons skeletons) {
  /// No statement runs over more tokens; bounds the work on a line without a full stop.
  private static final int LONGEST_SAYING = 1_200;

  /// A name with its role before it is seldom longer.
  private static final int LONGEST_TITLED = 12;

  private static final int CONJUNCTION = Clitics.WAW | Clitics.FEH;

  // Orthography, not vocabulary: the letters that carry article, conjunctions and pronouns.
  private static final int SHORTEST_WITH_ARTICLE = 5;
  private static final char DAMMA = '\u064F';
  private static final char WAW = '\u0648';
  private static final char FEH = '\u0641';
  private static final char TEH_MARBUTA = '\u0629';
  private static final char HEH = '\u0647';
  private static final String AL = "\u0627\u0644";
  private static final String LAM_LAM = "\u0644\u0644";
  private static final String HER = "\u0647\u0627";
  private static final String THEM = "\u0647\u0645";

  static Article of(Document document, Lattice lattice, Functions.Cells cells) {
    Tokens tokens = lattice.tokens();
    Quotes quotes = Quotes.of(tokens, i -> tokens.get(i).mark(':') || complementiser(lattice, i));
    return new Article(
        document, lattice, quotes, new Functions(lattice, cells), new Names(), new Skeletons());
  }

  Tokens tokens() {
    return lattice.tokens();
  }

  Token token(int i) {
    return tokens().get(i);
  }

  Sentence sentence(int token) {
    return tokens().sentences().get(tokens().sentenceOf(token));
  }

  /// The end of the sentence of a token, or, where that lies in a quote, of the sentence in which the quote ends.
  int reach(int token) {
    int end = sentence(token).end();
    Optional<Quotes.Quote> quote = quotes.around(end - 1);
    while (quote.isPresent() && quote.get().open() >= token && quote.get().behind() > end) {
      end = sentence(quote.get().behind() - 1).end();
      quote = quotes.around(end - 1);
    }
    return Math.min(end, token + LONGEST_SAYING);
  }

  /// The longest hit of `speech_word` with the value, behind no clitic but a conjunction.
  Optional<Hit> word(int i, String value) {
    return Optional.ofNullable(function(i, value));
  }

  boolean is(int i, String value) {
    return function(i, value) != null;
  }

  boolean isAny(int i, String... values) {
    for (String value : values) {
      if (is(i, value)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Hit function(int i, String value) {
    if (!functions.may(i, value)) {
      return null;
    }
    List<Hit> hits = lattice.hits(i, Functions.LEXICON);
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      if (free(hit) && Functions.among(hit.value(), value)) {
        return hit;
      }
    }
    return null;
  }

  /// «قبل أن يضيف»: the verb at `i` tells what the speaker said next.
  boolean next(int i) {
    for (int at = Math.max(0, i - 2); at < i; at++) {
      if (word(at, "before").filter(hit -> hit.to() == i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The longest hit of a lexicon that carries no preposition.
  Optional<Hit> hit(int i, String lexicon) {
    List<Hit> hits = lattice.hits(i, lexicon);
    for (int h = 0; h < hits.size(); h++) {
      if (free(hits.get(h))) {
        return Optional.of(hits.get(h));
      }
    }
    return Optional.empty();
  }

  /// «أن», also «بأن» and «فإن», but neither «وأن» nor «لأن», nor the first word of the name «بان كي مون».
  boolean complementiser(int i) {
    return complementiser(lattice, i) && !named(i + 1);
  }

  private static boolean complementiser(Lattice lattice, int i) {
    for (Hit hit : lattice.hits(i, "complementiser")) {
      if ((hit.cut() & ~(Clitics.BEH | Clitics.FEH)) == 0) {
        return true;
      }
    }
    return false;
  }

  /// «فسوف», «فقد»: the ف that takes up the sentence behind what was put in front of it.
  boolean resumes(int i) {
    for (Hit hit : lattice.hits(i)) {
      boolean particle =
          hit.in("expectation") || hit.in("speech_word") && Functions.among(hit.value(), "qad");
      if (hit.cut() == Clitics.FEH && particle) {
        return true;
      }
    }
    return false;
  }

  boolean mark(int i, char c) {
    return i >= 0 && i < tokens().size() && token(i).mark(c);
  }

  boolean comma(int i) {
    return mark(i, '\u060C') || mark(i, ',') || mark(i, '\u061B');
  }

  /// «ما», also «لما».
  boolean relative(int i) {
    for (Hit hit : lattice.hits(i, "speech_word")) {
      if (Functions.among(hit.value(), "relative")
          && (hit.cut() & ~(CONJUNCTION | Clitics.LAM)) == 0) {
        return true;
      }
    }
    return false;
  }

  /// «واعتبرها»: a verb of opinion with its object, which goes on about what was said.
  boolean suffixed(Cues cues, int i, int limit) {
    return i < limit && opinion(cues.word(this, i).orElse(null));
  }

  private static boolean opinion(@Nullable CueWord word) {
    return word != null
        && word.object()
        && word.form() == CueWord.Form.PERFECT
        && word.cueClass() == Statement.CueClass.OPINE;
  }

  boolean mark(int i) {
    return token(i).is(Token.Kind.MARK);
  }

  /// The longest name that starts at the token.
  Optional<Lattice.Placed> name(int i) {
    Lattice.Placed best = null;
    List<Lattice.Placed> mentions = lattice.mentions(i);
    for (int m = 0; m < mentions.size(); m++) {
      Lattice.Placed placed = mentions.get(m);
      boolean longer = best == null || placed.to() > best.to();
      if (placed.mention() instanceof NameMention name
          && longer
          && (name.kind() != NameMention.Kind.PERSON || names.person(this, name))) {
        best = placed;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Whether the token is a further word of a person's name that began before it: «[مايك] بومبيو».
  boolean named(int i) {
    for (int start = i - 1; start >= Math.max(0, i - LONGEST_TITLED); start--) {
      for (Lattice.Placed placed : lattice.mentions(start)) {
        if (placed.to() > i
            && placed.mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.PERSON) {
          return true;
        }
      }
    }
    return false;
  }

  Optional<Lattice.Placed> time(int i) {
    List<Lattice.Placed> mentions = lattice.mentions(i);
    for (int m = 0; m < mentions.size(); m++) {
      if (mentions.get(m).mention() instanceof TimeMention) {
        return Optional.of(mentions.get(m));
      }
    }
    return Optional.empty();
  }

  /// Whether «و» or «ف» can be cut from the token; «وزير» and «وفد» begin with letters of their own.
  boolean conjoined(int i) {
    String folded = token(i).folded();
    boolean letter = folded.length() > 2 && (folded.charAt(0) == WAW || folded.charAt(0) == FEH);
    return letter && !office(i);
  }

  private boolean office(int i) {
    List<Hit> hits = lattice.hits(i);
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      if (hit.cut() == 0
          && (hit.in("role")
              || hit.in("role_prefix")
              || hit.in("state_body")
              || hit.in("document"))) {
        return true;
      }
    }
    return false;
  }

  /// «وأكد», but not «وافقت», whose first letter is the verb's own.
  boolean joined(int i) {
    Hit cue = hit(i, "cue").orElse(null);
    return alone(i - 1) || (cue == null ? conjoined(i) : cue.cut() != 0);
  }

  /// «و أضافت»: the conjunction with a blank behind it, as some papers write it.
  boolean alone(int i) {
    return i >= 0 && token(i).folded().length() == 1 && token(i).folded().charAt(0) == WAW;
  }

  /// «طُلب»، «ويُكشف»: the vowel that is written only where it changes the sense.
  boolean passive(int i) {
    Token token = token(i);
    int second = token.start() + (conjoined(i) ? 2 : 1);
    String text = tokens().text();
    return second < token.end() && text.charAt(second) == DAMMA;
  }

  /// «قولها».
  boolean hers(int i) {
    return token(i).folded().endsWith(HER);
  }

  /// Whether the word ends in «ه», «ها» or «هم» as a pronoun does; «ة» is no pronoun.
  boolean possessed(int i) {
    Token token = token(i);
    char last = tokens().text().charAt(token.end() - 1);
    String folded = token.folded();
    return token.is(Token.Kind.WORD)
        && folded.length() > 3
        && (last == HEH || folded.endsWith(HER) || folded.endsWith(THEM));
  }

  /// «الحماية»: the letter of the feminine, which folding makes a ه.
  boolean feminine(int i) {
    return tokens().text().charAt(token(i).end() - 1) == TEH_MARBUTA;
  }

  boolean definite(int i) {
    String folded = token(i).folded();
    return folded.startsWith(AL)
        || folded.startsWith(WAW + AL) && folded.length() > SHORTEST_WITH_ARTICLE
        || folded.startsWith(LAM_LAM);
  }

  Span span(int from, int to) {
    return tokens().span(from, to);
  }

  String surface(int from, int to) {
    return tokens().surface(from, to);
  }

  /// «بالوزارة»: a preposition before the article.
  boolean behindArticle(int i) {
    return token(i).folded().startsWith(AL, 1)
        || token(i).folded().startsWith(AL, 2) && conjoined(i);
  }

  /// «للخارجية»: ل and the article written as one.
  boolean contracted(int i) {
    return token(i).folded().startsWith(LAM_LAM);
  }

  /// The words as a name: without a conjunction or preposition in front, the article put back where ل took its alef.
  String name(int from, int to, boolean prefixed) {
    String surface = surface(from, to);
    int skip = conjoined(from) && !plain(from) ? 1 : 0;
    if (prefixed && contracted(from)) {
      return AL + surface.substring(skip + 2);
    }
    return surface.substring(prefixed ? skip + 1 : skip);
  }

  /// Whether the first letter belongs to the word itself: some lexicon or name knows the word uncut.
  private boolean plain(int i) {
    for (Hit hit : lattice.hits(i)) {
      if (hit.cut() == 0) {
        return true;
      }
    }
    return name(i)
        .filter(placed -> placed.mention().span().start() == token(i).start())
        .isPresent();
  }

  static boolean free(Hit hit) {
    return (hit.cut() & ~CONJUNCTION) == 0;
  }
}
