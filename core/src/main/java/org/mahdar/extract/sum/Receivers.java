package org.mahdar.extract.sum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Who receives a sum: «تعهدت كورفاليا لغسران بعشرة ملايين دولار» has the recipient XC.
final class Receivers {
  private static final int REACH = 7;

  /// U+0644 twice: «ل» with the article.
  private static final String LIL = "\u0644\u0644";

  private final Lattice lattice;
  private final Names names;

  Receivers(Lattice lattice, Names names) {
    this.lattice = lattice;
    this.names = names;
  }

  /// The name behind «ل», «إلى», «لصالح», beside the amount or between the governing word and it, else the one that something is given:
  /// «منحت غسران شردان 40 مليون دولار».
  @Nullable String recipient(
      Sentence sentence, List<String> donors, int cueTo, int sumFrom, int sumTo) {
    String behind = receiver(sumTo, Math.min(sentence.end(), sumTo + REACH), sentence.end());
    String before = behind != null ? behind : receiver(cueTo, sumFrom, sumFrom);
    return before != null || donors.isEmpty() ? before : given(donors, cueTo, sumFrom);
  }

  private @Nullable String given(List<String> donors, int from, int sumFrom) {
    for (int i = from; i < sumFrom; i++) {
      NameMention name = names.name(i, sumFrom);
      if (name != null
          && names.endsAt(i, name, sumFrom)
          && !names.joined(i)
          && !names.oblique(i)
          && !donors.contains(Names.label(name))) {
        return Names.label(name);
      }
    }
    return null;
  }

  private @Nullable String receiver(int from, int to, int limit) {
    for (int i = from; i < to; i++) {
      NameMention name = names.name(i, limit);
      if (name != null && receives(i, from)) {
        return Names.label(name);
      }
      String people = people(i, limit);
      if (people != null) {
        return people;
      }
    }
    return null;
  }

  private boolean receives(int i, int from) {
    return names.clitic(i, Clitics.LAM)
        || soCalled(i, from)
        || i > from
            && lattice
                .hit(i - 1, "money_purpose")
                .filter(hit -> hit.value().equals("recipient"))
                .isPresent();
  }

  /// The state of «للشعب اليمني».
  private @Nullable String people(int i, int limit) {
    boolean prefixed = lattice.tokens().get(i).folded().startsWith(LIL);
    return prefixed && i + 1 < limit
        ? lattice
            .hit(i + 1, "nationality")
            .filter(hit -> hit.has(Clitics.ARTICLE))
            .map(Hit::value)
            .orElse(null)
        : null;
  }

  /// «لما يسمى [التحالف]», «لما يعرف بـ[الصندوق]»: the preposition stands before the words that keep their distance.
  private boolean soCalled(int name, int from) {
    for (int i = Math.max(from, name - 3); i < name; i++) {
      if (lattice.any(i, "naming", hit -> hit.has(Clitics.LAM))) {
        return true;
      }
    }
    return false;
  }
}
