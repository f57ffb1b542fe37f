package org.mahdar.extract.statement;

import java.util.List;
import java.util.Optional;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.Statement;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Reads statements that have a source and no verb: «…، بحسب مصدر عسكري», «ووفقا للمسؤول، …», «…، على حد قوله».
final class Sources {
  private static final int SHORTEST = 3;
  private static final int LONGEST_CLAUSE = 300;
  private static final int LONGEST_ASIDE = 14;
  private static final int SHORT_HEAD = 6;

  private final Attributions attributions;
  private final Extents extents;

  Sources(Attributions attributions, Extents extents) {
    this.attributions = attributions;
    this.extents = extents;
  }

  void read(Article article, Cue cue, Telling telling) {
    int limit = article.reach(cue.from());
    if (article.is(cue.from(), "closing")) {
      closing(article, cue, telling);
      return;
    }
    Optional<Attributions.Source> source = attributions.source(article, cue.from(), limit);
    if (source.isEmpty()) {
      return;
    }
    if (cue.from() == article.sentence(cue.from()).first()) {
      before(article, cue, source.get(), telling);
    } else {
      behind(article, cue, source.get(), telling);
    }
  }

  private void before(Article article, Cue cue, Attributions.Source source, Telling telling) {
    int limit = article.reach(cue.from());
    int comma = source.to();
    while (comma < limit
        && !article.comma(comma)
        && !article.complementiser(comma)
        && !article.resumes(comma)
        && comma - source.to() < LONGEST_ASIDE) {
      comma++;
    }
    comma = behindDate(article, comma, limit);
    if (tells(article, source, limit)) {
      comma = source.to();
    }
    boolean resumes =
        comma < limit
            && (article.resumes(comma) || comma == source.to() && tells(article, source, limit));
    boolean opens =
        comma < limit && (article.comma(comma) || article.complementiser(comma) || resumes);
    if (comma + SHORTEST >= limit || !opens) {
      return;
    }
    Optional<Extents.Extent> extent =
        extents.of(
            article,
            new Complement(Complement.Kind.NOUN, comma, resumes ? comma : behind(article, comma)));
    extent.ifPresent(e ->
        telling.open(draft(cue, source, e, cue.from(), Math.max(e.to(), source.to()), telling)));
  }

  /// «وبحسب بيان للأمانة، أمس الأحد، فإن»: the comma behind the day.
  private static int behindDate(Article article, int comma, int limit) {
    return comma + 1 < limit && article.comma(comma)
        ? article
            .time(comma + 1)
            .map(Lattice.Placed::to)
            .filter(to -> to < limit && article.comma(to))
            .orElse(comma)
        : comma;
  }

  /// «وحسب الوكالة، فإن المسودة تضم»: behind the comma and the particle that takes up the clause.
  private static int behind(Article article, int comma) {
    return article.comma(comma) && article.complementiser(comma + 1) ? comma + 2 : comma + 1;
  }

  /// «فبحسب المصدر يُعقد اللقاء»: the verb of the clause stands right behind the source.
  private static boolean tells(Article article, Attributions.Source source, int limit) {
    int at = source.to();
    return at + SHORTEST < limit
        && source.phrase().kind() != Phrase.Kind.UNKNOWN
        && !article.comma(at)
        && !article.resumes(at)
        && !article.named(at)
        && (VerbShape.of(article.token(at).folded()) == VerbShape.IMPERFECT
            || article.hit(at, "cue").filter(hit -> says(hit)).isPresent());
  }

  /// «وحسب الوكالة [دعا] البرنامج الدول إلى».
  private static boolean says(Hit hit) {
    return hit.cut() == 0 && hit.entry().field("form").equals("perfect");
  }

  private void behind(Article article, Cue cue, Attributions.Source source, Telling telling) {
    int first = article.sentence(cue.from()).first();
    Optional<Draft> last = telling.last().filter(draft -> draft.to() > first);
    boolean tail =
        last.isPresent()
            && source.phrase().kind() == Phrase.Kind.OUTLET
            && cue.from() - last.get().to() <= LONGEST_ASIDE;
    if (tail || last.isPresent() && cue.from() - last.get().to() <= 2) {
      telling.replaceLast(channelled(last.get(), source, telling));
      return;
    }
    int from = Math.max(last.map(Draft::to).orElse(first), cue.from() - LONGEST_CLAUSE);
    while (from < cue.from() && article.mark(from) && article.quotes().opening(from).isEmpty()) {
      from++;
    }
    int to = Extents.trimmed(article, from, cue.from());
    if (telling.inside(cue.from())) {
      return;
    }
    Optional<Extents.Extent> rest = tail(article, source, to - from);
    if (rest.isPresent()) {
      telling.add(draft(cue, source, rest.get(), from, rest.get().to(), telling));
    } else if (to - from >= SHORTEST) {
      int clause = lastClause(article, from, to);
      Extents.Extent extent = new Extents.Extent(clause, to, to, quoted(article, clause, to));
      telling.add(draft(cue, source, extent, clause, source.to(), telling));
    }
  }

  /// «ويحتجز في المخيم، بحسب أرقام الأمانة، 640 مقاتلا»: what is said goes on behind the source.
  private Optional<Extents.Extent> tail(Article article, Attributions.Source source, int before) {
    int at = source.to();
    boolean goesOn = article.comma(at) && before <= SHORT_HEAD && at + SHORTEST < article.reach(at);
    return goesOn
        ? extents
            .of(article, new Complement(Complement.Kind.NOUN, at, at + 1))
            .filter(extent -> extent.to() - extent.from() > before)
        : Optional.empty();
  }

  /// A source vouches for the clause before it: behind the last comma that a conjunction follows.
  private static int lastClause(Article article, int from, int to) {
    for (int i = to - SHORTEST; i > from; i--) {
      boolean clause = article.comma(i - 1) && article.quotes().around(i).isEmpty();
      if (clause
          && article.conjoined(i)
          && !article.complementiser(i)
          && VerbShape.of(article.token(i).folded()) != VerbShape.NONE) {
        return i;
      }
    }
    return from;
  }

  private static Statement.Mode quoted(Article article, int from, int to) {
    List<Quotes.Quote> quotes = article.quotes().sayings(from, to);
    if (quotes.isEmpty()) {
      return Statement.Mode.INDIRECT;
    }
    Quotes.Quote only = quotes.getFirst();
    return quotes.size() == 1 && only.open() == from && only.behind() >= to
        ? Statement.Mode.DIRECT
        : Statement.Mode.MIXED;
  }

  /// «قال مسؤول إن …، وفق ما نقلته قناة العربية»: the statement is there already; the source is its channel.
  private static Draft channelled(Draft draft, Attributions.Source source, Telling telling) {
    Voice voice = telling.discourse().voice(source.phrase(), draft.cue().word());
    Setting setting =
        source.phrase().kind() == Phrase.Kind.DOCUMENT
            ? new Setting(null, source.phrase().name(), null, null, null)
            : Setting.NONE;
    int to = Math.max(draft.to(), source.to());
    Draft more = draft.spanning(draft.from(), to).with(setting);
    boolean unnamed = draft.voice().kind() == Phrase.Kind.OUTLET;
    String paper = draft.voice().speaker().name();
    List<String> channels = paper == null ? draft.voice().via() : List.of(paper);
    return switch (source.phrase().kind()) {
      case OUTLET -> more.through(voice.via());
      // «ذكرت صحيفة أن …، نقلا عن مصادر»: now the paper's source is named.
      case PERSON, ROLE, ANONYMOUS -> unnamed ? more.by(voice.through(channels)) : more;
      case DOCUMENT, BODY, GOVERNMENT, UNKNOWN -> more;
    };
  }

  private static Draft draft(
      Cue cue,
      Attributions.Source source,
      Extents.Extent extent,
      int from,
      int to,
      Telling telling) {
    boolean published = source.owner() != null;
    Phrase speaker = source.owner() == null ? source.phrase() : source.owner();
    Phrase who = published && speaker.kind() == Phrase.Kind.OUTLET ? asBody(speaker) : speaker;
    Voice voice = telling.discourse().voice(who, cue.word());
    String medium = published ? source.phrase().name() : null;
    return new Draft(
        cue,
        cue.word().spelling(),
        Statement.CueClass.ATTRIBUTION,
        from,
        to,
        extent,
        voice,
        new Setting(null, medium, null, null, null),
        null);
  }

  /// What an agency publishes as its own data it says itself.
  private static Phrase asBody(Phrase outlet) {
    return new Phrase(
        outlet.from(),
        outlet.to(),
        Phrase.Kind.BODY,
        outlet.name(),
        null,
        outlet.country(),
        "",
        false);
  }

  private static void closing(Article article, Cue cue, Telling telling) {
    int first = article.sentence(cue.from()).first();
    Optional<Draft> last = telling.last().filter(draft -> draft.to() > first);
    if (last.isPresent()) {
      telling.replaceLast(last.get().spanning(last.get().from(), cue.to()));
      return;
    }
    CueWord.Agreement agreement =
        article.hers(cue.to() - 1) ? CueWord.Agreement.FEMININE : CueWord.Agreement.MASCULINE;
    Optional<Voice> voice =
        telling.discourse().last(agreement).filter(v -> v.agreement().fits(agreement));
    int to = Extents.trimmed(article, first, cue.from());
    if (voice.isEmpty() || to - first < SHORTEST || telling.inside(cue.from())) {
      return;
    }
    Extents.Extent extent = new Extents.Extent(first, to, to, quoted(article, first, to));
    telling.add(
        new Draft(
            cue,
            cue.word().spelling(),
            Statement.CueClass.ATTRIBUTION,
            first,
            cue.to(),
            extent,
            voice.get(),
            Setting.NONE,
            null));
  }
}
