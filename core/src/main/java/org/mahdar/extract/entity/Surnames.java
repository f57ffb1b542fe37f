package org.mahdar.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.arabic.Transliteration;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Lattice;

/// The persons of an article by their last words, as written and by sound.
///
/// Behind «مايك بومبيو» the word «بومبيو» is that person, and so is «لبومبيو».
final class Surnames {
  /// Shorter keys and surnames are too many people's.
  private static final int SHORTEST = 3;

  private final Map<String, NameMention> written = new HashMap<>();
  private final Map<String, NameMention> sounded = new HashMap<>();

  /// One bit of 64 for each surname that is known: nearly all words of an article lack them, and none of those is looked up.
  private long marks;

  boolean isEmpty() {
    return written.isEmpty();
  }

  void remember(NameMention person) {
    Tokens tokens = Tokens.of(person.name());
    String surname = tokens.get(tokens.size() - 1).folded();
    NameMention before = written.get(surname);
    boolean fuller =
        before == null
            || person.name().length() > before.name().length()
            || before.role() == null && person.role() != null;
    if (surname.length() > SHORTEST && fuller) {
      written.put(surname, person);
      marks |= Lattice.mark(surname);
      String key = Transliteration.key(surname);
      if (key.length() >= SHORTEST) {
        sounded.put(key, person);
      }
    }
  }

  @Nullable NameMention at(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    if (!token.is(Token.Kind.WORD)) {
      return null;
    }
    NameMention person = lattice.mayLeave(i, marks) ? written(lattice.cuts(i)) : null;
    if (person != null) {
      return person;
    }
    // Another spelling must be no word of the language: the key alone makes too many words alike.
    boolean strange = !lattice.known(i) && !NameWords.definite(lattice, i);
    return strange && token.folded().length() > SHORTEST + 1
        ? sounded.get(Transliteration.key(token.folded()))
        : null;
  }

  private @Nullable NameMention written(List<Clitics.Cut> cuts) {
    for (int c = 0; c < cuts.size(); c++) {
      Clitics.Cut cut = cuts.get(c);
      NameMention person = (cut.cut() & Clitics.ARTICLE) == 0 ? written.get(cut.stem()) : null;
      if (person != null) {
        return person;
      }
    }
    return null;
  }
}
