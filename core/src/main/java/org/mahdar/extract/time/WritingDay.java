package org.mahdar.extract.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;

/// The day that «اليوم» and «أمس» count from, where it is not that of publication.
///
/// «الدوامر 12 مايو 2032 (وغس): انتهت الأعمال أمس», republished on the 14th, tells of the 11th; in «قال الثلاثاء: «اليوم نعلن»» today is
/// Tuesday.
final class WritingDay {
  private static final Setting NOWHERE = new Setting(null, null, null, null);
  private static final int LONGEST_PLACE = 40;
  private static final int LONGEST_AGENCY = 30;

  /// Later copies are too rare to give up the day of publication for them.
  private static final int LATEST_COPY = 10;

  private static final String OPENING = "\u00AB\u201C\u201D\"";
  private static final String CLOSING = "\u00BB\u201D\"";

  private WritingDay() {}

  /// The full date of a dateline that is some days older than the given day of publication, else that day.
  static Optional<LocalDate> of(Document document, CreationTime created, List<Expression> found) {
    if (created.basis() != CreationTime.Basis.GIVEN || found.isEmpty()) {
      return created.day();
    }
    Expression first = found.getFirst();
    boolean head = first.span().start() <= LONGEST_PLACE && dateline(document.text(), first);
    Optional<LocalDate> written =
        head && first.meaning() instanceof Meaning.Point point && point.complete()
            ? Optional.ofNullable(Placer.point(point, first.tense(), NOWHERE).edtf())
                .flatMap(Edtf::day)
            : Optional.empty();
    return written
        .filter(day -> created.day().filter(given -> copied(day, given)).isPresent())
        .or(created::day);
  }

  private static boolean copied(LocalDate day, LocalDate given) {
    long days = ChronoUnit.DAYS.between(day, given);
    return days > 0 && days <= LATEST_COPY;
  }

  /// Whether a colon or a double dash follows, behind an agency in brackets or nothing.
  private static boolean dateline(String text, Expression date) {
    int to = date.span().end();
    int end = Math.min(text.length(), to + LONGEST_AGENCY);
    for (int i = to; i < end && text.charAt(i) != '\n' && text.charAt(i) != '.'; i++) {
      boolean dashes = text.charAt(i) == '-' && i + 1 < end && text.charAt(i + 1) == '-';
      if (text.charAt(i) == ':' || dashes) {
        return true;
      }
    }
    return false;
  }

  /// The day named before a quotation that holds the expression: what is said in it was said then.
  static Optional<LocalDate> inQuote(
      Document document, List<Expression> found, int i, @Nullable Edtf before) {
    if (before == null || i == 0 || found.get(i - 1).sentence() != found.get(i).sentence()) {
      return Optional.empty();
    }
    String between =
        document
            .text()
            .substring(
                Math.min(found.get(i - 1).span().end(), found.get(i).span().start()),
                found.get(i).span().start());
    boolean open = false;
    for (int c = 0; c < between.length(); c++) {
      char mark = between.charAt(c);
      open = open ? CLOSING.indexOf(mark) < 0 : OPENING.indexOf(mark) >= 0;
    }
    return open ? before.day() : Optional.empty();
  }
}
