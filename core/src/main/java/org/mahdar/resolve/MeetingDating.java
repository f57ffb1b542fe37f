package org.mahdar.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Dating;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.Evidence;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.TimeMention;

/// Finds the day of an undated article by having it read as if published on each day around the meeting that it may report.
///
/// «أمس الخميس» of a meeting of 2032-05-13 is that Thursday only for an article of the 14th; «الخميس» for one of that day or the six after
/// it, so that the article is of a week. Where two meetings fit, none gives a date.
final class MeetingDating implements Dating {
  /// A weekday by itself is not used for what is further away.
  private static final int WEEK = 7;

  /// Who might report that many meetings reports none plainly.
  private static final int MOST_DAYS = 12;

  private static final int FEWEST_PEOPLE = 2;

  /// A reading with one of these tells that the article is of another day.
  private static final Set<Doubt> OTHER_DAY =
      Set.of(Doubt.WEEKDAY_DATE_MISMATCH, Doubt.STALE_RELATIVE_DAY);

  private static final Comparator<Witness> ORDER =
      Comparator.comparingInt(Witness::fact)
          .thenComparing(Witness::day)
          .thenComparing(witness -> witness.by().toString());

  private final Map<String, List<Known>> byProcess = new HashMap<>();
  private final Decided decided;

  /// @param decided what people decided on these meetings, and on those of the undated articles
  MeetingDating(Collection<Known> known, Decided decided) {
    this.decided = decided;
    for (Known one : KnownMeetings.settled(known, decided)) {
      Meeting meeting = one.meeting();
      if (meeting.process() != null && takesPlace(meeting) && day(meeting).isPresent()) {
        byProcess.computeIfAbsent(meeting.process(), _ -> new ArrayList<>()).add(one);
      }
    }
    byProcess.values().forEach(some -> some.sort(Comparator.comparing(Known::at)));
  }

  private static boolean takesPlace(Meeting meeting) {
    return switch (meeting.status()) {
      case ANNOUNCED, ONGOING, HELD, CONCLUDED -> true;
      case POSTPONED, CANCELLED, DENIED, HYPOTHETICAL -> false;
    };
  }

  private static Optional<LocalDate> day(Meeting meeting) {
    return Optional.ofNullable(meeting.date()).flatMap(Edtf::day);
  }

  @Override
  public List<Witness> witnesses(List<Asked> asked) {
    List<Witness> witnesses = new ArrayList<>();
    Set<Meeting> rejected = rejected(asked);
    for (Asked one : asked) {
      Meeting meeting = one.meeting();
      if (!rejected.contains(meeting)
          && meeting.date() == null
          && meeting.process() != null
          && takesPlace(meeting)) {
        Set<String> told = new HashSet<>();
        for (Known known : byProcess.getOrDefault(meeting.process(), List.of())) {
          LocalDate day = day(known.meeting()).orElseThrow();
          if (plainly(meeting, known.meeting()) && told.add(known.proposal() + " " + day)) {
            witnesses.add(new Witness(one.fact(), known.proposal(), day, known.at().ref()));
          }
        }
      }
    }
    witnesses.sort(ORDER);
    return witnesses;
  }

  private Set<Meeting> rejected(List<Asked> asked) {
    return asked.isEmpty()
        ? Set.of()
        : decided.rejected(
            asked.getFirst().meeting().evidence().getFirst().document(),
            asked.stream().map(Asked::meeting).toList());
  }

  /// Whether both are of one process and of one number, city or level beyond that; or of one city and level, with the same people. Nothing
  /// that both say may differ. A body that meets in one city year after year, often on a Tuesday, is known by more than that.
  private static boolean plainly(Meeting meeting, Meeting known) {
    boolean here = meeting.city() != null && meeting.city().equals(known.city());
    boolean alike =
        meeting.level() == known.level() && meeting.level() != Meeting.Level.UNSPECIFIED;
    boolean numbered = meeting.ordinal() != null && meeting.ordinal().equals(known.ordinal());
    boolean told = numbered && (here || alike) || here && alike && people(meeting, known);
    return told && !MeetingKinds.contradict(meeting, known);
  }

  private static boolean people(Meeting meeting, Meeting known) {
    Set<String> leading = new HashSet<>(meeting.chairs());
    leading.addAll(meeting.hosts());
    Set<String> alsoLeading = new HashSet<>(known.chairs());
    alsoLeading.addAll(known.hosts());
    Set<String> came = MeetingKinds.countries(meeting);
    return Words.shared(leading, alsoLeading) > 0
        || Words.shared(came, MeetingKinds.countries(known)) >= FEWEST_PEOPLE;
  }

  @Override
  public Reading dated(
      Reading undated, List<Witness> witnesses, Function<LocalDate, Optional<Reading>> readOn) {
    if (witnesses.isEmpty()) {
      return undated;
    }
    if (witnesses.stream().map(Witness::day).distinct().count() > MOST_DAYS) {
      return doubtful(undated);
    }
    Map<LocalDate, Optional<Reading>> read = new TreeMap<>();
    Function<LocalDate, Optional<Reading>> once = day -> read.computeIfAbsent(day, readOn);
    Map<Integer, List<Fitting>> byFact = new TreeMap<>();
    for (Witness witness : witnesses) {
      Set<LocalDate> days = fitting(undated, witness, once);
      if (!days.isEmpty()) {
        byFact
            .computeIfAbsent(witness.fact(), _ -> new ArrayList<>())
            .add(new Fitting(witness, days));
      }
    }
    return byFact.isEmpty() ? undated : decided(undated, witnesses, byFact, once);
  }

  /// A witness whose day is what the article says if it was published on one of `published`.
  private record Fitting(Witness witness, Set<LocalDate> published) {}

  /// The days of publication on which the article's meeting would be that of the witness, where it names a weekday:
  /// «اليوم» alone fits every day.
  private static Set<LocalDate> fitting(
      Reading undated, Witness witness, Function<LocalDate, Optional<Reading>> readOn) {
    Set<LocalDate> fitting = new TreeSet<>();
    Set<DayOfWeek> weekdays = new HashSet<>();
    List<LocalDate> possible = undated.document().created().candidates();
    for (int away = -WEEK; away <= WEEK; away++) {
      LocalDate published = witness.day().plusDays(away);
      Optional<LocalDate> day =
          readOn
              .apply(published)
              .flatMap(reading -> same(undated, witness.fact(), reading))
              .flatMap(MeetingDating::day);
      day.map(LocalDate::getDayOfWeek).ifPresent(weekdays::add);
      if (day.filter(witness.day()::equals).isPresent()
          && readOn.apply(published).filter(MeetingDating::ofOtherDay).isEmpty()
          && (possible.isEmpty() || possible.contains(published))) {
        fitting.add(published);
      }
    }
    return weekdays.size() == 1 ? fitting : Set.of();
  }

  /// «أمس الخميس» read on a Thursday.
  private static boolean ofOtherDay(Reading reading) {
    return reading.mentions().stream()
        .anyMatch(mention ->
            mention instanceof TimeMention time
                && time.doubts().stream().anyMatch(OTHER_DAY::contains));
  }

  /// The meeting of the same words in another reading of the article.
  private static Optional<Meeting> same(Reading undated, int fact, Reading reading) {
    Evidence words = undated.facts().get(fact).evidence().getFirst();
    return reading.facts().stream()
        .filter(other -> other.evidence().getFirst().equals(words))
        .filter(Meeting.class::isInstance)
        .map(Meeting.class::cast)
        .findFirst();
  }

  /// Every meeting that only one witness fits must allow the day; one that is contested itself, or fits two, gives none.
  private static Reading decided(
      Reading undated,
      List<Witness> witnesses,
      Map<Integer, List<Fitting>> byFact,
      Function<LocalDate, Optional<Reading>> readOn) {
    @Nullable Set<LocalDate> days = null;
    @Nullable Witness first = null;
    for (List<Fitting> fits : byFact.values()) {
      if (fits.size() == 1 && !contested(fits.getFirst().witness(), witnesses)) {
        if (days == null) {
          days = new TreeSet<>(fits.getFirst().published());
          first = fits.getFirst().witness();
        } else {
          days.retainAll(fits.getFirst().published());
        }
      }
    }
    if (days == null || first == null || days.isEmpty()) {
      return doubtful(undated);
    }
    List<LocalDate> sorted = List.copyOf(days);
    Edtf published = Edtf.between(sorted.getFirst(), sorted.getLast());
    return Days.width(published) > WEEK ? undated : on(undated, first, sorted, published, readOn);
  }

  /// Whether the accounts of the meeting differ about its day.
  private static boolean contested(Witness witness, List<Witness> witnesses) {
    return witnesses.stream()
        .anyMatch(other ->
            other.proposal().equals(witness.proposal()) && !other.day().equals(witness.day()));
  }

  private static Reading on(
      Reading undated,
      Witness witness,
      List<LocalDate> days,
      Edtf published,
      Function<LocalDate, Optional<Reading>> readOn) {
    List<Evidence> evidence = undated.facts().get(witness.fact()).evidence();
    CreationTime created =
        new CreationTime(
            published, CreationTime.Basis.REGISTER, days, evidence, List.of(), witness.by());
    List<Reading> readings = days.stream().map(readOn).flatMap(Optional::stream).toList();
    return new Reading(
        undated.document().withCreated(created),
        agreed(undated.mentions(), readings.stream().map(Reading::mentions).toList()),
        agreed(undated.facts(), readings.stream().map(Reading::facts).toList()));
  }

  /// What is the same on whichever of the days the article was published; what is not stays as the article leaves it by itself.
  private static <T> List<T> agreed(List<T> undated, List<List<T>> readings) {
    List<T> agreed = new ArrayList<>();
    boolean alike = readings.stream().allMatch(reading -> reading.size() == undated.size());
    if (!alike) {
      return new HashSet<>(readings).size() == 1 ? readings.getFirst() : undated;
    }
    for (int i = 0; i < undated.size(); i++) {
      T first = readings.getFirst().get(i);
      int place = i;
      boolean same = readings.stream().allMatch(reading -> reading.get(place).equals(first));
      agreed.add(same ? first : undated.get(i));
    }
    return agreed;
  }

  private static Reading doubtful(Reading undated) {
    CreationTime by = undated.document().created();
    List<Doubt> doubts = new ArrayList<>(by.doubts());
    if (!doubts.contains(Doubt.TWO_CANDIDATES)) {
      doubts.add(Doubt.TWO_CANDIDATES);
    }
    CreationTime created =
        new CreationTime(by.edtf(), by.basis(), by.candidates(), by.evidence(), doubts);
    return new Reading(
        undated.document().withCreated(created), undated.mentions(), undated.facts());
  }
}
