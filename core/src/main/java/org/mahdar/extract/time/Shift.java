package org.mahdar.extract.time;

/// Which one of a series is meant: «المقبل» is `NEXT`, «السابق» is `BEFORE` some other one.
enum Shift {
  NEXT(1),
  LAST(-1),
  THIS(0),
  BEFORE(-1),
  AFTER(1),
  /// «قبل الماضي»: the one before the last.
  BEFORE_LAST(-2),
  /// «بعد المقبل»: the one after the next.
  AFTER_NEXT(2),
  /// «نفسه»: the one named before.
  SAME(0);

  /// How many steps away from the present one.
  final int steps;

  Shift(int steps) {
    this.steps = steps;
  }

  Tense tense() {
    return this == THIS || this == SAME ? Tense.OPEN : steps > 0 ? Tense.FUTURE : Tense.PAST;
  }
}
