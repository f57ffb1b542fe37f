package org.mahdar.extract.statement;

import java.util.Optional;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.Statement;

/// Reads what a verb of saying makes of its sentence: which words are its subject and which join it to its content.
///
/// «أكد المتحدث، في تصريح، أن» has its subject behind it, «وكان المتحدث قد أكد أن» before it, «وأكد أن» none.
///
/// Over 300 lines: what a verb takes decides which words are its subject, and these which are its content.
final class Verbs {
  private static final int LONGEST_NAME = 4;
  private static final int FARTHEST_BLAME = 15;
  private static final int LONGEST_SUBJECT = 16;
  private static final int SHORTEST_CLAUSE = 5;

  // Orthography: the letters of a verb's plural, of the feminine and of the article.
  private static final String THEY = "\u0648\u0627";

  private static final String ALEF = "\u0627";
  private static final int SHORTEST_OBJECT = 3;

  private final Phrases phrases;
  private final Subjects subjects;
  private final Complements complements;
  private final Attributions attributions;
  private final Cues cues;
  private final Reports reports;

  Verbs(
      Phrases phrases,
      Subjects subjects,
      Complements complements,
      Attributions attributions,
      Cues cues,
      Reports reports) {
    this.phrases = phrases;
    this.subjects = subjects;
    this.complements = complements;
    this.attributions = attributions;
    this.cues = cues;
    this.reports = reports;
  }

  /// What the verb at the spot tells, and who says it.
  Optional<Draft> read(Spot spot) {
    if (idle(spot)) {
      return Optional.empty();
    }
    int from = start(spot);
    Optional<Joint> pair = pair(spot);
    if (pair.isPresent()) {
      return ofPair(spot, from, pair.get().first());
    }
    Optional<Complement> found =
        complements
            .find(spot.article(), spot.cue().word(), from, spot.limit())
            .or(() -> behindSource(spot, from));
    Optional<Joint> both = both(spot, from, found);
    return both.isPresent()
        ? reports.finish(spot, found.orElseThrow(), both.get().first())
        : ofOne(spot, from, found);
  }

  /// Whether the verb tells nothing here: what governs it, its object or a preposition makes it another's.
  private boolean idle(Spot spot) {
    Article article = spot.article();
    Cue cue = spot.cue();
    return governed(article, cue)
        || cue.word().object() && !article.conjoined(cue.at())
        || superlative(spot)
        || spot.takes(CueWord.Takes.WARY) && !subjects.goesOn(article, cue);
  }

  /// What one speaker says, whom the verb has before or behind it or leaves to the discourse.
  private Optional<Draft> ofOne(Spot spot, int from, Optional<Complement> complement) {
    Optional<Complement> found = complement;
    int end = found.map(Complement::at).orElse(spot.limit());
    boolean nouns = nouns(spot, from, found);
    Optional<Phrase> subject = subject(spot, from, end, found.isPresent() && !nouns);
    if (nouns) {
      Optional<Complement> noun = noun(spot, from, end, subject);
      found = noun.isPresent() && noun.get().from() < end ? noun : found;
    }
    Optional<Draft> before = subject.flatMap(phrase -> front(spot, phrase));
    if (before.isPresent()) {
      return before;
    }
    if (found.isEmpty()) {
      found = toward(spot, from, subject).or(() -> quoted(spot, subject));
    }
    if (subject.isEmpty()) {
      return withoutKnownSubject(spot, from, found);
    }
    return found.isPresent()
        ? reports.finish(spot, found.get(), subject.get())
        : Front.clause(spot.article(), spot.cue(), subject.get())
            .map(extent -> reports.behind(spot, extent, subject.get()));
  }

  /// «دعا الوزير سالم الدامري [للحوار]»; behind a body the words with «لـ» may be its own: «الغرفة الوطنية لأصحاب المخابز».
  private Optional<Complement> toward(Spot spot, int from, Optional<Phrase> subject) {
    boolean alone =
        subject.isEmpty()
            || subject.get().to() <= spot.cue().from()
            || subject.get().kind() == Phrase.Kind.PERSON;
    int behind = Math.max(from, subject.map(Phrase::to).orElse(from));
    return alone
        ? complements.toward(spot.article(), spot.cue().word(), behind, spot.limit())
        : Optional.empty();
  }

  /// «وأضاف الوزير سالم الدامري، [سوف] نبذل»: behind the comma a verb of his own, or the noun that his sentence opens with.
  private static Optional<Complement> quoted(Spot spot, Optional<Phrase> subject) {
    Article article = spot.article();
    int comma = subject.map(Phrase::to).orElse(-1);
    boolean told =
        comma > spot.cue().to()
            && comma + SHORTEST_CLAUSE < spot.limit()
            && spot.takes(CueWord.Takes.COMMA)
            && article.comma(comma);
    int at = comma + 1;
    boolean clause =
        told
            && !article.is(at, "aside")
            && article.time(at).isEmpty()
            && article.name(at).isEmpty()
            && (article.is(at, "hypothetical")
                || article.definite(at)
                || article.is(at, "this")
                || VerbShape.of(article.token(at).folded()) == VerbShape.IMPERFECT);
    return clause
        ? Optional.of(new Complement(Complement.Kind.COLON, comma, at))
        : Optional.empty();
  }

  /// What the second of two says who speak with one verb: «أكد الوزير سالم الدامري ونظيره سامي التيهاني أن».
  Optional<Draft> partner(Spot spot) {
    if (!spot.cue().word().finite() || governed(spot.article(), spot.cue())) {
      return Optional.empty();
    }
    int from = start(spot);
    Optional<Joint> pair = pair(spot);
    if (pair.isPresent()) {
      return ofPair(spot, from, pair.get().second());
    }
    Optional<Complement> found =
        complements.find(spot.article(), spot.cue().word(), from, spot.limit());
    return both(spot, from, found)
        .flatMap(both -> reports.finish(spot, found.orElseThrow(), both.second()));
  }

  /// Those of whom a verb of the dual tells, where no pair («الجانبان») has just spoken.
  private Optional<Joint> pair(Spot spot) {
    CueWord word = spot.cue().word();
    boolean dual =
        word.form() == CueWord.Form.PERFECT
            && !word.object()
            && word.agreement() == CueWord.Agreement.PLURAL
            && word.spelling().endsWith(ALEF)
            && !word.spelling().endsWith(THEY);
    return dual && !spot.nested() && !spot.discourse().knows(CueWord.Agreement.PLURAL)
        ? Joint.before(spot.article(), phrases, spot.cue().from())
        : Optional.empty();
  }

  private Optional<Draft> ofPair(Spot spot, int from, Phrase one) {
    Optional<Complement> noun =
        spot.takes(CueWord.Takes.NOUN)
            ? complements.noun(spot.article(), from, spot.limit(), true)
            : Optional.empty();
    Voice voice = spot.discourse().voice(one, spot.cue().word());
    return noun.or(() -> complements.find(spot.article(), spot.cue().word(), from, spot.limit()))
        .flatMap(complement -> reports.told(spot, complement, voice));
  }

  private Optional<Joint> both(Spot spot, int from, Optional<Complement> found) {
    return found.isEmpty()
        ? Optional.empty()
        : Joint.of(spot.article(), phrases, from, found.get().at());
  }

  /// «على خلفية رفض المشغل», «بعد طلب الوزير»: behind a preposition no verb stands but the noun with its letters.
  private static boolean governed(Article article, Cue cue) {
    int at = cue.from();
    if (at == article.sentence(at).first() || article.conjoined(at)) {
      return false;
    }
    for (int i = Math.max(0, at - 2); i < at; i++) {
      if (article.word(i, "governs").filter(hit -> hit.to() == at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «وقال الوزير سامي التيهاني، حسب ما نقلت وكالة الدوامر، إن»: the clause stands behind who passed it on.
  private Optional<Complement> behindSource(Spot spot, int from) {
    Article article = spot.article();
    int farthest = Math.min(spot.limit(), from + LONGEST_SUBJECT);
    for (int i = from; i < farthest && cues.finite(article, i).isEmpty(); i++) {
      if (article.hit(i, "attribution").isEmpty()) {
        continue;
      }
      return attributions
          .source(article, i, spot.limit())
          .map(source -> aside(article, source.to(), spot.limit()))
          .flatMap(behind ->
              complements
                  .find(article, spot.cue().word(), behind, spot.limit())
                  .filter(complement -> complement.at() <= behind + 1));
    }
    return Optional.empty();
  }

  /// Behind the words of a source that no lexicon knows, and the comma that closes it.
  private static int aside(Article article, int from, int limit) {
    int at = from;
    while (at < Math.min(limit, from + LONGEST_NAME)
        && !article.mark(at)
        && !article.complementiser(at)) {
      at++;
    }
    return at < limit && article.comma(at) ? at + 1 : at;
  }

  /// «أبرز ما قاله الرئيس»: the word that looks like a verb is an elative where a clause with «ما» is all that it could take.
  private static boolean superlative(Spot spot) {
    return !spot.takes(CueWord.Takes.NOUN)
        && spot.cue().to() < spot.limit()
        && spot.article().is(spot.cue().to(), "relative");
  }

  private int start(Spot spot) {
    int from = subjects.start(spot.article(), spot.cue().to(), spot.limit());
    // «وأضاف قائلا إن», «ومضى يقول»: the second word of saying brings the same clause.
    boolean second =
        from < spot.limit()
            && cues.word(spot.article(), from)
                .filter(word ->
                    word.form() == CueWord.Form.PARTICIPLE
                        || word.form() == CueWord.Form.IMPERFECT
                            && spot.cue().word().cueClass() == Statement.CueClass.ADD)
                .isPresent();
    return second ? from + 1 : from;
  }

  /// The phrase behind the verb; «وكان الوزير قد نفى السبت وجود» has it before, as has the headline «الوزير يحث الدول على».
  private Optional<Phrase> subject(Spot spot, int from, int end, boolean open) {
    Article article = spot.article();
    if (article.next(spot.cue().from())) {
      return Optional.empty();
    }
    Optional<Phrase> ahead = ahead(spot);
    if (ahead.isPresent()) {
      return ahead;
    }
    boolean held = many(article, spot.cue());
    Optional<Phrase> behind = held ? Optional.empty() : phrases.read(article, from, end, open);
    if (behind.isEmpty() && !held) {
      behind =
          subjects
              .marked(article, from, spot.limit())
              .filter(phrase -> spot.discourse().knows(phrase))
              .or(() -> Apposition.unknownName(article, from, spot.limit()));
    }
    return behind.isEmpty() && amid(spot) ? subjects.before(article, spot.cue()) : behind;
  }

  /// Who speaks where he plainly stands before the verb, whatever stands behind it.
  private Optional<Phrase> ahead(Spot spot) {
    Article article = spot.article();
    Cue cue = spot.cue();
    if (cue.word().form() == CueWord.Form.IMPERFECT) {
      Optional<Phrase> heading = subjects.heading(article, cue);
      if (heading.isPresent()) {
        return heading;
      }
    }
    Optional<Phrase> fronted = subjects.fronted(article, cue);
    if (fronted.isPresent()) {
      return fronted;
    }
    // «وكان الوزير، سالم الدامري، قد دعا غسران إلى»: before «قد» stands who spoke, behind the verb
    // who is called.
    return article.is(cue.from() - 1, "qad") ? subjects.before(article, cue) : Optional.empty();
  }

  /// «الوزير [قال]»: whether the verb opens no clause, so that its subject may stand before it.
  private boolean amid(Spot spot) {
    Article article = spot.article();
    int at = spot.cue().from();
    return !article.joined(at)
        && at > article.sentence(at).first()
        && (!article.mark(at - 1) || subjects.pluperfect(article, at));
  }

  /// «طلبوا منه»: the verb holds its subject, so none stands behind it.
  private static boolean many(Article article, Cue cue) {
    return cue.word().form() == CueWord.Form.PERFECT
        && article.token(cue.to() - 1).folded().endsWith(THEY);
  }

  /// Whether a noun may be the content: not where «أن» or «إلى» follows and only a name or a channel stands before it.
  private boolean nouns(Spot spot, int from, Optional<Complement> found) {
    Cue cue = spot.cue();
    boolean tells = cue.word().form() == CueWord.Form.PERFECT || cue.negated();
    // An imperfect with a noun behind it tells what somebody does («يرفض الاتفاق»), not what he
    // said.
    if (!tells || !spot.takes(CueWord.Takes.NOUN) || !blames(spot, from)) {
      return false;
    }
    if (found.isEmpty()) {
      return true;
    }
    int at = found.get().at();
    return switch (found.get().kind()) {
      case THAT -> !channelled(spot.article(), from, at) && !onlyName(spot.article(), from, at);
      case PREPOSITION -> !spot.takes(CueWord.Takes.TO) || comma(spot.article(), from, at);
      case NOUN, COLON, QUOTE -> true;
    };
  }

  /// «حملت الوزيرة هيلاندور مسؤولية الفشل»: without the word for blame the verb means to carry.
  private static boolean blames(Spot spot, int from) {
    if (!spot.takes(CueWord.Takes.BLAME)) {
      return true;
    }
    for (int i = from; i < Math.min(spot.limit(), from + FARTHEST_BLAME); i++) {
      if (spot.article().is(i, "blame")) {
        return true;
      }
    }
    return false;
  }

  private static boolean comma(Article article, int from, int to) {
    for (int i = from; i < to; i++) {
      if (article.comma(i)) {
        return true;
      }
    }
    return false;
  }

  /// «أكد فلان، في تصريح لوكالة، أن»: what lies before «أن» belongs to the cue, not to its object.
  private static boolean channelled(Article article, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      boolean channel =
          (article.is(i - 1, "in") || article.is(i - 1, "aside")) && Extension.channel(article, i);
      if (channel || Setting.toPress(article, i)) {
        return true;
      }
    }
    return article.comma(end - 1);
  }

  /// «نفى وزير الخارجية فلان الفلاني أن»: between the known part of the subject and «أن» only a name stands.
  private boolean onlyName(Article article, int from, int that) {
    int name = phrases.read(article, from, that, false).map(Phrase::to).orElse(from);
    if (that - name > LONGEST_NAME || that <= name) {
      return that <= name;
    }
    for (int i = name; i < that; i++) {
      if (!Apposition.nameWord(article, i) || article.possessed(i)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Complement> noun(Spot spot, int from, int end, Optional<Phrase> subject) {
    int at = subject.filter(phrase -> phrase.from() >= from).map(Phrase::to).orElse(from);
    boolean known =
        subject.isPresent()
            || spot.cue().word().object()
            || many(spot.article(), spot.cue()) && spot.discourse().knows(CueWord.Agreement.PLURAL);
    return complements.noun(spot.article(), at, end, known);
  }

  private Optional<Draft> front(Spot spot, Phrase subject) {
    return Front.quote(spot.article(), spot.cue())
        .flatMap(quote -> Front.draft(spot, quote, subject));
  }

  private Optional<Draft> withoutKnownSubject(Spot spot, int from, Optional<Complement> found) {
    Article article = spot.article();
    // «وصفه عمال بأنه»: the object hangs on the verb, so the words behind it are the subject.
    boolean object = spot.takes(CueWord.Takes.OBJECT) && !spot.cue().word().object();
    Optional<Phrase> asking = asking(spot, from, found);
    if (asking.isPresent()) {
      return reports.finish(spot, found.orElseThrow(), asking.get());
    }
    if (found.isEmpty() || object) {
      Optional<Draft> draft = object(spot, from);
      if (draft.isPresent() || found.isEmpty()) {
        return draft;
      }
    }
    Complement complement = found.orElseThrow();
    Optional<Phrase> subject =
        attributions.source(article, from, complement.at()).map(Attributions.Source::phrase);
    if (subject.isEmpty() && namesUnknown(spot, from, complement)) {
      subject = subjects.unknown(article, from, complement.at());
      if (subject.isPresent() && !plausible(spot, complement, subject.get())) {
        return object(spot, from);
      }
    }
    if (subject.isEmpty()) {
      subject = subjects.issuer(article, spot.cue());
    }
    if (subject.isEmpty() && !article.next(spot.cue().from())) {
      subject = subjects.before(article, spot.cue());
    }
    return subject.isEmpty() && !subjects.goesOn(article, spot.cue())
        ? Optional.empty()
        : reports.finish(spot, complement, subject.orElse(null));
  }

  /// «قال [فلان الفلاني] إن»: whether the words up to the content may name who says it.
  private static boolean namesUnknown(Spot spot, int from, Complement complement) {
    return complement.kind() != Complement.Kind.NOUN
        && complement.at() > from
        && !many(spot.article(), spot.cue())
        && !spot.article().is(from, "every");
  }

  /// «وطالبت الحماية المدنية بالحذر»: a feminine that agrees with the verb asks, where no feminine has spoken.
  private Optional<Phrase> asking(Spot spot, int from, Optional<Complement> found) {
    Article article = spot.article();
    Statement.CueClass cueClass = spot.cue().word().cueClass();
    boolean asks = cueClass == Statement.CueClass.DEMAND || cueClass == Statement.CueClass.URGE;
    boolean agrees =
        asks
            && !many(article, spot.cue())
            && found.isPresent()
            && found.get().at() > from
            && spot.cue().word().agreement() == CueWord.Agreement.FEMININE
            && article.definite(from)
            && article.feminine(from)
            && !spot.discourse().knows(CueWord.Agreement.FEMININE);
    if (!agrees) {
      return Optional.empty();
    }
    int to = from + 1;
    while (to < found.get().at() && article.definite(to) && !article.conjoined(to)) {
      to++;
    }
    return subjects.unknown(article, from, to);
  }

  /// «أثبتت دعما قويا»: two words with the ending of the object are no subject.
  private static boolean accusative(Article article, Phrase unknown) {
    boolean two = unknown.to() - unknown.from() > 1 && !article.definite(unknown.from());
    for (int i = unknown.from(); two && i < unknown.from() + 2; i++) {
      String folded = article.token(i).folded();
      two =
          folded.length() > SHORTEST_OBJECT
              && folded.endsWith(ALEF)
              && article.hit(i, "given_name").isEmpty();
    }
    return two;
  }

  /// Words that no lexicon knows speak only where a clause follows, or where they look like a name.
  private boolean plausible(Spot spot, Complement complement, Phrase unknown) {
    Article article = spot.article();
    if (accusative(article, unknown) || article.is(unknown.from(), "this")) {
      return false;
    }
    boolean clause =
        complement.kind() != Complement.Kind.PREPOSITION
            || !article.token(unknown.from()).is(Token.Kind.NUMBER) && expresses(spot, complement);
    boolean name =
        Subjects.name(article, unknown.from(), unknown.to()) && unknown.to() - unknown.from() > 1;
    Statement.CueClass cueClass = spot.cue().word().cueClass();
    boolean act = cueClass == Statement.CueClass.AGREE || cueClass == Statement.CueClass.PLEDGE;
    return !spot.takes(CueWord.Takes.WARY)
        && spot.cue().word().form() != CueWord.Form.IMPERFECT
        && (clause || name && !act);
  }

  /// «وأعرب الوسطاء عن»: between a verb that takes nothing but «عن» and its «عن» only who speaks can stand.
  private boolean expresses(Spot spot, Complement complement) {
    boolean only = spot.takes(CueWord.Takes.ONLY);
    // «عبر» is a preposition too: «عبر الأثير عن بعد».
    boolean verb =
        !only
            || spot.cue().word().agreement() != CueWord.Agreement.MASCULINE
            || spot.article().possessed(complement.from())
                && subjects.goesOn(spot.article(), spot.cue());
    return verb
        && spot.cue().word().cueClass() == Statement.CueClass.EXPRESS
        && spot.takes(CueWord.Takes.ABOUT)
        && !spot.takes(CueWord.Takes.NOUN)
        && !spot.takes(CueWord.Takes.BY)
        && !spot.takes(CueWord.Takes.TO);
  }

  /// «وحث الناس على», «ووصفت الخبر بأنه»: the unknown words are its object, and the speaker is the one before.
  private Optional<Draft> object(Spot spot, int from) {
    Statement.CueClass cueClass = spot.cue().word().cueClass();
    boolean takes =
        spot.takes(CueWord.Takes.OBJECT)
            || cueClass == Statement.CueClass.URGE && spot.takes(CueWord.Takes.NOUN)
            || cueClass == Statement.CueClass.DEMAND;
    boolean noun =
        takes && spot.takes(CueWord.Takes.NOUN) && subjects.goesOn(spot.article(), spot.cue());
    return noun
        ? complements
            .noun(spot.article(), from, spot.limit(), true)
            .flatMap(found -> reports.finish(spot, found, null))
        : Optional.empty();
  }
}
