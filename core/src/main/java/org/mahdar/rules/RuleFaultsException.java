package org.mahdar.rules;

import java.util.List;
import java.util.stream.Collectors;

/// All faults of all lexicon and rule files at once; nothing is read with rules that have one.
public final class RuleFaultsException extends RuntimeException {
  private final transient List<Fault> faults;

  RuleFaultsException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
