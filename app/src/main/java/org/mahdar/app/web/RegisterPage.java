package org.mahdar.app.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.EntryId;
import org.mahdar.register.search.Found;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Query;
import org.mahdar.register.search.When;
import org.mahdar.register.search.Window;

/// The register: what was found, month by month, with the filters that led there.
public record RegisterPage(
    Frame frame,
    Filters filters,
    Strip strip,
    List<Group> groups,
    String count,
    Paging paging,
    List<Download> downloads,
    boolean nothingAtAll) {
  private static final int A_PAGE = 40;

  /// The entries of one month.
  public record Group(String title, List<Card> cards) {}

  /// The entries on this page and the next ones as a file.
  public record Download(String href, String name) {}

  /// @param older the address of the next page, null on the last
  public record Paging(String where, @Nullable String newer, @Nullable String older) {}

  static RegisterPage of(Frame frame, Voice voice, Holdings holdings, Query query, int wanted) {
    int all = holdings.catalogue().entries().size();
    // The last page is known only when it is known how many there are.
    int first = (Math.clamp(wanted, 1, 1 + all / A_PAGE) - 1) * A_PAGE;
    Found found = holdings.search().find(query, window(first));
    int last = Math.max(1, (found.total() + A_PAGE - 1) / A_PAGE);
    if (first > 0 && first >= found.total()) {
      first = (last - 1) * A_PAGE;
      found = holdings.search().find(query, window(first));
    }
    List<Listed> shown =
        found.hits().stream()
            .flatMap(hit -> holdings.catalogue().entry(new EntryId(hit.id())).stream())
            .toList();
    return new RegisterPage(
        frame,
        Filters.of(query, found, voice, Address::register),
        Strip.of(query, found.dates(), voice),
        groups(shown, voice),
        count(found.total(), all, voice),
        paging(query, 1 + first / A_PAGE, last, voice),
        downloads(query, voice),
        all == 0);
  }

  private static Window window(int first) {
    return new Window(first, A_PAGE, Window.Order.NEWEST, Window.Of.ENTRIES, false);
  }

  private static List<Download> downloads(Query query, Voice voice) {
    return Arrays.stream(ExportFormat.values())
        .map(format ->
            new Download(Address.export(format, query), voice.messages().text("export." + format)))
        .toList();
  }

  private static List<Group> groups(List<Listed> entries, Voice voice) {
    Map<String, List<Card>> byMonth = new LinkedHashMap<>();
    for (Listed listed : entries) {
      String title =
          listed
              .date()
              .map(When::edtf)
              .map(date -> month(date, voice))
              .orElse(voice.messages().text("register.undated"));
      byMonth.computeIfAbsent(title, _ -> new ArrayList<>()).add(Card.of(listed, voice));
    }
    return byMonth.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static String month(Edtf date, Voice voice) {
    YearMonth first = YearMonth.from(date.earliest());
    return first.equals(YearMonth.from(date.latest()))
        ? voice.dates().month(first)
        : voice.dates().show(date);
  }

  private static String count(int found, int all, Voice voice) {
    String counted = voice.messages().text("register.count", found);
    return found == all ? counted : voice.messages().text("register.of", counted, all);
  }

  private static Paging paging(Query query, int page, int last, Voice voice) {
    return new Paging(
        last == 1 ? "" : voice.messages().text("register.page", page, last),
        page > 1 ? Address.register(query, page - 1) : null,
        page < last ? Address.register(query, page + 1) : null);
  }
}
