package org.mahdar.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Entry;
import org.mahdar.register.search.Listed;

/// The queue of what the machine proposes and nobody has looked at, one at a time, with its quotations; and what was
/// decided, which can be taken back.
///
/// @param entry null where the queue is empty
/// @param later the address of the next one, without a decision on this one
/// @param docket with the token that proves that the form is this program's own
public record ReviewPage(
    Frame frame,
    @Nullable EntryPage entry,
    String progress,
    String later,
    List<Docket.Made> decisions,
    Docket docket) {
  private static final int MOST_DECISIONS = 30;

  static ReviewPage of(
      Frame frame, Voice voice, Holdings holdings, Docket docket, @Nullable String after) {
    List<Entry> queue =
        ReviewQueue.of(
            holdings.catalogue().entries().stream().map(Listed::entry).toList(),
            docket.decisions());
    Listed next =
        queue.isEmpty()
            ? null
            : holdings.catalogue().entry(queue.get(place(queue, after)).id()).orElse(null);
    return new ReviewPage(
        frame,
        next == null ? null : EntryPage.of(frame, voice, holdings, next, docket),
        voice.messages().text("review.progress", queue.size(), docket.decisions().size()),
        next == null ? "/review" : Address.with("/review", "after", next.entry().id().value()),
        docket.latest(MOST_DECISIONS, voice),
        docket);
  }

  private static int place(List<Entry> queue, @Nullable String after) {
    for (int i = 0; i < queue.size(); i++) {
      if (queue.get(i).id().value().equals(after)) {
        return (i + 1) % queue.size();
      }
    }
    return 0;
  }
}
