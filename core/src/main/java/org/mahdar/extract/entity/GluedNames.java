package org.mahdar.extract.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.extract.entity.EntityExtractor.Candidate;
import org.mahdar.model.Document;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.RuleId;
import org.mahdar.model.Span;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;

/// Names that a page lost the spaces of.
///
/// «مصروالأردن» are the places مصر and الأردن, «الأممالمتحدة» is one organisation, «إسبانياو، إيطاليا» begins with إسبانيا and its conjunction.
final class GluedNames {
  private static final RuleId RULE = new RuleId("entity.glued");
  private static final char WAW = '\u0648';
  private static final char HEH = '\u0647';
  private static final char ALEF = '\u0627';
  private static final int SHORTEST = 3;

  private static final int BEGINNINGS = 1 << 13;

  /// Two words without the space between them.
  private static final int SHORTEST_PAIR = 9;

  /// No page glues more than a few names together.
  private static final int LONGEST = 60;

  private final Map<String, LexiconEntry> names = new HashMap<>();

  /// The first three letters of all names, by their hash: few of the words that are asked begin with them.
  private final BitSet beginnings = new BitSet(BEGINNINGS);

  GluedNames(Knowledge knowledge) {
    for (String lexicon : List.of("country", "city", "organisation")) {
      for (LexiconEntry entry : knowledge.lexicon(lexicon)) {
        String folded = Folding.fold(entry.spelling());
        String glued = folded.replace(" ", "");
        boolean known = !lexicon.equals("organisation") || glued.length() < folded.length();
        if (known && glued.length() >= SHORTEST) {
          names.putIfAbsent(glued, entry);
          beginnings.set(beginning(glued));
          // The third letter may be the one that became an ا, see [#entry].
          beginnings.set(beginning(glued.substring(0, SHORTEST - 1) + ALEF));
        }
      }
    }
  }

  /// The names inside single words that no lexicon knows as a whole.
  List<Candidate> candidates(Document document, Lattice lattice) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < lattice.tokens().size(); i++) {
      Token token = lattice.tokens().get(i);
      String folded = token.folded();
      if (token.is(Token.Kind.WORD)
          && folded.length() < LONGEST
          && (folded.lastIndexOf(WAW) >= SHORTEST || folded.length() >= SHORTEST_PAIR)
          && mayBeginWithName(lattice.cuts(i))
          && !known(lattice, i)) {
        found.addAll(inside(document, lattice, token));
      }
    }
    return found;
  }

  private List<Candidate> inside(Document document, Lattice lattice, Token token) {
    boolean open = beforeName(lattice, token.index() + 1);
    List<Clitics.Cut> cuts = lattice.cuts(token.index());
    for (int c = 0; c < cuts.size(); c++) {
      Clitics.Cut cut = cuts.get(c);
      if ((cut.cut() & Clitics.ARTICLE) == 0) {
        List<String> parts = parts(cut.stem(), open);
        if (!parts.isEmpty()) {
          int skipped = Math.max(0, token.folded().length() - cut.stem().length());
          return cited(document, token, skipped, parts);
        }
      }
    }
    return List.of();
  }

  private static boolean known(Lattice lattice, int i) {
    return lattice.hit(i, "country").isPresent()
        || lattice.hit(i, "city").isPresent()
        || lattice.hit(i, "organisation").isPresent();
  }

  /// Whether a name stands at the token or behind a comma there, so that a «و» before it may hang on the word before.
  private boolean beforeName(Lattice lattice, int i) {
    int at = i < lattice.tokens().size() && lattice.tokens().get(i).mark('\u060C') ? i + 1 : i;
    return at < lattice.tokens().size() && known(lattice, at);
  }

  /// The word as names joined by «و», or nothing.
  ///
  /// @param open whether it may end with a «و»
  private List<String> parts(String word, boolean open) {
    if (!mayBeginWithName(word)) {
      return List.of();
    }
    if (names.containsKey(word)) {
      return List.of(word);
    }
    for (int end = word.length() - 1; end >= SHORTEST; end--) {
      if (word.charAt(end) == WAW && entry(word.substring(0, end)) != null) {
        boolean last = end + 1 == word.length();
        List<String> rest = last ? List.of() : parts(word.substring(end + 1), open);
        if (last ? open : !rest.isEmpty()) {
          List<String> all = new ArrayList<>(rest.size() + 1);
          all.add(word.substring(0, end));
          all.addAll(rest);
          return all;
        }
      }
    }
    return List.of();
  }

  private boolean mayBeginWithName(List<Clitics.Cut> cuts) {
    for (int c = 0; c < cuts.size(); c++) {
      if (mayBeginWithName(cuts.get(c).stem())) {
        return true;
      }
    }
    return false;
  }

  /// Whatever is found begins with a name.
  private boolean mayBeginWithName(String word) {
    return word.length() >= SHORTEST && beginnings.get(beginning(word));
  }

  private static int beginning(String word) {
    int hash = (word.charAt(0) * 31 + word.charAt(1)) * 31 + word.charAt(2);
    return hash & BEGINNINGS - 1;
  }

  /// The name, also where its ة became an ا before the «و»: «البوسناو».
  private @Nullable LexiconEntry entry(String part) {
    LexiconEntry entry = names.get(part);
    int last = part.length() - 1;
    return entry != null || part.charAt(last) != ALEF
        ? entry
        : names.get(part.substring(0, last) + HEH);
  }

  private List<Candidate> cited(Document document, Token token, int skipped, List<String> parts) {
    List<Candidate> found = new ArrayList<>();
    int letter = skipped;
    for (String part : parts) {
      LexiconEntry entry = Objects.requireNonNull(entry(part));
      int start = offset(document.text(), token, letter);
      int end = offset(document.text(), token, letter + part.length());
      found.add(
          new Candidate(
              token.index(), token.index() + 1, mention(document, new Span(start, end), entry)));
      letter += part.length() + 1;
    }
    return found;
  }

  /// Where the letter stands in the text, over harakat and tatweel.
  private static int offset(String text, Token token, int letter) {
    int i = token.start();
    for (int seen = 0; i < token.end(); i++) {
      if (!Folding.dropped(text.charAt(i)) && seen++ == letter) {
        return i;
      }
    }
    return i;
  }

  private static NameMention mention(Document document, Span span, LexiconEntry entry) {
    boolean city = entry.lexicon().equals("city");
    boolean country = entry.lexicon().equals("country");
    String of = country ? entry.value() : entry.field("country");
    return new NameMention(
        document.cite(span),
        RULE,
        city || country ? Kind.PLACE : Kind.ORGANISATION,
        city ? entry.value() : entry.spelling(),
        null,
        null,
        of.isEmpty() ? null : of,
        city ? "city" : country ? "country" : null);
  }
}
