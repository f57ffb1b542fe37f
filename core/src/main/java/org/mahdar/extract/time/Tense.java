package org.mahdar.extract.time;

/// Where a time expression lies for the one who writes, as far as the words around it say.
enum Tense {
  PAST,
  FUTURE,
  /// A term («إلى», «حتى»): ahead where it is a weekday, else wherever it is nearest.
  UNTIL,
  OPEN
}
