package org.mahdar.extract.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Whether the words before a noun tell that it happened, is feared or planned, is alleged or denied.
///
/// «بعد انسحاب القوات» happened; «منع انسحاب القوات» did not; «انتهاكات، بينها مقتل …» is alleged.
final class Certainty {
  private static final int SCOPE = 26;
  private static final int RESULT = 3;

  private final Lattice lattice;

  Certainty(Lattice lattice) {
    this.lattice = lattice;
  }

  /// Whether one of the two words before it says that it is to happen: «من المقرر انسحاب».
  boolean planned(int head, int first) {
    return near(head, first, "planned");
  }

  /// Whether it came of what is told before it: «ما أدى إلى غرق 40 قرية».
  boolean result(int head, int first) {
    for (int i = Math.max(first, head - RESULT); i < head; i++) {
      if (is(i, "result")) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of the two words before it says that it did not happen, or not yet.
  boolean open(int head, int first) {
    return near(head, first, "open");
  }

  /// Whether the word before it says that it did: «بعد», «إثر», «منذ».
  boolean fact(int head, int first) {
    return head > first && is(head - 1, "fact");
  }

  /// Whether the word before it makes it an aim: «دعا إلى انسحاب».
  boolean goal(int head, int first) {
    return head > first && is(head - 1, "goal");
  }

  private boolean near(int head, int first, String value) {
    return head > first && is(head - 1, value) || head - 1 > first && is(head - 2, value);
  }

  /// The date of the list the event stands in: «أحداث الشهر الماضي، ومنها انهيار السد …، وإجلاء القرى …».
  Optional<Edtf> listed(int head, int first) {
    Edtf date = null;
    boolean list = false;
    boolean happened = false;
    for (int i = Math.max(first, head - 2 * SCOPE); i < head; i++) {
      List<Hit> words = words(i);
      list |= is(words, "list");
      happened |= list && is(words, "happened");
      if (is(words, "until") && !is(words, "list")) {
        list = false;
        happened = false;
        date = null;
      }
      date = happened && date == null ? date(i) : date;
    }
    return Optional.ofNullable(date);
  }

  private @Nullable Edtf date(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof TimeMention time && time.edtf() != null) {
        return time.edtf();
      }
    }
    return null;
  }

  /// Reported, unless a word before it in the sentence says otherwise.
  Event.Status status(int head, int first) {
    Event.Status status = Event.Status.REPORTED;
    for (int i = Math.max(first, head - SCOPE); i < head; i++) {
      List<Hit> words = words(i);
      if (is(words, "review")) {
        return Event.Status.UNDER_REVIEW;
      }
      status =
          is(words, "denied")
              ? Event.Status.DENIED
              : is(words, "alleged") ? Event.Status.ALLEGED : status;
    }
    return status;
  }

  private boolean is(int i, String value) {
    return is(words(i), value);
  }

  private List<Hit> words(int i) {
    return lattice.hits(i, "event_context");
  }

  private static boolean is(List<Hit> words, String value) {
    for (int w = 0; w < words.size(); w++) {
      if (words.get(w).value().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
