package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Decision;
import org.mahdar.model.Entry;
import org.mahdar.model.Review;
import org.mahdar.register.search.Listed;

/// The queue of what the machine proposes and nobody has looked at, one at a time, with its quotations; and what was
/// decided, which can be taken back.
///
/// @param entry null where the queue is empty
/// @param later the address of the next one, without a decision on this one
/// @param token proves that the form is this program's own
public record ReviewPage(
    Frame frame,
    @Nullable EntryPage entry,
    String progress,
    String later,
    List<Made> decisions,
    String token,
    String by) {
  private static final int MOST_DECISIONS = 30;

  /// A decision that stands.
  public record Made(long number, String verb, String by, String at, String quote) {}

  static ReviewPage of(
      Frame frame,
      Voice voice,
      Holdings holdings,
      List<Decision> decisions,
      @Nullable String after,
      String token,
      String by) {
    List<Decision> standing = decisions.stream().filter(made -> !made.undone()).toList();
    List<Listed> queue = queue(holdings, standing);
    int place = place(queue, after);
    Listed next = queue.isEmpty() ? null : queue.get(place);
    return new ReviewPage(
        frame,
        next == null ? null : EntryPage.of(frame, voice, holdings, next),
        voice.messages().text("review.progress", queue.size(), standing.size()),
        next == null ? "/review" : Address.with("/review", "after", next.entry().id().value()),
        standing.reversed().stream().limit(MOST_DECISIONS).map(made -> made(made, voice)).toList(),
        token,
        by);
  }

  /// What contradicts itself or raises doubts first, then the newest.
  private static List<Listed> queue(Holdings holdings, List<Decision> standing) {
    Set<Decision.Anchor> decided = new HashSet<>();
    standing.forEach(decision -> decided.addAll(decision.target()));
    return holdings.catalogue().entries().stream()
        .filter(listed -> open(listed.entry(), decided))
        .sorted(
            Comparator.comparingInt(listed ->
                -2 * Math.min(1, listed.entry().conflicts().size())
                    - Math.min(1, listed.entry().lead().doubts().size())))
        .toList();
  }

  private static boolean open(Entry entry, Set<Decision.Anchor> decided) {
    return entry.review().standing() == Review.Standing.PROPOSED
        && !decided.contains(Decision.Anchor.of(entry.lead()));
  }

  private static int place(List<Listed> queue, @Nullable String after) {
    for (int i = 0; i < queue.size(); i++) {
      if (queue.get(i).entry().id().value().equals(after)) {
        return (i + 1) % queue.size();
      }
    }
    return 0;
  }

  private static Made made(Decision decision, Voice voice) {
    return new Made(
        decision.number(),
        voice.word("verb", decision.verb()),
        decision.by(),
        decision.at().substring(0, Math.min(10, decision.at().length())),
        Optional.of(decision.target())
            .filter(target -> !target.isEmpty())
            .map(target -> Headlines.shortened(target.getFirst().quote()))
            .orElse(""));
  }

  /// The quotations of an entry that a decision stands on.
  static List<Decision.Anchor> anchors(Entry entry) {
    return new ArrayList<>(List.of(Decision.Anchor.of(entry.lead())));
  }
}
