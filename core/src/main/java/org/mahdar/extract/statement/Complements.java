package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.NameMention;
import org.mahdar.model.Statement;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Finds what joins a cue to its content.
///
/// Of «قال الوزير، في بيان، إن السد سليم» it finds «إن». Over 300 lines: every kind of complement is asked of each token in turn.
final class Complements {
  private static final int FARTHEST = 45;
  private static final int LONGEST_ASIDE = 14;
  private static final int MOST_ASIDES = 6;

  private static final int LONGEST_NAME = 6;
  private static final int FARTHEST_ROLE = 4;

  private final Cues cues;

  Complements(Cues cues) {
    this.cues = cues;
  }

  /// The first complement that `word` takes in `[from, limit)`.
  Optional<Complement> find(Article article, CueWord word, int from, int limit) {
    int end = Math.min(limit, from + FARTHEST);
    int i = from;
    while (i < end) {
      Optional<Quotes.Quote> quote = article.quotes().opening(i);
      if (quote.isPresent()) {
        if (!word.takes(CueWord.Takes.ONLY)
            && says(article, quote.get(), from, limit)
            && !names(article, word, quote.get(), limit)) {
          return Optional.of(new Complement(Complement.Kind.QUOTE, i, i));
        }
        i = Math.max(i + 1, quote.get().behind());
        continue;
      }
      Complement here = at(article, word, i);
      if (here != null && here.from() < limit && !aired(article, from, i, limit)) {
        return sentTo(article, from, here)
            ? behindRole(article, word, here, limit)
            : Optional.of(here);
      }
      if (i > from && stops(article, i)) {
        return Optional.empty();
      }
      i++;
    }
    return Optional.empty();
  }

  /// «المبعوث الخاص [إلى شردان]»: whether the «إلى» belongs to the role of somebody who is sent to a place.
  private static boolean sentTo(Article article, int from, Complement here) {
    boolean to = here.kind() == Complement.Kind.PREPOSITION && article.is(here.at(), "to");
    if (!to || !place(article, here)) {
      return false;
    }
    for (int i = Math.max(from, here.at() - FARTHEST_ROLE); i < here.at(); i++) {
      if (article.mark(i)) {
        return false;
      }
      if (article.hit(i, "role").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean place(Article article, Complement here) {
    boolean country = article.hit(here.from(), "country").isPresent();
    return country
        || article
            .name(here.from())
            .filter(placed ->
                placed.mention() instanceof NameMention name
                    && name.kind() == NameMention.Kind.PLACE)
            .isPresent();
  }

  /// «لفت المبعوث إلى شردان سالم الدامري [إلى]»: the complement behind the role, or the place itself where none follows.
  private Optional<Complement> behindRole(
      Article article, CueWord word, Complement role, int limit) {
    int from = role.from() + 1;
    Optional<Complement> behind =
        find(article, word, from, Math.min(limit, from + LONGEST_ASIDE))
            .filter(next -> next.kind() == Complement.Kind.THAT || article.is(next.at(), "to"));
    boolean told = false;
    for (int i = from; behind.isPresent() && i < behind.get().at(); i++) {
      told |= article.is(i, "who");
    }
    return behind.isPresent() && !told ? behind : Optional.of(role);
  }

  /// «دعا الوزير [للحوار]», «داعيا [للتحلي] بالصبر»: what is called for behind «لـ» where no «إلى» brings it.
  Optional<Complement> toward(Article article, CueWord word, int from, int limit) {
    boolean calls =
        word.cueClass() == Statement.CueClass.URGE && word.takes(CueWord.Takes.TO) && from < limit;
    int i = calls && article.comma(from) ? from + 1 : from;
    boolean called =
        calls
            && i < limit
            && article.token(i).is(Token.Kind.WORD)
            && Extension.behind(article, i, Clitics.LAM)
            && article.name(i).isEmpty()
            && !article.possessed(i)
            && !article.is(i, "aside")
            && !article.is(i, "link")
            && !Setting.toPress(article, i);
    return called
        ? Optional.of(new Complement(Complement.Kind.PREPOSITION, i, i))
        : Optional.empty();
  }

  /// A quote says something where it follows the cue, a mark or the speaker; behind «لـ» or «تنظيم» it names, and so
  /// does a short one with «أن» still to come: «أفاد مراسل "صوت الدلتا" أن».
  private static boolean says(Article article, Quotes.Quote quote, int from, int limit) {
    int before = quote.open() - 1;
    if (quote.size() < (article.is(quote.first(), "hypothetical") ? 2 : Quotes.SHORTEST_SAYING)
        || quote.open() != from && !article.token(quote.open()).spaced() && !article.mark(before)) {
      return false;
    }
    boolean brief = quote.size() < LONGEST_NAME && !tells(article, quote);
    if (brief && quote.open() != from && !article.mark(before) && !behindSpeaker(article, before)) {
      return false;
    }
    if (quote.open() == from || article.mark(before)) {
      return !(brief && thatFollows(article, quote.behind(), limit));
    }
    boolean governed =
        article.is(before, "in")
            || article.is(before, "on")
            || article.is(before, "about")
            || article.is(before, "of")
            || article.is(before, "to")
            || article.token(before).folded().length() == 1;
    int window = brief ? limit : Math.min(limit, quote.behind() + 3);
    boolean name = quote.size() < 2 * LONGEST_NAME && !tells(article, quote);
    return !governed && !(name && thatFollows(article, quote.behind(), window));
  }

  /// «وشدد «البيان الختامي للاجتماع» على»: a few words between marks that the preposition of the verb follows.
  private static boolean names(Article article, CueWord word, Quotes.Quote quote, int limit) {
    return quote.size() < LONGEST_NAME
        && quote.behind() < limit
        && !tells(article, quote)
        && preposition(article, word, quote.behind());
  }

  /// «في مداخلة له على الإذاعة أن»: this «على» tells where he spoke.
  private static boolean aired(Article article, int from, int i, int limit) {
    if (!article.is(i, "on") || !thatFollows(article, i + 1, limit)) {
      return false;
    }
    for (int at = Math.max(from + 1, i - 3); at < i; at++) {
      if (article.is(at - 1, "in") && Extension.channel(article, at)) {
        return true;
      }
    }
    return false;
  }

  /// «لدعم حكومة "عبد الله حمدان"»: a few words in quotation marks amid a clause are a name; behind who speaks they are what he says.
  private static boolean behindSpeaker(Article article, int i) {
    return article.named(i)
        || article.named(i + 1)
        || article.time(i).isPresent()
        || article.is(i, "same")
        || article.is(i, "adverb")
        || article.is(i, "resumptive")
        || !article.lattice().hits(i, "anonymous").isEmpty()
        || article.definite(i)
            && (!article.lattice().hits(i, "role").isEmpty()
                || !article.lattice().hits(i, "nationality").isEmpty()
                || !article.lattice().hits(i, "portfolio").isEmpty()
                || !article.lattice().hits(i, "document").isEmpty()
                || !article.lattice().hits(i, "actor").isEmpty());
  }

  /// «"آمل أن يتجاوز المبلغ مليارا"»: a quote that opens with a verb or holds a clause is no name.
  private static boolean tells(Article article, Quotes.Quote quote) {
    for (int i = quote.first() + 1; i < quote.close(); i++) {
      if (article.complementiser(i)) {
        return true;
      }
    }
    return article.is(quote.first(), "hypothetical")
        || VerbShape.of(article.token(quote.first()).folded()) == VerbShape.IMPERFECT;
  }

  private static boolean thatFollows(Article article, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + LONGEST_ASIDE); i++) {
      if (article.complementiser(i)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Complement at(Article article, CueWord word, int i) {
    boolean only = word.takes(CueWord.Takes.ONLY);
    if (!only && colon(article, i)) {
      boolean that = i + 1 < article.tokens().size() && article.complementiser(i + 1);
      return new Complement(Complement.Kind.COLON, i, that ? i + 2 : i + 1);
    }
    if (!only
        && article.complementiser(i)
        && !article.is(i - 1, "clausal")
        && !before(article, i)) {
      return new Complement(Complement.Kind.THAT, i, i + 1);
    }
    if (preposition(article, word, i)) {
      int next = i + 1;
      boolean that = next < article.tokens().size() && article.complementiser(next);
      return new Complement(
          that ? Complement.Kind.THAT : Complement.Kind.PREPOSITION, i, that ? next + 1 : next);
    }
    if (word.takes(CueWord.Takes.SAYING) && uttering(article, i)) {
      return new Complement(Complement.Kind.THAT, i, uttered(article, i + 1));
    }
    boolean by = word.takes(CueWord.Takes.BY) && by(article, i);
    return by ? new Complement(Complement.Kind.PREPOSITION, i, i) : null;
  }

  private static boolean uttering(Article article, int i) {
    return article
        .lattice()
        .any(i, "speech_word", hit -> hit.has(Clitics.BEH) && hit.value().equals("uttering"));
  }

  /// Behind «على», «إلى أن» or «إن».
  private static int uttered(Article article, int from) {
    int size = article.tokens().size();
    int at = from < size && article.isAny(from, "on", "to", "about") ? from + 1 : from;
    return at < size && article.complementiser(at) ? at + 1 : at;
  }

  /// «سبق أن استضافت»: this «أن» belongs to the words before it.
  private static boolean before(Article article, int i) {
    return article.word(i - 1, "qad").filter(hit -> hit.to() > i).isPresent();
  }

  /// A colon that opens speech; one inside an address or a time of day is followed by no space.
  private static boolean colon(Article article, int i) {
    return article.mark(i, ':')
        && i + 1 < article.tokens().size()
        && (article.token(i + 1).spaced() || article.quotes().opening(i + 1).isPresent());
  }

  private static boolean preposition(Article article, CueWord word, int i) {
    return word.takes(CueWord.Takes.TO) && only(article, i, "to")
        || word.takes(CueWord.Takes.ABOUT) && only(article, i, "about")
        || word.takes(CueWord.Takes.ON) && only(article, i, "on")
        || word.takes(CueWord.Takes.OF) && only(article, i, "of")
        || word.takes(CueWord.Takes.IN)
            && only(article, i, "in")
            && !Extension.channel(article, i + 1);
  }

  /// The preposition itself and not the first word of «إلى جانب», «على هامش» or «من جهته».
  private static boolean only(Article article, int i, String value) {
    return article.is(i, value)
        && !(i > 0 && held(article, i))
        && !article.is(i, "aside")
        && !article.is(i, "adverb")
        && !article.is(i, "headed")
        && !article.is(i, "contrast");
  }

  /// «نقلا عن», «صادر عن»: a preposition that belongs to the word before it.
  private static boolean held(Article article, int i) {
    return article.hit(i - 1, "attribution").filter(hit -> hit.to() > i).isPresent()
        || article.word(i - 1, "link").filter(hit -> hit.to() > i).isPresent();
  }

  private static boolean by(Article article, int i) {
    return article.token(i).is(Token.Kind.WORD)
        && Extension.behind(article, i, Clitics.BEH)
        && !article.named(i)
        && !(i + 1 < article.tokens().size() && article.complementiser(i + 1))
        && !article.is(i, "aside")
        && !article.is(i, "link")
        && !article.is(i, "adverb")
        && !article.is(i, "resumptive")
        && article.hit(i, "attribution").isEmpty();
  }

  /// Behind another finite verb of saying the complement is that verb's; so it is behind «، محذرا».
  private boolean stops(Article article, int i) {
    boolean chained =
        article.comma(i - 1)
            && cues.word(article, i)
                .filter(word -> word.form() == CueWord.Form.PARTICIPLE)
                .isPresent();
    return (chained
            || cues.finite(article, i)
                .filter(word -> word.form() == CueWord.Form.PERFECT)
                .isPresent()
            || article.joined(i) && cues.word(article, i).filter(Complements::onto).isPresent())
        && article.name(i).isEmpty()
        && !article.is(i, "aside");
  }

  /// «ووصفوه بأنه»: a verb with its object goes on about what was said.
  private static boolean onto(CueWord word) {
    return word.object()
        && word.form() == CueWord.Form.PERFECT
        && word.cueClass() != Statement.CueClass.RELAY;
  }

  /// The noun that a cue governs behind its subject: «أكد التحالف [وقوفه]», «دعت الدائرة، في نداء، [مواصلة]».
  Optional<Complement> noun(Article article, int from, int limit, boolean subject) {
    int i = behindBrackets(article, from, limit);
    if (i >= limit || i < 0 || article.mark(i) && article.quotes().opening(i).isEmpty()) {
      return Optional.empty();
    }
    boolean word = !article.mark(i) || article.quotes().opening(i).isPresent();
    boolean free =
        word
            && !Extension.behind(article, i, Clitics.BEH)
            && !Extension.behind(article, i, Clitics.LAM)
            && !closed(article, i)
            && (!article.conjoined(i)
                || article.possessed(i)
                || whole(article, i)
                || i > 0 && cues.word(article, i - 1).isPresent());
    return free && (subject || article.possessed(i) || article.is(i, "said_noun"))
        ? Optional.of(new Complement(Complement.Kind.NOUN, i, i))
        : Optional.empty();
  }

  /// «وجود», «وقف»: a word that begins with a letter of its own and not with a conjunction.
  private static boolean whole(Article article, int i) {
    for (Hit hit : article.lattice().hits(i)) {
      if (hit.cut() == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean closed(Article article, int i) {
    return beside(article, i)
        || article.is(i, "adverb")
        || article.is(i, "resumptive")
        || article.is(i, "to")
        || article.is(i, "about")
        || article.is(i, "on")
        || article.is(i, "of")
        || article.is(i, "in")
        || article.is(i, "qad")
        || article.complementiser(i)
        || article.time(i).isPresent()
        || article.hit(i, "attribution").isPresent()
        || article.is(i, "headed")
        || article.is(i, "same")
        || cues.finite(article, i).filter(w -> w.form() == CueWord.Form.PERFECT).isPresent();
  }

  /// Behind «، بقيادة الولايات المتحدة،» or «لشمال سوريا، من خلال نداء،»; -1 where no comma closes it soon.
  private static int behindBrackets(Article article, int from, int limit) {
    int i = from;
    for (int round = 0; round < MOST_ASIDES && i >= 0 && i < limit; round++) {
      Optional<Lattice.Placed> time = article.time(i);
      Optional<Quotes.Quote> date = quotedTime(article, i);
      if (time.isPresent()) {
        i = time.get().to();
      } else if (date.isPresent()) {
        i = date.get().behind();
      } else if (article.comma(i)) {
        i++;
      } else if (article.is(i, "in") && channelled(article, i + 1, limit) > 0) {
        i = channelled(article, i + 1, limit);
      } else if (article.is(i, "adverb") && !article.is(i, "aside")) {
        i = article.word(i, "adverb").orElseThrow().to();
      } else if (aside(article, i)) {
        i = comma(article, i, limit);
      } else {
        break;
      }
    }
    return i;
  }

  /// Behind «في مداخلة له», «في بيان اليوم», which need no comma; -1 where the channel has words of its own that may go on.
  private static int channelled(Article article, int i, int limit) {
    Hit channel =
        i < limit && Extension.channel(article, i) ? article.hit(i, "channel").orElse(null) : null;
    if (channel == null || channel.to() >= limit) {
      return -1;
    }
    Optional<Hit> whose = article.word(channel.to(), "resumptive");
    boolean ends = whose.isPresent() || article.time(channel.to()).isPresent();
    return ends ? whose.map(Hit::to).orElse(channel.to()) : -1;
  }

  /// «أعلن الوزير “الاثنين”، عن»: some outlets put the day between quotation marks.
  private static Optional<Quotes.Quote> quotedTime(Article article, int i) {
    return article
        .quotes()
        .opening(i)
        .filter(quote ->
            quote.closed()
                && article
                    .time(quote.first())
                    .filter(time -> time.to() >= quote.close())
                    .isPresent());
  }

  /// «، أي في اليوم التالي،» stands beside the clause; «مستبعدا أي تمديد» belongs to it.
  private static boolean beside(Article article, int i) {
    return article.is(i, "aside") && (!article.is(i, "any") || i == 0 || article.comma(i - 1));
  }

  private static boolean aside(Article article, int i) {
    return beside(article, i)
        || article.is(i, "in")
        || article.is(i, "headed")
        || article.time(i).isPresent()
        || article.token(i).is(Token.Kind.WORD)
            && (Extension.behind(article, i, Clitics.LAM)
                || Extension.behind(article, i, Clitics.BEH));
  }

  private static int comma(Article article, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + LONGEST_ASIDE); i++) {
      if (article.comma(i)) {
        return i;
      }
    }
    return -1;
  }
}
