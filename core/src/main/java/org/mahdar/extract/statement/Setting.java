package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Where, when and to whom something was said, as the words beside the cue give it.
///
/// «قالت الوزارة، في بيان اليوم الأربعاء، إن» was said in «بيان», that Wednesday.
record Setting(
    @Nullable Edtf date,
    @Nullable String medium,
    @Nullable String occasion,
    @Nullable String addressee) {
  static final Setting NONE = new Setting(null, null, null, null);

  private static final int LONGEST = 7;

  /// Reads the tokens `[from, to)` around a cue; those of `[skip, resume)`, the speaker himself, are passed over.
  static Setting of(Article article, int from, int to, int skip, int resume) {
    Setting found = NONE;
    int i = from;
    while (i < to) {
      if (i == skip && resume > skip) {
        i = resume;
        continue;
      }
      found = found.with(article, i, to);
      i++;
    }
    return found;
  }

  private Setting with(Article article, int i, int to) {
    Optional<Lattice.Placed> time = article.time(i);
    if (time.isPresent()
        && date == null
        && time.get().mention() instanceof TimeMention mention
        && mention.timex() == TimeMention.Timex.DATE) {
      return new Setting(mention.edtf(), medium, occasion, addressee);
    }
    for (Hit hit : article.lattice().hits(i)) {
      if (hit.in("channel") && behindPreposition(article, i, hit)) {
        return channel(hit, article.name(i, end(article, hit, to), hit.cut() != 0));
      }
    }
    return outlet(article, i);
  }

  private Setting channel(Hit hit, String words) {
    return switch (hit.value()) {
      case "medium" -> medium == null ? new Setting(date, words, occasion, addressee) : this;
      case "occasion" -> occasion == null ? new Setting(date, medium, words, addressee) : this;
      default -> addressee == null ? new Setting(date, medium, occasion, words) : this;
    };
  }

  /// «لرويترز», «لعنب بلدي»: the outlet it was said to.
  private Setting outlet(Article article, int i) {
    boolean told =
        addressee == null
            && article
                .name(i)
                .filter(placed ->
                    placed.mention() instanceof org.mahdar.model.NameMention name
                        && name.kind() == org.mahdar.model.NameMention.Kind.OUTLET
                        && name.span().start() > article.token(i).start())
                .isPresent();
    return told
        ? new Setting(
            date,
            medium,
            occasion,
            article.name(i).map(placed -> placed.mention().evidence().quote()).orElse(null))
        : this;
  }

  private static boolean behindPreposition(Article article, int i, Hit hit) {
    return hit.has(org.mahdar.arabic.Clitics.LAM | org.mahdar.arabic.Clitics.BEH)
        || i > 0
            && (article.is(i - 1, "in")
                || article.is(i - 1, "on")
                || article.is(i - 1, "to")
                || article.is(i - 1, "aside")
                || article.is(i - 2, "aside"));
  }

  /// The words of the occasion up to a comma, a date or what else begins.
  private static int end(Article article, Hit hit, int to) {
    int end = hit.to();
    int most = Math.min(to, hit.from() + LONGEST);
    while (end < most
        && !article.mark(end)
        && article.time(end).isEmpty()
        && !article.is(end, "aside")
        && !article.is(end, "in")
        && !article.is(end, "to")
        && !article.is(end, "about")
        && !article.complementiser(end)) {
      end++;
    }
    return end;
  }

  Setting or(Setting other) {
    return new Setting(
        date == null ? other.date : date,
        medium == null ? other.medium : medium,
        occasion == null ? other.occasion : occasion,
        addressee == null ? other.addressee : addressee);
  }
}
