package org.mahdar.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of names and roles by which a speaker or an actor is recognised.
///
/// «وزير الخارجية الأميركي» and «الوزير الأمريكي» share no word, «وزارة الخارجية» and «للخارجية» share one.
final class WordSet {
  private static final Pattern NOT_LETTERS =
      Pattern.compile("[\u064b-\u0652\u0640\u201c\u201d\u00ab\u00bb\"'()\u060c,.:\u061b]");

  /// The article, alone or behind a preposition or a conjunction, and «و» before a longer word.
  private static final Pattern FRONT =
      Pattern.compile(
          "^(\u0648\u0627\u0644|\u0628\u0627\u0644|\u0641\u0627\u0644|\u0643\u0627\u0644|\u0644\u0644"
              + "|\u0627\u0644|\u0648(?=...))");

  private static final String VARIANTS = "\u0623\u0625\u0622\u0671\u0649\u0629\u0624\u0626";
  private static final String UNIFIED = "\u0627\u0627\u0627\u0627\u064a\u0647\u0648\u064a";
  private static final int SHORTEST = 3;

  private WordSet() {}

  static Set<String> of(List<@Nullable String> texts) {
    Set<String> words = new HashSet<>();
    for (String text : texts) {
      if (text != null) {
        Arrays.stream(unified(NOT_LETTERS.matcher(text).replaceAll(" ")).split("\\s+"))
            .map(word -> FRONT.matcher(word).replaceFirst(""))
            .filter(word -> word.length() >= SHORTEST)
            .forEach(words::add);
      }
    }
    return words;
  }

  static boolean share(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private static String unified(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int variant = VARIANTS.indexOf(text.charAt(i));
      out.append(variant < 0 ? text.charAt(i) : UNIFIED.charAt(variant));
    }
    return out.toString();
  }
}
