package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.Edtf;
import org.mahdar.model.NameMention;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Where, when and to whom something was said, as the words beside the cue give it.
///
/// «قالت الوزارة، في بيان اليوم الأربعاء، إن» was said in «بيان», that Wednesday.
///
/// @param channel the outlet it was said to, where it is one («لوكالة رويترز»)
record Setting(
    @Nullable Edtf date,
    @Nullable String medium,
    @Nullable String occasion,
    @Nullable String addressee,
    @Nullable String channel) {
  static final Setting NONE = new Setting(null, null, null, null, null);

  /// What stands behind an occasion and not in its name.
  private static final String[] STANDING = {
    "aside", "in", "of", "resumptive", "to", "about", "gave"
  };

  private static final long BEHIND = Functions.set(STANDING);

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
      return new Setting(mention.edtf(), medium, occasion, addressee, channel);
    }
    for (Hit hit : article.lattice().hits(i, "channel")) {
      if (hit.value().equals("addressee")
          ? addressed(article, i, hit)
          : behindPreposition(article, i, hit)) {
        return said(hit, article.name(i, end(article, hit, to), hit.has(Clitics.PREPOSITION)));
      }
    }
    return outlet(article, i);
  }

  private Setting said(Hit hit, String words) {
    return switch (hit.value()) {
      case "medium" ->
          medium == null ? new Setting(date, words, occasion, addressee, channel) : this;
      case "occasion" ->
          occasion == null ? new Setting(date, medium, words, addressee, channel) : this;
      default -> addressee == null ? new Setting(date, medium, occasion, words, channel) : this;
    };
  }

  /// «لرويترز», «لوكالة الأنباء»: the outlet it was said to; «أوردته وكالة الأنباء»: the one that carried it.
  private Setting outlet(Article article, int i) {
    boolean carried = channel == null && carries(article, i - 1);
    if (!carried && (addressee != null || !toPress(article, i))) {
      return this;
    }
    Optional<Lattice.Placed> placed = article.name(i);
    if (placed.isEmpty()
        || !(placed.get().mention() instanceof NameMention name)
        || name.kind() != NameMention.Kind.OUTLET) {
      String named = carried ? null : press(article, i);
      return named == null ? this : new Setting(date, medium, occasion, named, named);
    }
    return new Setting(date, medium, occasion, carried ? addressee : name.name(), name.name());
  }

  /// «نقلته», «أوردتها»: a verb of relaying whose object is what was said before it.
  private static boolean carries(Article article, int i) {
    return i >= 0
        && article
            .lattice()
            .any(
                i,
                "cue",
                hit -> hit.value().equals("relay") && hit.entry().field("object").equals("yes"));
  }

  /// «لمراسل», «لوكالة», «لرويترز».
  static boolean toPress(Article article, int i) {
    return behindLam(article, i)
        || article
            .lattice()
            .any(
                i,
                "document",
                hit ->
                    hit.has(Clitics.LAM)
                        && (hit.value().equals("press") || hit.value().equals("paper")));
  }

  /// «لوكالة الدوامر للأنباء», «لوكالة “شراع”»: a paper or agency that no list has, by the words behind its kind.
  private static @Nullable String press(Article article, int i) {
    int to = i + 1;
    Optional<Quotes.Quote> quote = article.quotes().opening(to);
    if (quote.isPresent()) {
      boolean name = quote.get().closed() && Apposition.name(article, quote.get());
      return name ? article.name(i, quote.get().behind(), true) : null;
    }
    boolean named = to < article.tokens().size() && article.definite(to);
    int most = Math.min(article.tokens().size(), i + LONGEST);
    while (named
        && to < most
        && (to == i + 1 || article.is(to, "link") || article.definite(to))
        && !behind(article, to)) {
      to++;
    }
    boolean agency = named && article.is(to - 1, "link");
    return agency ? article.name(i, to, true) : null;
  }

  /// «لرويترز»; but «للاتحاد», though a newspaper has that name.
  private static boolean behindLam(Article article, int i) {
    return article
        .lattice()
        .any(
            i,
            "outlet",
            hit ->
                hit.has(Clitics.LAM)
                    && (hit.to() - hit.from() > 1 || hit.entry().field("context").isEmpty()));
  }

  /// «للصحفيين», «أمام البرلمان»; what is said in a council is not said to it.
  private static boolean addressed(Article article, int i, Hit hit) {
    return hit.has(Clitics.LAM) || i > 0 && article.is(i - 1, "before_whom");
  }

  private static boolean behindPreposition(Article article, int i, Hit hit) {
    return hit.has(Clitics.LAM | Clitics.BEH)
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
        && !behindLam(article, end)
        && !carries(article, end)
        && VerbShape.of(article.token(end).folded()) != VerbShape.PERFECT
        && !((end > hit.to() || hit.value().equals("medium")) && told(article, end))
        && article.hit(end, "meeting_issues").isEmpty()
        && article.hit(end, "cue").isEmpty()
        && !behind(article, end)
        && article.token(end).folded().length() > 1
        && article.hit(end, "attribution").isEmpty()
        && !article.complementiser(end)) {
      end++;
    }
    return end;
  }

  /// «مؤتمر استضافته»: a verb of the feminine with its object.
  private static boolean told(Article article, int i) {
    String folded = article.token(i).folded();
    return article.possessed(i)
        && VerbShape.of(folded.substring(0, folded.length() - 1)) == VerbShape.PERFECT;
  }

  private static boolean behind(Article article, int i) {
    return article.functions().may(i, BEHIND) && article.isAny(i, STANDING);
  }

  Setting or(Setting other) {
    return new Setting(
        date == null ? other.date : date,
        medium == null ? other.medium : medium,
        occasion == null ? other.occasion : occasion,
        addressee == null ? other.addressee : addressee,
        channel == null ? other.channel : channel);
  }
}
