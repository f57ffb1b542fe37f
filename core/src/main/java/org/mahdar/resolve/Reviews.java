package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.Decision;
import org.mahdar.model.Review;
import org.mahdar.model.Review.Standing;

/// Sums up the decisions on one entry; of two on the same field the later holds.
final class Reviews {
  private Reviews() {}

  static Review of(List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return Review.NONE;
    }
    List<Decision> ordered = inOrder(decisions);
    Standing standing = Standing.PROPOSED;
    Map<String, Review.Correction> corrections = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    String name = null;
    for (Decision decision : ordered) {
      standing = standing(standing, decision.verb());
      String value = given(decision.value());
      switch (decision.verb()) {
        case EDIT -> correct(corrections, given(decision.field()), value, decision.by());
        case RENAME -> name = value;
        case NOTE -> notes.add(value);
        case ACCEPT, REJECT, MERGE, SPLIT, REDATE, ADD -> {
          // These say nothing of a field.
        }
      }
    }
    return new Review(
        standing,
        name,
        List.copyOf(corrections.values()),
        notes,
        ordered.stream().map(Decision::number).toList());
  }

  private static void correct(
      Map<String, Review.Correction> corrections, String field, String value, String by) {
    corrections.put(field, new Review.Correction(field, value, by));
  }

  private static List<Decision> inOrder(List<Decision> decisions) {
    return decisions.stream()
        .distinct()
        .sorted(Comparator.comparingLong(Decision::number))
        .toList();
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Standing standing(Standing before, Decision.Verb verb) {
    return switch (verb) {
      case ACCEPT -> before == Standing.PROPOSED ? Standing.CONFIRMED : before;
      case EDIT, MERGE, SPLIT, RENAME -> Standing.CORRECTED;
      case ADD -> before == Standing.PROPOSED ? Standing.ADDED : before;
      case REJECT, NOTE, REDATE -> before;
    };
  }

  /// A person's value leads; what the articles say stands beside it.
  static List<Agreement> corrected(List<Agreement> agreements, Review review) {
    List<Agreement> corrected = new ArrayList<>();
    for (Agreement agreement : agreements) {
      String value = value(review, agreement.field());
      corrected.add(
          value == null
              ? agreement
              : new Agreement(
                  agreement.field(),
                  agreement.verdict(),
                  agreement.claims(),
                  value,
                  Agreement.Reason.BY_PERSON));
    }
    return corrected;
  }

  private static @Nullable String value(Review review, String field) {
    for (Review.Correction correction : review.corrections()) {
      if (correction.field().equals(field)) {
        return correction.value();
      }
    }
    return null;
  }
}
