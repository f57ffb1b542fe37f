package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Statement;
import org.mahdar.rules.Hit;

/// What a statement is set against: «رغم الرفض التركي», «خلافا لما أعلنه الرئيس».
final class Contrasts {
  private static final int LONGEST = 14;
  private static final int LONGEST_NAME = 4;

  private final Phrases phrases;
  private final Extents extents;
  private final Subjects subjects;

  Contrasts(Phrases phrases, Extents extents, Subjects subjects) {
    this.phrases = phrases;
    this.extents = extents;
    this.subjects = subjects;
  }

  /// «خلافا لما أعلنه الرئيس» is itself a statement of the president, and what stands before it is set against it.
  void read(Article article, Cue cue, Telling telling) {
    clause(article, cue, telling, true);
  }

  /// «وهو ما رحب به الوزير»: the clause is its own content.
  void relative(Article article, Cue cue, Telling telling) {
    clause(article, cue, telling, false);
  }

  private void clause(Article article, Cue cue, Telling telling, boolean against) {
    Optional<Phrase> speaker = speaker(article, cue);
    if (speaker.isEmpty()) {
      return;
    }
    Optional<Extents.Extent> extent =
        extents.of(article, new Complement(Complement.Kind.NOUN, cue.from(), cue.from()));
    if (extent.isEmpty()) {
      return;
    }
    Voice voice = telling.discourse().voice(speaker.get(), cue.word());
    int to = Math.max(extent.get().to(), speaker.get().to());
    if (against) {
      setAgainst(article, cue.from(), to, telling);
    }
    telling.add(
        new Draft(
            cue,
            cue.word().spelling(),
            cue.word().cueClass(),
            cue.from(),
            to,
            extent.get(),
            voice,
            Setting.NONE,
            null));
  }

  /// «لما أعلنه [الرئيس]»: the phrase behind the verb, or a few words that no lexicon knows.
  private Optional<Phrase> speaker(Article article, Cue cue) {
    int limit = article.reach(cue.from());
    int at = subjects.start(article, cue.to(), limit);
    Optional<Phrase> known = phrases.read(article, at, limit, false);
    return known.isPresent()
        ? known
        : subjects
            .unknown(article, at, limit)
            .filter(phrase -> phrase.to() - phrase.from() <= LONGEST_NAME);
  }

  /// What was told last in the same sentence stands against the clause `[from, to)`.
  private static void setAgainst(Article article, int from, int to, Telling telling) {
    int first = article.sentence(from).first();
    telling
        .last()
        .filter(draft -> draft.to() > first)
        .ifPresent(draft -> telling.replaceLast(draft.against(article.surface(from, to))));
  }

  /// The phrase behind «رغم» in or right behind what is said.
  static @Nullable String of(Article article, Extents.Extent extent) {
    int reach = article.reach(extent.from());
    int limit =
        extent.mode() == Statement.Mode.DIRECT
            ? Math.min(reach, extent.behind() + LONGEST)
            : extent.behind();
    for (int i = extent.from(); i < limit; i++) {
      Optional<Hit> hit = article.word(i, "contrast");
      if (hit.isPresent() && hit.get().to() < limit && !article.relative(hit.get().to())) {
        int end = hit.get().to();
        while (end < reach && end - hit.get().to() < LONGEST && !article.mark(end)) {
          end++;
        }
        return end > hit.get().to() ? article.surface(hit.get().to(), end) : null;
      }
    }
    return null;
  }
}
