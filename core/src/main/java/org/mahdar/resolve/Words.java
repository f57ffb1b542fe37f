package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// The words of a text as they are compared across articles: folded, their clitics cut, the shortest left out.
///
/// «للمجموعة المصغّرة» and «المجموعه المصغره» have the same words.
final class Words {
  private static final int SHORTEST = 3;

  private Words() {}

  static List<String> list(@Nullable String text) {
    List<String> words = new ArrayList<>();
    if (text != null) {
      for (Token token : Tokens.of(text).all()) {
        if (token.is(Token.Kind.WORD)) {
          String stem = stem(token.folded());
          if (stem.length() >= SHORTEST) {
            words.add(stem);
          }
        } else if (!token.is(Token.Kind.MARK)) {
          words.add(token.folded());
        }
      }
    }
    return words;
  }

  static Set<String> of(@Nullable String text) {
    return new HashSet<>(list(text));
  }

  /// The shortest offer that still is a word. It may cut too much, but it does so everywhere alike.
  static String stem(String folded) {
    String shortest = folded;
    for (Clitics.Cut cut : Clitics.of(folded)) {
      if (cut.stem().length() >= SHORTEST && cut.stem().length() < shortest.length()) {
        shortest = cut.stem();
      }
    }
    return shortest;
  }

  /// How much of the smaller set stands in the larger one, from 0 to 1; 0 where one is empty.
  static <T> double containment(Set<T> a, Set<T> b) {
    return a.isEmpty() || b.isEmpty() ? 0 : (double) shared(a, b) / Math.min(a.size(), b.size());
  }

  static <T> int shared(Set<T> a, Set<T> b) {
    if (a.size() > b.size()) {
      return shared(b, a);
    }
    int shared = 0;
    for (T element : a) {
      shared += b.contains(element) ? 1 : 0;
    }
    return shared;
  }

  /// Whether two names may be the same: one is missing, or half of the shorter stands in the longer.
  static boolean compatible(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equals(b) || containment(of(a), of(b)) >= 0.5;
  }

  /// A few keys by which texts that share most of their words find one another: the least hashes of their word pairs.
  static Set<String> sketch(String text, int size) {
    List<String> words = list(text);
    List<Integer> hashes = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      hashes.add(mixed(words.get(i).hashCode() * 31 + words.get(i + 1).hashCode()));
    }
    if (hashes.isEmpty()) {
      words.forEach(word -> hashes.add(mixed(word.hashCode())));
    }
    Set<String> keys = new HashSet<>();
    hashes.stream()
        .distinct()
        .sorted()
        .limit(size)
        .forEach(hash -> keys.add(Integer.toHexString(hash)));
    return keys;
  }

  private static int mixed(int hash) {
    int h = hash * 0x9E3779B1;
    return h ^ (h >>> 15);
  }
}
