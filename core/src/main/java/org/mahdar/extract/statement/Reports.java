package org.mahdar.extract.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.Statement;
import org.mahdar.rules.Lattice;

/// Makes the statement of a participle, a noun of saying or a headline, and finishes that of a verb.
///
/// «مؤكدا أن العمل مستمر» has no subject of its own: the speaker is the one before.
final class Reports {
  /// Of a date or «من جهته» in front of the verb.
  private static final int LONGEST_FRONT = 8;

  /// «طلبت ما يزيد على 700 مليون»: the sum stands right behind the verb; behind whom it asks it is part of what is said.
  private static final int NEAREST_SUM = 2;

  /// Who acts in a sentence stands behind its first verb, a date or a title at most between them.
  private static final int FARTHEST_ACTING = 9;

  /// What he who acts in the words before may be told to have said without being named again.
  private static final Set<Statement.CueClass> SAYING =
      EnumSet.of(
          Statement.CueClass.SAY,
          Statement.CueClass.AFFIRM,
          Statement.CueClass.ADD,
          Statement.CueClass.CLARIFY,
          Statement.CueClass.NOTE);

  private static final int FARTHEST_OF_PARTICIPLE = 10;
  private static final int FARTHEST_OF_MASDAR = 16;

  private final Phrases phrases;
  private final Complements complements;
  private final Extents extents;

  Reports(Phrases phrases, Complements complements, Extents extents) {
    this.phrases = phrases;
    this.complements = complements;
    this.extents = extents;
  }

  /// «وزير الري: العمل مستمر»: name or office and colon at the head of a line.
  Optional<Draft> headline(Spot spot) {
    Cue cue = spot.cue();
    return phrases
        .read(spot.article(), cue.from(), cue.at(), true)
        .filter(phrase -> phrase.to() == cue.at())
        .flatMap(phrase -> told(spot, phrase));
  }

  /// «دي ساندور: اللقاء ينعقد غدا» above an article that names him in full.
  Optional<Draft> surname(Spot spot) {
    int from = spot.cue().from();
    int to = spot.cue().at();
    String name = spot.article().surface(from, to);
    Phrase surname = new Phrase(from, to, Phrase.Kind.UNKNOWN, name, null, null, "", false);
    return spot.discourse().knows(surname) ? told(spot, surname) : Optional.empty();
  }

  /// What stands behind the colon of a headline; a number there («الوزير: 700 مليون دولار») tells an amount.
  private Optional<Draft> told(Spot spot, Phrase speaker) {
    Cue cue = spot.cue();
    boolean amount =
        cue.to() >= spot.limit() || spot.article().token(cue.to()).is(Token.Kind.NUMBER);
    Complement complement = new Complement(Complement.Kind.COLON, cue.at(), cue.to());
    return amount ? Optional.empty() : finish(spot, complement, speaker);
  }

  Optional<Draft> participle(Spot spot) {
    Article article = spot.article();
    Cue cue = spot.cue();
    int farthest = Math.min(spot.limit(), cue.to() + FARTHEST_OF_PARTICIPLE);
    Optional<Complement> found =
        complements
            .find(article, cue.word(), cue.to(), farthest)
            .or(() -> complements.toward(article, cue.word(), cue.to(), spot.limit()));
    boolean chained =
        cue.word().agreement() == CueWord.Agreement.MASCULINE || article.comma(cue.from() - 1);
    if (chained
        && spot.takes(CueWord.Takes.NOUN)
        && (found.isEmpty() || found.get().at() > cue.to())) {
      Optional<Complement> direct = complements.noun(article, cue.to(), spot.limit(), true);
      found = direct.isPresent() ? direct : found;
    }
    return found.isEmpty() || spot.nested() ? Optional.empty() : finish(spot, found.get(), null);
  }

  /// «مع تأكيد ترينده أن»: only with a speaker of its own and a clause behind it.
  Optional<Draft> masdar(Spot spot) {
    Cue cue = spot.cue();
    int farthest = Math.min(spot.limit(), cue.to() + FARTHEST_OF_MASDAR);
    Optional<Complement> found =
        complements
            .find(spot.article(), cue.word(), cue.to(), farthest)
            .filter(c -> c.kind() == Complement.Kind.THAT);
    return found.flatMap(that ->
        phrases
            .read(spot.article(), cue.to(), that.at(), true)
            .filter(phrase -> timed(spot.article(), phrase.to()) >= that.at() - 1)
            .flatMap(phrase -> finish(spot, that, phrase)));
  }

  /// Behind a date that follows the speaker: «إعلان الأمين العام الأسبوع الماضي أن».
  private static int timed(Article article, int from) {
    return article.time(from).map(Lattice.Placed::to).orElse(from);
  }

  /// What is said by one whom the words before name: «التقى الوزير نظيره وأكدا».
  Optional<Draft> told(Spot spot, Complement complement, Voice voice) {
    return extents
        .of(spot.article(), complement)
        .map(extent -> draft(spot.article(), spot.cue(), complement, extent, null, voice));
  }

  Optional<Draft> finish(Spot spot, Complement complement, @Nullable Phrase subject) {
    Cue cue = spot.cue();
    Optional<Extents.Extent> extent =
        relative(spot)
            ? extents.clause(spot.article(), complement)
            : extents.of(spot.article(), complement);
    if (extent.isEmpty() || money(spot.article(), cue, complement, extent.get())) {
      return Optional.empty();
    }
    boolean dropped = subject == null;
    boolean goesOn = spot.article().next(cue.from());
    boolean present = cue.word().form() == CueWord.Form.IMPERFECT && !cue.negated() && !goesOn;
    if (dropped && (spot.nested() || present)) {
      return Optional.empty();
    }
    Optional<Voice> voice =
        subject == null ? carried(spot) : Optional.of(spot.discourse().voice(subject, cue.word()));
    return voice.map(v -> draft(spot.article(), cue, complement, extent.get(), subject, v));
  }

  /// Who spoke last; where nobody did whom the form may mean, who acts in the words before: «وأجرى المدرب رامي مقابلة، وقال».
  private Optional<Voice> carried(Spot spot) {
    CueWord.Agreement agreement = spot.cue().word().agreement();
    boolean one =
        agreement == CueWord.Agreement.MASCULINE || agreement == CueWord.Agreement.FEMININE;
    boolean says =
        SAYING.contains(spot.cue().word().cueClass())
            || spot.discourse().silent() && spot.cue().word().form() == CueWord.Form.PARTICIPLE;
    Optional<Voice> told =
        one && says && !spot.discourse().knows(agreement) ? acting(spot) : Optional.empty();
    return told.isPresent() ? told : spot.discourse().last(agreement);
  }

  private Optional<Voice> acting(Spot spot) {
    Article article = spot.article();
    int at = spot.cue().from();
    int first = article.sentence(at).first();
    if (first >= at - 1 && first > 0 && spot.discourse().silent()) {
      at = first;
      first = article.sentence(first - 1).first();
    }
    for (int i = first + 1; i < Math.min(at, first + FARTHEST_ACTING); i++) {
      Optional<Phrase> actor =
          article.name(i).isEmpty()
              ? Optional.empty()
              : phrases.read(article, i, at, false).filter(Reports::speaks);
      if (actor.isPresent()) {
        return Optional.of(spot.discourse().voice(actor.get(), spot.cue().word()).carriedOver());
      }
    }
    return Optional.empty();
  }

  private static boolean speaks(Phrase phrase) {
    return phrase.kind() == Phrase.Kind.PERSON || phrase.kind() == Phrase.Kind.BODY;
  }

  /// «الاجتماع الذي طلبت الدولة عقده»: what is said ends with the clause that «الذي» opens.
  private static boolean relative(Spot spot) {
    int before = spot.cue().from() - 1;
    return before >= 0
        && spot.article()
            .hit(before, "clause_break")
            .filter(hit -> hit.value().equals("relative"))
            .isPresent();
  }

  /// A statement whose content stands before its verb: «سيعود النازحون، كما قال المدير».
  Draft behind(Spot spot, Extents.Extent extent, Phrase subject) {
    Complement complement = new Complement(Complement.Kind.NOUN, subject.to(), extent.from());
    Voice voice = spot.discourse().voice(subject, spot.cue().word());
    return draft(spot.article(), spot.cue(), complement, extent, subject, voice)
        .spanning(extent.from(), subject.to());
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
                extent.behind() > extent.to() ? closing(article, extent) : extent.to(),
                extent.to()),
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
  private static boolean money(
      Article article, Cue cue, Complement complement, Extents.Extent extent) {
    boolean pledges = cue.word().cueClass() == Statement.CueClass.PLEDGE;
    boolean demands =
        cue.word().cueClass() == Statement.CueClass.DEMAND
            && complement.kind() == Complement.Kind.NOUN;
    if (!pledges && !demands) {
      return false;
    }
    // «طلبت ما يزيد على 700 مليون»: what is demanded is the sum itself.
    int end = pledges ? extent.to() : Math.min(extent.to(), extent.from() + NEAREST_SUM);
    // «تعهدت الدول توفير 7 مليارات»: the amount may stand before what looks like the complement.
    int from = pledges ? Math.min(cue.to(), extent.from()) : extent.from();
    for (int i = from; i < end; i++) {
      for (Lattice.Placed placed : article.lattice().mentions(i)) {
        if (placed.mention() instanceof MoneyMention) {
          return true;
        }
      }
    }
    return false;
  }
}
