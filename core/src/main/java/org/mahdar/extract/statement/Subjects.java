package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Finds the speaker's phrase of a verb of saying: behind it, before it, or nowhere.
///
/// Over 300 lines by a few: where a subject may stand is one order of questions.
final class Subjects {
  /// What stands behind a speaker and not in his name.
  private static final String[] STANDING = {
    "aside", "in", "about", "on", "to", "of", "adverb", "every", "saying"
  };

  private static final long BEHIND = Functions.set(STANDING);

  private static final char SEEN = '\u0633';
  private static final int FARTHEST_BACK = 26;
  private static final int LONGEST_UNKNOWN = 7;
  private static final int LONGEST_TITLED = 12;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_ASIDE = 16;
  private static final int NEAREST_SPEECH = 4;

  private final Cues cues;
  private final Phrases phrases;

  Subjects(Cues cues, Phrases phrases) {
    this.cues = cues;
    this.phrases = phrases;
  }

  /// Behind adverbs, dates and «فيه» at `from`.
  int start(Article article, int from, int limit) {
    int i = from;
    boolean moved = true;
    while (moved && i < limit) {
      moved = false;
      for (String skipped : new String[] {"resumptive", "adverb"}) {
        Optional<Hit> hit = article.word(i, skipped);
        if (hit.isPresent()) {
          i = hit.get().to();
          moved = true;
          break;
        }
      }
      Optional<Lattice.Placed> time = i < limit ? article.time(i) : Optional.empty();
      if (time.isPresent()) {
        i = time.get().to();
        moved = true;
      } else if (moved || i > from) {
        i = article.comma(i) ? i + 1 : i;
      }
    }
    while (i < limit
        && i + 1 < limit
        && article.hit(i, "honorific").isPresent()
        && role(article, i + 1, i + 2) > 0) {
      i++;
    }
    // «وأضاف [ذات] المتحدث»
    boolean same = i + 1 < limit && article.is(i, "very") && article.definite(i + 1);
    return same && article.hit(i + 1, "role").isPresent() ? i + 1 : i;
  }

  /// The words before the complement that no lexicon knows: «قال فلان الفلاني إن», «قال المهندس فلان رئيس الهيئة إن».
  Optional<Phrase> unknown(Article article, int first, int limit) {
    Optional<Quotes.Quote> quote = article.quotes().opening(first);
    if (quote.isPresent() && quote.get().behind() <= limit && named(article, quote.get())) {
      return Optional.of(quoted(article, quote.get()));
    }
    int from = behindHonorifics(article, first, limit);
    int end = from;
    while (end < limit && !ends(article, end)) {
      end = ownedBy(article, from, end + 1, limit);
    }
    int role = role(article, from + 1, end);
    if (role > from) {
      return Optional.of(titled(article, from, role, end));
    }
    if (end == from || end - from > LONGEST_UNKNOWN) {
      return Optional.empty();
    }
    String country = Apposition.country(article, from, end);
    Optional<Phrase> named = named(article, from, end, country);
    if (named.isEmpty()) {
      named = closing(article, from, end, limit);
    }
    if (named.isPresent()) {
      return named;
    }
    boolean body = !name(article, from, end);
    return Optional.of(
        new Phrase(
            from, end, Phrase.Kind.UNKNOWN, article.surface(from, end), null, country, "", body));
  }

  /// «السيد الدكتور [فلان]»: the first token that is no honorific.
  private static int behindHonorifics(Article article, int first, int limit) {
    int from = first;
    while (from < limit && article.hit(from, "honorific").isPresent()) {
      from = article.hit(from, "honorific").orElseThrow().to();
    }
    return from;
  }

  /// «الأمانة العامة [لهيئة أورون]»: behind a definite phrase of several words the body that it is of.
  private static int ownedBy(Article article, int from, int at, int limit) {
    boolean lam =
        at < limit
            && at - from > 1
            && article.definite(from)
            && article.definite(at - 1)
            && Extension.behind(article, at, Clitics.LAM)
            && !Setting.toPress(article, at);
    if (lam && Extension.belongs(article, at)) {
      return at + 1;
    }
    return lam
        ? article
            .name(at)
            .filter(placed ->
                placed.to() <= limit
                    && placed.mention() instanceof NameMention name
                    && name.kind() == NameMention.Kind.ORGANISATION)
            .map(Lattice.Placed::to)
            .orElse(at)
        : at;
  }

  /// «وأكد "كي سافور" في مؤتمر، أهمية الدعم»: the name between quotation marks right behind the verb.
  Optional<Phrase> marked(Article article, int from, int limit) {
    return from >= limit
        ? Optional.empty()
        : article
            .quotes()
            .opening(from)
            .filter(quote -> quote.behind() < limit && named(article, quote))
            .map(quote -> quoted(article, quote));
  }

  private static boolean named(Article article, Quotes.Quote quote) {
    return quote.closed() && Apposition.name(article, quote);
  }

  /// «وقال “بيدرسون”:»
  private static Phrase quoted(Article article, Quotes.Quote quote) {
    String name = article.surface(quote.first(), quote.close());
    return new Phrase(
        quote.open(), quote.behind(), Phrase.Kind.UNKNOWN, name, null, null, "", false);
  }

  /// «ناظر الدائرة الصحية بالناحية، بوصيري راشدي أنه»: nothing knows role or name, but the comma parts them and the clause follows.
  private static Optional<Phrase> closing(Article article, int from, int end, int limit) {
    int comma = end;
    while (comma < limit && comma < end + 2 && !article.comma(comma)) {
      comma++;
    }
    int name = comma + 1;
    boolean title = end - from > 1 && comma < limit && article.comma(comma);
    int to = name;
    while (title && to < limit && Apposition.nameWord(article, to)) {
      to++;
    }
    int behind = to < limit && article.comma(to) ? to + 1 : to;
    boolean fits = title && behind == limit && to - name >= 2 && to - name <= LONGEST_NAME;
    return fits
        ? Optional.of(
            new Phrase(
                from,
                to,
                Phrase.Kind.PERSON,
                article.surface(name, to),
                article.surface(from, comma),
                Apposition.country(article, from, comma),
                "",
                true))
        : Optional.empty();
  }

  /// «مفتي المملكة، الشيخ عبدالعزيز، إن»: a role that no lexicon knows and, between commas, the name.
  private static Optional<Phrase> named(
      Article article, int from, int end, @Nullable String country) {
    int at = end + 1;
    if (!article.comma(end) || end == from) {
      return Optional.empty();
    }
    while (at < article.tokens().size() && article.hit(at, "honorific").isPresent()) {
      at = article.hit(at, "honorific").orElseThrow().to();
    }
    Optional<Lattice.Placed> placed =
        at < article.tokens().size() ? article.name(at) : Optional.empty();
    return placed
        .filter(
            p -> p.mention() instanceof NameMention name && name.kind() == NameMention.Kind.PERSON)
        .map(p ->
            new Phrase(
                from,
                p.to(),
                Phrase.Kind.PERSON,
                ((NameMention) p.mention()).name(),
                article.surface(from, end),
                country,
                "",
                true));
  }

  private static Phrase titled(Article article, int from, int role, int end) {
    int last = article.comma(role - 1) ? role - 1 : role;
    return new Phrase(
        from,
        end,
        Phrase.Kind.UNKNOWN,
        article.surface(from, last),
        article.surface(role, end),
        Apposition.country(article, role, end),
        "",
        false);
  }

  private static int role(Article article, int from, int end) {
    for (int i = from; i < end; i++) {
      if (article.hit(i, "role").isPresent() || article.hit(i, "role_prefix").isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean ends(Article article, int i) {
    return article.mark(i)
        || article.functions().may(i, BEHIND) && article.isAny(i, STANDING)
        || article.time(i).isPresent()
        || article.hit(i, "attribution").isPresent()
        || article.contracted(i)
        || prefixed(article, i);
  }

  /// «بتونس», «لوكالة»: a preposition before a word that is known; «بيدرسون» is one word.
  private static boolean prefixed(Article article, int i) {
    if (!Extension.behind(article, i, Clitics.LAM) && !Extension.behind(article, i, Clitics.BEH)) {
      return false;
    }
    for (Hit hit : article.lattice().hits(i)) {
      if (hit.has(Clitics.BEH | Clitics.LAM)) {
        return true;
      }
    }
    return article.behindArticle(i);
  }

  /// Whether unknown words look like a person's: two to four of them, the first two without article, or a given name first.
  static boolean name(Article article, int from, int end) {
    boolean given = article.hit(from, "given_name").isPresent();
    boolean plain =
        !article.definite(from)
            && (end - from < 2 || !article.definite(from + 1))
            && Apposition.country(article, from, end) == null;
    return end - from <= 5 && (given || plain && !article.possessed(from));
  }

  /// «وكان الوزير قد أعلن», «البيان أضاف», «المسؤول الذي طلب عدم ذكر اسمه قال».
  Optional<Phrase> before(Article article, Cue cue) {
    int first = Math.max(article.sentence(cue.at()).first(), cue.at() - FARTHEST_BACK);
    int end = cue.from();
    Optional<Phrase> who =
        end > first && article.is(end - 1, "who") ? who(article, first, end - 1) : Optional.empty();
    if (who.isPresent()) {
      return who;
    }
    for (int start = end - 1; start >= first; start--) {
      if (!opens(article, start, first)) {
        continue;
      }
      int at = article.word(start, "kana").map(hit -> hit.to()).orElse(start);
      Optional<Phrase> phrase = between(article, start, at, end);
      if (phrase.isPresent() && reaches(article, cue, start, phrase.get())) {
        return phrase;
      }
      if (article.is(start, "kana")) {
        return named(article, at, end);
      }
    }
    return Optional.empty();
  }

  /// The phrase from `at` to its verb; behind «كان» at `start` it may be one that no lexicon knows.
  private Optional<Phrase> between(Article article, int start, int at, int end) {
    Optional<Phrase> known = at < end ? phrases.read(article, at, end, true) : Optional.empty();
    return known.isEmpty() && at > start && at < end
        ? unknown(article, at, nextMark(article, at, end))
            .filter(phrase -> phrase.to() < end && !tells(article, phrase))
        : known;
  }

  /// «وكان الوزير[، الذي زار الدلتا،] قد أعلن»: whether nothing but that parts the phrase from its verb.
  private boolean reaches(Article article, Cue cue, int start, Phrase phrase) {
    int end = cue.from();
    if (leads(article, phrase.to(), end)) {
      return true;
    }
    boolean had =
        article.is(start, "kana")
            && (article.is(end - 1, "qad")
                || article.comma(end - 1)
                || cue.word().form() == CueWord.Form.PERFECT);
    return had && described(article, phrase.to(), end);
  }

  /// «إذا كان [الاجتماع سيعقد]، أجاب»: what has a verb of its own is no speaker.
  private static boolean tells(Article article, Phrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      String folded = article.token(i).folded();
      if (folded.length() > 4
          && folded.charAt(0) == SEEN
          && VerbShape.future(folded.substring(1))) {
        return true;
      }
    }
    return false;
  }

  /// «كانت الحركة، الموقعة على الوثيقة، [رفضت]»: behind a comma, but «كان» before it waits for its verb.
  boolean pluperfect(Article article, int at) {
    int first = Math.max(article.sentence(at).first(), at - FARTHEST_BACK);
    for (int i = at - 1; i >= first && article.comma(at - 1); i--) {
      if (cues.finite(article, i).isPresent()) {
        return false;
      }
      if (article.is(i, "kana")) {
        return true;
      }
    }
    return false;
  }

  /// «الفيلالي، دعا الوزارة إلى دعم المشروع»: the speaker, a comma and the verb open the sentence.
  Optional<Phrase> fronted(Article article, Cue cue) {
    int first = article.sentence(cue.at()).first();
    int comma = cue.from() - 1;
    boolean opens =
        comma > first
            && article.comma(comma)
            && comma - first <= LONGEST_NAME
            && !article.joined(cue.from())
            && nextMark(article, first, comma) == comma;
    if (!opens) {
      return Optional.empty();
    }
    Optional<Phrase> read = phrases.read(article, first, comma, true);
    return read.or(() -> unknown(article, first, comma))
        .filter(phrase -> phrase.to() == comma && phrase.from() == first)
        .filter(phrase -> phrase.kind() != Phrase.Kind.UNKNOWN || article.definite(first));
  }

  /// «ألقى [الأمين العام] كلمة أكد فيها أن»: who gives the speech that the clause with «فيها» tells of.
  Optional<Phrase> issuer(Article article, Cue cue) {
    int end = cue.from();
    int first = Math.max(article.sentence(end).first(), end - FARTHEST_BACK);
    boolean clause = cue.to() < article.tokens().size() && article.is(cue.to(), "resumptive");
    int speech = clause ? speech(article, end) : -1;
    for (int i = speech - 1; i >= first; i--) {
      if (article.is(i, "gave") || article.is(i, "gives")) {
        return phrases.read(article, i + 1, speech, true);
      }
    }
    return Optional.empty();
  }

  /// «كلمة له», «بيانا ختاميا»: a speech or a paper right before the verb, with a word or two of its own.
  private static int speech(Article article, int end) {
    for (int i = end - 1; i >= Math.max(0, end - NEAREST_SPEECH) && !article.mark(i); i--) {
      if (!article.lattice().hits(i, "channel").isEmpty()
          || !article.lattice().hits(i, "document").isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private static int nextMark(Article article, int from, int limit) {
    int i = from;
    while (i < limit && !article.mark(i)) {
      i++;
    }
    return i;
  }

  /// «معتمد الناحية، محمد علي النصراوي، الذي قال»: the one whom the relative clause tells of.
  private Optional<Phrase> who(Article article, int first, int relative) {
    int end = article.comma(relative - 1) ? relative - 1 : relative;
    Optional<Phrase> best = Optional.empty();
    for (int start = end - 1; start >= Math.max(first, end - LONGEST_TITLED); start--) {
      Optional<Phrase> read =
          article.mark(start)
              ? Optional.empty()
              : phrases.read(article, start, end, false).filter(phrase -> phrase.to() == end);
      boolean fuller =
          read.isPresent()
              && (best.isEmpty()
                  || read.get().kind() == Phrase.Kind.PERSON && read.get().role() != null);
      best = fuller ? read : best;
    }
    return best.filter(phrase ->
        phrase.kind() == Phrase.Kind.PERSON
            || phrase.kind() == Phrase.Kind.ROLE
            || phrase.kind() == Phrase.Kind.ANONYMOUS);
  }

  /// «بومبيو يحث دول التحالف على»: the phrase that fills the sentence up to an imperfect.
  Optional<Phrase> heading(Article article, Cue cue) {
    int first = article.sentence(cue.at()).first();
    return first == cue.from()
        ? Optional.empty()
        : phrases.read(article, first, cue.from(), true).filter(p -> p.to() == cue.from());
  }

  /// «وكان سفير الدولة والمشرف العام على البرنامج فلان الفلاني، كتب أن»: the name before the verb, behind all its titles.
  private Optional<Phrase> named(Article article, int from, int end) {
    for (int start = end - 1; start > from; start--) {
      Optional<Lattice.Placed> placed = article.name(start);
      boolean person =
          placed.isPresent()
              && placed.get().mention() instanceof NameMention name
              && name.kind() == NameMention.Kind.PERSON;
      if (person) {
        return phrases
            .read(article, start, end, true)
            .filter(phrase -> leads(article, phrase.to(), end));
      }
      if (article.comma(start) && end - start > 1 || cues.finite(article, start).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whether a verb without subject goes on from the last speaker: at the head of its clause or behind «و» or «كما».
  boolean goesOn(Article article, Cue cue) {
    int i = cue.from();
    int first = article.sentence(i).first();
    if (i == first || article.joined(i)) {
      return true;
    }
    return article.mark(i - 1)
        || article.next(i)
        || article.is(i - 1, "joint")
        || article.is(i - 1, "since")
        || article.is(i - 2, "joint")
        || article.is(i - 1, "adverb")
        || article.is(i - 1, "qad")
        || article.quotes().around(i - 1).isPresent()
        || adverbEnds(article, first, i)
        || article.is(i - 1, "resumptive");
  }

  private static boolean adverbEnds(Article article, int first, int i) {
    for (int at = Math.max(first, i - 4); at < i; at++) {
      for (String value : new String[] {"adverb", "joint"}) {
        if (article.word(at, value).filter(hit -> hit.to() == i).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean opens(Article article, int start, int first) {
    return start == first
        || article.mark(start - 1)
        || article.complementiser(start - 1)
        || article.is(start, "kana")
        || article.is(start - 1, "joint")
        || article.is(start - 1, "boundary")
        || article.is(start - 1, "background");
  }

  /// «وكان رئيس الوفد الذي تدعمه الحكومة قد أكد»: a relative clause between a subject and «قد».
  private static boolean described(Article article, int from, int to) {
    int at = article.comma(from) ? from + 1 : from;
    if (at < to && article.is(at, "who")) {
      return true;
    }
    // «وكان الصيادون في الدلتا أعلنوا»
    if (from < to
        && article.is(from, "in")
        && to - from <= 3
        && !Extension.channel(article, from + 1)) {
      return true;
    }
    // «كانت حركة الصيادين (ثلاثة نواب)، الموقعة على الوثيقة، رفضت»: between brackets and commas.
    boolean aside = from < to && (article.mark(from, '(') || article.comma(from));
    return aside && article.comma(to - 1) && to - from <= LONGEST_ASIDE;
  }

  private static boolean bracket(Article article, int i) {
    return article.comma(i) || article.mark(i, '(') || article.mark(i, ')') || article.mark(i, '-');
  }

  /// Whether only what may part a subject from its verb stands in `[from, to)`.
  private boolean leads(Article article, int from, int to) {
    boolean bracket = false;
    boolean told = from < to && article.comma(from) && article.is(from + 1, "who");
    if (told || from < to && article.mark(from, ')')) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (bracket(article, i)) {
        bracket = true;
        continue;
      }
      boolean light =
          article.is(i, "qad")
              || article.is(i, "adverb")
              || article.time(i).isPresent()
              || bracket
              || article.is(i, "aside") && to - i < 6;
      boolean verb = cues.finite(article, i).isPresent();
      if (!light && to - from > 1 || verb) {
        return false;
      }
    }
    return to - from <= 12
        && !(to - from == 1
            && !article.is(from, "qad")
            && !article.comma(from)
            && !article.mark(from, ')'));
  }
}
