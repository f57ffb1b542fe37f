package org.mahdar.app.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahdar.model.Edtf;

/// Dates in words, with months in the two forms that Arabic readers know.
///
/// `2019-11-14` is «14 تشرين الثاني/نوفمبر 2019»; `2018-07-26~` is «نحو 26 تموز/يوليو 2018».
public final class Dates {
  private static final Pattern POINT =
      Pattern.compile("(\\d{2}[\\dX]{2})(?:-(\\d{2}))?(?:-(\\d{2}))?([~?%]?).*");

  private final Messages messages;
  private final Digits digits;

  Dates(Messages messages, Digits digits) {
    this.messages = messages;
    this.digits = digits;
  }

  public String show(Edtf date) {
    int slash = date.text().indexOf('/');
    if (slash < 0) {
      return point(date.text());
    }
    String first = date.text().substring(0, slash);
    String last = date.text().substring(slash + 1);
    if (open(first)) {
      return messages.text("date.until", point(last));
    }
    if (open(last)) {
      return messages.text("date.since", point(first));
    }
    return messages.text("date.between", point(first), point(last));
  }

  public String day(LocalDate day) {
    return point(day.toString());
  }

  public String month(YearMonth month) {
    return point(month.toString());
  }

  /// A year without its neighbours, for the axis.
  public String year(int year) {
    return digits.digits(String.valueOf(year));
  }

  private static boolean open(String side) {
    return side.isEmpty() || side.equals("..");
  }

  private String point(String text) {
    Matcher point = POINT.matcher(text);
    if (!point.matches()) {
      return digits.digits(text);
    }
    String year = point.group(1);
    String date = digits.digits(year.contains("X") ? decade(year) : year);
    if (point.group(2) != null) {
      date = messages.text("month." + Integer.parseInt(point.group(2))) + " " + date;
    }
    if (point.group(3) != null) {
      date = digits.digits(String.valueOf(Integer.parseInt(point.group(3)))) + " " + date;
    }
    return switch (point.group(4)) {
      case "~" -> messages.text("date.about", date);
      case "?" -> messages.text("date.perhaps", date);
      case "%" -> messages.text("date.perhaps", messages.text("date.about", date));
      default -> date;
    };
  }

  private static String decade(String year) {
    return year.replace('X', '0') + "–" + year.replace('X', '9');
  }
}
