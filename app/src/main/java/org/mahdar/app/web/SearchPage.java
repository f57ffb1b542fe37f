package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.register.search.Found;
import org.mahdar.register.search.Hit;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Passage;
import org.mahdar.register.search.Query;
import org.mahdar.register.search.Window;

/// What a search found: entries and articles, the best first, each with the passages it was found by.
///
/// @param toOther the same search in the other order
public record SearchPage(
    Frame frame,
    Filters filters,
    List<Result> results,
    String count,
    boolean newest,
    String toOther,
    RegisterPage.Paging paging) {
  private static final int A_PAGE = 20;

  /// @param date empty where there is none
  public record Result(
      String href,
      String kind,
      String kindName,
      Line headline,
      String date,
      List<Card.Outlet> outlets,
      List<Passage> passages) {}

  static SearchPage of(
      Frame frame, Voice voice, Holdings holdings, Query query, int wanted, boolean newest) {
    int most = holdings.catalogue().entries().size() + holdings.readings().size();
    int page = Math.clamp(wanted, 1, 1 + most / A_PAGE);
    Found found = holdings.search().find(query, window(page, newest));
    int last = Math.max(1, (found.total() + A_PAGE - 1) / A_PAGE);
    if (page > last) {
      page = last;
      found = holdings.search().find(query, window(page, newest));
    }
    List<Result> results = new ArrayList<>();
    found.hits().forEach(hit -> result(hit, holdings, voice).ifPresent(results::add));
    return new SearchPage(
        frame,
        Filters.of(query, found, voice, asked -> Address.search(asked, 1, newest)),
        results,
        voice.messages().text("search.count", found.total()),
        newest,
        Address.search(query, 1, !newest),
        paging(query, page, last, newest, voice));
  }

  private static Window window(int page, boolean newest) {
    return new Window(
        (page - 1) * A_PAGE,
        A_PAGE,
        newest ? Window.Order.NEWEST : Window.Order.BEST,
        Window.Of.ENTRIES_AND_ARTICLES,
        true);
  }

  private static Optional<Result> result(Hit hit, Holdings holdings, Voice voice) {
    String date = date(hit.date(), voice);
    if (hit.article()) {
      return holdings
          .reading(new DocumentId(hit.id()))
          .map(Reading::document)
          .map(document ->
              new Result(
                  Address.article(document.id()),
                  hit.kind(),
                  voice.messages().text("kind." + hit.kind()),
                  Masthead.of(document, voice).title(),
                  date,
                  Card.outlets(hit.outlets(), voice),
                  hit.passages()));
    }
    return holdings
        .catalogue()
        .entry(new EntryId(hit.id()))
        .map(listed -> entry(listed, hit, date, voice));
  }

  private static Result entry(Listed listed, Hit hit, String date, Voice voice) {
    Card card = Card.of(listed, voice);
    return new Result(
        card.href(),
        hit.kind(),
        card.kindName(),
        card.headline(),
        date,
        Card.outlets(hit.outlets(), voice),
        hit.passages());
  }

  private static String date(@Nullable String edtf, Voice voice) {
    return edtf == null ? "" : voice.dates().show(Edtf.parse(edtf));
  }

  private static RegisterPage.Paging paging(
      Query query, int page, int last, boolean newest, Voice voice) {
    return new RegisterPage.Paging(
        last == 1 ? "" : voice.messages().text("register.page", page, last),
        page > 1 ? Address.search(query, page - 1, newest) : null,
        page < last ? Address.search(query, page + 1, newest) : null);
  }
}
