package org.mahdar.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// A word without article and long vowels, in which the spellings of one name or adjective meet.
///
/// «الأميركي» and «الأمريكي» are one skeleton, and so are «بلينكن» and «بلينكين».
final class Skeleton {
  private static final String AL = "\u0627\u0644";
  private static final String VOWELS = "\u0627\u0648\u064A";

  private Skeleton() {}

  static String of(@Nullable String word) {
    return ofFolded(word == null ? "" : Folding.fold(word));
  }

  private static String ofFolded(String folded) {
    String bare = folded.startsWith(AL) && folded.length() > 4 ? folded.substring(2) : folded;
    StringBuilder out = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (i == 0 || VOWELS.indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// The skeletons of the words of a phrase; never empty.
  static List<String> words(@Nullable String phrase) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokens.of(phrase == null ? "" : phrase).all()) {
      if (token.is(Token.Kind.WORD)) {
        words.add(ofFolded(token.folded()));
      }
    }
    return words.isEmpty() ? List.of("") : List.copyOf(words);
  }
}
