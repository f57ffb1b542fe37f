package org.mahdar.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Outcome;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The building and the outcome of a meeting, and its agenda as [Agenda] reads it.
///
/// «عقد الاجتماع في مقر الأمانة لبحث تمديد القوة، وصدر عنه بيان ختامي» has the venue «مقر الأمانة», the agenda «تمديد القوة» and the
/// outcome «بيان ختامي», issued.
final class Details {
  /// How far before an outcome it may be said that it did not come out.
  private static final int ISSUING = 9;

  /// How far behind it the verb may stand that brings it out: «توصيات صدرت عن الاجتماع».
  private static final int BEHIND = 2;

  /// How far before it the word may stand that says that it is to be drawn up.
  private static final int DRAWN = 4;

  /// So many words may stand between somebody and the house they belong to.
  private static final int SEATED = 4;

  private Details() {}

  static void read(Lattice lattice, Place place, Segment segment, Draft draft) {
    int first = place.first();
    Agenda.read(lattice, place, segment, draft);
    for (int i = segment.from(); i < segment.to(); i++) {
      if (draft.venue == null
          && i > first
          && venue(lattice, i)
          && !Clauses.apart(lattice, Math.min(i, place.token()), Math.max(i, place.token()))
          && !ofSomebody(lattice, place, i)
          && !Clauses.ofThePeople(lattice, first - 1, i)) {
        draft.venue = Building.at(lattice, i, segment.to());
        if (draft.venue != null && draft.city == null) {
          seated(lattice, i, segment.to(), draft);
        }
      }
      Hit outcome = lattice.hit(i, "meeting_outcome").orElse(null);
      if (outcome != null
          && !outcome.value().equals("none")
          && draft.outcome.isEmpty()
          && !without(lattice, i)
          && (outcome.value().equals("document") || comes(lattice, segment, outcome))) {
        String what = NounPhrase.words(lattice, outcome, outcome.to());
        draft.outcome.add(new Outcome(what, issued(lattice, i)));
      }
    }
  }

  /// «في قاعة الدلتا بكلاريس» is in Claris, «في مقر حلف شمال الأطلسي» in Brussels, unless the text has another state for it.
  private static void seated(Lattice lattice, int venue, int limit, Draft draft) {
    NameMention named = Building.city(lattice, venue, limit);
    Hit seat = named == null ? Building.seat(lattice, venue).orElse(null) : null;
    String city = named != null ? named.name() : seat != null ? seat.value() : null;
    String country =
        named != null ? named.country() : seat != null ? seat.entry().field("country") : null;
    if (city != null && (draft.country == null || draft.country.equals(country))) {
      draft.city = city;
      draft.country = country;
      draft.evidence.add(new Segment(venue, Building.behind(lattice, venue, limit)));
    }
  }

  /// «النواب في البرلمان», «مؤتمر صحفي بمقر الحزب»: where somebody sits or the press was told is not where the meeting is.
  private static boolean ofSomebody(Lattice lattice, Place place, int venue) {
    for (int i = Math.max(place.phrase().to(), venue - SEATED); i < venue; i++) {
      if (lattice.any(i, "meeting_affiliated", h -> true)) {
        return true;
      }
    }
    for (int i = place.noun().to(); i < venue; i++) {
      if (lattice.any(i, "meeting_stop", h -> h.value().equals("press"))) {
        return true;
      }
    }
    return lattice.hit(venue, "state_body").isPresent() && ofOneOfTwo(lattice, place, venue);
  }

  /// «بين اللجنة ومفوض شؤون المهاجرين بوزارة الداخلية»: the ministry is that of the second of two.
  private static boolean ofOneOfTwo(Lattice lattice, Place place, int venue) {
    boolean between = false;
    for (int i = place.noun().to(); i < venue; i++) {
      between |= lattice.hit(i, "meeting_between").isPresent();
      if (between && lattice.any(i, "role", h -> h.has(Clitics.WAW))) {
        return true;
      }
    }
    return false;
  }

  /// «في مقر», «بقصر».
  private static boolean venue(Lattice lattice, int i) {
    Hit building = lattice.hit(i, "meeting_venue").orElse(null);
    if (building == null || !building.value().equals("venue")) {
      return false;
    }
    if (i > 0 && lattice.hit(i - 1, "meeting_accredited").isPresent()) {
      return false;
    }
    boolean in = i > 0 && lattice.hit(i - 1, "meeting_in").filter(h -> h.to() == i).isPresent();
    return building.has(Clitics.BEH) && !building.has(Clitics.ARTICLE)
        || in && !lattice.tokens().get(i - 1).is(Token.Kind.MARK);
  }

  /// «دون أن تصدر عنه أي قرارات أو توصيات», «لم يصدر بيان», «مشروع البيان الختامي»: what did not come out is no outcome.
  private static boolean without(Lattice lattice, int outcome) {
    for (int i = outcome - 1; i >= Math.max(0, outcome - ISSUING); i--) {
      if (lattice.tokens().get(i).is(Token.Kind.MARK)) {
        return false;
      }
      Hit word = lattice.hit(i, "meeting_without").orElse(null);
      if (word != null && (!word.value().equals("draft") || i == outcome - 1)) {
        return true;
      }
    }
    return false;
  }

  /// «هدفها رسم خطة عمل», «وفقا للتوصيات»: a plan or recommendations are an outcome only where a verb brings them out.
  private static boolean comes(Lattice lattice, Segment segment, Hit outcome) {
    if (outcome.has(Clitics.LAM)) {
      return false;
    }
    int from = Math.max(segment.from(), outcome.from() - ISSUING);
    int to = Math.min(segment.to(), outcome.to() + BEHIND);
    for (int i = from; i < to; i++) {
      if (lattice.any(i, "meeting_issues", h -> !h.has(Clitics.ARTICLE))) {
        return true;
      }
    }
    return false;
  }

  /// «اتفقوا على وضع خطة عمل»: what is only to be drawn up is not out.
  private static boolean toBeDrawnUp(Lattice lattice, int outcome) {
    for (int i = outcome - 1; i > Math.max(0, outcome - DRAWN); i--) {
      Hit drawing = lattice.hit(i, "meeting_drawing").orElse(null);
      if (drawing != null) {
        return drawing.has(Clitics.LAM | Clitics.BEH)
            || drawing.value().equals("finite")
            || lattice.any(i - 1, "meeting_list_end", h -> h.cut() == 0);
      }
    }
    return false;
  }

  private static boolean issued(Lattice lattice, int i) {
    if (toBeDrawnUp(lattice, i)) {
      return false;
    }
    for (int back = i - 1; back >= Math.max(0, i - 6); back--) {
      boolean future =
          lattice.any(back, "tense", Modality::soon)
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
    later.stream().filter(item -> !all.contains(item)).forEach(all::add);
    return all;
  }
}
