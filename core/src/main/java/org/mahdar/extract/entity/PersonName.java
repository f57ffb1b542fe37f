package org.mahdar.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Token.Kind;
import org.mahdar.arabic.VerbShape;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// How far a person's name reaches.
///
/// Over 300 lines by a few: each part asks the others where a name may go on.
///
/// «مايك بومبيو في» ends before في; «محمد بن سلمان بن عبد العزيز» is bound by بن and عبد; «فيصل بن فرحان آل سعود» by آل.
final class PersonName {
  /// Longest name in words that is read; longer ones are cut, for titles and verbs would follow.
  private static final int MOST_WORDS = 7;

  /// Shorter words end in the same letters by chance («طه», «مها»).
  private static final int LONG = 4;

  private static final int LONGER = 7;

  /// With the article and the nisba's ending: «الجبلي».
  private static final int NISBA = 6;

  /// U+0627 U+0644, the article.
  private static final String AL = "\u0627\u0644";

  /// What stands beside a clause, by the function that the lexicon gives it.
  private static final String ASIDE = "aside";

  private static final char TANWIN = '\u064B';

  private static final char LAM = '\u0644';

  /// U+064A, which pages of the Levant and the Maghreb keep apart from the letter that ends «على».
  private static final char YEH = '\u064A';

  /// U+0622.
  private static final char MADDA = '\u0622';

  /// Words of a name before its role that no بن or آل binds.
  private static final int LONGEST_PLAIN = 4;

  /// Words of a name before its role.
  private static final int LONGEST_BEFORE = 5;

  /// Folded: a conjunction or a preposition with the article.
  private static final Set<String> JOINED =
      Set.of("\u0628\u0627\u0644", "\u0648\u0627\u0644", "\u0641\u0627\u0644");

  /// Folded: the nisba's feminine, the sound plurals.
  private static final List<String> COMMON_ENDINGS =
      List.of("\u064A\u0647", "\u064A\u0646", "\u0648\u0646", "\u0627\u062A");

  private final Set<String> stops = new HashSet<>();

  PersonName(Knowledge knowledge) {
    knowledge.lexicon("name_stop").forEach(entry -> stops.add(Folding.fold(entry.spelling())));
  }

  /// The token behind the name that starts at `start`, or -1 where none does.
  ///
  /// @param oneWord whether a single word may be the whole name
  int end(Lattice lattice, int start, boolean oneWord) {
    if (start >= lattice.tokens().size()
        || !nameWord(lattice, start, start)
        || joined(lattice, start, 0)
        || whatFor(lattice, start)) {
      return -1;
    }
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(start));
    int listed = listedEnd(lattice, start);
    int i = behindHyphen(lattice, listed, sentence.end());
    int words = listed - start;
    boolean bound = link(lattice, start);
    int plain = words;
    while (i < sentence.end()
        && words < MOST_WORDS
        && (bound && bindable(lattice, i) || nameWord(lattice, i, start))
        && !joined(lattice, i, words)
        && lattice.tokens().get(i).spaced()) {
      boolean link = link(lattice, i);
      boolean whole = plain >= 2 && !longer(lattice, i, start, sentence.end());
      boolean other = words == 1 && unlisted(lattice, start) && masdar(lattice, i);
      if (!bound && !link && (whole || other || words >= 3 && surnamed(lattice, i))) {
        break;
      }
      plain += link || bound ? 0 : 1;
      bound = link;
      words++;
      i = behindHyphen(lattice, i + 1, sentence.end());
    }
    boolean enough = words >= 2 || oneWord && !titled(lattice, start);
    return enough && !common(lattice, start) ? i : -1;
  }

  /// Behind two plain words only what must be part of the name goes on with it.
  private static boolean longer(Lattice lattice, int i, int start, int limit) {
    return !unlisted(lattice, i - 1)
        || origin(lattice, i, start)
        || nisba(lattice, i, start)
        || last(lattice, i, limit);
  }

  /// A word that is no given name of the lexicon.
  private static boolean unlisted(Lattice lattice, int i) {
    return lattice.hit(i, "given_name").isEmpty();
  }

  /// «سامي ولد التيهاني [ضيوفه]»: behind a link and a word with the article the name is whole.
  private static boolean surnamed(Lattice lattice, int i) {
    return link(lattice, i - 2)
        && NameWords.definite(lattice, i - 1)
        && lattice.hit(i - 1, "honorific").isEmpty()
        && !NameWords.definite(lattice, i)
        && !NameWords.given(lattice, i);
  }

  /// «محمد شهباز [شريف]، رئيس»: a given name that a mark follows is nobody's subject or object.
  private static boolean last(Lattice lattice, int i, int limit) {
    return NameWords.given(lattice, i)
        && i + 1 < limit
        && lattice.tokens().get(i + 1).is(Kind.MARK);
  }

  /// «جان-نويل»: a hyphen without blanks and the word behind it.
  private static int behindHyphen(Lattice lattice, int i, int limit) {
    boolean hyphen =
        i + 1 < limit
            && lattice.tokens().get(i).mark('-')
            && !lattice.tokens().get(i).spaced()
            && !lattice.tokens().get(i + 1).spaced()
            && lattice.tokens().get(i + 1).is(Kind.WORD);
    return hyphen ? i + 2 : i;
  }

  /// «محمد ولد الشيخ» is bound by ولد, «محمد ولد في الدوامر» was born there.
  private static boolean link(Lattice lattice, int i) {
    return lattice
        .hit(i, "name_link")
        .filter(hit -> hit.value().equals("link") || nameOpens(lattice, i + 1))
        .isPresent();
  }

  private static boolean nameOpens(Lattice lattice, int i) {
    return i < lattice.tokens().size()
        && (lattice.hit(i, "given_name").isPresent()
            || lattice.hit(i, "name_link").isPresent()
            || lattice.hit(i, "honorific").isPresent()
            || NameWords.definite(lattice, i) && lattice.hits(i).isEmpty());
  }

  /// Behind a title a given name is one, though it is a common word too: «الشيخ صباح الجابر».
  private boolean titled(Lattice lattice, int i) {
    return i > 0
        && NameWords.given(lattice, i)
        && stop(lattice, i)
        && !listedWhole(lattice, i)
        && !that(lattice, i)
        && (lattice.hit(i - 1, "honorific").isPresent()
            || lattice.hit(i - 1, "nationality").isPresent()
                && i + 1 < lattice.tokens().size()
                && NameWords.given(lattice, i + 1));
  }

  /// «الناشطة السياسية الكردية هفرين خلف»: up to two adjectives between a role and a name that opens with a given name.
  int behindAdjectives(Lattice lattice, int start) {
    for (int skip = 1; skip <= 2 && start + skip < lattice.tokens().size(); skip++) {
      boolean adjective = lattice.tokens().get(start + skip - 1).folded().startsWith(AL);
      if (!adjective || lattice.hit(start, "given_name").isPresent()) {
        return start;
      }
      if (lattice.hit(start + skip, "given_name").filter(hit -> hit.cut() == 0).isPresent()) {
        return start + skip;
      }
    }
    return start;
  }

  /// The token at which the name that ends before `end` starts, or -1: two to four words, the first a given name.
  ///
  /// @param comma whether a comma stands behind it: then two words behind a verb of saying are a name too
  int start(Lattice lattice, int end, boolean comma) {
    int given = behindGiven(lattice, end);
    if (given >= 0 || !comma) {
      return given;
    }
    for (int start = end - 2; start >= end - LONGEST_BEFORE && start > 0; start--) {
      boolean said =
          listedWhole(lattice, start)
              || lattice
                  .hit(start - 1, "cue")
                  .filter(hit -> !hit.has(Clitics.PREPOSITION))
                  .isPresent()
              || lattice.hit(start - 1, "honorific").isPresent();
      if (said && lattice.hit(start, "cue").isEmpty() && end(lattice, start, false) == end) {
        return start;
      }
    }
    return -1;
  }

  /// «أبو بكر البغدادي»: the name that starts with a kunya's أبو, else the token itself.
  int kunya(Lattice lattice, int start) {
    boolean father =
        start > 0
            && lattice.tokens().get(start - 1).folded().equals("\u0627\u0628\u0648")
            && lattice.tokens().get(start).spaced();
    return father ? start - 1 : start;
  }

  private int behindGiven(Lattice lattice, int end) {
    for (int length = MOST_WORDS; length >= 2; length--) {
      int start = end - length;
      if (start >= 0
          && (length <= LONGEST_PLAIN || chained(lattice, start, end))
          && lattice.hit(start, "given_name").filter(hit -> !hit.has(Clitics.ARTICLE)).isPresent()
          && !(start > 0 && link(lattice, start - 1) && kunya(lattice, start) == start)
          && end(lattice, start, false) == end) {
        return start;
      }
    }
    return -1;
  }

  /// «تميم بن حمد آل ثاني»: a long name is bound together by its links.
  private static boolean chained(Lattice lattice, int start, int end) {
    int links = 0;
    for (int i = start + 1; i < end - 1; i++) {
      links += link(lattice, i) ? 1 : 0;
    }
    return end - start - 2 * links <= 2;
  }

  /// Behind «دي» or «بن» a word is a name whatever it is elsewhere: «دي مايو».
  private boolean bindable(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Kind.WORD) && token.folded().length() > 1 && !stop(lattice, i);
  }

  private boolean stop(Lattice lattice, int i) {
    return lattice.mayHave(i, "name_stop") && stops.contains(lattice.tokens().get(i).folded());
  }

  /// «بالاشتراك», «للصحفيين», and after three words «وبلينكن»: something joined that begins anew.
  private static boolean joined(Lattice lattice, int i, int words) {
    String folded = lattice.tokens().get(i).folded();
    int length = folded.length();
    boolean article =
        length >= LONGER && JOINED.contains(folded.substring(0, 3))
            || length >= LONG && folded.startsWith("\u0644\u0644");
    boolean and = words >= 3 && length >= LONG && folded.charAt(0) == '\u0648';
    // «حسن النجار بجهود»: behind a surname with ال a preposition begins what comes next; «بن» is
    // too short to be one.
    boolean by =
        words >= 2
            && length >= LONG
            && folded.charAt(0) == '\u0628'
            && lattice.tokens().get(i - 1).folded().startsWith(AL);
    return (article || and || by) && !NameWords.given(lattice, i);
  }

  private boolean nameWord(Lattice lattice, int i, int start) {
    Token token = lattice.tokens().get(i);
    if (i == start && (listedWhole(lattice, i) || titled(lattice, i))) {
      return lattice.mentions(i).isEmpty() || listedWhole(lattice, i);
    }
    if (i > start && (ali(lattice, i) || reigning(lattice, i, start))) {
      return true;
    }
    if (!token.is(Kind.WORD)
        || token.folded().length() < 2
        || tanwin(lattice, token)
        || stop(lattice, i)
        || stopped(lattice, i)) {
      return false;
    }
    if (!lattice.mentions(i).isEmpty() || that(lattice, i) || governed(lattice, i, start)) {
      return false;
    }
    if (i > start && possessed(lattice, token)) {
      return false;
    }
    List<Hit> hits = lattice.hits(i);
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      boolean given = hit.in("given_name") || hit.in("name_link") && link(lattice, i);
      // «، ورجب طيب»: a month is no month where a name begins.
      int idle = i == start ? Clitics.ARTICLE | Clitics.WAW : Clitics.ARTICLE;
      if (given && (hit.cut() & ~idle) == 0) {
        return true;
      }
    }
    return origin(lattice, i, start) || !closed(hits, i == start);
  }

  private static boolean closed(List<Hit> hits, boolean first) {
    for (int h = 0; h < hits.size(); h++) {
      if (closes(hits.get(h), first)) {
        return true;
      }
    }
    return false;
  }

  /// «بمناسبة», «لوكالة», «بمحكمة»: a preposition with a common noun, or both as one word, which no name holds.
  private static boolean governed(Lattice lattice, int i, int start) {
    List<Hit> hits = lattice.hits(i);
    boolean governed = false;
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      if (hit.in("given_name") && hit.cut() == 0) {
        return false;
      }
      boolean beside = hit.in("speech_word") && hit.cut() == 0 && hit.value().startsWith(ASIDE);
      governed |= beside && i == start || hit.has(Clitics.LAM | Clitics.BEH) && common(hit);
    }
    return governed;
  }

  private static boolean common(Hit hit) {
    return switch (hit.entry().lexicon()) {
      case "name_head", "document", "state_body", "body", "role", "meeting_noun" -> true;
      default -> false;
    };
  }

  /// «أعلن الوزير تمويلاً»: an accusative with its vowel is what he announced.
  private static boolean tanwin(Lattice lattice, Token token) {
    String text = lattice.tokens().text();
    return text.charAt(token.end() - 1) == TANWIN || text.charAt(token.end() - 2) == TANWIN;
  }

  /// «محمد علي النصراوي»: behind a given name, and with its own last letter, it is no preposition.
  private static boolean ali(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    return lattice
            .hit(i, "given_name")
            .filter(hit -> hit.cut() == 0 && hit.value().equals("particle"))
            .isPresent()
        && lattice.tokens().text().charAt(token.end() - 1) == YEH
        && NameWords.given(lattice, i - 1);
  }

  /// «الملك عبدالله [الثاني] ابن الحسين»: the ordinal of a monarch behind his given name.
  private static boolean reigning(Lattice lattice, int i, int start) {
    return i == start + 1
        && start > 0
        && NameWords.given(lattice, start)
        && NameWords.definite(lattice, i)
        && lattice.any(i, "number", hit -> hit.entry().field("kind").equals("ordinal"))
        && lattice.any(start - 1, "role", hit -> hit.value().equals("monarch"));
  }

  /// «اعتبر السفير أن»: only a madda makes a name of it, that of Anne.
  private static boolean that(Lattice lattice, int i) {
    return lattice.hit(i, "complementiser").filter(hit -> hit.cut() == 0).isPresent()
        && lattice.tokens().text().charAt(lattice.tokens().get(i).start()) != MADDA;
  }

  /// «منيب المصري», «محمد شياع السوداني»: behind a given name, or a second one, an adjective of origin is a surname.
  private static boolean origin(Lattice lattice, int i, int start) {
    return i > start
        && lattice.tokens().get(i).folded().endsWith("\u064A")
        && (lattice.hit(i - 1, "given_name").isPresent()
            || i > start + 1 && lattice.hit(i - 2, "name_link").isPresent()
            || i == start + 2 && lattice.hit(start, "given_name").isPresent())
        && lattice.hit(i, "nationality").filter(hit -> hit.cut() == Clitics.ARTICLE).isPresent();
  }

  /// «الباجي قايد [الجبلوني]»: a third word in the form of an adjective of origin, which no lexicon knows as another, is the family's name.
  private static boolean nisba(Lattice lattice, int i, int start) {
    String folded = lattice.tokens().get(i).folded();
    return i == start + 2
        && folded.length() >= NISBA
        && folded.startsWith(AL)
        && folded.endsWith("\u064A")
        && lattice.hits(i).isEmpty();
  }

  /// «قصته», «بلادها»: a noun with its owner is no part of a name; «شحاتة» is written with another last letter.
  private static boolean possessed(Lattice lattice, Token token) {
    String folded = token.folded();
    if (folded.length() < LONG) {
      return false;
    }
    boolean his =
        folded.endsWith("\u062A\u0647")
            && lattice.tokens().text().charAt(token.end() - 1) == '\u0647';
    return his || folded.endsWith("\u0647\u0627") || folded.endsWith("\u0647\u0645");
  }

  /// The token behind the words that a lexicon has as one name, behind the first word where it has none.
  private static int listedEnd(Lattice lattice, int start) {
    return lattice
        .hit(start, "official")
        .filter(hit -> hit.cut() == 0)
        .map(Hit::to)
        .orElse(start + 1);
  }

  /// «غير بيدرسون»: a name of several words that a lexicon has as one, though its first is a common word.
  private static boolean listedWhole(Lattice lattice, int i) {
    return lattice.hit(i, "official").filter(hit -> hit.cut() == 0).isPresent();
  }

  /// «رئيس الجمعية التلدورانية [لمستقبل العلوم]», «المعهد [العربي] لرؤساء المؤسسات»: behind an adjective «ل» before a genitive says what the body is for.
  private static boolean whatFor(Lattice lattice, int start) {
    if (start == 0) {
      return false;
    }
    boolean adjective =
        lattice.hit(start - 1, "nationality").filter(h -> h.has(Clitics.ARTICLE)).isPresent()
            && lattice.tokens().get(start - 1).folded().endsWith("\u0647");
    return adjective && aim(lattice, start)
        || lattice.hit(start - 1, "body").isPresent()
            && NameWords.definite(lattice, start)
            && aim(lattice, start + 1);
  }

  /// «لمستقبل العلوم»: a preposition, its noun and the noun's genitive.
  private static boolean aim(Lattice lattice, int i) {
    return i + 1 < lattice.tokens().size()
        && lattice.tokens().get(i).folded().charAt(0) == LAM
        && !NameWords.given(lattice, i)
        && NameWords.definite(lattice, i + 1);
  }

  /// Words the lexicons know as something else end a name; a city or a state may still be a surname (الموصل, الهندي).
  private static boolean closes(Hit hit, boolean first) {
    return switch (hit.entry().lexicon()) {
      case "role",
          "role_modifier",
          "country",
          "nationality",
          "cue",
          "process",
          "organisation",
          "portfolio",
          "unit",
          "weekday",
          "month",
          "complementiser",
          "name_head" ->
          (hit.cut() & Clitics.PREPOSITION) == 0 || hit.in("country");
      case "city", "region", "state_body", "outlet" -> first;
      case "honorific" -> hit.has(Clitics.WAW);
      // «دعت الوزيرة ليلى الناصر المجتمع الدولي»: whom she calls on.
      case "actor", "body", "known_body" -> !first && hit.to() - hit.from() > 1;
      default -> false;
    };
  }

  /// «وأكد»، «فقال»: a conjunction before a word that ends a name.
  private boolean stopped(Lattice lattice, int i) {
    if (NameWords.given(lattice, i)) {
      return false;
    }
    List<Clitics.Cut> cuts = lattice.cuts(i);
    for (int c = 0; c < cuts.size(); c++) {
      Clitics.Cut cut = cuts.get(c);
      boolean conjunction =
          cut.cut() == Clitics.WAW || cut.cut() == Clitics.FEH || cut.cut() == Clitics.SEEN;
      boolean preposition = cut.cut() == Clitics.BEH || cut.cut() == Clitics.LAM;
      // «رئيس الحزب وستكون المنافسة»: a verb of the future begins the next clause.
      if (cut.cut() == (Clitics.WAW | Clitics.SEEN) && VerbShape.future(cut.stem())) {
        return true;
      }
      if (preposition && stops.contains(cut.stem()) && cut.stem().length() >= LONG) {
        return true;
      }
      if (conjunction && (stops.contains(cut.stem()) || lattice.hit(i, "cue").isPresent())) {
        return true;
      }
    }
    return false;
  }

  /// Behind a first word that is no known given name: «ترمب إبقاء» and «ترمب بسحب» are a surname and a noun of action.
  private static boolean masdar(Lattice lattice, int i) {
    char written = lattice.tokens().text().charAt(lattice.tokens().get(i).start());
    return written == '\u0625' || written == '\u0628' || written == '\u0644';
  }

  /// «السياسية», «المانحين», «القوات»: a feminine adjective or a sound plural with the article is no name.
  private static boolean common(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    return folded.startsWith(AL)
        && COMMON_ENDINGS.stream().anyMatch(folded::endsWith)
        && lattice.hit(i, "given_name").isEmpty();
  }
}
