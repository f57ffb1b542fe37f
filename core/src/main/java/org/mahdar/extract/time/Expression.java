package org.mahdar.extract.time;

import java.util.List;
import org.mahdar.model.Doubt;
import org.mahdar.model.RuleId;
import org.mahdar.model.Span;

/// A time expression found in the text, not yet placed.
///
/// @param from first token
/// @param to behind the last token
/// @param sentence index of its sentence
/// @param since whether «منذ» opens it, so that the time goes on
/// @param doubts what the words alone make doubtful
record Expression(
    Span span,
    int from,
    int to,
    int sentence,
    RuleId rule,
    Meaning meaning,
    Tense tense,
    boolean since,
    List<Doubt> doubts) {
  Expression {
    doubts = List.copyOf(doubts);
  }
}
