package org.mahdar.app.web;

import java.util.List;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Query;

/// Every entry that its articles tell differently, with their values side by side and no verdict.
public record ConflictsPage(
    Frame frame, List<Contested> entries, String count, RegisterPage.Paging paging) {
  private static final int A_PAGE = 30;

  public record Contested(Card card, List<Weighed> disputes) {}

  static ConflictsPage of(Frame frame, Voice voice, Holdings holdings, Query query, int wanted) {
    List<Listed> contested =
        holdings.catalogue().filtered(query).stream()
            .filter(listed -> !listed.entry().conflicts().isEmpty())
            .toList();
    int last = Math.max(1, (contested.size() + A_PAGE - 1) / A_PAGE);
    int page = Math.clamp(wanted, 1, last);
    return new ConflictsPage(
        frame,
        contested.subList((page - 1) * A_PAGE, Math.min(contested.size(), page * A_PAGE)).stream()
            .map(listed ->
                new Contested(
                    Card.of(listed, voice), Weighed.contested(listed.entry(), holdings, voice)))
            .toList(),
        voice.messages().text("conflicts.count", contested.size()),
        new RegisterPage.Paging(
            last == 1 ? "" : voice.messages().text("register.page", page, last),
            page > 1 ? Address.conflicts(query, page - 1) : null,
            page < last ? Address.conflicts(query, page + 1) : null));
  }
}
