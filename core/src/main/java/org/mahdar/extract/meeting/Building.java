package org.mahdar.extract.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The building that a meeting is held in, with just the words of its name.
///
/// «عقد بمقر الأمانة اجتماعا» has «مقر الأمانة», «اجتمع بقصر الدوامر برئيس الحكومة» has «قصر الدوامر»: what the verb takes beside is none of it.
final class Building {
  private static final int LONGEST = 12;

  /// «بالعاصمة الغسرانية الدوامر» has so many words, the last of them the city.
  private static final int TO_ITS_CITY = 3;

  /// U+0627, which ends an object («عددا») when the vowel signs are gone.
  private static final char ALEF = '\u0627';

  private static final char BEH = '\u0628';

  private static final char LAM = '\u0644';

  private Building() {}

  /// The words from the token on; null where there are fewer than two.
  static @Nullable String at(Lattice lattice, int from, int limit) {
    int end = end(lattice, from, limit);
    if (end < 0) {
      return null;
    }
    int cut = lattice.hit(from, "meeting_venue").map(Hit::cut).orElse(0);
    return lattice
        .tokens()
        .text()
        .substring(
            lattice.tokens().spanBehind(from, end, cut).start(),
            lattice.tokens().get(end - 1).end());
  }

  /// «في قاعة الدلتا للمؤتمرات [بالعاصمة الدوامر]»: the city named right behind the building.
  static @Nullable NameMention city(Lattice lattice, int from, int limit) {
    int end = end(lattice, from, limit);
    for (int i = end; end > 0 && i < Math.min(limit, end + TO_ITS_CITY); i++) {
      boolean at = lattice.cut(i, Clitics.BEH) || lattice.hit(i, "meeting_in").isPresent();
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name && "city".equals(name.placeKind())) {
          return i > end || at ? name : null;
        }
      }
      if (i == end && !at) {
        return null;
      }
    }
    return null;
  }

  /// Behind the building and the city named with it.
  static int behind(Lattice lattice, int from, int limit) {
    int end = Math.max(from + 1, end(lattice, from, limit));
    if (city(lattice, from, limit) == null) {
      return end;
    }
    int to = end;
    for (int i = end; i < Math.min(limit, end + TO_ITS_CITY); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        to = Math.max(to, placed.to());
      }
    }
    return to;
  }

  /// Behind the last word of the building; -1 where it has no two.
  private static int end(Lattice lattice, int from, int limit) {
    int end = from;
    int most = Math.min(limit, from + LONGEST);
    while (end < most) {
      if (NounPhrase.quote(lattice.tokens().get(end))) {
        int title = end > from ? Quotation.title(lattice, end) : -1;
        if (title < 0 || title > limit) {
          break;
        }
        end = title;
        continue;
      }
      if (end > from && !use(lattice, end) && over(lattice, from, end)
          || end == from && !word(lattice, end)) {
        break;
      }
      end++;
    }
    end = PhraseEnd.trimmed(lattice, from, Math.min(end, limit));
    boolean none =
        end - from < 2
            || PhraseEnd.ofPronoun(lattice, from)
            || PhraseEnd.ofPronoun(lattice, from + 1)
            || called(lattice, end);
    return none ? -1 : end;
  }

  /// «بدار الثقافة ابن الزيات»: a house that is called after somebody is cut before the name.
  private static boolean called(Lattice lattice, int end) {
    return end + 1 < lattice.tokens().size()
        && lattice.any(end, "name_link", h -> h.cut() == 0)
        && lattice.tokens().get(end + 1).is(Token.Kind.WORD)
        && !Clauses.verb(lattice, end + 1);
  }

  /// «للمؤتمرات», «للمؤتمرات والمعارض»: what the house is for.
  private static boolean use(Lattice lattice, int i) {
    return lattice.any(
        i,
        "venue_use",
        hit ->
            hit.has(Clitics.LAM)
                || hit.has(Clitics.WAW) && lattice.hit(i - 1, "venue_use").isPresent());
  }

  /// The city of the building at a token, where a body that has its seat in one city is told to have its house there: «مقر حلف شمال
  /// الأطلسي», «مقر الأمانة العامة لجامعة الدول العربية».
  static Optional<Hit> seat(Lattice lattice, int from) {
    int owner = lattice.hit(from, "meeting_venue").map(Hit::to).orElse(from + 1);
    Optional<Hit> whole = lattice.hit(from, "headquarters");
    return whole.isPresent() || owner >= lattice.tokens().size()
        ? whole
        : lattice.hit(owner, "headquarters");
  }

  private static boolean word(Lattice lattice, int i) {
    return !lattice.tokens().get(i).is(Token.Kind.MARK) && Clauses.time(lattice, i) == null;
  }

  private static boolean over(Lattice lattice, int from, int i) {
    return !word(lattice, i)
        || PhraseEnd.verb(lattice, i)
        || PhraseEnd.at(lattice, from, i)
        || lattice.hit(i, "meeting_noun").isPresent()
        || nth(lattice, i)
        || ledOn(lattice, from, i)
        || addressed(lattice, from, i)
        || people(lattice, from, i)
        || PhraseEnd.somebody(lattice, from, i)
        || whole(lattice, from, i) && !ofState(lattice, i)
        || by(lattice, i);
  }

  /// «مقر الحزب أول اجتماع»: which meeting it was, and no floor of the building.
  private static boolean nth(Lattice lattice, int i) {
    return i + 1 < lattice.tokens().size()
        && lattice.hit(i + 1, "meeting_noun").isPresent()
        && !lattice.mentions(i).isEmpty();
  }

  /// A clause, a list of people, a preposition, «و» or an object begins.
  private static boolean ledOn(Lattice lattice, int from, int i) {
    String folded = lattice.tokens().get(i).folded();
    return lattice.hit(i, "meeting_clause").isPresent()
        || lattice.hit(i, "meeting_people").isPresent()
        || lattice.hit(i, "meeting_where").isPresent()
        || lattice.hit(i, "meeting_about").filter(h -> h.cut() == 0).isPresent()
        || lattice.any(i, "complementiser", h -> !h.has(Clitics.KAF))
        || lattice.any(i, "meeting_name_end", h -> !h.has(Clitics.KAF))
        || lattice.cut(i, Clitics.WAW) && !joins(lattice, from, i)
        || folded.length() > 3 && folded.charAt(folded.length() - 1) == ALEF;
  }

  /// «في مبنى الوزارة كبار الممثلين», «بقصر الدلتا رئيس الحكومة عاصم الحزمري»: those who meet there, or whom somebody met there.
  private static boolean people(Lattice lattice, int from, int i) {
    return i > from + 1 && somebody(lattice, i)
        || PhraseEnd.definite(lattice, i - 1)
            && (lattice.any(i, "meeting_incomplete", h -> h.cut() == 0)
                || lattice.any(i, "meeting_level", h -> h.cut() == 0));
  }

  private static boolean somebody(Lattice lattice, int i) {
    boolean office =
        lattice.hit(i, "role").isPresent() || lattice.hit(i, "role_prefix").isPresent();
    return office
        && lattice.mentions(i).stream()
            .anyMatch(placed ->
                placed.mention() instanceof NameMention name
                    && name.kind() == NameMention.Kind.PERSON);
  }

  /// «بمجلس النواب للحكومة»: «ل» goes on with the name of a body («مقر الهيئة للمياه») or behind an adjective, not with that of its house.
  private static boolean addressed(Lattice lattice, int from, int i) {
    return i == from + 2
        && lattice.tokens().get(i).folded().charAt(0) == LAM
        && PhraseEnd.definite(lattice, i - 1)
        && lattice.hit(i - 1, "meeting_coordinated").isEmpty()
        && !lattice.cut(from, Clitics.ARTICLE);
  }

  /// «وزارة الشباب والرياضة»: what else a ministry or a union is for.
  private static boolean joins(Lattice lattice, int from, int i) {
    boolean head = false;
    for (int word = from; word < i; word++) {
      head |= lattice.hit(word, "meeting_coordinated").isPresent();
    }
    return head
        && PhraseEnd.definite(lattice, i)
        && PhraseEnd.definite(lattice, i - 1)
        && lattice.mentions(i).isEmpty()
        && lattice.hit(i, "role").isEmpty()
        && lattice.hit(i, "meeting_about").isEmpty()
        && lattice.hit(i, "meeting_level").isEmpty();
  }

  /// «مجلس النواب»: a name that is known, or a building of two words, is whole.
  private static boolean whole(Lattice lattice, int from, int i) {
    for (Lattice.Placed placed : lattice.mentions(from)) {
      if (placed.to() == i && placed.to() > from + 1 && placed.mention() instanceof NameMention) {
        return true;
      }
    }
    return lattice.any(from, "meeting_venue", h -> h.to() == i && h.to() > from + 1);
  }

  /// «البرلمان الغسراني», «قصر الحكومة بالقصبة»: whose it is, or where.
  private static boolean ofState(Lattice lattice, int i) {
    return lattice.any(i, "nationality", h -> h.has(Clitics.ARTICLE))
        || lattice.tokens().get(i).folded().charAt(0) == BEH;
  }

  /// «بكلاريس», «برئيس الحكومة», «بعنوان»: behind «بـ» only a place or a word with the article may still belong to the building.
  private static boolean by(Lattice lattice, int i) {
    boolean city =
        lattice.mentions(i).stream()
            .anyMatch(p ->
                p.mention() instanceof NameMention name
                    && "city".equals(name.placeKind())
                    && lattice.cut(i, Clitics.BEH));
    String folded = lattice.tokens().get(i).folded();
    return city
        || lattice.any(i, "role", h -> h.has(Clitics.BEH))
        || folded.charAt(0) == BEH
            && PhraseEnd.definite(lattice, i - 1)
            && lattice.mentions(i).isEmpty()
            && !PhraseEnd.definite(lattice, i);
  }
}
