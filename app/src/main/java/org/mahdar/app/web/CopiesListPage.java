package org.mahdar.app.web;

import java.util.List;

/// Which articles take over from which.
public record CopiesListPage(
    Frame frame, String count, List<CopiesPage.Group> groups, RegisterPage.Paging paging) {
  private static final int A_PAGE = 50;

  static CopiesListPage of(Frame frame, Voice voice, Holdings holdings, int wanted) {
    List<CopiesPage.Group> all = CopiesPage.groups(holdings, voice);
    int last = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
    int page = Math.clamp(wanted, 1, last);
    return new CopiesListPage(
        frame,
        voice.messages().text("copies.count", all.size()),
        all.subList((page - 1) * A_PAGE, Math.min(all.size(), page * A_PAGE)),
        new RegisterPage.Paging(
            last == 1 ? "" : voice.messages().text("register.page", page, last),
            page > 1 ? Address.with("/copies", "page", String.valueOf(page - 1)) : null,
            page < last ? Address.with("/copies", "page", String.valueOf(page + 1)) : null));
  }
}
