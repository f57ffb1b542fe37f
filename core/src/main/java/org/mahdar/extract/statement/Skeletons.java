package org.mahdar.extract.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The skeletons of the names and roles of one article, each taken once: every speaker is held against all those before.
///
/// Of «وزير الخارجية» it keeps those of «وزير» and «الخارجية».
final class Skeletons {
  private final Map<String, List<String>> known = new HashMap<>();

  /// The skeletons of the words of a phrase; never empty.
  List<String> words(@Nullable String phrase) {
    return known.computeIfAbsent(phrase == null ? "" : phrase, Skeleton::words);
  }
}
