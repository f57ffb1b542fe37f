package org.mahdar.extract.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.RuleId;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// The city or the state of a meeting: the nearest that is said to be its place.
///
/// «في العاصمة السعودية الرياض» is the place Riyadh; «للحملة في العراق» is none, for Iraq is what the meeting is about.
///
/// Over 300 lines: every way in which a place may be somebody else's is told apart here, for cities and states alike.
final class Whereabouts {
  /// Distance from the noun or its verb within which a state (no city) may be the place.
  private static final int STATE = 5;

  private static final int CITY = 20;

  private static final int LONGEST_NAME = 9;

  /// «عن».
  private static final String ABOUT = "\u0639\u0646";

  /// So many words may a name of an airport have before its city.
  private static final int AIRPORT = 5;

  private static final RuleId PROCESS = new RuleId("entity.process");

  void read(Lattice lattice, Place place, Segment segment, List<Segment> anchors, Draft draft) {
    Lattice.Placed where = city(lattice, place, segment, anchors);
    if (where == null) {
      where = state(lattice, place, segment, anchors);
    }
    Hit nation = where == null ? town(lattice, segment, anchors) : null;
    if (nation != null) {
      draft.country = nation.value();
      draft.saidBy(nation.from() - 2, nation.to());
    }
    if (where != null) {
      NameMention name = (NameMention) where.mention();
      draft.city = "city".equals(name.placeKind()) ? name.name() : null;
      draft.country = name.country();
      draft.cityInName = where.from() == place.noun().to();
      draft.saidBy(where.from(), where.to());
    }
  }

  /// «في مدينة بياريكس الغسرانية»: the state of a town that no list knows.
  private static @Nullable Hit town(Lattice lattice, Segment segment, List<Segment> anchors) {
    for (int i = segment.from(); i < segment.to() - 2; i++) {
      Hit area = lattice.hit(i, "meeting_venue").orElse(null);
      boolean there =
          area != null
              && area.value().equals("area")
              && (area.has(Clitics.BEH)
                  || i > 0 && lattice.hit(i - 1, "meeting_where").isPresent());
      boolean unknown =
          there
              && lattice.tokens().get(i + 1).is(Token.Kind.WORD)
              && lattice.mentions(i + 1).isEmpty();
      Hit nation = unknown ? lattice.hit(i + 2, "nationality").orElse(null) : null;
      if (nation != null && nation.has(Clitics.ARTICLE) && behind(lattice, i, anchors)) {
        return nation;
      }
    }
    return null;
  }

  private static boolean behind(Lattice lattice, int i, List<Segment> anchors) {
    for (Segment anchor : anchors) {
      if (i >= anchor.to()
          && i - anchor.to() <= STATE
          && !Clauses.apart(lattice, anchor.to() - 1, i)) {
        return true;
      }
    }
    return false;
  }

  private static Lattice.@Nullable Placed city(
      Lattice lattice, Place place, Segment segment, List<Segment> anchors) {
    Lattice.Placed best = null;
    int nearest = Integer.MAX_VALUE;
    for (int i = segment.from(); i < segment.to(); i++) {
      Lattice.Placed placed = placed(lattice, i, "city");
      if (placed != null
          && placeWord(lattice, placed, place)
          && !aboutIt(lattice, i, anchors)
          && !airport(lattice, i)
          && !ofTheNews(lattice, place, placed)
          && !goesOnThere(lattice, place, i)
          && !(behind(lattice, i) && Clauses.ofThePeople(lattice, place.token(), i))
          && reached(lattice, placed, anchors)
          && reaches(placed, anchors)) {
        int distance = Math.abs(i - place.token()) + (i < place.token() ? 2 : 0);
        if (distance < nearest) {
          nearest = distance;
          best = placed;
        }
      }
    }
    return best;
  }

  /// «أعلن بكلاريس عن تنظيم المؤتمر»: before a masdar stands where it was told; «تم بكلاريس تنظيم المؤتمر» has the place behind the verb,
  /// and in «تستعد كلاريس لاحتضان المؤتمر» the city itself is what holds it.
  private static boolean ofTheNews(Lattice lattice, Place place, Lattice.Placed where) {
    for (Match frame : place.frames()) {
      Match.Slot verb = frame.slot("verb").orElse(null);
      if (verb != null
          && where.to() <= verb.from()
          && Modality.masdar(lattice, verb.from())
          && !(verb.hit() != null && verb.hit().has(Clitics.LAM) && !located(lattice, where.from()))
          && !governed(lattice, where.from())) {
        return true;
      }
    }
    return false;
  }

  private static boolean located(Lattice lattice, int i) {
    return lattice.cut(i, Clitics.BEH) || i > 0 && lattice.hit(i - 1, "meeting_where").isPresent();
  }

  private static boolean governed(Lattice lattice, int i) {
    for (int back = Math.max(0, i - 3); back < i; back++) {
      if (lattice.hit(back, "meeting_verb").isPresent()
          || lattice.any(back, "meeting_governor", h -> h.value().equals("held"))
          || lattice.hit(back, "meeting_light").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «افتتح بقصر الضيافة المؤتمر الذي تتواصل أشغاله بكلاريس»: where it goes on is not where it was opened.
  private static boolean goesOnThere(Lattice lattice, Place place, int i) {
    boolean goesOn = false;
    for (int word = Math.max(place.phrase().to(), i - CITY); word < i; word++) {
      goesOn |=
          lattice.hit(word, "meeting_lasts").isPresent()
              && lattice.hit(word + 1, "meeting_works").isPresent();
    }
    for (int word = place.first(); goesOn && word < place.token(); word++) {
      if (lattice.hit(word, "meeting_venue").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «لدى وصوله إلى مطار كلاريس لحضور القمة»: where somebody lands on the way is not where the meeting is.
  private static boolean airport(Lattice lattice, int i) {
    for (int back = Math.max(0, i - AIRPORT); back < i; back++) {
      if (lattice.hit(back, "meeting_airport").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean reaches(Lattice.Placed placed, List<Segment> anchors) {
    for (Segment anchor : anchors) {
      if (Math.abs(placed.from() - anchor.to()) <= CITY) {
        return true;
      }
    }
    return false;
  }

  private static Lattice.@Nullable Placed placed(Lattice lattice, int i, String kind) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name
          && name.kind() == Kind.PLACE
          && kind.equals(name.placeKind())) {
        return counted(lattice, i) ? null : placed;
      }
    }
    return null;
  }

  /// «30 بليون»: a word for a number that is spelled like a preposition with a city.
  private static boolean counted(Lattice lattice, int i) {
    for (int from = Math.max(0, i - LONGEST_NAME); from <= i; from++) {
      for (Lattice.Placed placed : lattice.mentions(from)) {
        boolean number =
            placed.mention() instanceof QuantityMention || placed.mention() instanceof MoneyMention;
        if (number && placed.to() > i) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether no other statement begins between the place and the noun or a verb of the meeting.
  private static boolean reached(Lattice lattice, Lattice.Placed where, List<Segment> anchors) {
    for (Segment anchor : anchors) {
      boolean behind =
          where.from() >= anchor.to() && !Clauses.apart(lattice, anchor.to() - 1, where.from());
      boolean before =
          where.to() <= anchor.from() && !Clauses.apart(lattice, where.to() - 1, anchor.from());
      if (behind || before || anchor.contains(where.from())) {
        return true;
      }
    }
    return false;
  }

  /// «الوضع في سوريا», «هجمات في لندن»: the word before في says that something else is there.
  private static boolean aboutIt(Lattice lattice, int i, List<Segment> anchors) {
    int back = i - 1;
    while (back >= 0 && lattice.hit(back, "meeting_where").isPresent()) {
      back--;
    }
    while (back >= 0 && lattice.tokens().get(back).is(Token.Kind.MARK)) {
      back--;
    }
    if (back > 0 && lattice.hit(back, "nationality").isPresent()) {
      back--;
    }
    if (i > 0 && lattice.hit(i - 1, "meeting_about").isPresent()) {
      return true;
    }
    int adjective = back - 1;
    boolean described =
        adjective >= 0
            && PhraseEnd.definite(lattice, back)
            && lattice.mentions(back).isEmpty()
            && topic(lattice, adjective, anchors)
            && PhraseEnd.definite(lattice, adjective);
    // «الأوضاع بغسران» says no more of the place than «الأوضاع في غسران».
    boolean inside = back < i - 1 || lattice.any(i, "country", h -> h.has(Clitics.BEH));
    return back >= 0 && inside && (described || topic(lattice, back, anchors));
  }

  /// «التطورات», «التطورات الراهنة»: what is there is what they talk about.
  private static boolean topic(Lattice lattice, int i, List<Segment> anchors) {
    Hit word = lattice.hit(i, "meeting_topic").orElse(null);
    return word != null
        && (!word.value().equals("seat") || sends(lattice, word, anchors))
        && !ofTheName(lattice, i, anchors);
  }

  /// «حضر المؤتمر ممثلون للحكومة في دمشق»: who is sent by those who sit there need not be there; «عقدت الحكومة في دمشق» is.
  private static boolean sends(Lattice lattice, Hit word, List<Segment> anchors) {
    return word.from() >= anchors.getFirst().to()
        && (word.has(Clitics.LAM) || word.from() > 0 && lattice.is(word.from() - 1, ABOUT));
  }

  /// «اجتماع التحالف ضد داعش في الرياض»: the word is the last of the name of those who meet, or tells whom they are against.
  private static boolean ofTheName(Lattice lattice, int word, List<Segment> anchors) {
    for (int i = Math.max(0, word - LONGEST_NAME); i <= word; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name
            && name.rule().equals(PROCESS)
            && against(lattice, placed.to(), word)) {
          return true;
        }
      }
    }
    return anchors.getFirst().contains(word);
  }

  /// «ضد تنظيم «داعش»»: nothing stands in between but what leads on to the enemy.
  private static boolean against(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!lattice.tokens().get(i).is(Token.Kind.MARK)
          && lattice.hit(i, "meeting_against").isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// «في بروكسل», «ببروكسل», «العاصمة بروكسل», «اجتماع بروكسل», «تستضيف روما»; a bare capital elsewhere is its government.
  private static boolean placeWord(Lattice lattice, Lattice.Placed placed, Place place) {
    int i = placed.from();
    // «العاصمة الأميركية» is a mention that begins with the word for a place itself.
    boolean named = placed.from() == place.noun().to() && !speaks(lattice, placed);
    if (lattice.hit(i, "meeting_where").isPresent() || named || behind(lattice, i)) {
      return true;
    }
    for (int next = placed.to();
        next < Math.min(placed.to() + 2, lattice.tokens().size());
        next++) {
      if (role(lattice, next, "host")) {
        return true;
      }
    }
    for (int back = 1; back <= 3 && i - back >= 0; back++) {
      if (lattice.hit(i - back, "meeting_where").isPresent()
          || role(lattice, i - back, "host")
          || role(lattice, i - back, "place")
          || lattice
              .hit(i - back, "meeting_people")
              .filter(
                  hit -> hit.value().equals("host") && hit.entry().field("object").equals("yes"))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// A city behind the noun that a verb of its own follows is a government: «… الاجتماع باريس قالت».
  private static boolean speaks(Lattice lattice, Lattice.Placed placed) {
    return placed.to() < lattice.tokens().size()
        && lattice.hit(placed.to(), "cue").filter(hit -> hit.cut() == 0).isPresent();
  }

  private static boolean behind(Lattice lattice, int i) {
    return lattice.any(i, "city", hit -> hit.has(Clitics.BEH))
        || lattice.any(
            i,
            "city_state",
            hit -> hit.has(Clitics.BEH) && !hit.entry().field("written").isEmpty());
  }

  private static boolean role(Lattice lattice, int i, String role) {
    return lattice
        .hit(i, "meeting_verb")
        .filter(hit -> hit.entry().field("role").equals(role))
        .isPresent();
  }

  private static Lattice.@Nullable Placed state(
      Lattice lattice, Place place, Segment segment, List<Segment> anchors) {
    int purpose = -1;
    for (int i = segment.from(); i < segment.to(); i++) {
      Lattice.Placed placed = placed(lattice, i, "country");
      boolean host = placed != null && hosting(place, i) && !oneOfSeveral(lattice, placed);
      if (placed != null && (host || named(lattice, place, i))) {
        return placed;
      }
      if (placed != null && purpose < 0 && ofThePurpose(lattice, place, i)) {
        purpose = placed.to();
        continue;
      }
      if (placed != null
          && inside(lattice, i)
          && near(lattice, i, purpose, anchors)
          && !ofSomebody(lattice, place, i)
          && !aboutIt(lattice, i, anchors)
          && !oneOfSeveral(lattice, placed)
          && reached(lattice, placed, anchors)) {
        return placed;
      }
    }
    return null;
  }

  /// «مؤتمر المانحين لدعم الوضع الإنساني في شردان اليوم بنوردافيا»: what the meeting is to help is there, and the meeting elsewhere.
  private static boolean ofThePurpose(Lattice lattice, Place place, int i) {
    boolean within = i > place.noun().to() && i < place.phrase().to();
    if (within && lattice.hit(i - 1, "meeting_where").isPresent()) {
      return true;
    }
    if (place.phrase().to() != i - 1) {
      return false;
    }
    for (int word = place.noun().to(); word < place.phrase().to(); word++) {
      if (lattice.hit(word, "meeting_helps").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «المؤتمر وكاتب عام الاتحاد الجهوي بغسران»: who is named on the way is from there.
  private static boolean ofSomebody(Lattice lattice, Place place, int i) {
    for (int word = Math.max(place.phrase().to(), i - CITY); word < i; word++) {
      if (lattice.hit(word, "role").filter(h -> h.has(Clitics.WAW)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «خاص بغسران» says what it is about, «بغسران» alone where it is.
  private static boolean inside(Lattice lattice, int i) {
    if (i > 0 && lattice.hit(i - 1, "meeting_about").isPresent()) {
      return false;
    }
    return i > 0 && lattice.hit(i - 1, "meeting_where").isPresent()
        || lattice.hit(i, "country").filter(h -> h.has(Clitics.BEH)).isPresent();
  }

  /// @param purpose behind what the meeting is to help, or -1: what stands between that and a place counts alone
  private static boolean near(Lattice lattice, int i, int purpose, List<Segment> anchors) {
    if (dueThere(lattice, i, anchors)) {
      return true;
    }
    for (Segment anchor : anchors) {
      int from = Math.max(purpose, anchor.to());
      if (i >= from && words(lattice, from, i) <= STATE
          || i < anchor.from() && anchor.from() - i <= 2) {
        return true;
      }
    }
    return false;
  }

  /// «الاجتماع الذي كان مقررا عقده في عاصمة شردان»: right behind the masdar of holding it.
  private static boolean dueThere(Lattice lattice, int i, List<Segment> anchors) {
    int back = i - 1;
    while (back > 0 && lattice.hit(back, "meeting_where").isPresent()) {
      back--;
    }
    return back > anchors.getFirst().to()
        && back - anchors.getFirst().to() < STATE
        && lattice.any(
            back,
            "meeting_verb",
            h -> h.entry().field("role").equals("hold") && h.entry().field("form").isEmpty());
  }

  /// How many tokens stand between two that belong to no day.
  private static int words(Lattice lattice, int from, int to) {
    int words = 0;
    for (int i = from; i < to && words <= STATE; i++) {
      Lattice.Placed time = Clauses.time(lattice, i);
      i = time == null ? i : time.to() - 1;
      words += time == null ? 1 : 0;
    }
    return words;
  }

  /// «في سوريا والعراق»: a meeting is in one state; two are what it is about.
  private static boolean oneOfSeveral(Lattice lattice, Lattice.Placed placed) {
    int next = placed.to();
    return next < lattice.tokens().size()
        && lattice.hit(next, "country").filter(hit -> hit.has(Clitics.WAW)).isPresent();
  }

  /// «اجتماع الكويت», but not «اجتماع للكويت».
  private static boolean named(Lattice lattice, Place place, int i) {
    return i == place.noun().to()
        && !place.verbOnly()
        && !place.noun().has(Clitics.ARTICLE)
        && lattice.hit(i, "country").filter(h -> h.has(Clitics.LAM | Clitics.WAW)).isEmpty();
  }

  /// «تستضيف مملكة غسران مؤتمراً»: the state behind a verb of hosting, whichever frame told of the meeting.
  private static boolean hosting(Place place, int state) {
    for (Match frame : place.frames()) {
      Hit verb = frame.slot("verb").map(Match.Slot::hit).orElse(null);
      boolean host = verb != null && verb.entry().field("role").equals("host");
      if (verb != null && host && state >= verb.to() && state - verb.to() <= 1) {
        return true;
      }
    }
    return false;
  }
}
