package org.mahdar.resolve;

import java.util.Collection;
import java.util.List;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;

/// From the readings of many articles to one register; the order of the readings does not matter.
public final class Resolver {
  public Register resolve(Collection<Reading> readings) {
    return new Register(List.of());
  }
}
