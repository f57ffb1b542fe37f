package org.mahdar.extract.undertaking;

import java.util.BitSet;
import java.util.List;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.MasdarShape;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Tells the words that name something to be done, by the lexicon or by the shape of a masdar.
///
/// «تعزيز» and «تنويع» are tasks, «تقرير» and «إنسان» are none, «تنظيم» in the name of a body is none either.
final class Tasks {
  private static final int[] BARE = {0};
  private static final int[] MAYBE_DEFINITE = {0, Clitics.ARTICLE};

  private final Lattice lattice;
  private final Tokens tokens;
  private final BitSet named = new BitSet();

  Tasks(Lattice lattice) {
    this.lattice = lattice;
    this.tokens = lattice.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      List<Lattice.Placed> mentions = lattice.mentions(i);
      for (int m = 0; m < mentions.size(); m++) {
        if (mentions.get(m).mention() instanceof NameMention) {
          named.set(i, mentions.get(m).to());
        }
      }
    }
  }

  /// Whether the token lies inside a name.
  boolean named(int i) {
    return named.get(i);
  }

  /// A task with no clitics but those of `allowed`, which is 0 or the article.
  boolean at(int i, int allowed) {
    if (i >= tokens.size() || named.get(i) || idle(i)) {
      return false;
    }
    return lattice.any(i, "task", hit -> doing(hit) && (hit.cut() & ~allowed) == 0)
        || shaped(i, allowed == 0 ? BARE : MAYBE_DEFINITE);
  }

  /// A task behind the preposition in its word: «بتعزيز», «للإخماد».
  boolean bound(int i, int preposition) {
    if (named.get(i) || idle(i)) {
      return false;
    }
    return lattice.any(i, "task", hit -> doing(hit) && hit.has(preposition))
        || shaped(i, preposition, preposition | Clitics.ARTICLE);
  }

  /// «وتعزيز»: a further task. Only words that the lexicon knows, and that are no verb («وحث المصارف»), take a phrase apart.
  boolean joined(int i) {
    return !lattice.any(i, "deed", Tasks::finite)
        && lattice.any(
            i,
            "task",
            hit -> doing(hit) && hit.has(Clitics.WAW) && !hit.has(Clitics.LAM | Clitics.KAF));
  }

  /// Something to be brought about that is no masdar, not yet known to the reader: «هيئة تحكيم», «اجتماع بديل».
  boolean scheme(int i) {
    return lattice.any(i, "task", hit -> hit.value().equals("scheme") && hit.cut() == 0);
  }

  /// What was put before somebody: «رفضت الطلب».
  boolean offer(int i) {
    return lattice.any(i, "task", hit -> hit.value().equals("offer") && hit.cut() == 0);
  }

  /// «امتنع عن التعليق» refuses nothing but words; «إلى تقرير» leads to a thing.
  private boolean idle(int i) {
    return lattice.any(i, "task", hit -> !doing(hit));
  }

  private static boolean doing(Hit hit) {
    return hit.value().equals("task") || hit.value().equals("agent");
  }

  private static boolean finite(Hit hit) {
    String form = hit.entry().field("form");
    return form.equals("perfect") || form.equals("imperfect");
  }

  private boolean shaped(int i, int... cuts) {
    Token token = tokens.get(i);
    if (!token.is(Token.Kind.WORD)
        || lattice.hit(i, "actor").isPresent()
        || lattice.hit(i, "nationality").isPresent()
        || lattice.any(i, "deed", Tasks::finite)) {
      return false;
    }
    for (int cut : cuts) {
      if (MasdarShape.of(tokens.text(), token.start(), token.end(), cut)) {
        return true;
      }
    }
    return false;
  }
}
