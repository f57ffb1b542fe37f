package org.mahdar.rules;

/// Hears of rules that began to match and then did not, for `explain`.
public interface Trace {
  /// Hears nothing.
  Trace NONE = (_, _, _, _) -> {};

  /// @param from the token the rule began at
  /// @param reached the token it could not get past
  /// @param expected what it wanted there
  void missed(Rule rule, int from, int reached, String expected);
}
