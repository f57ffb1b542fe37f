package org.mahdar.extract.sum;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Funds, banks and agencies that give in their own name, and not as the state that they belong to: «الصندوق الغسراني للتنمية» is not Ghasran.
final class Agencies {
  private static final String LIL = "\u0644\u0644";

  private static final String AL = "\u0627\u0644";

  private static final int LONGEST = 8;

  private Agencies() {}

  /// Behind the agency that begins at the token, -1 where none does: a head, its adjectives and what it is for, as in «الوكالة الغسرانية للتعاون الدولي».
  static int end(Lattice lattice, int head, int limit) {
    if (lattice.hit(head, "money_agency").isEmpty()) {
      return -1;
    }
    Optional<Hit> hit = head(lattice, head);
    if (hit.isEmpty()) {
      return -1;
    }
    boolean national = false;
    boolean task = false;
    int end = hit.get().to();
    int last = Math.min(limit, head + LONGEST);
    while (end < last) {
      Token token = lattice.tokens().get(end);
      boolean definite = token.is(Token.Kind.WORD) && token.folded().startsWith(AL);
      boolean purpose = !task && end > hit.get().to() && token.folded().startsWith(LIL);
      if (!definite && !purpose
          || lattice.hit(end, "clause_break").isPresent()
          || definite && another(lattice, end)) {
        break;
      }
      task |= purpose;
      national |= lattice.any(end, "nationality", word -> word.has(Clitics.ARTICLE));
      end++;
    }
    return national ? end : -1;
  }

  /// «البنك الغسراني [الحكومة]», «الصندوق الغسراني [الثلاثاء]»: whom it gives to, and when.
  private static boolean another(Lattice lattice, int i) {
    return lattice.mentions(i).stream().anyMatch(p -> p.mention() instanceof TimeMention)
        || lattice.any(i, "weekday", hit -> !hit.has(Clitics.LAM))
        || lattice.any(i, "money_body", hit -> hit.has(Clitics.ARTICLE))
        || lattice.any(i, "body", hit -> !hit.has(Clitics.LAM))
        || lattice.any(i, "role", hit -> hit.has(Clitics.ARTICLE));
  }

  private static Optional<Hit> head(Lattice lattice, int head) {
    return lattice.hit(head, "money_agency").filter(hit -> hit.has(Clitics.ARTICLE));
  }

  /// The agency in the article's words without what is written together with its head, or null.
  static @Nullable String name(Lattice lattice, int head, int limit) {
    int end = end(lattice, head, limit);
    Optional<Hit> hit = head(lattice, head);
    if (end < 0 || hit.isEmpty()) {
      return null;
    }
    String words = lattice.tokens().surface(head, end);
    int article = words.indexOf(AL);
    if (article >= 0 && article < 2) {
      return words.substring(article);
    }
    int preposition = words.indexOf(LIL);
    return preposition < 0 ? words : AL + words.substring(preposition + LIL.length());
  }
}
