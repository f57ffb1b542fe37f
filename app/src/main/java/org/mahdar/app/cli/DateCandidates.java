package org.mahdar.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.extract.time.TimeExplanation;
import org.mahdar.extract.time.TimeExplanation.Candidate;

/// The lines of `explain` on dates: which days were possible, and what removed those that did not stay.
///
/// «عقد اللقاء الثلاثاء», published on 2031-05-15, gives `2031-05-13, not 2031-05-20 (tense)`.
final class DateCandidates {
  private DateCandidates() {}

  static List<String> lines(List<TimeExplanation> explanations) {
    List<String> lines = new ArrayList<>();
    for (TimeExplanation explanation : explanations) {
      if (!explanation.candidates().isEmpty()) {
        lines.add("  " + subject(explanation) + candidates(explanation.candidates()));
      }
    }
    if (!lines.isEmpty()) {
      lines.addFirst("dates");
      lines.addFirst("");
    }
    return lines;
  }

  private static String subject(TimeExplanation explanation) {
    String quote =
        explanation.evidence() == null ? "" : "«" + explanation.evidence().quote() + "» ";
    return switch (explanation.subject()) {
      case MENTION -> quote;
      case PUBLISHED -> "published, from " + quote;
    };
  }

  private static String candidates(List<Candidate> candidates) {
    return candidates.stream().map(DateCandidates::candidate).collect(Collectors.joining(", "));
  }

  private static String candidate(Candidate candidate) {
    return candidate.stayed()
        ? candidate.day().toString()
        : "not " + candidate.day() + " (" + candidate.removedBy() + ")";
  }
}
