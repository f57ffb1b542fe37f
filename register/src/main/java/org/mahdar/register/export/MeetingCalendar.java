package org.mahdar.register.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Entry;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Support;

/// Writes the meetings of a register as an iCalendar: whole days, with place, quotations and sources.
///
/// A conference of 16 and 17 March 2032 begins on the 16th and ends, as iCalendar counts, before the 18th. A calendar knows
/// no «in March»: meetings whose days are open are left out, and their number is told.
public final class MeetingCalendar {
  private static final int MOST_DAYS = 31;

  private final Map<DocumentId, Reading> readings;
  private final Affiliations affiliations;
  private final Function<Entry, String> title;

  /// @param readings those that the entries stand on
  /// @param title what a meeting is called for a person
  public MeetingCalendar(
      Map<DocumentId, Reading> readings, Affiliations affiliations, Function<Entry, String> title) {
    this.readings = readings;
    this.affiliations = affiliations;
    this.title = title;
  }

  /// Writes the calendar, and leaves `out` open.
  ///
  /// @return how many meetings were left out for want of a day
  public int write(Register register, OutputStream out) {
    List<VEvent> events = new ArrayList<>();
    int open = 0;
    for (Entry entry : register.entries()) {
      if (entry.settled() instanceof Meeting meeting
          && meeting.status() != Meeting.Status.HYPOTHETICAL) {
        if (meeting.date() != null && exact(meeting.date())) {
          events.add(event(entry, meeting, meeting.date()));
        } else {
          open++;
        }
      }
    }
    Calendar calendar =
        new Calendar().withProdId("-//Mahdar//Mahdar//AR").withDefaults().getFluentTarget();
    events.forEach(calendar::add);
    try {
      StringWriter unfolded = new StringWriter();
      // Without validation: a calendar of no meetings is one, too. It would fold by letters, and
      // not by octets.
      new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, unfolded);
      out.write(FoldedLines.of(unfolded.toString()).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return open;
  }

  /// Days that the text gives, be it a few of them; «نحو» and months are none.
  private static boolean exact(Edtf date) {
    boolean plain = date.text().chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '/');
    boolean days = date.text().length() == 10 || date.text().length() == 21;
    return plain && days && date.latest().minusDays(MOST_DAYS).isBefore(date.earliest());
  }

  private VEvent event(Entry entry, Meeting meeting, Edtf date) {
    LocalDate end = date.latest().plusDays(1);
    VEvent event = new VEvent(date.earliest(), end, Sources.flat(title.apply(entry)));
    // The moment of writing would make two exports of one register differ.
    event.replace(new DtStamp(date.earliest().atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.add(new Uid(entry.id() + "@mahdar"));
    event.add(status(meeting.status()));
    event.add(new Description(description(entry)));
    if (meeting.city() != null || meeting.country() != null) {
      String city = meeting.city() == null ? "" : meeting.city();
      String country = meeting.country() == null ? "" : meeting.country();
      String comma = city.isEmpty() || country.isEmpty() ? "" : ", ";
      event.add(new Location(city + comma + country));
    }
    if (meeting.process() != null) {
      event.add(new Categories(new ParameterList(), meeting.process()));
    }
    return event;
  }

  private static Status status(Meeting.Status status) {
    return switch (status) {
      case ANNOUNCED, POSTPONED, HYPOTHETICAL -> ImmutableStatus.VEVENT_TENTATIVE;
      case ONGOING, HELD, CONCLUDED -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED, DENIED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }

  /// The status in the contract's word, then a quotation and its source a line, then where the entry has its page in a dossier that is
  /// served: an address that is no whole one is none for a calendar.
  private String description(Entry entry) {
    StringBuilder text = new StringBuilder(((Meeting) entry.settled()).status().toString());
    for (Support support : entry.support()) {
      Reading reading = readings.get(support.document());
      if (reading != null) {
        text.append("\n«")
            .append(Sources.flat(reading.facts().get(support.fact()).evidence().getFirst().quote()))
            .append("» ")
            .append(source(reading.document()));
      }
    }
    return text.append('\n').append(Permalink.of(entry.id())).toString();
  }

  /// Outlet and agency, each with whose it is declared to be, and where the article stands.
  private String source(Document document) {
    StringBuilder source = new StringBuilder();
    for (String name : Arrays.asList(document.outlet(), document.agency())) {
      if (name != null) {
        String declared = affiliations.of(name);
        source
            .append(source.isEmpty() ? "" : " / ")
            .append(Sources.flat(name))
            .append(declared == null ? "" : " (" + declared + ")");
      }
    }
    String url = Sources.web(document);
    return source
        .append(source.isEmpty() ? "" : " ")
        .append(url == null ? Sources.flat(document.id().value()) : url)
        .toString();
  }
}
