package org.mahdar.extract.statement;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;

/// Which of the names that were read behind a role can be a speaker's.
///
/// Behind «وزير» stands «الشؤون الدينية», behind «المتحدث» «باسم الوزارة»: a role goes on there and no name begins.
final class Names {
  private static final String HER = "\u0647\u0627";
  private static final String THEM = "\u0647\u0645";
  private static final String LAM = "\u0644";
  private static final String AL = "\u0627\u0644";
  private static final String BEH_AL = "\u0628\u0627\u0644";
  private static final String WAW_AL = "\u0648\u0627\u0644";

  /// What was found of each mention, for the same ones are asked for at every phrase beside them.
  private final Map<NameMention, Boolean> persons = new IdentityHashMap<>();

  /// Single words that were read as names because they stand behind the colon of an office.
  private final Set<String> behindColons = new HashSet<>();

  boolean person(Article article, NameMention mention) {
    Boolean known = persons.get(mention);
    if (known == null) {
      // «الوزير: حكمة القادة» is no Mr Hikma, here or further on.
      boolean colon = mention.evidence().quote().indexOf(':') >= 0;
      if (colon && mention.name().indexOf(' ') < 0) {
        behindColons.add(mention.name());
      }
      known = !colon && !behindColons.contains(mention.name()) && read(article, mention);
      persons.put(mention, known);
    }
    return known;
  }

  private static boolean read(Article article, NameMention mention) {
    String name = mention.name();
    int second = name.indexOf(' ') + 1;
    int third = name.indexOf(' ', second) + 1;
    String opening = Folding.fold(second == 0 ? name : name.substring(0, second - 1));
    int last = article.tokens().tokenAt(mention.span().end());
    boolean titled = second > 0 && mention.role() != null;
    boolean owned = titled && (opening.endsWith(HER) || opening.endsWith(THEM));
    if (owned || opening.startsWith(BEH_AL) || body(article, mention, opening, last)) {
      return false;
    }
    // «الناطق الرسمي للنقابة العامة لموظفي الشرطة»: the role goes on.
    boolean goesOn =
        mention.role() != null
            && second == 0
            && opening.startsWith(LAM)
            && last < article.tokens().size()
            && article.definite(last);
    if (goesOn) {
      return false;
    }
    boolean definite = opening.startsWith(AL);
    boolean portfolio = titled && third == 0 && !definite && goesOn(article, last);
    // «الباجي القائدي»: two words with the article describe a role, unless the first is a given
    // name.
    return !portfolio
        && !(definite && secondDefinite(name, second) && !given(article, mention, opening, last));
  }

  private static boolean secondDefinite(String name, int second) {
    return second > 0 && Folding.fold(name.substring(second)).startsWith(AL);
  }

  private static boolean given(Article article, NameMention mention, String opening, int last) {
    for (int i = article.tokens().tokenHolding(mention.span().start()); i < last; i++) {
      if (article.token(i).folded().equals(opening)) {
        return article.hit(i, "given_name").isPresent();
      }
    }
    return false;
  }

  private static boolean body(Article article, NameMention mention, String opening, int last) {
    for (int i = article.tokens().tokenHolding(mention.span().start()); i < last; i++) {
      if (article.token(i).folded().equals(opening)) {
        return article.hit(i, "body").isPresent() || article.is(i, "link") || outlet(article, i);
      }
    }
    return false;
  }

  private static boolean outlet(Article article, int i) {
    for (Hit hit : article.lattice().hits(i, "outlet")) {
      if (hit.has(Clitics.LAM)) {
        return true;
      }
    }
    return false;
  }

  /// «وزير تكنولوجيات الاتصال والاقتصاد»: what another noun is joined to is no name, unless that noun is a role.
  private static boolean goesOn(Article article, int i) {
    if (i >= article.tokens().size() || !article.token(i).folded().startsWith(WAW_AL)) {
      return false;
    }
    for (Hit hit : article.lattice().hits(i)) {
      if (hit.in("role")) {
        return false;
      }
    }
    return true;
  }
}
