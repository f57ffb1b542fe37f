package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Name and role that stand side by side, with or without commas.
///
/// «المتحدثة باسم الوزارة، إريكا تشوسانو، لعنب بلدي» is one person; so is «إريكا تشوسانو، المتحدثة باسم الوزارة، إن».
///
/// Over 300 lines: the orders of name and role exclude one another and are told apart in one place.
final class Apposition {
  private static final int LONGEST_NAME = 4;
  private static final String NISBA = "\u064A";
  private static final int LONGEST_ROLE = 14;

  /// How far behind the words of a role its holder's name may stand.
  private static final int FARTHEST_NAME = 8;

  private Apposition() {}

  /// «مايك بومبيو، وزير الخارجية الأميركي، إن»: the role behind the name.
  static Phrase behindName(Article article, Phrase person, int end) {
    int at = article.comma(person.to()) ? person.to() + 1 : person.to();
    if (person.role() != null || at >= end || !role(article, at)) {
      return person;
    }
    int to = at;
    while (to < end
        && to - at < LONGEST_ROLE
        && !article.mark(to)
        && !article.complementiser(to)
        && !article.is(to, "aside")
        && !(article.is(to, "in") && to + 1 < end && Extension.channel(article, to + 1))
        && !article.is(to, "to")
        && !article.is(to, "about")
        && !article.is(to, "qad")
        && !article.is(to, "on")) {
      to++;
    }
    if (to == at) {
      return person;
    }
    Phrase whole = person.named(person.name(), article.surface(at, to), to);
    String country = country(article, at, to);
    return new Phrase(
        whole.from(), to, whole.kind(), whole.name(), whole.role(), country, whole.head(), true);
  }

  /// «فؤاد الوادي إن», «السفير منصور شهاب التيهاني، أن»: all words up to the clause or a mark are the name where they may be.
  static Phrase longerName(Article article, Phrase person, int end) {
    int to = person.to();
    while (to < end && to - person.to() < LONGEST_NAME - 1 && lastName(article, to)) {
      to++;
    }
    boolean ends =
        to == end
            ? article.token(end - 1).spaced()
            : to < end
                && (article.comma(to) || article.is(to, "in") || article.time(to).isPresent());
    return to > person.to() && ends
        ? person.named(person.name() + " " + article.surface(person.to(), to), person.role(), to)
        : person;
  }

  /// «القروي [السالمي]»: a surname may have the article as the name before it has.
  private static boolean lastName(Article article, int i) {
    if (article.possessed(i) || article.name(i).isPresent()) {
      return false;
    }
    return nameWord(article, i) && article.lattice().hits(i, "tense").isEmpty()
        || article.definite(i)
            && !article.conjoined(i)
            && article.token(i).folded().endsWith(NISBA)
            && article.lattice().hits(i).isEmpty();
  }

  /// «جوزيا لومبندو، وزير خارجية باتاندا، …»: words that no lexicon knows, made a person by the role behind the comma.
  static Optional<Phrase> unknownName(Article article, int from, int limit) {
    int to = from;
    while (to < limit && to - from < LONGEST_NAME && nameWord(article, to)) {
      to++;
    }
    if (to - from < 2 || to + 1 >= limit || !article.comma(to)) {
      return Optional.empty();
    }
    String name = article.surface(from, to);
    Phrase person = new Phrase(from, to, Phrase.Kind.PERSON, name, null, null, "", true);
    return Optional.of(behindName(article, person, limit)).filter(phrase -> phrase.role() != null);
  }

  /// «نائب المبعوث الخاص إيان مكاري»: the name behind the role, known as a name or by its place.
  static Phrase behindRole(Article article, Phrase role, int end, boolean open) {
    Phrase quoted = inQuotes(article, role);
    if (quoted != null) {
      return quoted;
    }
    int at = article.comma(role.to()) ? role.to() + 1 : role.to();
    Phrase named = at < end ? withName(article, role, at) : null;
    // «المتحدثة باسم الأمين العام فلان، فلانة الفلانية»: the name behind the comma is hers, the one
    // in her role is not.
    Phrase apart = named != null ? named : bracketed(article, role, end);
    Phrase inside = inside(article, role);
    if (inside != null) {
      return at > role.to() && apart.kind() == Phrase.Kind.PERSON ? apart : inside;
    }
    if (named != null) {
      return named;
    }
    Phrase ahead = ahead(article, role, end);
    if (ahead == null && open) {
      ahead = endingInName(article, role);
    }
    return ahead != null ? ahead : apart;
  }

  /// «رئيس الوزراء سالم الدامري المكلف»: a name that the words of the role hold.
  private static @Nullable Phrase inside(Article article, Phrase role) {
    for (int i = role.from() + 1; i < role.to(); i++) {
      Phrase inside = withName(article, role, i);
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  /// «المبعوث الأممي جوزيا لومبندو»: a name that nothing knew, with which the words of the role end.
  private static @Nullable Phrase endingInName(Article article, Phrase role) {
    for (int i = role.from() + 2; i < role.to(); i++) {
      Phrase inside = withGivenName(article, role, i, role.to());
      if (inside != null && inside.to() == role.to()) {
        return inside;
      }
    }
    int split = nameTail(article, role);
    return split >= role.to()
        ? null
        : new Phrase(
            role.from(),
            role.to(),
            Phrase.Kind.PERSON,
            article.surface(split, role.to()),
            article.name(role.from(), withoutHonorific(article, role.from(), split), false),
            country(article, role.from(), split),
            role.head(),
            true);
  }

  /// «مفوض الاتحاد “أوليفر فاريلي”»: the name that an outlet puts in quotation marks behind the role.
  private static @Nullable Phrase inQuotes(Article article, Phrase role) {
    Optional<Quotes.Quote> quote =
        article.quotes().around(role.to() - 1).filter(q -> q.open() > role.from() + 1);
    if (quote.isEmpty() || !quote.get().closed() || !name(article, quote.get())) {
      return null;
    }
    return new Phrase(
        role.from(),
        role.to(),
        Phrase.Kind.PERSON,
        article.surface(quote.get().first(), quote.get().close()),
        article.name(role.from(), quote.get().open(), false),
        country(article, role.from(), quote.get().open()),
        role.head(),
        true);
  }

  /// Whether a quote of a few words holds no more than a name: «“بيدرسون”», «"أوليفر فاريلي"».
  static boolean name(Article article, Quotes.Quote quote) {
    if (quote.size() < 1 || quote.size() > LONGEST_NAME) {
      return false;
    }
    for (int i = quote.first(); i < quote.close(); i++) {
      if (!nameWord(article, i) && !article.is(i, "either")) {
        return false;
      }
    }
    return true;
  }

  /// «المتحدثة، إريكا تشوسانو، إن» where nothing knows the name: two to four plain words between commas.
  private static Phrase bracketed(Article article, Phrase role, int end) {
    // «المفوض النقابي بالولاية، وليد المازني»: a place may stand between role and comma.
    boolean place =
        role.to() + 1 < end
            && article.comma(role.to() + 1)
            && Extension.behind(article, role.to(), Clitics.BEH);
    int comma = place ? role.to() + 1 : role.to();
    int from = comma + 1;
    Phrase marked = marked(article, role, comma);
    if (marked != null) {
      return marked;
    }
    Phrase enclosed = enclosed(article, role, end);
    if (enclosed != null) {
      return enclosed;
    }
    int to = from;
    while (article.comma(comma) && to < end && nameWord(article, to)) {
      to++;
    }
    boolean name =
        to - from >= 2 && to - from <= LONGEST_NAME && (to == end || endsName(article, to));
    String title = article.name(role.from(), role.to(), false);
    String country = country(article, role.from(), role.to());
    Phrase.Kind kind = name ? Phrase.Kind.PERSON : Phrase.Kind.ROLE;
    String called = name ? article.surface(from, to) : null;
    int last = name ? to : role.to();
    boolean definite = name || role.definite();
    return new Phrase(role.from(), last, kind, called, title, country, role.head(), definite);
  }

  /// What may stand right behind a name in apposition: «، إريكا تشوسانو[،]», «، إريكا تشوسانو [إن]».
  private static boolean endsName(Article article, int i) {
    return article.comma(i)
        || article.complementiser(i)
        || article.is(i, "in")
        || article.is(i, "aside")
        || article.is(i, "to")
        || article.time(i).isPresent()
        || Setting.toPress(article, i)
        || article.is(i, "about");
  }

  /// «عضو اللجنة، "طارق الجراوي"، إن»: the name between commas in quotation marks.
  private static @Nullable Phrase marked(Article article, Phrase role, int comma) {
    Optional<Quotes.Quote> quote =
        article.comma(comma)
            ? article.quotes().opening(comma + 1).filter(q -> q.closed() && name(article, q))
            : Optional.empty();
    return quote
        .map(q ->
            new Phrase(
                role.from(),
                q.behind(),
                Phrase.Kind.PERSON,
                article.surface(q.first(), q.close()),
                article.name(role.from(), role.to(), false),
                country(article, role.from(), role.to()),
                role.head(),
                true))
        .orElse(null);
  }

  /// «الأمين العام للعصبة (يان كي سافور)، إن»: the name between round brackets.
  private static @Nullable Phrase enclosed(Article article, Phrase role, int end) {
    int from = role.to() + 1;
    if (from >= end || !article.mark(role.to(), '(')) {
      return null;
    }
    int to = from;
    while (to < end && to - from < LONGEST_NAME && (nameWord(article, to) || article.named(to))) {
      to++;
    }
    to = to == from ? article.name(from).map(Lattice.Placed::to).orElse(to) : to;
    boolean name = to - from >= 2 && to < end && article.mark(to, ')');
    return name
        ? new Phrase(
            role.from(),
            to + 1,
            Phrase.Kind.PERSON,
            article.surface(from, to),
            article.name(role.from(), role.to(), false),
            country(article, role.from(), role.to()),
            role.head(),
            true)
        : null;
  }

  private static @Nullable Phrase named(Article article, Phrase role, int at, int end) {
    Phrase known = article.mark(at) ? null : withName(article, role, at);
    return known == null ? withGivenName(article, role, at, end) : known;
  }

  /// «كاتب عام النقابة الأساسية لعمال المصنع خليفة العلمي»: the name a few words behind what was read of the role.
  private static @Nullable Phrase ahead(Article article, Phrase role, int end) {
    boolean goesOn =
        role.to() < end
            && !article.mark(role.to())
            && (Extension.behind(article, role.to(), Clitics.LAM)
                || Extension.behind(article, role.to(), Clitics.BEH));
    int farthest = Math.min(end, role.to() + FARTHEST_NAME);
    for (int i = role.to() + 1; goesOn && i < farthest; i++) {
      int at = article.comma(i) && i + 1 < farthest ? i + 1 : i;
      Phrase named = named(article, role, at, end);
      if (named != null) {
        return named;
      }
      goesOn = article.token(i).is(Token.Kind.WORD) && !stops(article, i);
    }
    return null;
  }

  /// «عون المراقبة سناء المسعودي»: a role that no list has, told by the given name behind it.
  static Optional<Phrase> unlisted(Article article, int from, int limit) {
    int most = Math.min(limit, from + LONGEST_NAME);
    for (int i = from + 1; i < most && article.token(i - 1).is(Token.Kind.WORD); i++) {
      if (stops(article, i)) {
        return Optional.empty();
      }
      Phrase role = new Phrase(from, i, Phrase.Kind.ROLE, null, null, null, "", true);
      Phrase named = named(article, role, i, limit);
      if (named != null) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }

  /// «خليفة العلمي», «برهان بن سالم»: a given name that is a common word too, and a surname behind it.
  private static @Nullable Phrase withGivenName(Article article, Phrase role, int at, int end) {
    boolean sure =
        at < end
            && given(article, at)
            && article.hit(at, "given_name").filter(h -> sure(h)).isPresent();
    boolean name =
        at + 1 < end
            && given(article, at)
            && (surname(article, at + 1) || sure && nameWord(article, at + 1));
    if (!name) {
      return null;
    }
    int to = at + 2;
    while (to < end
        && to - at < LONGEST_NAME
        && (article.hit(to - 1, "name_link").isPresent() || surname(article, to))) {
      to++;
    }
    int titleEnd = article.comma(at - 1) ? at - 1 : at;
    return new Phrase(
        role.from(),
        to,
        Phrase.Kind.PERSON,
        article.surface(at, to),
        article.name(role.from(), titleEnd, false),
        country(article, role.from(), titleEnd),
        role.head(),
        true);
  }

  private static boolean sure(Hit hit) {
    return hit.cut() == 0 && hit.value().equals("given");
  }

  private static boolean given(Article article, int i) {
    return article
        .hit(i, "given_name")
        .filter(hit -> hit.cut() == 0 && !hit.value().equals("particle"))
        .filter(hit -> !article.is(i, "link"))
        .isPresent();
  }

  private static boolean surname(Article article, int i) {
    return article.token(i).is(Token.Kind.WORD)
        && (given(article, i)
            || article.hit(i, "name_link").isPresent()
            || nameWord(article, i) && article.token(i).folded().endsWith(NISBA));
  }

  private static boolean stops(Article article, int i) {
    return article.complementiser(i)
        || article.is(i, "aside")
        || article.is(i, "in")
        || article.is(i, "on")
        || article.is(i, "to")
        || article.is(i, "about")
        || article.is(i, "resumptive")
        || article.time(i).isPresent()
        || article.hit(i, "cue").isPresent()
        || article.hit(i, "attribution").isPresent();
  }

  private static @Nullable Phrase withName(Article article, Phrase role, int at) {
    Optional<Lattice.Placed> placed = article.name(at);
    if (placed.isEmpty()
        || !(placed.get().mention() instanceof NameMention name)
        || name.kind() != NameMention.Kind.PERSON
        || name.span().start() != article.token(at).start()) {
      return null;
    }
    boolean own = name.role() != null && !name.role().isBlank();
    boolean behind = own && name.evidence().quote().startsWith(name.name());
    int words = (int) name.name().chars().filter(c -> c == ' ').count() + 1;
    int first = Math.max(at, placed.get().to() - words);
    int until = own && !behind && first > at ? first : at;
    int titleEnd = until > role.from() && article.comma(until - 1) ? until - 1 : until;
    // «السفير فلان، المتحدث باسم الوزارة»: the role behind the name says more than the title before
    // it.
    int bare = withoutHonorific(article, role.from(), titleEnd);
    String title = behind ? name.role() : article.name(role.from(), bare, false);
    String country = country(article, role.from(), titleEnd);
    boolean sent = country == null && mission(article, role.from(), titleEnd, name.country());
    return new Phrase(
        role.from(),
        placed.get().to(),
        Phrase.Kind.PERSON,
        name.name(),
        title,
        country == null && !sent ? name.country() : country,
        role.head(),
        true);
  }

  /// «المشرف العام الدكتور»: the title of honour belongs to neither role nor name.
  private static int withoutHonorific(Article article, int from, int to) {
    return to - 1 > from && article.hit(to - 1, "honorific").isPresent() ? to - 1 : to;
  }

  /// Where the trailing words of a role that no role is made of begin.
  private static int nameTail(Article article, Phrase role) {
    int split = role.to();
    while (split - 1 > role.from()
        && role.to() - split < LONGEST_NAME
        && nameWord(article, split - 1)
        && article.name(split - 1).isEmpty()) {
      split--;
    }
    if (split < role.to() && article.is(split - 1, "either")) {
      split--;
    }
    boolean bound =
        split > role.from()
            && (article.definite(split - 1)
                || article.name(split - 1).isPresent()
                || country(article, split - 1, split) != null);
    return bound && role.to() - split >= 2 ? split : role.to();
  }

  static boolean nameWord(Article article, int i) {
    if (!article.token(i).is(Token.Kind.WORD)
        || article.is(i, "same")
        || article.conjoined(i) && article.definite(i)
        || article.contracted(i)
        || prefixed(article, i)
        || article.behindArticle(i)) {
      return false;
    }
    for (Hit hit : article.lattice().hits(i)) {
      boolean common =
          !hit.in("given_name") && !hit.in("name_link") && (hit.cut() & Clitics.PREPOSITION) == 0;
      if (common
          && (hit.in("name_stop")
              || hit.in("nationality")
              || hit.in("role")
              || hit.in("portfolio")
              || hit.in("role_modifier")
              || hit.in("country")
              || hit.in("speech_word")
              || hit.in("complementiser"))) {
        return false;
      }
    }
    return !article.definite(i)
        || !article.definite(i - 1)
        || article.hit(i, "given_name").isPresent();
  }

  /// «لوزير» is ل and a word that a lexicon knows; «لومبندو» is a name.
  private static boolean prefixed(Article article, int i) {
    if (!Extension.behind(article, i, Clitics.LAM)) {
      return false;
    }
    for (Hit hit : article.lattice().hits(i)) {
      if (hit.has(Clitics.LAM)) {
        return true;
      }
    }
    return article.possessed(i);
  }

  /// «عدد من الجنرالات وعلى رأسهم الوزير جيمس ماتيس»: the one who is named speaks for the group.
  static Phrase ofGroup(Article article, Phrase group, int end) {
    int at = article.comma(group.to()) ? group.to() + 1 : group.to();
    // «الطبيب ماجد العلالي»
    Phrase one =
        group.definite() && group.to() < end ? named(article, group, group.to(), end) : null;
    if (one != null) {
      return one;
    }
    Optional<Hit> link = at < end ? article.word(at, "headed") : Optional.empty();
    if (link.isEmpty()) {
      return group;
    }
    for (int i = link.get().to(); i < Math.min(end, link.get().to() + 3); i++) {
      Optional<Lattice.Placed> placed = article.name(i);
      if (placed.isPresent()
          && placed.get().mention() instanceof NameMention name
          && name.kind() == NameMention.Kind.PERSON) {
        return new Phrase(
            group.from(),
            placed.get().to(),
            Phrase.Kind.PERSON,
            name.name(),
            name.role(),
            name.country(),
            "",
            true);
      }
    }
    return group;
  }

  private static boolean role(Article article, int i) {
    return article.hit(i, "role").or(() -> article.hit(i, "role_prefix")).isPresent();
  }

  /// «المبعوث الخاص [لسوريا]», «[إلى سوريا]»: the state that somebody is sent to is not his own.
  private static boolean mission(Article article, int from, int to, @Nullable String country) {
    for (int i = from; country != null && i < to; i++) {
      for (Hit hit : article.lattice().hits(i)) {
        boolean sent =
            hit.has(Clitics.LAM) || hit.has(Clitics.BEH) || i > from && article.is(i - 1, "to");
        if (sent && hit.in("country") && hit.value().equals(country)) {
          return true;
        }
      }
    }
    return false;
  }

  /// «رئيس بعثة الأمم المتحدة [في سوريا]»: whoever serves an organisation is not of the state where.
  private static boolean serves(Article article, int from, int to) {
    for (int i = from; i < to; i++) {
      if (article.lattice().hit(i, "organisation").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The state that an adjective or a name among the words points to; not the one that an envoy is sent to («لسوريا», «إلى سوريا»).
  static @Nullable String country(Article article, int from, int to) {
    for (int i = from; i < to && !article.is(i, "headed"); i++) {
      if (article.is(i, "states")) {
        // «وزراء خارجية دول جوار ليبيا» are of several states.
        return null;
      }
      for (Hit hit : article.lattice().hits(i)) {
        boolean sent =
            hit.has(Clitics.LAM)
                || i > from && article.is(i - 1, "to")
                || i > from && article.is(i - 1, "in") && serves(article, from, i);
        // «الخبير المالي» is no Malian: with the article that name is an adjective.
        boolean adjective =
            hit.has(Clitics.ARTICLE) && article.token(hit.to() - 1).folded().endsWith(NISBA);
        boolean state = hit.in("country") && !adjective;
        if (hit.to() <= to && !sent && (hit.in("nationality") || state)) {
          return hit.value();
        }
      }
    }
    return null;
  }
}
