package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.Edtf;
import org.mahdar.model.NameMention;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// What parts one statement of a sentence from the next, so that nobody's day becomes the day of a meeting.
///
/// In «أعلن الوزير أمس أن الاجتماع سيعقد في كاستورا» the word «أن» parts «أمس» from the meeting.
final class Clauses {
  /// How far behind a governing verb its meeting may stand.
  private static final int LEADS = 4;

  /// How long a list of those who meet may be before the place that one of them is from.
  private static final int PEOPLE = 14;

  /// No known place has more words before the one that may look like a verb.
  /// «بفندق "جي بارك» has so many words before the last.
  private static final int BUILDING = 4;

  private static final int PLACE_NAME = 2;

  /// U+0627 U+0644, the article.
  private static final String AL = "\u0627\u0644";

  private Clauses() {}

  /// Whether a word between the tokens `from` and `to`, both left out, begins another statement.
  static boolean apart(Lattice lattice, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Lattice.Placed time = time(lattice, i);
      if (time != null) {
        i = Math.min(time.to(), to) - 1;
      } else if (turns(lattice, i, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean turns(Lattice lattice, int i, int to) {
    Token token = lattice.tokens().get(i);
    if (token.is(Token.Kind.MARK)) {
      return token.mark(':') || token.mark('\u061B');
    }
    if (inPlaceName(lattice, i)) {
      return false;
    }
    if (lattice.hit(i, "complementiser").filter(hit -> !hit.has(Clitics.KAF)).isPresent()) {
      return !due(lattice, i);
    }
    if (lattice.hit(i, "cue").filter(hit -> participle(hit)).isPresent()) {
      return true;
    }
    Hit aside = lattice.hit(i, "meeting_aside").orElse(null);
    boolean during = aside != null && aside.value().equals("during");
    if (aside != null && !(during && dated(lattice, aside.to(), to)) && !inFormat(lattice, i)) {
      return true;
    }
    Hit clause = lattice.hit(i, "meeting_clause").orElse(null);
    if (clause != null) {
      return !aboutTheMeeting(lattice, clause.to(), to);
    }
    return verb(lattice, i) && !ofMeetings(lattice, i) || decides(lattice, i);
  }

  /// «عن بعد»: how they met, and nothing that was after it.
  private static boolean inFormat(Lattice lattice, int i) {
    return i > 0 && lattice.any(i - 1, "meeting_format", hit -> hit.to() > i);
  }

  /// «التي كان من المقرر أن تستضيفها كاستورا»: the plan is of the meeting itself.
  private static boolean due(Lattice lattice, int that) {
    return that > 0
        && lattice.tokens().get(that - 1).folded().startsWith(AL)
        && lattice.hit(that - 1, "meeting_governor").isPresent()
        && that + 1 < lattice.tokens().size()
        && lattice.hit(that + 1, "meeting_verb").isPresent();
  }

  /// «مشيرا إلى», «داعيا»: a participle of saying begins a statement of its own.
  private static boolean participle(Hit hit) {
    return hit.entry().field("form").equals("participle") && hit.cut() == 0;
  }

  /// «تقرر الدخول في إضراب», «وقام فريق»: a verb that could govern a meeting, and here governs something else.
  private static boolean decides(Lattice lattice, int i) {
    boolean past =
        lattice
            .hit(i, "tense")
            .filter(hit -> hit.value().equals("past") || hit.value().equals("report"))
            .isPresent();
    boolean may =
        lattice.hit(i, "meeting_governor").isPresent()
            || lattice.hit(i, "meeting_light").filter(hit -> hit.has(Clitics.WAW)).isPresent();
    return past && may && lattice.hit(i, "meeting_verb").isEmpty() && !leads(lattice, i + 1);
  }

  /// Whether a verb, a noun or a day of a meeting stands right behind.
  private static boolean leads(Lattice lattice, int from) {
    for (int i = from; i < Math.min(from + LEADS, lattice.tokens().size()); i++) {
      if (lattice.hit(i, "meeting_verb").isPresent()
          || lattice.hit(i, "meeting_noun").isPresent()
          || time(lattice, i) != null) {
        return true;
      }
    }
    return false;
  }

  /// «قد عقد», «كان يعقد»: the word only carries the verb of the meeting.
  private static boolean light(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_light").isPresent()
        && (is(lattice, i + 1, "meeting_verb")
            || is(lattice, i + 1, "meeting_light")
            || is(lattice, i + 2, "meeting_verb"));
  }

  /// Whether nothing but names stands between a day and the verb or noun behind it, in the tokens `[from, to)`.
  static boolean apartAhead(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean relative =
          lattice.hit(i, "meeting_clause").isPresent()
              || lattice.hit(i, "meeting_lasts").isPresent()
              || verb(lattice, i) && !light(lattice, i);
      if (relative && lattice.hit(i, "meeting_verb").isEmpty()) {
        return true;
      }
    }
    return apart(lattice, from - 1, to);
  }

  /// Whether the token is a finite verb that says nothing of meetings.
  static boolean other(Lattice lattice, int i) {
    return verb(lattice, i)
        && !ofMeetings(lattice, i)
        && lattice.hit(i, "tense").filter(hit -> hit.value().equals("past")).isPresent();
  }

  /// «خلال شهر مارس», «خلال الفترة من 12 إلى 14»: the word only leads to the time itself.
  private static boolean dated(Lattice lattice, int from, int to) {
    for (int i = from; i <= Math.min(from + 2, to); i++) {
      if (i < lattice.tokens().size() && time(lattice, i) != null) {
        return true;
      }
    }
    return false;
  }

  /// «الذي عقد في 12 يوليو»: the relative clause is about the meeting itself.
  private static boolean aboutTheMeeting(Lattice lattice, int from, int to) {
    for (int i = from; i < Math.min(from + 4, Math.min(to + 1, lattice.tokens().size())); i++) {
      if (ofMeetings(lattice, i) || lattice.hit(i, "meeting_where").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofMeetings(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_verb").isPresent()
        || lattice.hit(i, "meeting_people").isPresent()
        || lattice.hit(i, "meeting_lasts").isPresent()
        || lattice.hit(i, "meeting_governor").isPresent()
        || lattice.hit(i, "meeting_was_to_be").isPresent()
        || carries(lattice, i);
  }

  /// «تم عقد», «يكون يوم 5»: a light verb is of the meeting where a verb, a masdar or the day itself follows.
  private static boolean carries(Lattice lattice, int i) {
    Hit light = lattice.hit(i, "meeting_light").orElse(null);
    return light != null
        && (!light.value().equals("was")
            || leads(lattice, i + 1)
            || is(lattice, i + 1, "meeting_light"));
  }

  private static boolean is(Lattice lattice, int i, String lexicon) {
    return i < lattice.tokens().size() && lattice.hit(i, lexicon).isPresent();
  }

  /// «مع طلبة بمعهد بباريس», «بحضور نواب الجهة بمجلس النواب»: behind those who meet, a place with «بـ» is where they are from.
  static boolean ofThePeople(Lattice lattice, int from, int place) {
    boolean comma = false;
    boolean building = false;
    for (int i = place - 1; i > Math.max(from, place - PEOPLE); i--) {
      if (time(lattice, i) != null) {
        return false;
      }
      comma |= lattice.tokens().get(i).mark('\u060C');
      building |=
          !comma
              && lattice.any(i, "meeting_venue", h -> h.value().equals("venue"))
              && lattice.hit(i - 1, "meeting_where").isPresent();
      boolean list =
          lattice.hit(i, "meeting_people").filter(h -> !h.value().equals("host")).isPresent();
      // «برئاسة الوزير في مقر الأمانة بكلاريس»: the city is that of the building.
      if (building && !comma && list) {
        return false;
      }
      if (list || lattice.hit(i, "meeting_with").isPresent()) {
        return place - i > 2;
      }
    }
    return false;
  }

  /// Whether the token is a finite verb, as far as the lexicon `tense` or its shape tells.
  static boolean verb(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    if (!token.is(Token.Kind.WORD) || token.folded().length() < 3) {
      return false;
    }
    Hit known = lattice.hit(i, "tense").orElse(null);
    if (inPlaceName(lattice, i)) {
      return false;
    }
    if (known != null) {
      boolean bare = !known.has(Clitics.PREPOSITION | Clitics.ARTICLE);
      return bare
          && switch (known.value()) {
            case "past", "present", "report" -> known.to() == i + 1;
            default -> false;
          };
    }
    return lattice.mentions(i).isEmpty()
        && lattice.hits(i).isEmpty()
        && VerbShape.of(token.folded()) != VerbShape.NONE
        && !ofBuilding(lattice, i);
  }

  /// «بفندق ماريوت», «بفندق "بارك لين"»: no unknown word by which a building is called is a verb.
  private static boolean ofBuilding(Lattice lattice, int i) {
    for (int back = i - 1; back >= Math.max(0, i - BUILDING); back--) {
      if (lattice.any(
          back, "meeting_venue", h -> h.value().equals("venue") && !h.has(Clitics.ARTICLE))) {
        return true;
      }
    }
    return false;
  }

  /// «مدينة سان تيرو»: no word of a city of two words is a verb, whatever its shape.
  private static boolean inPlaceName(Lattice lattice, int i) {
    for (int from = Math.max(0, i - PLACE_NAME); from <= i; from++) {
      for (Lattice.Placed placed : lattice.mentions(from)) {
        boolean known =
            placed.mention() instanceof NameMention name
                && name.kind() == NameMention.Kind.PLACE
                && name.country() != null;
        if (known && placed.to() > i && placed.to() - from > 1) {
          return true;
        }
      }
    }
    return false;
  }

  /// «الجلسة التي عقدت اليوم … عند الإمضاء الاثنين القادم بحضور الوزراء»: behind another day than that of the meeting something else is told.
  static boolean onAnotherDay(
      Lattice lattice, int from, int to, @org.jspecify.annotations.Nullable Edtf day) {
    for (int i = to - 1; day != null && i >= from; i--) {
      Lattice.Placed time = time(lattice, i);
      if (time != null && time.mention() instanceof TimeMention mention) {
        Edtf other = mention.edtf();
        return other != null && other.day().isPresent() && !other.overlaps(day);
      }
    }
    return false;
  }

  /// The date or time of day that starts at the token, or null.
  static Lattice.@org.jspecify.annotations.Nullable Placed time(Lattice lattice, int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof TimeMention) {
        return placed;
      }
    }
    return null;
  }
}
