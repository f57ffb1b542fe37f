package org.mahdar.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.RuleId;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The names of a list: «غسران وشردان وباتاندا» without the Castora of «في كاستورا».
///
/// Over 300 lines: every way in which somebody may stand in a list is told apart here, and each needs the others.
final class Names {
  /// A process neither chairs nor attends its own meetings: «ترأس اجتماع ميثاق نيسال».
  private static final RuleId PROCESS = new RuleId("entity.process");

  /// How many words that name nobody may stand between two names of a list.
  private static final int BETWEEN = 5;

  private static final int LONGEST_ROLE = 5;

  /// «نائب رئيس مجلس الوزراء وزير الخارجية» and the state have so many words.
  private static final int LONGEST_OFFICE = 10;

  /// Words before the first name of a subject: «استضافته أمس العاصمة».
  private static final int TITLE = 3;

  /// U+0627 U+0644, the article.
  private static final String AL = "\u0627\u0644";

  /// «بـ» with the article.
  private static final String BIL = "\u0628\u0627\u0644";

  private static final char WAW = '\u0648';

  /// U+0627 U+064B, the ending of an object.
  private static final String TANWIN = "\u0627\u064B";

  /// The ending of the plural of the perfect: «انتخبوا».
  private static final String THEY_DID = "\u0648\u0627";

  /// «أكبر», «أعلى» have so many letters.
  private static final int ELATIVE = 4;

  private static final char ALEF_HAMZA = '\u0623';

  private static final char BEH = '\u0628';

  private static final char LAM = '\u0644';

  /// How many words of a party may stand before the state it is named for.
  private static final int LONGEST_PARTY = 3;

  private Names() {}

  /// @param country ISO 3166-1 alpha-2 where it is or acts for a state
  record Named(String name, @Nullable String country) {}

  /// States, organisations and persons of one list, which another statement or a preposition ends.
  static List<Named> listed(Lattice lattice, int from, int to) {
    List<Named> out = new ArrayList<>();
    int last = from;
    for (int i = from; i < to && i - last <= (out.isEmpty() ? 2 * BETWEEN : BETWEEN); i++) {
      OfficeHolder holder = OfficeHolder.at(lattice, i, to);
      Lattice.Placed placed = holder == null ? named(lattice, i, to) : null;
      if (holder != null) {
        out.addAll(holder.names());
        i = holder.to() - 1;
        last = holder.to();
      } else if (placed != null) {
        NameMention name = (NameMention) placed.mention();
        boolean state = name.kind() == Kind.PLACE && "country".equals(name.placeKind());
        boolean somebody = name.kind() == Kind.ORGANISATION || name.kind() == Kind.PERSON;
        boolean ofState = state && lattice.any(i, "country", h -> h.has(Clitics.LAM));
        if ((state || somebody) && !ofState && !aside(lattice, placed)) {
          out.add(new Named(oneOfTwo(lattice, placed, name), country(lattice, placed, name)));
        }
        i = placed.to() - 1;
        last = placed.to();
      } else if (ends(lattice, i) || i > from && acts(lattice, i)) {
        break;
      }
    }
    return out;
  }

  /// «كاسر الحزمري وعبد الرحيم»: where two persons are taken for one, the first.
  private static String oneOfTwo(Lattice lattice, Lattice.Placed placed, NameMention name) {
    for (int i = placed.from() + 1; name.kind() == Kind.PERSON && i < placed.to(); i++) {
      if (lattice.any(i, "given_name", h -> h.has(Clitics.WAW))) {
        String first = lattice.tokens().surface(placed.from(), i);
        boolean joined = lattice.any(placed.from(), "given_name", h -> h.has(Clitics.WAW));
        return joined ? first.substring(1) : first;
      }
    }
    return name.name();
  }

  /// «حضروا الاجتماع انتخبوا الوزير»: another verb, whose object did not come.
  private static boolean acts(Lattice lattice, int i) {
    return Clauses.verb(lattice, i)
        && (lattice.hit(i, "tense").isPresent()
            || lattice.tokens().get(i).folded().endsWith(THEY_DID));
  }

  /// What is only part of another name («نداء تونس»), of somebody's office («كاسر الحزمري، رئيس الحزب»), or no name at all («الممثل الشخصي»).
  private static boolean aside(Lattice lattice, Lattice.Placed placed) {
    NameMention name = (NameMention) placed.mention();
    return switch (name.kind()) {
      case PLACE -> owned(lattice, placed.from());
      case ORGANISATION -> office(lattice, placed.from()) || belonging(lattice, placed.from());
      case PERSON ->
          name.country() == null
              && (adjective(name) && !givenName(lattice, placed.from())
                  || misread(lattice, placed));
      case OUTLET, INSTRUMENT -> false;
    };
  }

  /// «حركة نداء غسران»: a state behind bare nouns of which the first is a party or a club belongs to the name of that.
  private static boolean owned(Lattice lattice, int i) {
    for (int at = i - 1; at >= Math.max(0, i - LONGEST_PARTY) && noun(lattice, at); at--) {
      if (lattice.hit(at, "meeting_club").isPresent()) {
        return !lattice.cut(i, Clitics.WAW);
      }
    }
    return false;
  }

  private static boolean noun(Lattice lattice, int i) {
    return lattice.tokens().get(i).is(Token.Kind.WORD)
        && (lattice.hit(i, "meeting_club").isPresent() || !PhraseEnd.definite(lattice, i));
  }

  /// «الرئاسة النوردافية لعصبة الضفاف», «هيئات تابعة للعصبة»: whose presidency, whose offices they are.
  private static boolean belonging(Lattice lattice, int i) {
    if (i == 0
        || lattice.tokens().get(i).folded().charAt(0) != LAM
        || !lattice.cut(i, Clitics.LAM)) {
      return false;
    }
    return PhraseEnd.definite(lattice, i - 1) && lattice.hit(i - 1, "nationality").isPresent()
        || lattice.hit(i - 1, "meeting_belongs").isPresent();
  }

  /// «[كاسر الحزمري]، رئيس الحزب»: what somebody is head of does not come beside them.
  private static boolean office(Lattice lattice, int i) {
    if (i < 2 || lattice.hit(i - 1, "role").isEmpty()) {
      return false;
    }
    int before = lattice.tokens().get(i - 2).mark('\u060C') ? i - 3 : i - 2;
    return before >= 0 && personEnds(lattice, before);
  }

  private static boolean personEnds(Lattice lattice, int i) {
    for (int from = Math.max(0, i - LONGEST_ROLE); from <= i; from++) {
      for (Lattice.Placed placed : lattice.mentions(from)) {
        if (placed.to() == i + 1
            && placed.mention() instanceof NameMention name
            && name.kind() == Kind.PERSON) {
          return true;
        }
      }
    }
    return false;
  }

  /// «وليد», «وسام» begin with the letter of «and» and are names.
  private static boolean givenName(Lattice lattice, int i) {
    return lattice.any(i, "given_name", hit -> hit.cut() == 0);
  }

  /// «الشخصي», «المشتركة», «وشؤون», «تمويلاً»: one word with the article that no longer name of the article explains.
  private static boolean adjective(NameMention name) {
    boolean joined = name.name().charAt(0) == WAW || name.name().endsWith(TANWIN);
    return name.name().indexOf(' ') < 0 && (name.name().startsWith(AL) || joined);
  }

  /// The last name before a verb: «أن وزير خارجية غسران عاصم الحزمري، التقى».
  static @Nullable Named last(Lattice lattice, int from, int to) {
    for (int i = to - 1; i >= Math.max(from, to - 2 * BETWEEN); i--) {
      Lattice.Placed placed = named(lattice, i, to);
      if (placed != null) {
        NameMention name = (NameMention) placed.mention();
        return new Named(name.name(), country(lattice, placed, name));
      }
      if (lattice.hit(i, "complementiser").isPresent()) {
        return null;
      }
    }
    return null;
  }

  /// «[الوزير الأول] الغسرني كاسر»: a word with the article that is no given name, before one that is, is what is left of a title.
  private static boolean misread(Lattice lattice, Lattice.Placed placed) {
    int first = placed.from();
    return placed.to() - first > 1
        && lattice.tokens().get(first).folded().startsWith(AL)
        && lattice.hit(first, "given_name").isEmpty()
        && lattice.any(first + 1, "given_name", h -> h.cut() == 0);
  }

  private static boolean ends(Lattice lattice, int i) {
    Hit word = lattice.hit(i, "meeting_list_end").orElse(null);
    if (word != null) {
      return !word.value().equals("link") && word.cut() == 0;
    }
    // «3 زعماء هم: …» only begins there.
    boolean colon =
        lattice.tokens().get(i).mark(':')
            && !(i > 0 && lattice.any(i - 1, "meeting_list_end", h -> h.value().equals("link")));
    return colon || Clauses.time(lattice, i) != null;
  }

  /// The name that starts at the token; one behind لـ or في only says whose or where.
  private static Lattice.@Nullable Placed named(Lattice lattice, int i, int to) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name
          && placed.to() <= to
          && !inside(lattice, i)
          && !(i > 0 && lattice.hit(i - 1, "meeting_accredited").isPresent())
          && !(name.kind() == Kind.PLACE && within(lattice, i, name))
          && !name.rule().equals(PROCESS)
          && name.kind() != Kind.OUTLET
          && name.kind() != Kind.INSTRUMENT) {
        return placed;
      }
    }
    return null;
  }

  /// The place that starts at the token behind «في» or «بـ»; null where there is none.
  static Lattice.@Nullable Placed located(Lattice lattice, int i) {
    if (!inside(lattice, i)) {
      return null;
    }
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name && name.kind() == Kind.PLACE) {
        return placed;
      }
    }
    return null;
  }

  private static boolean inside(Lattice lattice, int i) {
    return i > 0 && lattice.hit(i - 1, "meeting_where").isPresent()
        || lattice.any(i, "city", hit -> hit.has(Clitics.BEH))
        || lattice.any(i, "town", hit -> hit.has(Clitics.BEH))
        || lattice.any(i, "country", hit -> hit.has(Clitics.BEH));
  }

  /// «بمدينة سان تيرو»: a place whose first word «بـ» is written to.
  private static boolean within(Lattice lattice, int i, NameMention place) {
    return lattice.tokens().get(i).folded().charAt(0) == BEH
        && place.name().charAt(0) != BEH
        && !"country".equals(place.placeKind());
  }

  /// The state a person acts for, else that of the adjective before the name («نظيره الأميركي أنتوني بلينكن»).
  private static @Nullable String country(
      Lattice lattice, Lattice.Placed placed, NameMention name) {
    if (name.country() != null || name.kind() != Kind.PERSON) {
      return name.country();
    }
    for (int back = 1; back <= 2 && placed.from() - back >= 0; back++) {
      Hit nation = lattice.hit(placed.from() - back, "nationality").orElse(null);
      if (nation != null && nation.has(Clitics.ARTICLE)) {
        return nation.value();
      }
    }
    return null;
  }

  /// «بمشاركة سعودية ويمنية»: states by their adjectives alone, right behind the word that opens the list.
  static List<Named> adjectives(Lattice lattice, int from, int to) {
    List<Named> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Hit nation = lattice.hit(i, "nationality").orElse(null);
      if (nation == null || nation.has(Clitics.ARTICLE)) {
        break;
      }
      Span span = lattice.tokens().spanBehind(i, nation.to(), nation.cut());
      out.add(
          new Named(lattice.tokens().text().substring(span.start(), span.end()), nation.value()));
      i = nation.to() - 1;
    }
    return out;
  }

  /// ISO codes where the actors are or act for states, else names; places that only locate are left out.
  static List<String> actors(Lattice lattice, int from, int to) {
    List<String> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Homeland own = Homeland.word(lattice, i) ? Homeland.of(lattice, i) : null;
      if (own != null && !out.contains(own.country())) {
        out.add(own.country());
      }
      OfficeHolder holder = OfficeHolder.at(lattice, i, to);
      if (holder != null) {
        for (Named name : holder.names()) {
          if (name.country() != null && !out.contains(name.country())) {
            out.add(name.country());
          }
        }
        i = holder.to() - 1;
        continue;
      }
      Lattice.Placed placed = named(lattice, i, to);
      if (placed == null) {
        continue;
      }
      NameMention name = (NameMention) placed.mention();
      if (aside(lattice, placed)) {
        continue;
      }
      boolean city = name.kind() == Kind.PLACE && !"country".equals(name.placeKind());
      String country = country(lattice, placed, name);
      String actor = country != null ? country : city ? "" : name.name();
      if (!actor.isEmpty() && !out.contains(actor)) {
        out.add(actor);
      }
    }
    return out;
  }

  /// The actors before a masdar who may be its subject: «تستعد غسران لاستضافة», but not «أكد كاسر الحزمري أن … تنظيم»: who only tells of it.
  static List<String> ownSubjects(Lattice lattice, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      boolean person = false;
      for (Lattice.Placed placed : lattice.mentions(i)) {
        person |=
            placed.mention() instanceof NameMention name
                && name.kind() == Kind.PERSON
                && name.country() == null;
      }
      boolean that = lattice.any(i, "complementiser", h -> !h.has(Clitics.KAF));
      start = person || that ? i + 1 : start;
    }
    return actors(lattice, start, to);
  }

  /// «يستضيف كاسر الحزمري، بصفته رئيس ميثاق نيسال», «وزير الخارجية الغسراني رئيس الدورة الحالية»: as what somebody acts adds nobody.
  static int inPerson(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean turn =
          i > from
              && i + 1 < to
              && lattice.any(i, "role", h -> h.value().equals("head"))
              && lattice.any(i + 1, "meeting_noun", h -> h.has(Clitics.ARTICLE));
      if (turn || lattice.any(i, "meeting_list_end", h -> h.value().equals("capacity"))) {
        return i;
      }
    }
    return to;
  }

  /// The actors of one list, which a preposition ends («احتضنه المقر مع ممثلي …»).
  static List<String> listedActors(Lattice lattice, int from, int to) {
    int end = from;
    while (end < to && !(end > from && lattice.mentions(end).isEmpty() && ends(lattice, end))) {
      end++;
    }
    return actors(lattice, from, end);
  }

  /// The actors of the list that begins right there: «استضافته غسران وشردان أمس»; what a verb or «كل من» leads on to is none.
  static List<String> adjacentActors(Lattice lattice, int from, int to) {
    int at = from;
    int end = from;
    while (at < to) {
      Lattice.Placed placed = named(lattice, at, to);
      boolean first = end == from;
      if (placed == null && first && at - from < TITLE && !Clauses.verb(lattice, at)) {
        at++;
        continue;
      }
      if (placed == null || !first && !lattice.cut(at, Clitics.WAW)) {
        break;
      }
      end = placed.to();
      at = end < to && lattice.tokens().get(end).mark('\u060C') ? end + 1 : end;
    }
    return actors(lattice, from, end);
  }

  /// The actors, or where no name is known the bare words: «الاجتماع الذي ترأسه هاموند», «رأس الوزير الجلسة».
  static List<String> actorsOrWords(Lattice lattice, int from, int to) {
    List<String> actors = actors(lattice, from, to);
    String state = actors.isEmpty() ? ofOffice(lattice, from, to) : null;
    if (state != null) {
      return List.of(state);
    }
    String words = actors.isEmpty() ? words(lattice, from, to) : "";
    return words.isEmpty() ? actors : List.of(words);
  }

  /// «نائب رئيس مجلس الوزراء وزير الخارجية بدولة السديم»: the state by its long name right behind an office is whose office it is.
  private static @Nullable String ofOffice(Lattice lattice, int from, int to) {
    boolean office = false;
    for (int i = from; i < Math.min(to, from + LONGEST_OFFICE); i++) {
      if (!lattice.tokens().get(i).is(Token.Kind.WORD)
          || Clauses.time(lattice, i) != null
          || lattice.hit(i, "meeting_noun").isPresent()) {
        return null;
      }
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (office
            && placed.to() - i > 1
            && placed.mention() instanceof NameMention name
            && "country".equals(name.placeKind())) {
          return name.country();
        }
      }
      office |= lattice.hit(i, "role").isPresent();
    }
    return null;
  }

  /// The words up to the first that ends a list, none of them a verb; empty where they are none, or go on in quotation marks.
  static String words(Lattice lattice, int from, int to) {
    int end = from;
    while (end < Math.min(to, from + LONGEST_ROLE) && goesOn(lattice, from, end)) {
      end++;
    }
    boolean broken = end < lattice.tokens().size() && NounPhrase.quote(lattice.tokens().get(end));
    return end > from && !broken ? lattice.tokens().surface(from, end) : "";
  }

  private static boolean goesOn(Lattice lattice, int from, int i) {
    return measure(lattice, from, i) || word(lattice, from, i);
  }

  /// «أكبر الأعضاء سناً»: in what somebody is the most.
  private static boolean measure(Lattice lattice, int from, int i) {
    String most = lattice.tokens().surface(from, from + 1);
    return i == from + 2
        && most.length() == ELATIVE
        && most.charAt(0) == ALEF_HAMZA
        && PhraseEnd.definite(lattice, i - 1)
        && lattice.tokens().get(i).folded().endsWith(TANWIN.substring(0, 1));
  }

  private static boolean word(Lattice lattice, int from, int i) {
    return lattice.tokens().get(i).is(Token.Kind.WORD)
        && !ends(lattice, i)
        && lattice.hit(i, "meeting_noun").isEmpty()
        && lattice.hit(i, "own_country").isEmpty()
        && lattice.hit(i, "meeting_purpose").isEmpty()
        && !Clauses.verb(lattice, i)
        && !PhraseEnd.at(lattice, from, i)
        && !(i == from && (preposition(lattice, i) || inside(lattice, i)))
        && !(i > from && aim(lattice, i));
  }

  private static boolean preposition(Lattice lattice, int i) {
    return lattice.tokens().get(i).folded().startsWith(BIL)
        || lattice.any(i, "meeting_name_end", h -> h.value().equals("preposition"));
  }

  /// «بعض الأعضاء للتسبب في»: a masdar behind «ل», which a preposition of its own follows.
  private static boolean aim(Lattice lattice, int i) {
    return lattice.tokens().get(i).folded().charAt(0) == LAM
        && i + 1 < lattice.tokens().size()
        && (lattice.hit(i + 1, "meeting_where").isPresent()
            || lattice.any(i + 1, "meeting_name_end", h -> h.value().equals("preposition")));
  }
}
