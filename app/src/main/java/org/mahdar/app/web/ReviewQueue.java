package org.mahdar.app.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.Decision;
import org.mahdar.model.Entry;
import org.mahdar.model.Review;

/// The entries that nobody has looked at: what contradicts itself or raises doubts first, else in the order given.
public final class ReviewQueue {
  private ReviewQueue() {}

  /// @param decisions also those that the register does not know yet
  public static List<Entry> of(List<Entry> entries, Collection<Decision> decisions) {
    Set<Decision.Anchor> decided = new HashSet<>();
    decisions.stream()
        .filter(decision -> !decision.undone() && settles(decision.verb()))
        .forEach(decision -> decided.addAll(decision.target()));
    return entries.stream()
        .filter(entry -> entry.review().standing() == Review.Standing.PROPOSED)
        .filter(entry -> !decided.contains(Decision.Anchor.of(entry.lead())))
        .sorted(Comparator.comparingInt(ReviewQueue::worry))
        .toList();
  }

  /// A note is a remark, and the day of an article says nothing of its entries.
  private static boolean settles(Decision.Verb verb) {
    return switch (verb) {
      case ACCEPT, REJECT, EDIT, MERGE, SPLIT, RENAME, ADD -> true;
      case NOTE, REDATE -> false;
    };
  }

  private static int worry(Entry entry) {
    return -2 * Math.min(1, entry.conflicts().size()) - Math.min(1, entry.lead().doubts().size());
  }
}
