package org.mahdar.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Outcome;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The building, the agenda and the outcome of a meeting.
///
/// «عقد الاجتماع في مقر الأمانة لبحث تمديد القوة، وصدر عنه بيان ختامي» has the venue «مقر الأمانة», the agenda «تمديد القوة» and the
/// outcome «بيان ختامي», issued.
final class Details {
  private static final char ALEF = '\u0627';
  private static final int LONGEST = 12;
  private static final int MOST = 5;

  /// How far before an outcome it may be said that it did not come out.
  private static final int ISSUING = 5;

  private Details() {}

  static void read(Lattice lattice, Place place, Segment segment, Draft draft) {
    int first = place.first();
    for (int i = segment.from(); i < segment.to(); i++) {
      if (draft.venue == null
          && i > first
          && venue(lattice, i)
          && !Clauses.apart(lattice, Math.min(i, place.token()), Math.max(i, place.token()))
          && !Clauses.ofThePeople(lattice, first - 1, i)) {
        draft.venue = phrase(lattice, i, segment.to(), true);
      }
      Hit agenda = lattice.hit(i, "meeting_agenda").orElse(null);
      if (agenda != null && i > place.token() && draft.agenda.size() < MOST) {
        add(draft.agenda, phrase(lattice, agenda.to(), segment.to(), false));
      }
      Hit outcome = lattice.hit(i, "meeting_outcome").orElse(null);
      if (outcome != null
          && !outcome.value().equals("none")
          && draft.outcome.isEmpty()
          && !without(lattice, i)) {
        String what = NounPhrase.words(lattice, outcome, outcome.to());
        draft.outcome.add(new Outcome(what, issued(lattice, i)));
      }
    }
  }

  private static void add(List<String> list, @Nullable String item) {
    if (item != null && !list.contains(item)) {
      list.add(item);
    }
  }

  /// «في مقر», «بقصر».
  private static boolean venue(Lattice lattice, int i) {
    Hit building = lattice.hit(i, "meeting_venue").orElse(null);
    if (building == null || !building.value().equals("venue")) {
      return false;
    }
    boolean in = i > 0 && lattice.hit(i - 1, "meeting_in").filter(h -> h.to() == i).isPresent();
    return building.has(Clitics.BEH) && !building.has(Clitics.ARTICLE)
        || in && !lattice.tokens().get(i - 1).is(Token.Kind.MARK);
  }

  /// The words from the token on up to a mark, a date, a city or a verb; null where there are fewer than two.
  private static @Nullable String phrase(Lattice lattice, int from, int to, boolean building) {
    int end = from;
    while (end < Math.min(to, from + LONGEST) && goesOn(lattice, end, from, building)) {
      end++;
    }
    if (end - from < 2) {
      return null;
    }
    int cut = building ? lattice.hit(from, "meeting_venue").map(Hit::cut).orElse(0) : 0;
    return lattice
        .tokens()
        .text()
        .substring(
            lattice.tokens().spanBehind(from, end, cut).start(),
            lattice.tokens().get(end - 1).end());
  }

  private static boolean goesOn(Lattice lattice, int i, int from, boolean building) {
    Token token = lattice.tokens().get(i);
    if (token.is(Token.Kind.MARK)) {
      return NounPhrase.quote(token) && i > from;
    }
    if (Clauses.time(lattice, i) != null || i > from && Clauses.verb(lattice, i)) {
      return false;
    }
    boolean clause =
        lattice.hit(i, "meeting_clause").isPresent()
            || lattice.hit(i, "complementiser").filter(h -> !h.has(Clitics.KAF)).isPresent()
            || lattice.hit(i, "meeting_people").isPresent();
    return !clause && !(building && i > from && over(lattice, i));
  }

  /// A building's name is over at a city, a preposition, or «و».
  private static boolean over(Lattice lattice, int i) {
    boolean city =
        lattice.mentions(i).stream()
            .anyMatch(p ->
                p.mention() instanceof NameMention name
                    && "city".equals(name.placeKind())
                    && lattice.cut(i, Clitics.BEH));
    return city
        || lattice.hit(i, "meeting_where").isPresent()
        || lattice.hit(i, "meeting_name_end").filter(h -> !h.has(Clitics.KAF)).isPresent()
        || lattice.cut(i, Clitics.WAW)
        || accusative(lattice.tokens().get(i).folded());
  }

  /// «عددا», «اجتماعا»: an object, and no part of the building's name.
  private static boolean accusative(String folded) {
    return folded.length() > 3 && folded.charAt(folded.length() - 1) == ALEF;
  }

  /// «دون أن تصدر عنه أي قرارات», «لم يصدر بيان», «مشروع البيان الختامي»: what did not come out is no outcome.
  private static boolean without(Lattice lattice, int outcome) {
    for (int i = outcome - 1; i >= Math.max(0, outcome - ISSUING); i--) {
      Hit word = lattice.hit(i, "meeting_without").orElse(null);
      if (word != null && (!word.value().equals("draft") || i == outcome - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean issued(Lattice lattice, int i) {
    for (int back = i - 1; back >= Math.max(0, i - 6); back--) {
      boolean future =
          lattice.any(back, "tense", h -> h.has(Clitics.SEEN))
              || lattice
                  .hit(back, "tense")
                  .filter(h -> h.value().equals("future") || h.value().equals("plan"))
                  .isPresent();
      if (future) {
        return false;
      }
    }
    return true;
  }

  static List<String> joined(List<String> first, List<String> later) {
    List<String> all = new ArrayList<>(first);
    later.forEach(item -> add(all, item));
    return all;
  }
}
