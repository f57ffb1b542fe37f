package org.mahdar.app.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mahdar.model.Edtf;
import org.mahdar.model.Meeting;
import org.mahdar.register.search.Facet;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Query;
import org.mahdar.register.search.When;

/// What happened when, oldest first: only what has a date of its own, a hollow mark where that is wider than a day.
///
/// @param years the years there are, each with its address; a page shows one, or all where there are few entries
public record TimelinePage(
    Frame frame, List<Choice> kinds, List<Choice> years, List<Stretch> stretches, String count) {
  private static final int MOST_AT_ONCE = 300;
  private static final int SILENCE_MONTHS = 3;
  private static final List<String> KINDS =
      List.of("meeting", "sum", "composition", "undertaking", "event");

  public record Choice(String href, String label, boolean chosen) {}

  /// A month, or a silence before it.
  ///
  /// @param silence what to say of the time before, empty where there was none to speak of
  public record Stretch(String title, String silence, List<Item> items) {}

  /// @param open whether the date is wider than a day or in doubt
  /// @param bare a meeting that its headline does not tell from others: without name and place
  public record Item(Card card, boolean open, boolean bare) {}

  static TimelinePage of(Frame frame, Voice voice, Holdings holdings, Query query) {
    Query kind =
        query.value(Facet.KIND).isPresent() ? query : query.with(Facet.KIND, KINDS.getFirst());
    List<Listed> dated = dated(holdings.catalogue().filtered(kind.withDates(null, null)));
    List<Listed> shown = dated(holdings.catalogue().filtered(kind));
    boolean cut = shown.size() > MOST_AT_ONCE;
    return new TimelinePage(
        frame,
        kinds(kind, voice),
        years(kind, dated, voice),
        stretches(cut ? shown.subList(0, MOST_AT_ONCE) : shown, voice),
        cut
            ? voice.messages().text("timeline.cut", shown.size(), MOST_AT_ONCE)
            : voice.messages().text("register.count", shown.size()));
  }

  /// A date of publication is no date of what happened, and an open beginning stands nowhere.
  private static List<Listed> dated(List<Listed> entries) {
    return entries.stream()
        .filter(listed -> listed.date().filter(TimelinePage::own).isPresent())
        .sorted(Comparator.comparing((Listed listed) -> listed.date().orElseThrow().edtf()))
        .toList();
  }

  private static boolean own(When when) {
    return !when.published() && !when.edtf().earliest().equals(Edtf.FIRST);
  }

  private static List<Choice> kinds(Query query, Voice voice) {
    return KINDS.stream()
        .map(kind ->
            new Choice(
                Address.timeline(query.with(Facet.KIND, kind)),
                voice.messages().text("kinds." + kind),
                query.value(Facet.KIND).filter(kind::equals).isPresent()))
        .toList();
  }

  private static List<Choice> years(Query query, List<Listed> dated, Voice voice) {
    List<Choice> years = new ArrayList<>();
    years.add(
        new Choice(
            Address.timeline(query.withDates(null, null)),
            voice.messages().text("register.any"),
            query.from() == null));
    dated.stream()
        .map(listed -> listed.date().orElseThrow().edtf().earliest().getYear())
        .distinct()
        .forEach(year -> {
          java.time.LocalDate first = java.time.LocalDate.of(year, 1, 1);
          years.add(
              new Choice(
                  Address.timeline(query.withDates(first, first.plusYears(1).minusDays(1))),
                  voice.dates().year(year),
                  first.equals(query.from())));
        });
    return years;
  }

  private static List<Stretch> stretches(List<Listed> entries, Voice voice) {
    List<Stretch> stretches = new ArrayList<>();
    YearMonth last = null;
    List<Item> items = new ArrayList<>();
    for (Listed listed : entries) {
      Edtf date = listed.date().orElseThrow().edtf();
      YearMonth month = YearMonth.from(date.earliest());
      if (!month.equals(last)) {
        items = new ArrayList<>();
        String silence = last == null ? "" : silence(last, month, voice);
        stretches.add(new Stretch(voice.dates().month(month), silence, items));
        last = month;
      }
      boolean bare = listed.entry().settled() instanceof Meeting meeting && bare(meeting);
      items.add(new Item(Card.of(listed, voice), date.day().isEmpty(), bare));
    }
    return stretches;
  }

  private static boolean bare(Meeting meeting) {
    return meeting.name() == null && meeting.city() == null && meeting.country() == null;
  }

  private static String silence(YearMonth last, YearMonth next, Voice voice) {
    long months = ChronoUnit.MONTHS.between(last, next) - 1;
    return months < SILENCE_MONTHS ? "" : voice.messages().text("timeline.silence", months);
  }
}
