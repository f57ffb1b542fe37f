package org.mahdar.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.arabic.Sentence;
import org.mahdar.model.Evidence;
import org.mahdar.model.Meeting;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Which counts of who comes still lie ahead, because the meeting that their sentence tells of does.
///
/// «تستضيف المدينة الأربعاء المقبل اجتماعاً بمشاركة 80 دولة» expects 80 states; «عقد الاجتماع بمشاركة 80 دولة» saw them come.
final class Prospect {
  /// First letters of the third person of an imperfect: ي and ت.
  private static final String IMPERFECT = "\u064A\u062A";

  private final Lattice lattice;
  private final List<Meeting> meetings;

  Prospect(Lattice lattice, List<Meeting> meetings) {
    this.lattice = lattice;
    this.meetings = meetings;
  }

  /// Whether every meeting of the sentence (where it names none, the next one or all) is only announced, and no perfect says that they
  /// came: «شارك 80 وفداً».
  boolean open(Match match) {
    int start = match.slot("cue").map(Match.Slot::from).orElse(match.from());
    if (came(start)) {
      return false;
    }
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(start));
    Span span = lattice.tokens().span(sentence.first(), sentence.end());
    List<Meeting> told = new ArrayList<>();
    for (Meeting meeting : meetings) {
      if (told(meeting, span)) {
        told.add(meeting);
      }
    }
    return announced(told.isEmpty() ? next(span) : told);
  }

  /// A headline counts those who come to the meeting that the text then tells of.
  private List<Meeting> next(Span sentence) {
    Meeting next = null;
    for (Meeting meeting : meetings) {
      boolean behind = start(meeting) >= sentence.end();
      if (behind && (next == null || start(meeting) < start(next))) {
        next = meeting;
      }
    }
    return next == null ? meetings : List.of(next);
  }

  private static int start(Meeting meeting) {
    return meeting.evidence().getFirst().span().start();
  }

  private static boolean announced(List<Meeting> meetings) {
    for (Meeting meeting : meetings) {
      if (meeting.status() != Meeting.Status.ANNOUNCED) {
        return false;
      }
    }
    return !meetings.isEmpty();
  }

  private boolean came(int start) {
    for (Hit hit : lattice.hits(start, "figure_cue")) {
      if (hit.value().equals("attend-verb")) {
        return IMPERFECT.indexOf(hit.entry().spelling().charAt(0)) < 0;
      }
    }
    return false;
  }

  private static boolean told(Meeting meeting, Span sentence) {
    for (Evidence evidence : meeting.evidence()) {
      if (evidence.span().overlaps(sentence)) {
        return true;
      }
    }
    return false;
  }
}
