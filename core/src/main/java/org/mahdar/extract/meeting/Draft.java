package org.mahdar.extract.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.Meeting.Format;
import org.mahdar.model.Meeting.Level;
import org.mahdar.model.Meeting.Outcome;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.model.Meeting.Size;
import org.mahdar.model.Meeting.Status;
import org.mahdar.model.RuleId;

/// What one noun says of a meeting; later nouns of the article add to it. Mutable on purpose, and never leaves the room.
final class Draft {
  final RuleId rule;

  /// Whether a frame tells of the meeting (rather than only pointing back to one).
  boolean told;

  /// The day that the sentence gives to what was done at its end: «انتخب اليوم في ختام المؤتمر».
  @Nullable Edtf endDay;

  /// Whether the noun is definite and bare («الاجتماع»), so that it must mean a meeting named before.
  final boolean pointsBack;

  /// Whether only a verb tells of it («واجتمعوا ثانية»), so that it is of those who met before.
  boolean again;

  /// Whether the noun has the article.
  boolean definite;

  /// Whether a participle tells of it in passing («مؤتمر كلاريس المنعقد الأحد الماضي»).
  boolean background;

  /// Whether an adjective says that it lies ahead («القادم»).
  boolean due;

  /// Whether a finite verb tells of it in the present («وينعقد المؤتمر»).
  boolean present;

  /// Whether a body stands for it, and whether only its works do («أعمال الهيئة»).
  boolean body;

  boolean works;

  /// Whether one says that it was before the meeting that is told of («الاجتماع الأخير»).
  boolean previous;

  /// Whether only a list tells of it, by place and day.
  boolean listed;

  /// Whether it is too little to be a meeting of its own, and only adds to one told before.
  boolean slight;

  /// Whether its own relative clause says that it was held, and where or when.
  boolean happened;

  /// «آخر», «مماثل»: certainly not the meeting told before.
  boolean other;

  /// Whether the sentence says that it was in the same city, on the same day as the one told before.
  boolean samePlace;

  boolean sameDay;

  /// What the noun calls it: meeting, conference, summit …
  String noun = "";

  @Nullable String name;

  /// Whether the name is of words that fit any other meeting too.
  boolean common;

  /// The noun with what belongs to it.
  Segment called = new Segment(0, 1);

  @Nullable String process;
  Level level = Level.UNSPECIFIED;
  @Nullable Size size;
  @Nullable Integer ordinal;
  Format format = Format.UNSPECIFIED;
  @Nullable Status status;

  /// Whether it is said to have begun, so that it may still go on the day after.
  boolean opened;

  /// Whether the sentence counts somebody, who may have come to it.
  boolean counts;

  /// Whether the sentence says that it is not over yet.
  boolean goesOn;

  /// Whether the sentence has a word for now; where somebody met today it may be about anything.
  boolean now;

  /// Whether the sentence says what was decided in it, so that it is over.
  boolean decided;

  /// What it is where neither a verb nor the date tells.
  Status presumed = Status.ANNOUNCED;

  /// What it is where no word tells, and it is of the day of writing.
  Status today = Status.ONGOING;

  @Nullable Edtf date;

  /// The day until which it goes on, where the text gives no day of its beginning.
  @Nullable LocalDate ends;

  /// Whether it has a time at all, be it a weekday that no publication date anchors.
  boolean timed;

  @Nullable String city;
  @Nullable String country;

  /// Whether the city only names the meeting («مؤتمر بروكسل الخامس»), which may then be held on screens.
  boolean cityInName;

  @Nullable String venue;
  final List<String> agenda = new ArrayList<>();
  final List<Outcome> outcome = new ArrayList<>();
  final Set<String> hosts = new LinkedHashSet<>();
  final Set<String> chairs = new LinkedHashSet<>();
  final List<Participant> participants = new ArrayList<>();
  final Set<Doubt> doubts = new LinkedHashSet<>();

  /// Token ranges that say it, the main one first.
  final List<Segment> evidence = new ArrayList<>();

  /// The meeting at whose beginning or on whose margins this one is held.
  @Nullable Draft parent;

  boolean onMargins;

  /// What the noun of the meeting around it calls that one.
  String marginNoun = "";

  Draft(RuleId rule, boolean told, boolean pointsBack) {
    this.rule = rule;
    this.told = told;
    this.pointsBack = pointsBack;
  }

  private int first = Integer.MAX_VALUE;
  private int last;

  /// Widens the main evidence to the tokens `[from, to)`, which gave one of the values.
  void saidBy(int from, int to) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }

  Segment said() {
    return new Segment(first, last);
  }

  /// Whether it says enough to be a meeting of its own: who meets, or where and when.
  boolean substantial() {
    return timed
        || status == Status.DENIED
        || date != null
        || city != null
        || country != null
        || process != null
        || level != Level.UNSPECIFIED
        || venue != null
        || !hosts.isEmpty()
        || !chairs.isEmpty()
        || !participants.isEmpty();
  }

  /// All that it says, to tell whether another one added to it.
  List<?> values() {
    return Arrays.asList(
        name,
        process,
        level,
        size,
        ordinal,
        format,
        status,
        date,
        city,
        country,
        venue,
        List.copyOf(agenda),
        List.copyOf(outcome),
        List.copyOf(hosts),
        List.copyOf(chairs),
        List.copyOf(participants));
  }

  /// Whether it says where or when.
  boolean settled() {
    return date != null || city != null || country != null;
  }

  /// Whether a bare «الاجتماع» says enough to be told of for the first time.
  boolean ofItsOwn() {
    return date != null
        || timed
        || city != null
        || venue != null
        || level != Level.UNSPECIFIED
        || !hosts.isEmpty()
        || process != null && (status == Status.POSTPONED || status == Status.CANCELLED)
        || !participants.isEmpty()
        || !chairs.isEmpty();
  }

  void addParticipant(Participant participant) {
    for (Participant known : participants) {
      if (same(known, participant)) {
        return;
      }
    }
    participants.add(participant);
  }

  private static boolean same(Participant known, Participant other) {
    return known.name().equals(other.name())
        || known.country() != null && known.country().equals(other.country());
  }

  /// «وحضر الأردن والعراق بصفة مراقب»: those who were taken for participants are told to be something else.
  void recast(Participant participant) {
    participants.removeIf(known -> same(known, participant));
    participants.add(participant);
  }
}
