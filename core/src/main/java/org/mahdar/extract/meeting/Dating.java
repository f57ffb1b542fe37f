package org.mahdar.extract.meeting;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;

/// Which of two dates that an article gives for one meeting is kept.
///
/// Of «أواخر مارس» and «22 مارس» it is the second, of «الأربعاء» and «يومي الثلاثاء والأربعاء» both days.
final class Dating {
  private Dating() {}

  /// «أواخر الشهر», and later «22 مارس»: the day is kept; «الأربعاء», and later «يومي الثلاثاء والأربعاء»: both days.
  static @Nullable Edtf finer(@Nullable Edtf first, @Nullable Edtf later) {
    if (first == null || later == null) {
      return first == null ? later : first;
    }
    boolean open = first.day().isEmpty() && !spelt(first);
    return open && within(first, later) || spelt(later) && within(later, first) ? later : first;
  }

  /// Whether both ends are named, and no more than a week apart.
  private static boolean spelt(Edtf date) {
    return date.text().indexOf('/') > 0
        && date.text().indexOf('~') < 0
        && !date.latest().isAfter(date.earliest().plusDays(7))
        && !week(date);
  }

  /// «الأسبوع المقبل» of a meeting on Tuesday says less than the day.
  private static boolean week(Edtf date) {
    return date.earliest().getDayOfWeek() == DayOfWeek.MONDAY
        && date.latest().equals(date.earliest().plusDays(6));
  }

  private static boolean within(Edtf outer, Edtf inner) {
    return !inner.earliest().isBefore(outer.earliest()) && !inner.latest().isAfter(outer.latest());
  }
}
