package org.mahdar.extract.time;

import java.util.List;
import org.mahdar.model.CreationTime;
import org.mahdar.model.TimeMention;

/// The time expressions of an article and the creation time that was given or solved from them.
public record Times(CreationTime created, List<TimeMention> mentions) {
  public Times {
    mentions = List.copyOf(mentions);
  }
}
