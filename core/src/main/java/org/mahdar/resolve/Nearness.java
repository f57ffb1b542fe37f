package org.mahdar.resolve;

import org.mahdar.model.Evidence;
import org.mahdar.model.Meeting;
import org.mahdar.model.Span;

/// How far a fact stands from a meeting in the text of its article.
///
/// In «مؤتمر بروكسل بحضور 62 طرفا، ولقاء لندن» the 62 are nearer to the conference than to the talks.
final class Nearness {
  /// What a meeting told only after the figure is farther, and one of another sentence.
  private static final int BEHIND = 250;

  private static final int ELSEWHERE = 400;

  private Nearness() {}

  /// Between the characters of the two that come closest. «مؤتمر بروكسل بحضور 62 طرفا، ولقاء لندن»: who came is told behind the meeting, so
  /// that one behind counts as farther, and one of another sentence as farther still.
  static int distance(Meeting meeting, Item<?> item) {
    String text = item.document().text();
    int least = Integer.MAX_VALUE;
    for (Evidence one : meeting.evidence()) {
      for (Evidence two : item.fact().evidence()) {
        least = Math.min(least, distance(text, one.span(), two.span()));
      }
    }
    return least;
  }

  private static int distance(String text, Span meeting, Span item) {
    if (meeting.overlaps(item)) {
      return 0;
    }
    boolean behind = meeting.start() >= item.end();
    int from = behind ? item.end() : meeting.end();
    int to = behind ? meeting.start() : item.start();
    int apart = to - from + (behind ? BEHIND : 0);
    return apart + (apart < ELSEWHERE && sentenceEnds(text, from, to) ? ELSEWHERE : 0);
  }

  /// Whether a sentence ends in between.
  static boolean sentenceEnds(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean point = c == '.' && (i + 1 >= text.length() || text.charAt(i + 1) <= ' ');
      if (point || c == '\n' || c == '\u061F' || c == '!') {
        return true;
      }
    }
    return false;
  }

  /// The line that a span stands in.
  static Span paragraph(String text, Span span) {
    int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    int end = text.indexOf('\n', span.end());
    return new Span(Math.min(start, span.start()), end < 0 ? text.length() : end);
  }
}
