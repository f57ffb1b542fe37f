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

  /// Nobody gives to himself: «رصدت سويسرا … إلى جانب تونس … لتونس» names only the receiver twice.
  Draft apart() {
    return donor != null && donor.equals(recipient)
        ? new Draft(rule, status, basis, null, recipient)
        : this;
  }

  /// «تلقت شردان 3 ملايين من غسران»: the subject receives.
  Draft received(@Nullable String from) {
    return new Draft(rule, status, basis, from, donor);
  }

  Draft by(String other) {
    return new Draft(rule, status, basis, other, recipient);
  }
}
