package org.mahdar.extract.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.Evidence;
import org.mahdar.model.Meeting;
import org.mahdar.model.Meeting.Format;
import org.mahdar.model.Meeting.Level;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.model.Meeting.Status;
import org.mahdar.rules.Lattice;

/// The meetings of one article: a noun joins the meeting it does not contradict, or starts a new one.
///
/// Over 300 lines: each merge asks all slots of both drafts.
final class Drafts {
  /// An article may be read so many days after it was written.
  private static final int LONG_PAST = 60;

  private final @Nullable LocalDate published;
  private final List<Draft> kept = new ArrayList<>();

  /// What was last named in passing, of a process.
  private @Nullable Draft mentioned;

  /// The nouns of what was told of and is too little to keep.
  private final Set<String> passedOver = new HashSet<>();

  Drafts(@Nullable LocalDate published) {
    this.published = published;
  }

  void add(@Nullable Draft draft) {
    if (draft == null || Apart.idle(draft, kept)) {
      return;
    }
    Draft earlier =
        draft.other && !numberedAlike(draft) ? null : draft.listed ? same(draft) : earlier(draft);
    if (earlier != null) {
      merge(earlier, draft);
    } else if (draft.told
        && !(draft.listed && draft.process == null)
        && !draft.slight
        && draft.substantial()
        && (!draft.pointsBack
            || draft.happened
            || kept.isEmpty() && draft.ofItsOwn()
            || draft.due && draft.settled()
            || draft.previous && draft.date != null)) {
      draft.parent = draft.onMargins ? around(draft) : null;
      inherit(draft);
      if (draft.again && !kept.isEmpty()) {
        draft.process = draft.process != null ? draft.process : kept.getLast().process;
        draft.level = draft.level != Level.UNSPECIFIED ? draft.level : kept.getLast().level;
      }
      sameAsBefore(draft);
      asNamed(draft);
      if (gone(draft)) {
        draft.date = null;
      }
      kept.add(draft);
    } else if (!(draft.told && draft.substantial()) && !draft.pointsBack && tellsApart(draft)) {
      mentioned = draft;
    }
  }

  /// «قرر المكتب عقد جلسة عامة … خلال الجلسة»: the bare noun behind it means that one, though nothing is kept of it.
  void passOver(String noun) {
    passedOver.add(noun);
  }

  /// «بحثا أمس التحضيرات للقمة المقبلة»: no day gone by is that of what is to come.
  private boolean gone(Draft draft) {
    return draft.due
        && published != null
        && draft.date != null
        && draft.date.latest().isBefore(published)
        && (draft.status == null || draft.status == Status.ANNOUNCED);
  }

  /// «المؤتمر الثاني» is another one than the first, and the same as the second.
  private boolean numberedAlike(Draft draft) {
    for (Draft told : kept) {
      if (draft.definite
          && draft.ordinal != null
          && draft.ordinal.equals(told.ordinal)
          && draft.noun.equals(told.noun)) {
        return true;
      }
    }
    return false;
  }

  /// «المؤتمر الدولي الثاني للمانحين»: which one it is, a bare noun behind it need not repeat.
  private static boolean tellsApart(Draft draft) {
    return draft.process != null || draft.definite && draft.name != null;
  }

  /// «حصيلة مؤتمر كاستورا للمانحين … المؤتمر، الذي انعقد يوم 5 مارس»: the first told is the one that was named before.
  private void asNamed(Draft draft) {
    Draft before = mentioned;
    boolean ended =
        before != null
            && before.status == Status.CONCLUDED
            && draft.status == Status.ONGOING
            && draft.ordinal != null
            && draft.ordinal.equals(before.ordinal)
            && draft.noun.equals(before.noun);
    draft.status = ended ? Status.CONCLUDED : draft.status;
    boolean open = kept.isEmpty() && draft.pointsBack && draft.process == null;
    if (open && before != null && before.noun.equals(draft.noun)) {
      draft.process = before.process;
      draft.status = draft.status != null ? draft.status : before.status;
      draft.ordinal = draft.ordinal != null ? draft.ordinal : before.ordinal;
      if (before.definite && draft.name == null) {
        draft.name = before.name;
        draft.common = before.common;
        draft.evidence.add(before.called);
      }
      if (draft.city == null && draft.country == null) {
        draft.city = before.city;
        draft.country = before.country;
      }
    }
  }

  /// «على هامش المؤتمر» is on the margins of the first conference told, not of whatever was told last.
  private @Nullable Draft around(Draft draft) {
    for (Draft candidate : kept) {
      if (candidate.parent == null && candidate.noun.equals(draft.marginNoun)) {
        return candidate;
      }
    }
    if (draft.marginNoun.equals("several")) {
      return null;
    }
    return kept.isEmpty() ? null : kept.getFirst();
  }

  private @Nullable Draft last() {
    return kept.isEmpty() ? null : kept.getLast();
  }

  /// A listed meeting is another one, unless its day and its place are told already.
  private @Nullable Draft same(Draft listed) {
    if (listed.process == null && !kept.isEmpty()) {
      listed.process = kept.getLast().process;
    }
    for (Draft candidate : kept) {
      boolean day =
          candidate.date != null && listed.date != null && candidate.date.overlaps(listed.date);
      boolean place =
          listed.city == null
              ? candidate.country == null || candidate.country.equals(listed.country)
              : candidate.city == null || candidate.city.equals(listed.city);
      if (day && place) {
        return candidate;
      }
    }
    return null;
  }

  /// The latest meeting that the noun can mean: «اجتماع التحالف» rather one of the coalition than one that names nobody.
  private @Nullable Draft earlier(Draft draft) {
    for (int i = kept.size() - 1; draft.process != null && i >= 0; i--) {
      if (draft.process.equals(kept.get(i).process) && compatible(kept.get(i), draft)) {
        return kept.get(i);
      }
    }
    for (int i = kept.size() - 1; draft.definite && i >= 0; i--) {
      boolean main = !kept.get(i).happened || kept.size() == 1;
      if (main && kept.get(i).noun.equals(draft.noun) && means(kept.get(i), draft)) {
        return kept.get(i);
      }
    }
    for (int i = kept.size() - 1; draft.definite && draft.pointsBack && i >= 0; i--) {
      Draft told = kept.get(i);
      boolean level = !near(told.level, draft.level) && told.noun.equals(draft.noun);
      if (level && unlessLevel(told, draft)) {
        return told;
      }
    }
    for (int i = kept.size() - 1; i >= 0; i--) {
      // «بعد المحادثات التي جرت في كاستورا»: told in passing, it is not what «الاجتماع» means
      // afterwards.
      boolean aside =
          kept.size() > 1
              && (kept.get(i).happened && kept.get(i).pointsBack
                  || i > 0 && kept.get(i).background);
      if (!aside && means(kept.get(i), draft)) {
        return kept.get(i);
      }
    }
    return kept.isEmpty() || !means(kept.getLast(), draft) ? null : kept.getLast();
  }

  /// «وقد عقد الاجتماع برئاسة السفير (رئاسة المجلس على المستوى الوزاري)»: the level is of something named on the way.
  private boolean unlessLevel(Draft told, Draft draft) {
    Level level = draft.level;
    draft.level = Level.UNSPECIFIED;
    boolean means = means(told, draft);
    draft.level = means ? Level.UNSPECIFIED : level;
    return means;
  }

  private boolean means(Draft told, Draft draft) {
    boolean bare = draft.pointsBack && !draft.substantial() && !named(told, draft);
    if (draft.pointsBack && !told.noun.equals(draft.noun) && passedOver.contains(draft.noun)) {
      return false;
    }
    return (bare || compatible(told, draft)) && !anotherTime(told, draft);
  }

  /// «تبدأ القمة بعد قليل … امتدادا للقمة التي عقدت في 11 نوفمبر»: what is about to begin was on no day long past.
  private boolean longPast(Draft told, Draft draft) {
    boolean open = told.present || told.status == Status.ANNOUNCED;
    return open
        && told.date == null
        && over(draft)
        && published != null
        && draft.date != null
        && draft.date.latest().isBefore(published.minusDays(LONG_PAST));
  }

  /// «الاجتماع القادم» is not the one that is told of as held.
  private boolean anotherTime(Draft told, Draft draft) {
    if (draft.pointsBack && over(draft) && ahead(told)
        || longPast(told, draft)
        || Apart.tells(told, draft)) {
      return true;
    }
    return draft.due
        && told.status != null
        && switch (told.status) {
          case HELD, CONCLUDED, ONGOING -> true;
          case ANNOUNCED, POSTPONED, CANCELLED, DENIED, HYPOTHETICAL -> false;
        };
  }

  private static boolean over(Draft draft) {
    return draft.told
        && !draft.due
        && (draft.status == Status.HELD || draft.status == Status.CONCLUDED);
  }

  private boolean ahead(Draft told) {
    return published != null
        && told.status == Status.ANNOUNCED
        && told.date != null
        && told.date.earliest().isAfter(published);
  }

  private static boolean compatible(Draft a, Draft b) {
    boolean process = a.process == null || b.process == null || a.process.equals(b.process);
    boolean date =
        a.date == null || b.date == null || a.date.overlaps(b.date) || fromTo(a, b) != null;
    boolean city = a.city == null || b.city == null || a.city.equals(b.city);
    boolean country = a.country == null || b.country == null || a.country.equals(b.country);
    boolean size = a.size == b.size || a.size == null || b.size == null || b.pointsBack;
    boolean first = Integer.valueOf(1).equals(b.ordinal) && a.ordinal == null && !b.settled();
    boolean ordinal =
        a.ordinal == null && !first || b.ordinal == null || b.ordinal.equals(a.ordinal);
    boolean level = near(a.level, b.level);
    boolean format =
        a.format == b.format || a.format == Format.UNSPECIFIED || b.format == Format.UNSPECIFIED;
    // «مؤتمر المانحين» is not «اجتماع التحالف», though both were in one city in one week.
    boolean sameProcess = a.process != null && a.process.equals(b.process);
    boolean noun =
        a.noun.equals(b.noun)
            || a.noun.isEmpty() && sharesDay(a, b)
            || b.pointsBack
            || b.date == null && b.city == null && (b.definite || b.chairs.isEmpty())
            || sameProcess;
    // A small group inside a conference is another meeting unless something ties the two together.
    boolean tied =
        a.size == b.size
            || b.pointsBack
            || b.definite && !b.settled() && a.noun.equals(b.noun)
            || sharesPlaceOrDay(a, b)
            || a.process != null && a.process.equals(b.process);
    boolean off = calledOff(a.status) && !b.definite && !b.pointsBack && !b.settled();
    return process
        && !(off && !sameProcess)
        && date
        && city
        && country
        && size
        && ordinal
        && level
        && format
        && tied
        && noun
        && !(a.status == Status.ANNOUNCED && b.happened)
        && !(a.status == Status.ANNOUNCED && heldByName(a, b))
        && !named(a, b)
        && !b.onMargins;
  }

  /// «الإعلان عن عقد اجتماع … على هامش اجتماع المكتب»: what is held under a name of its own is not what is to come.
  private static boolean heldByName(Draft a, Draft b) {
    boolean sameProcess = a.process != null && a.process.equals(b.process);
    return b.told
        && b.status == Status.HELD
        && b.name != null
        && !b.name.equals(a.name)
        && !b.pointsBack
        && !sameProcess
        && b.date == null;
  }

  /// «اختتم اليوم … المؤتمر الثاني. وانطلقت أشغال المؤتمر الثاني الجمعة»: from the day that one opened to the day it ended.
  private static @Nullable Edtf fromTo(Draft a, Draft b) {
    Draft opens = a.opened ? a : b;
    Draft ends = a.opened ? b : a;
    Edtf first = opens.date;
    Edtf last = ends.date != null ? ends.date : ends.endDay;
    boolean both = opens.opened && !ends.opened && ends.status == Status.CONCLUDED;
    boolean one = a.ordinal != null && a.ordinal.equals(b.ordinal) && a.noun.equals(b.noun);
    if (!both || !one || first == null || last == null) {
      return null;
    }
    boolean days = first.day().isPresent() && last.day().isPresent();
    boolean near =
        last.earliest().isAfter(first.earliest())
            && last.earliest().isBefore(first.earliest().plusDays(Lasting.LONGEST));
    return days && near ? Edtf.between(first.earliest(), last.earliest()) : null;
  }

  /// «اجتماع مجلس الحركة» is not «المؤتمر الدولي للاستثمار», nor «المفاوضات» of somebody a session of others.
  private static boolean named(Draft a, Draft b) {
    boolean sameProcess = a.process != null && a.process.equals(b.process);
    boolean other = !a.noun.isEmpty() && !b.noun.isEmpty() && !a.noun.equals(b.noun);
    boolean summit = b.noun.equals("summit") && a.level != Level.HEADS_OF_STATE;
    boolean talks = b.noun.equals("talks") && !a.noun.equals("encounter");
    boolean several = b.noun.equals("several");
    return !sameProcess
        && other
        && (several || b.name != null || summit || talks && b.date != null);
  }

  /// What only a verb told of on a day is the meeting that a noun tells of on that day.
  private static boolean sharesDay(Draft a, Draft b) {
    return a.date != null && b.date != null;
  }

  private static boolean sharesPlaceOrDay(Draft a, Draft b) {
    return a.date != null && b.date != null || a.city != null && b.city != null;
  }

  private static boolean near(Level a, Level b) {
    boolean open = a == Level.UNSPECIFIED || b == Level.UNSPECIFIED;
    boolean ministers =
        ministerial(a) && ministerial(b) && (a == Level.MINISTERIAL || b == Level.MINISTERIAL);
    return a == b || open || ministers;
  }

  private static boolean ministerial(Level level) {
    return level == Level.MINISTERIAL
        || level == Level.FOREIGN_MINISTERS
        || level == Level.DEFENCE_MINISTERS;
  }

  /// «مؤتمرها الرابع أيام 19 و20 و21 … يوم 19 لعقد المؤتمر الاستثنائي»: of two that differ in their days the name without the number may be of another.
  private static boolean onAnotherDay(Draft into, Draft from) {
    return into.ordinal != null
        && from.ordinal == null
        && into.date != null
        && from.date != null
        && !into.date.equals(from.date);
  }

  private static void merge(Draft into, Draft from) {
    List<?> before = into.values();
    boolean sameProcess = into.process != null && into.process.equals(from.process);
    boolean named = (from.definite || sameProcess) && !onAnotherDay(into, from);
    if (named && from.name != null && (into.name == null || into.common && !from.common)) {
      into.name = from.name;
      into.common = from.common;
    }
    into.status = status(into, from);
    into.goesOn |= from.goesOn;
    into.now |= from.now;
    into.process = into.process != null ? into.process : from.process;
    Edtf days = fromTo(into, from);
    boolean closed = days != null && from.status != Status.CONCLUDED;
    into.opened &= !closed;
    into.date = days != null ? days : Dating.finer(into.date, from.date);
    into.timed |= from.timed;
    into.city = into.city != null ? into.city : from.city;
    into.country = into.country != null ? into.country : from.country;
    into.size = into.size != null ? into.size : from.size;
    into.ordinal = into.ordinal != null ? into.ordinal : from.ordinal;
    into.level =
        into.level == Level.UNSPECIFIED
                || into.level == Level.MINISTERIAL && from.level != Level.UNSPECIFIED
            ? from.level
            : into.level;
    into.format = together(into, from);
    into.venue = into.venue != null ? into.venue : from.venue;
    List<String> agenda = Details.joined(into.agenda, from.agenda);
    into.agenda.clear();
    into.agenda.addAll(agenda);
    if (into.outcome.isEmpty()) {
      into.outcome.addAll(from.outcome);
    }
    into.hosts.addAll(from.hosts);
    into.chairs.addAll(from.chairs);
    from.participants.forEach(into::addParticipant);
    into.doubts.addAll(from.doubts);
    // What adds nothing need not be cited, and may after all be of another meeting; who came to it
    // adds.
    if (from.told && (from.counts || from.pointsBack) || !into.values().equals(before)) {
      into.evidence.addAll(from.evidence);
    }
  }

  /// What the later says of the status where that outweighs the earlier: called off, over, decided, ended.
  private static @Nullable Status status(Draft into, Draft from) {
    boolean off = from.pointsBack && calledOff(from.status) && !calledOff(into.status);
    boolean over =
        into.status == Status.ONGOING
            && !into.opened
            && !from.pointsBack
            && (from.status == Status.HELD || from.status == Status.CONCLUDED);
    boolean decided = into.status == Status.ONGOING && !into.opened && from.decided;
    boolean ended =
        from.status == Status.CONCLUDED
            && (into.status == Status.ONGOING || into.status == Status.HELD);
    return off || over || ended || decided ? from.status : into.status;
  }

  /// «كان من المقرر أن يلتئم لقاء …، لكن اللقاء تم تأجيله»: the later word outweighs the plan.
  private static boolean calledOff(@Nullable Status status) {
    return status == Status.POSTPONED || status == Status.CANCELLED;
  }

  /// A meeting in a city of which a later sentence says that some take part on screens is both.
  private static Format together(Draft into, Draft from) {
    boolean screens =
        from.format == Format.VIRTUAL && into.city != null && !into.cityInName && !from.told;
    return into.format != Format.UNSPECIFIED ? into.format : screens ? Format.HYBRID : from.format;
  }

  /// What is held at the beginning or on the margins of a conference is held in its city, on its day.
  private static void inherit(Draft draft) {
    Draft parent = draft.parent;
    if (parent == null) {
      return;
    }
    draft.date = draft.date != null ? draft.date : parent.date;
    if (draft.city == null && draft.country == null) {
      draft.city = parent.city;
      draft.country = parent.country;
    }
  }

  /// «في المدينة ذاتها», «في اليوم نفسه», «اجتماع آخر» on the same day: the place, the day of the meeting told before.
  private void sameAsBefore(Draft draft) {
    Draft before = last();
    if (before == null) {
      return;
    }
    if (draft.sameDay && draft.date == null) {
      draft.date = before.date;
    }
    boolean oneDay = draft.other && draft.date != null && draft.date.equals(before.date);
    if (draft.city == null
        && draft.country == null
        && (draft.samePlace || oneDay || draft.sameDay)) {
      draft.city = before.city;
      draft.country = before.country;
      draft.date = draft.date != null || !draft.samePlace ? draft.date : before.date;
    }
  }

  /// Gives the members of a group that meets («تضم المجموعة وزراء خارجية …») to its meeting as participants.
  void join(List<Group> groups) {
    for (Group group : groups) {
      Draft owner = null;
      for (Draft draft : kept) {
        int last = draft.evidence.getFirst().to();
        boolean sameProcess = group.process() != null && group.process().equals(draft.process);
        boolean justBefore =
            group.from() >= draft.evidence.getFirst().from() && group.from() - last < 12;
        if (draft.participants.isEmpty() && (sameProcess || justBefore)) {
          owner = draft;
        }
      }
      if (owner != null) {
        for (int i = 0; i < group.fact().members().size(); i++) {
          owner.participants.add(
              new Participant(
                  group.names().get(i), group.fact().members().get(i), Participant.As.PARTICIPANT));
        }
      }
    }
  }

  List<Meeting> meetings(Document document, Lattice lattice) {
    List<Meeting> meetings = new ArrayList<>();
    for (Draft draft : kept) {
      meetings.add(meeting(document, lattice, draft));
    }
    return meetings;
  }

  private Meeting meeting(Document document, Lattice lattice, Draft draft) {
    List<Evidence> evidence = new ArrayList<>();
    for (Segment said : draft.evidence) {
      Evidence cited = document.cite(lattice.tokens().span(said.from(), said.to()));
      if (!evidence.contains(cited)) {
        evidence.add(cited);
      }
    }
    boolean virtual = draft.format == Format.VIRTUAL && draft.cityInName;
    return new Meeting(
        evidence,
        draft.rule,
        List.copyOf(draft.doubts),
        draft.common ? null : draft.name,
        draft.process,
        draft.level,
        draft.size,
        draft.ordinal,
        draft.format,
        status(draft),
        date(draft),
        virtual ? null : draft.city,
        virtual ? null : draft.country,
        virtual ? null : draft.venue,
        List.copyOf(draft.hosts),
        List.copyOf(draft.chairs),
        draft.participants,
        draft.agenda,
        draft.outcome,
        draft.parent == null ? null : kept.indexOf(draft.parent));
  }

  /// «أثناء اجتماع اللجنة المنعقدة أيام 28 و29 و30» goes on where the article is of the 29th.
  private boolean goesOn(Edtf date) {
    LocalDate today = Objects.requireNonNull(published);
    boolean days = date.latest().isBefore(date.earliest().plusDays(Lasting.LONGEST));
    boolean exact = date.text().indexOf('~') < 0 && date.text().indexOf('?') < 0;
    return days && exact && date.contains(today) && date.latest().isAfter(today);
  }

  /// «تتواصل أعمال المؤتمر الذي يختتم غدا»: what ends in a few days goes on.
  private boolean soon(Edtf date) {
    return published != null && date.latest().isBefore(published.plusDays(Lasting.LONGEST));
  }

  /// «المزمع عقدها 25 جويلية» in an article of the summer after: what is still to come was on no day long past.
  private @Nullable Edtf date(Draft draft) {
    boolean past =
        draft.status == Status.ANNOUNCED
            && draft.date != null
            && published != null
            && draft.date.latest().isBefore(published.minusDays(LONG_PAST));
    return past ? null : draft.date;
  }

  /// A present tense is a plan before the day, the meeting itself on the day, and history behind it; no day to come is past.
  private Status status(Draft draft) {
    Status told = draft.status;
    boolean open = told == null || told == Status.ONGOING;
    if (published != null && open && draft.ends != null) {
      return draft.ends.isBefore(published) ? Status.HELD : Status.ONGOING;
    }
    if (draft.date == null || published == null) {
      // «تنطلق اليوم الأحد» in an article of another day: nothing says that it has begun.
      boolean plan = draft.date == null && draft.timed && draft.present;
      return told != null ? told : plan ? Status.ANNOUNCED : draft.presumed;
    }
    boolean ahead = draft.date.earliest().isAfter(published);
    boolean over = draft.date.latest().isBefore(published);
    if (told == null) {
      boolean one = draft.date.day().isPresent();
      return ahead ? Status.ANNOUNCED : over ? Status.HELD : one ? draft.today : Status.ONGOING;
    }
    return switch (told) {
      case HELD ->
          ahead
              ? Status.ANNOUNCED
              : goesOn(draft.date) || draft.goesOn && !over ? Status.ONGOING : told;
      case CONCLUDED -> ahead ? Status.ANNOUNCED : told;
      case ONGOING ->
          ahead && !((draft.goesOn || draft.now) && soon(draft.date))
              ? Status.ANNOUNCED
              : over && !draft.opened ? Status.HELD : told;
      case ANNOUNCED, POSTPONED, CANCELLED, DENIED, HYPOTHETICAL -> told;
    };
  }
}
