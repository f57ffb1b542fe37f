package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// A noun for a meeting with what belongs to it: «المؤتمر الوزاري الخامس لميثاق نيسال» in «… لميثاق نيسال في كاستورا».
///
/// @param to behind its last token
/// @param called whether the phrase says which meeting or whose, and not only that it was large, ministerial or urgent
/// @param named whether it or the clause right behind it does («ندوة نظمتها الوزارة»)
record NounPhrase(int from, int to, boolean called, boolean named) {
  /// No name of a meeting is longer.
  private static final int LONGEST = 16;

  /// U+0627 U+0644, the article, and U+0644, the preposition of what a meeting is of.
  private static final String AL = "\u0627\u0644";

  /// U+0640, which only fills a line.
  private static final char TATWEEL = '\u0640';

  private static final char YEH = '\u064A';

  private static final char BEH = '\u0628';

  private static final char LAM = '\u0644';

  private static final String WAW = "\u0648";

  /// «ل» with the article, whose alef it swallows.
  private static final String LIL = "\u0644\u0644";

  /// U+0627, which ends «اجتماعا» when the vowel signs are gone.
  private static final char ALEF = '\u0627';

  /// Over 30 lines by a few: the ways in which a phrase goes on are asked one after the other at each word.
  static NounPhrase of(Lattice lattice, Hit noun, int end) {
    boolean called = false;
    boolean open = construct(lattice, noun);
    int limit = Math.min(end, noun.to() + LONGEST);
    int i = noun.to();
    int last = i;
    while (i < limit) {
      int whole = whole(lattice, noun, i, limit, end, open);
      if (whole < i) {
        break;
      }
      if (whole > i) {
        called |= quote(lattice.tokens().get(i));
        i = whole;
        last = i;
        continue;
      }
      Token token = lattice.tokens().get(i);
      if (Onward.leads(lattice, noun, i, open)) {
        called |= token.is(Token.Kind.WORD);
        i++;
        continue;
      }
      int step = token.is(Token.Kind.MARK) ? 0 : step(lattice, noun, i, open);
      if (step == 0) {
        break;
      }
      boolean complement = open || opens(lattice, i);
      called |= complement && !describes(lattice, i) && !urgent(lattice, i);
      open |= opens(lattice, i);
      boolean preposition = lattice.any(i, "meeting_about", hit -> about(lattice, hit));
      i = Math.min(limit, i + step);
      last = preposition ? last : i;
    }
    boolean told = open && i < end && lattice.hit(i, "meeting_told").isPresent();
    int to =
        Quotation.closed(lattice, noun.from(), PhraseEnd.trimmed(lattice, noun.to() - 1, last));
    return new NounPhrase(noun.from(), to, called, called || told);
  }

  /// Where a title in quotation marks, a number or a list of each ends that begins at `i`: `i` itself where none does, -1 where a quotation is no
  /// title and ends the phrase.
  private static int whole(Lattice lattice, Hit noun, int i, int limit, int end, boolean open) {
    if (quote(lattice.tokens().get(i))) {
      int title = Quotation.title(lattice, i);
      boolean none =
          title < 0
              || title > end
              || Quotation.judgement(lattice, i, title)
              || Quotation.speech(lattice, i);
      return none ? -1 : title;
    }
    int numbered = Ordinal.numbered(lattice, i);
    if (numbered > i) {
      return numbered;
    }
    return open ? Math.max(i, Onward.each(lattice, noun, i, limit)) : i;
  }

  /// Whether the words behind the noun are its owner («اجتماع المانحين»), and not adjectives of it («اجتماعا عاجلا»).
  private static boolean construct(Lattice lattice, Hit noun) {
    String folded = lattice.tokens().get(noun.to() - 1).folded();
    boolean suffixed = !noun.entry().field("of").isEmpty();
    boolean accusative = folded.charAt(folded.length() - 1) == ALEF;
    return !noun.has(Clitics.ARTICLE)
        && !suffixed
        && !accusative
        && !described(lattice, noun, folded);
  }

  /// «ملتقى حوارياً»: a noun that shows no case, behind which the adjective does.
  private static boolean described(Lattice lattice, Hit noun, String folded) {
    int next = noun.to();
    boolean bare = folded.charAt(folded.length() - 1) == YEH;
    if (!bare || next >= lattice.tokens().size() || !lattice.mentions(next).isEmpty()) {
      return false;
    }
    String behind = lattice.tokens().get(next).folded();
    return behind.length() > 3 && behind.charAt(behind.length() - 1) == ALEF;
  }

  /// How many tokens from `i` on still belong to the phrase, 0 where it ends before `i`.
  private static int step(Lattice lattice, Hit noun, int i, boolean open) {
    if (Clauses.time(lattice, i) != null
        || ends(lattice, i)
        || Predicate.begins(lattice, noun, i)
        || PhraseEnd.at(lattice, noun.to(), i)
        || somebody(lattice, i, open)
        || PhraseEnd.somebody(lattice, noun.to(), i)) {
      return 0;
    }
    Hit about = lattice.hit(i, "meeting_about").filter(hit -> about(lattice, hit)).orElse(null);
    if (about != null) {
      return about.to() - i;
    }
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name && (open || opens(lattice, i))) {
        boolean ofIt = lattice.any(i - 1, "meeting_about", hit -> about(lattice, hit));
        return located(lattice, i, name) && !ofIt ? 0 : placed.to() - i;
      }
      // «مؤتمر كلاريس الثاني و35 بلدا»: who else is counted is no part of the name.
      if (placed.mention() instanceof QuantityMention number) {
        boolean more = number.role() == NumberRole.CARDINAL && lattice.cut(i, Clitics.WAW);
        return more || waw(lattice, i) ? 0 : placed.to() - i;
      }
    }
    boolean article = lattice.tokens().get(i).folded().startsWith(AL);
    boolean adjective =
        noun.has(Clitics.ARTICLE) == article
            || describes(lattice, i)
            || Onward.adjective(lattice, noun, i);
    return open || adjective || opens(lattice, i) ? 1 : 0;
  }

  /// Digits that «و» is written to.
  private static boolean waw(Lattice lattice, int i) {
    return i > 0
        && lattice.tokens().get(i).is(Token.Kind.NUMBER)
        && lattice.tokens().get(i - 1).folded().equals(WAW);
  }

  /// «يفتتح المؤتمر الأمين العام»: who opens it is no part of its name, as the ministers of «اجتماع وزراء الخارجية» are.
  private static boolean somebody(Lattice lattice, int i, boolean open) {
    return !open
        && (lattice.hit(i, "role").isPresent()
            || lattice.mentions(i).stream()
                .anyMatch(placed ->
                    placed.mention() instanceof NameMention name
                        && name.kind() == NameMention.Kind.PERSON));
  }

  /// «بروما»: a name behind this preposition is where the meeting is.
  private static boolean located(Lattice lattice, int i, NameMention name) {
    return name.kind() == NameMention.Kind.PLACE && lattice.cut(i, Clitics.BEH);
  }

  private static boolean ends(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_name_end").filter(hit -> !hit.has(Clitics.KAF)).isPresent()
        || lattice.hit(i, "meeting_venue").filter(hit -> hit.has(Clitics.BEH)).isPresent()
        || lattice.hit(i, "meeting_aside").isPresent()
        || lattice.hit(i, "meeting_clause").isPresent()
        || lattice.hit(i, "meeting_people").isPresent()
        || lattice.hit(i, "meeting_where").isPresent()
        || lattice.hit(i, "meeting_format").filter(hit -> hit.to() > i + 1).isPresent()
        || lattice.hit(i, "complementiser").filter(hit -> !hit.has(Clitics.KAF)).isPresent()
        || lattice.hit(i, "meeting_verb").filter(hit -> hit.to() == i + 1).isPresent()
            && !thing(lattice, i)
            && !body(lattice, i)
        || PhraseEnd.verb(lattice, i);
  }

  /// «لمحاربة [التنظيم]»: a masdar with the article names what the noun before it is done to.
  private static boolean thing(Lattice lattice, int i) {
    return lattice.any(
            i,
            "meeting_verb",
            hit -> hit.has(Clitics.ARTICLE) && hit.entry().field("form").equals("masdar"))
        && i > 0
        && lattice.cut(i - 1, Clitics.LAM);
  }

  /// «لهزيمة تنظيم داعش»: a body whose first word is elsewhere the holding of a meeting.
  private static boolean body(Lattice lattice, int i) {
    return lattice.mentions(i).stream()
        .anyMatch(placed ->
            placed.to() > i + 1
                && placed.mention() instanceof NameMention name
                && name.kind() == NameMention.Kind.ORGANISATION);
  }

  /// «للتحالف», «بشأن سوريا»: from here on the words say whose it is or what it is about.
  private static boolean opens(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    return folded.charAt(0) == LAM && folded.length() > 3
        || lattice.any(i, "meeting_about", hit -> about(lattice, hit));
  }

  /// «الاجتماع الخاص بمياه الدلتا», but not the sector of «زيادة الأجور في القطاع الخاص».
  private static boolean about(Lattice lattice, Hit hit) {
    if (!hit.value().equals("takes") || hit.to() >= lattice.tokens().size()) {
      return !hit.value().equals("takes");
    }
    char first = lattice.tokens().get(hit.to()).folded().charAt(0);
    return first == BEH || first == LAM;
  }

  static boolean describes(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_size").isPresent()
        || lattice.hit(i, "meeting_format").filter(hit -> hit.to() == i + 1).isPresent()
        || lattice.hit(i, "meeting_prepares").isPresent()
        || lattice.hit(i, "meeting_other").isPresent()
        || lattice
            .hit(i, "meeting_level")
            .filter(hit -> hit.value().equals("ministerial") && hit.to() == i + 1)
            .isPresent();
  }

  /// «اجتماع طارئ»: how it is called together says not whose it is.
  private static boolean urgent(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_urgent").isPresent();
  }

  static boolean quote(Token token) {
    return token.is(Token.Kind.MARK)
        && "\u00AB\u00BB\"\u201C\u201D'".indexOf(token.folded().charAt(0)) >= 0;
  }

  /// The name as the article gives it, without the clitics of its first word («للاجتماع الوزاري» is «الاجتماع الوزاري»); null where it has none.
  @Nullable String name(Lattice lattice, Hit noun) {
    if (to <= noun.to()
        || !called && !ofCircle(lattice, noun)
        || ofOne(lattice, noun)
        || ofPronoun(lattice, noun)) {
      return null;
    }
    return words(lattice, noun, to);
  }

  /// «اجتماع رئيس غسران، كاسر الحزمري، مع الأطراف»: who meets somebody gives the meeting no name.
  private static boolean ofOne(Lattice lattice, Hit noun) {
    return construct(lattice, noun)
        && noun.to() < lattice.tokens().size()
        && lattice.mentions(noun.to()).stream()
            .anyMatch(placed ->
                placed.mention() instanceof NameMention name
                    && name.kind() == NameMention.Kind.PERSON
                    && placed.to() - placed.from() > 1);
  }

  /// «اجتماع مجلسها», «اجتماع أعضاء مجلسها», «اجتماع لمكتبه التنفيذي»: the owner is one that hangs on somebody else.
  private boolean ofPronoun(Lattice lattice, Hit noun) {
    for (int i = noun.to(); i < to; i++) {
      if (PhraseEnd.ofPronoun(lattice, i)) {
        return true;
      }
      // What is definite otherwise ends the owner: «مؤتمر المانحين لدعم غسران وجوارها».
      boolean adjective = noun.has(Clitics.ARTICLE) || describes(lattice, i) || urgent(lattice, i);
      if (!adjective && PhraseEnd.definite(lattice, i)
          || lattice.hit(i, "meeting_about").isPresent()) {
        return false;
      }
    }
    return false;
  }

  /// The words from a noun on without its clitics: «البيان الختامي» of «وللبيان الختامي».
  static String words(Lattice lattice, Hit noun, int to) {
    String written = lattice.tokens().surface(noun.from(), to);
    int lil = noun.has(Clitics.LAM) ? written.indexOf(LIL) : -1;
    if (lil == 0 || lil == 1) {
      return AL + written.substring(lil + LIL.length());
    }
    Span span = lattice.tokens().spanBehind(noun.from(), to, noun.cut());
    int end = span.end();
    while (lattice.tokens().text().charAt(end - 1) == TATWEEL) {
      end--;
    }
    return lattice.tokens().text().substring(span.start(), end);
  }

  /// «القمة العربية الطارئة», «القمة النوردافية الغسرانية», «القمة الدلتاوية الرابعة»: an adjective says whose it is, one that no lexicon knows
  /// where it is counted or described too.
  private boolean ofCircle(Lattice lattice, Hit noun) {
    boolean unknown = false;
    boolean counted = false;
    for (int i = noun.to(); i < to; i++) {
      if (lattice.hit(i, "meeting_circle").isPresent()
          || lattice.hit(i, "nationality").isPresent()) {
        return true;
      }
      unknown |= !lattice.known(i) && Onward.nisba(lattice, i, AL);
      counted |=
          lattice.mentions(i).stream()
              .anyMatch(placed ->
                  placed.mention() instanceof QuantityMention number
                      && number.role() == NumberRole.ORDINAL);
    }
    return unknown && (counted || to - noun.to() > 1);
  }
}
