package org.mahdar.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Fact;
import org.mahdar.model.LazyList;
import org.mahdar.model.Meeting;
import org.mahdar.model.Meeting.Level;
import org.mahdar.model.Meeting.Size;

/// Which meetings cannot be one, whenever and wherever they were.
final class MeetingKinds {
  /// So many words make a name that is not met twice by chance.
  private static final int NAME = 2;

  private static final double ALIKE = 0.75;

  private MeetingKinds() {}

  /// Whether process, size, ordinal, level or parties rule it out; outlets differ on the level of what they call by one name.
  static boolean differ(Item<Meeting> item, Item<Meeting> other) {
    Meeting a = item.fact();
    Meeting b = other.fact();
    return bothAndDiffer(a.process(), b.process())
        || bothAndDiffer(a.ordinal(), b.ordinal())
        || !sizes(a, b)
        || !levels(a.level(), b.level()) && !namesakes(item, other)
        || parties(a, b);
  }

  /// Whether what two meetings say of themselves, but for their day, cannot be true of one.
  static boolean contradict(Meeting a, Meeting b) {
    return bothAndDiffer(a.process(), b.process())
        || bothAndDiffer(a.ordinal(), b.ordinal())
        || bothAndDiffer(a.city(), b.city())
        || bothAndDiffer(a.country(), b.country())
        || !sizes(a, b)
        || !levels(a.level(), b.level())
        || parties(a, b);
  }

  /// Whether both are called by one name of several words: who came to «مؤتمر المانحين لدلتا نيسال» is told in many ways.
  static boolean namesakes(Item<Meeting> a, Item<Meeting> b) {
    return Words.shared(a.nameWords(), b.nameWords()) >= NAME && names(a, b) >= ALIKE;
  }

  /// How much of the shorter name is in the longer, -1 where that cannot be said: «اجتماع بروكسل» is no other than «الاجتماع الوزاري للتحالف».
  static double names(Item<Meeting> a, Item<Meeting> b) {
    double contained = Words.containment(a.nameWords(), b.nameWords());
    boolean named = Math.min(a.nameWords().size(), b.nameWords().size()) >= NAME;
    return contained > 0 || named ? contained : -1;
  }

  /// What one article tells of twice must be told alike; else it means two meetings.
  static boolean alike(Meeting a, Meeting b) {
    return Objects.equals(a.process(), b.process())
        && a.size() == b.size()
        && a.level() == b.level()
        && Objects.equals(a.ordinal(), b.ordinal())
        && !bothAndDiffer(a.city(), b.city())
        && (a.date() == null || b.date() == null || a.date().overlaps(b.date()));
  }

  private static boolean bothAndDiffer(@Nullable Object a, @Nullable Object b) {
    return a != null && b != null && !a.equals(b);
  }

  /// A meeting of two or four is never the conference beside it, also where only one article says how many they were. The
  /// large and the small form of one body are told apart by outlets with less care.
  private static boolean sizes(Meeting a, Meeting b) {
    if (a.size() == b.size()) {
      return true;
    }
    if (few(a.size()) || few(b.size())) {
      return quartet(a, b);
    }
    return a.size() == null
        || b.size() == null
        || a.process() != null
            && a.process().equals(b.process())
            && Objects.equals(a.date(), b.date())
            && Objects.equals(a.city(), b.city());
  }

  /// Whether one is a quartet and the other says no size, both of one level, there and then: a body of four is named by one outlet only.
  private static boolean quartet(Meeting a, Meeting b) {
    boolean four = a.size() == Size.QUADRILATERAL && b.size() == null;
    boolean alsoFour = b.size() == Size.QUADRILATERAL && a.size() == null;
    return (four || alsoFour)
        && a.level() == b.level()
        && a.level() != Level.UNSPECIFIED
        && a.date() != null
        && a.date().equals(b.date())
        && a.city() != null
        && a.city().equals(b.city());
  }

  private static boolean few(@Nullable Size size) {
    return switch (size) {
      case BILATERAL, TRILATERAL, QUADRILATERAL, MARGINS -> true;
      case PLENARY, SMALL_GROUP -> false;
      case null -> false;
    };
  }

  private static int most(@Nullable Size size) {
    return switch (size) {
      case BILATERAL -> 2;
      case TRILATERAL -> 3;
      case QUADRILATERAL -> 4;
      case MARGINS, PLENARY, SMALL_GROUP -> Integer.MAX_VALUE;
      case null -> Integer.MAX_VALUE;
    };
  }

  private static boolean levels(Level a, Level b) {
    return a == b
        || a == Level.UNSPECIFIED
        || b == Level.UNSPECIFIED
        || broader(a, b)
        || broader(b, a);
  }

  /// «وزاري» may be any ministers, and senior officials are those below them.
  private static boolean broader(Level broad, Level narrow) {
    return switch (broad) {
      case MINISTERIAL -> narrow == Level.FOREIGN_MINISTERS || narrow == Level.DEFENCE_MINISTERS;
      case SENIOR_OFFICIALS ->
          narrow == Level.POLITICAL_DIRECTORS
              || narrow == Level.EXPERTS
              || narrow == Level.AMBASSADORS;
      case HEADS_OF_STATE,
          FOREIGN_MINISTERS,
          DEFENCE_MINISTERS,
          CHIEFS_OF_DEFENCE,
          POLITICAL_DIRECTORS,
          AMBASSADORS,
          EXPERTS,
          UNSPECIFIED ->
          false;
    };
  }

  /// Whether there would be a third at a meeting of two.
  private static boolean parties(Meeting a, Meeting b) {
    if (!few(a.size())) {
      return false;
    }
    Set<String> together = countries(a);
    together.addAll(countries(b));
    return together.size() > most(a.size());
  }

  /// The process of the meeting, or, where it names none, the only one that its article's meetings name: «اجتماع روما» in an article
  /// on the coalition is presumed to be the coalition's, unless the coalition met there and then by the same article.
  static @Nullable String process(Item<Meeting> item) {
    if (item.fact().process() != null) {
      return item.fact().process();
    }
    String only = null;
    List<Fact> beside = item.beside();
    for (int place = 0; place < beside.size(); place++) {
      if (LazyList.isOf(Meeting.class, beside, place)
          && beside.get(place) instanceof Meeting other
          && other.process() != null) {
        if (only != null && !only.equals(other.process()) || there(item.fact(), other)) {
          return null;
        }
        only = other.process();
      }
    }
    return only;
  }

  private static boolean there(Meeting a, Meeting b) {
    boolean dates = a.date() != null && b.date() != null && a.date().overlaps(b.date());
    boolean cities = a.city() != null && a.city().equals(b.city());
    boolean countries = a.city() == null && a.country() != null && a.country().equals(b.country());
    return dates && (cities || countries);
  }

  /// Whether an article tells of two meetings that were there and then, and means two.
  static boolean beside(Meeting a, Meeting b) {
    return there(a, b) && !(alike(a, b) && !bothAndDiffer(a.name(), b.name()));
  }

  /// The countries that took part or were to, as far as they are named.
  static Set<String> countries(Meeting meeting) {
    Set<String> countries = new HashSet<>();
    for (Meeting.Participant participant : meeting.participants()) {
      boolean came =
          switch (participant.as()) {
            case PARTICIPANT, OBSERVER, INVITED, EXPECTED -> true;
            case ABSENT, EXCLUDED -> false;
          };
      if (came && participant.country() != null) {
        countries.add(participant.country());
      }
    }
    return countries;
  }
}
