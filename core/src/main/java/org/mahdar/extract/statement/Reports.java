package org.mahdar.extract.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.Statement;

/// Reads the statement that a verb, participle or noun of saying makes.
final class Reports {
  /// Of a date or «من جهته» in front of the verb.
  private static final int LONGEST_FRONT = 8;

  private final Phrases phrases;
  private final Subjects subjects;
  private final Complements complements;
  private final Extents extents;
  private final Attributions attributions;
  private final Cues cues;

  Reports(Phrases phrases, Subjects subjects, Complements complements, Extents extents, Attributions attributions,
      Cues cues) {
    this.phrases = phrases;
    this.subjects = subjects;
    this.complements = complements;
    this.extents = extents;
    this.attributions = attributions;
    this.cues = cues;
  }

  /// @param nested whether the cue stands in what somebody says; then nobody's words are carried over
  Optional<Draft> read(Article article, Cue cue, Discourse discourse, boolean nested) {
    int limit = article.reach(cue.at());
    return switch (cue.word().form()) {
      case PERFECT, IMPERFECT -> verb(article, cue, discourse, nested, limit);
      case PARTICIPLE -> participle(article, cue, discourse, nested, limit);
      case MASDAR -> masdar(article, cue, discourse, limit);
    };
  }

  /// «بومبيو: العمل مستمر»: name and colon at the head of a line.
  Optional<Draft> headline(Article article, Cue cue, Discourse discourse) {
    Optional<Phrase> subject =
        phrases.read(article, cue.from(), cue.at(), true).filter(phrase -> phrase.to() == cue.at());
    Complement complement = new Complement(Complement.Kind.COLON, cue.at(), cue.to());
    return subject.flatMap(phrase ->
        cue.to() < article.reach(cue.at())
            ? finish(article, cue, discourse, false, complement, phrase)
            : Optional.empty());
  }

  private Optional<Draft> verb(
      Article article, Cue cue, Discourse discourse, boolean nested, int limit) {
    if (cue.word().object() && !article.conjoined(cue.at())) {
      return Optional.empty();
    }
    int from = subjects.start(article, cue.to(), limit);
    if (from < limit && cues.word(article, from).filter(word -> word.form() == CueWord.Form.PARTICIPLE).isPresent()) {
      // «وأضاف قائلا إن»: the participle takes the clause.
      from++;
    }
    Optional<Complement> found = complements.find(article, cue.word(), from, limit);
    int end = found.map(Complement::at).orElse(limit);
    boolean that = found.filter(c -> c.kind() == Complement.Kind.THAT).isPresent();
    boolean nouns =
        cue.word().takes(CueWord.Takes.NOUN) && !(that && channelled(article, from, end));
    Optional<Phrase> subject = phrases.read(article, from, end, found.isPresent() && !nouns);
    if (nouns && strict(cue)) {
      Optional<Complement> noun = noun(article, from, end, subject, cue.word().object());
      if (noun.isPresent() && noun.get().from() < end) {
        found = noun;
      }
    }
    Optional<Quotes.Quote> front = Front.quote(article, cue);
    if (front.isPresent() && subject.isPresent()) {
      return front(article, cue, discourse, front.get(), subject.get());
    }
    if (found.isEmpty()) {
      return subject.flatMap(phrase -> Front.clause(article, cue, phrase)).map(
          extent -> draft(article, cue, new Complement(Complement.Kind.NOUN, subject.get().to(), extent.from()), extent, subject.get(), discourse.voice(subject.get(), cue.word())).spanning(extent.from(), subject.get().to()));
    }
    if (subject.isEmpty()) {
      return withoutKnownSubject(article, cue, discourse, nested, from, found.get());
    }
    return finish(article, cue, discourse, nested, found.get(), subject.get());
  }

  /// «“العمل مستمر”، يقول الوزير، “ولن يتوقف”»: one quote, cut in two by the verb.
  private static Optional<Draft> front(
      Article article, Cue cue, Discourse discourse, Quotes.Quote first, Phrase subject) {
    int next = article.comma(subject.to()) ? subject.to() + 1 : subject.to();
    Quotes.Quote last = next < article.tokens().size() ? article.quotes().opening(next).orElse(first) : first;
    int to = Extents.trimmed(article, first.first(), last.close());
    if (to <= first.first()) {
      return Optional.empty();
    }
    Extents.Extent extent = new Extents.Extent(first.first(), to, last.behind(), Statement.Mode.DIRECT);
    Voice voice = discourse.voice(subject, cue.word());
    Setting setting = Setting.of(article, cue.from(), subject.to(), subject.from(), subject.to());
    int end = Math.max(subject.to(), last.behind());
    return Optional.of(new Draft(
        cue, cue.word().spelling(), cue.word().cueClass(), first.open(), end, extent, voice, setting, null));
  }

  private Optional<Draft> withoutKnownSubject(
      Article article, Cue cue, Discourse discourse, boolean nested, int from, Complement found) {
    Optional<Phrase> subject =
        attributions.source(article, from, found.at()).map(Attributions.Source::phrase);
    if (subject.isEmpty() && found.kind() != Complement.Kind.NOUN && found.at() > from) {
      subject = subjects.unknown(article, from, found.at());
      if (subject.isPresent() && !plausible(article, cue, found, subject.get())) {
        return object(article, cue, discourse, nested, from, found.at());
      }
    }
    if (subject.isEmpty()) {
      subject = subjects.before(article, cue);
    }
    return subject.isEmpty() && !subjects.goesOn(article, cue)
        ? Optional.empty()
        : finish(article, cue, discourse, nested, found, subject.orElse(null));
  }

  /// «أكد فلان، في تصريح لوكالة، أن»: what lies before «أن» belongs to the cue, not to its object.
  private static boolean channelled(Article article, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if ((article.is(i - 1, "in") || article.is(i - 1, "aside")) && Extension.channel(article, i)
          || Setting.toPress(article, i)) {
        return true;
      }
    }
    return article.comma(end - 1);
  }

  /// Words that no lexicon knows speak only where a clause follows, or where they look like a name.
  private static boolean plausible(Article article, Cue cue, Complement complement, Phrase unknown) {
    boolean clause = complement.kind() != Complement.Kind.PREPOSITION;
    boolean name = Subjects.name(article, unknown.from(), unknown.to()) && unknown.to() - unknown.from() > 1;
    boolean act = cue.word().cueClass() == Statement.CueClass.AGREE || cue.word().cueClass() == Statement.CueClass.PLEDGE;
    return !cue.word().takes(CueWord.Takes.WARY)
        && cue.word().form() != CueWord.Form.IMPERFECT
        && (clause || name && !act);
  }

  /// «وحث الناس على»: the unknown words are whom he urges.
  private Optional<Draft> object(Article article, Cue cue, Discourse discourse, boolean nested, int from, int end) {
    boolean urges = cue.word().cueClass() == Statement.CueClass.URGE || cue.word().cueClass() == Statement.CueClass.DEMAND;
    Optional<Complement> noun = urges && subjects.goesOn(article, cue) ? complements.noun(article, from, end, true) : Optional.empty();
    return noun.flatMap(found -> finish(article, cue, discourse, nested, found, null));
  }

  /// An imperfect with a noun behind it tells what somebody does («يرفض الاتفاق»), not what he said.
  private static boolean strict(Cue cue) {
    return cue.word().form() == CueWord.Form.PERFECT || cue.negated();
  }

  private Optional<Complement> noun(
      Article article, int from, int end, Optional<Phrase> subject, boolean object) {
    if (object) {
      return complements.noun(article, subject.map(Phrase::to).orElse(from), end, true);
    }
    return subject.isPresent()
        ? complements.noun(article, subject.get().to(), end, true)
        : complements.noun(article, from, end, false);
  }

  private Optional<Draft> participle(
      Article article, Cue cue, Discourse discourse, boolean nested, int limit) {
    Optional<Complement> found =
        complements.find(article, cue.word(), cue.to(), Math.min(limit, cue.to() + 10));
    boolean noun =
        cue.word().takes(CueWord.Takes.NOUN)
            && cue.word().agreement() == CueWord.Agreement.MASCULINE;
    if (noun && (found.isEmpty() || found.get().at() > cue.to())) {
      Optional<Complement> direct = complements.noun(article, cue.to(), limit, true);
      found = direct.isPresent() ? direct : found;
    }
    if (found.isEmpty() || nested) {
      return Optional.empty();
    }
    return finish(article, cue, discourse, false, found.get(), null);
  }

  /// «مع تأكيد بومبيو أن»: only with a speaker of its own and a clause behind it.
  private Optional<Draft> masdar(Article article, Cue cue, Discourse discourse, int limit) {
    Optional<Complement> found =
        complements
            .find(article, cue.word(), cue.to(), Math.min(limit, cue.to() + 16))
            .filter(c -> c.kind() == Complement.Kind.THAT);
    Optional<Phrase> subject =
        found
            .flatMap(c -> phrases.read(article, cue.to(), c.at(), true))
            .filter(p -> p.to() >= found.get().at() - 1);
    return subject.flatMap(phrase -> finish(article, cue, discourse, true, found.get(), phrase));
  }

  private Optional<Draft> finish(
      Article article,
      Cue cue,
      Discourse discourse,
      boolean nested,
      Complement complement,
      @Nullable Phrase subject) {
    Optional<Extents.Extent> extent = extents.of(article, complement);
    if (extent.isEmpty() || money(article, cue, extent.get())) {
      return Optional.empty();
    }
    if (subject == null
        && (nested || cue.word().form() == CueWord.Form.IMPERFECT && !cue.negated())) {
      return Optional.empty();
    }
    Optional<Voice> voice =
        subject == null
            ? discourse.last(cue.word().agreement())
            : Optional.of(discourse.voice(subject, cue.word()));
    return voice.map(v -> draft(article, cue, complement, extent.get(), subject, v));
  }

  private static Draft draft(
      Article article,
      Cue cue,
      Complement complement,
      Extents.Extent extent,
      @Nullable Phrase subject,
      Voice voice) {
    int start = subject == null ? cue.from() : Math.min(cue.from(), subject.from());
    int first = article.sentence(cue.at()).first();
    Setting setting =
        Setting.of(
            article,
            cue.word().finite() && start - first < LONGEST_FRONT ? first : start,
            complement.at(),
            subject == null ? -1 : subject.from(),
            subject == null ? -1 : subject.to());
    boolean silent = cue.negated();
    Draft draft =
        new Draft(
        cue,
        cue.word().spelling(),
        cue.word().cueClass(),
        start,
        Math.max(
            extent.behind() > extent.to() ? closing(article, extent) : extent.to(), extent.to()),
        silent ? null : extent,
        voice,
        setting,
        Contrasts.of(article, extent));
    return setting.channel() == null ? draft : draft.through(List.of(setting.channel()));
  }

  /// The evidence holds the mark that closes the quote, but no comma or full stop behind it.
  private static int closing(Article article, Extents.Extent extent) {
    return Extents.trimmed(article, extent.from(), extent.behind());
  }

  /// A pledge of money is a sum, no statement.
  private static boolean money(Article article, Cue cue, Extents.Extent extent) {
    if (cue.word().cueClass() != Statement.CueClass.PLEDGE) {
      return false;
    }
    for (int i = extent.from(); i < extent.to(); i++) {
      if (article.lattice().mentions(i).stream()
          .anyMatch(placed -> placed.mention() instanceof MoneyMention)) {
        return true;
      }
    }
    return false;
  }
}
