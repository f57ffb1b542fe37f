package org.mahdar.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of names that are compared again and again, taken apart once: «مؤتمر المانحين لدلتا نيسال» gives the words of the name wherever it stands.
final class KnownWords {
  private final Map<String, Set<String>> known = new HashMap<>();

  Set<String> of(String name) {
    return known.computeIfAbsent(name, Words::of);
  }

  /// How much of the name with fewer words stands in the other.
  double containment(String a, String b) {
    return Words.containment(of(a), of(b));
  }

  /// As [Words#compatible]: one is missing, or half of the shorter stands in the longer.
  boolean compatible(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equals(b) || containment(a, b) >= 0.5;
  }
}
