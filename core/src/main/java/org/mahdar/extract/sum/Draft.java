package org.mahdar.extract.sum;

import org.jspecify.annotations.Nullable;
import org.mahdar.model.RuleId;
import org.mahdar.model.Sum;

/// What the governing word says of a sum, before the clause around it is read.
record Draft(
    RuleId rule,
    Sum.Status status,
    Sum.Basis basis,
    @Nullable String donor,
    @Nullable String recipient) {
  Draft as(Sum.Basis other) {
    return new Draft(rule, status, other, donor, recipient);
  }

  Draft by(String other) {
    return new Draft(rule, status, basis, other, recipient);
  }
}
