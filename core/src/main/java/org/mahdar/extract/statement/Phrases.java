package org.mahdar.extract.statement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Reads the phrase of a speaker from its first word on.
///
/// At «مسؤول في الخارجية الأميركية إن» it reads the first four words: anonymous, of the US.
///
/// Over 300 lines: each kind of head has its own way to the end of its phrase.
final class Phrases {
  private static final int LONGEST = 22;

  private final Extension extension;

  Phrases(Cues cues) {
    this.extension = new Extension(cues);
  }

  /// @param limit no token of the phrase lies at or behind it
  /// @param open whether what follows is known to stand at `limit`, so that the phrase may run on to it
  Optional<Phrase> read(Article article, int from, int limit, boolean open) {
    int end = Math.min(limit, from + LONGEST);
    int at = from;
    Optional<Quotes.Quote> quote = at < end ? article.quotes().opening(at) : Optional.empty();
    if (quote.isPresent()) {
      at++;
    }
    if (at >= end
        || article.mark(at)
        || Extension.behind(article, at, Clitics.LAM)
        || Extension.behind(article, at, Clitics.BEH)) {
      return Optional.empty();
    }
    Phrase head = head(article, at, end);
    return head == null
        ? Optional.empty()
        : Optional.of(closed(article, whole(article, head, end, open), end))
            .map(phrase -> quote.isPresent() ? within(phrase, quote.get()) : phrase);
  }

  /// «"كي سافور" في مؤتمر»: the mark behind a name that stands alone between quotation marks.
  private static Phrase within(Phrase phrase, Quotes.Quote quote) {
    return quote.closed() && phrase.to() == quote.close() ? phrase.upTo(quote.behind()) : phrase;
  }

  /// A phrase behind «ل»: «للمسؤول», «لوكالة رويترز», «للخارجية الأميركية».
  Optional<Phrase> behindLam(Article article, int at, int limit) {
    int end = Math.min(limit, at + LONGEST);
    if (at >= end || article.mark(at)) {
      return Optional.empty();
    }
    Hit best = null;
    for (Hit hit : article.lattice().hits(at)) {
      boolean fits =
          hit.has(Clitics.LAM) && hit.to() <= end && (best == null || hit.to() > best.to());
      if (fits && kind(hit) != Phrase.Kind.UNKNOWN) {
        best = hit;
      }
    }
    Optional<Lattice.Placed> named = article.name(at).filter(placed -> placed.to() <= end);
    if (named.isPresent() && (best == null || named.get().to() >= best.to())) {
      return Optional.of(whole(article, named(at, named.get()), end, false))
          .map(p -> stripped(article, p));
    }
    if (best == null) {
      return Optional.empty();
    }
    boolean definite = best.entry().field("definite").equals("yes") || article.contracted(at);
    Phrase head = new Phrase(at, best.to(), kind(best), null, null, null, best.value(), definite);
    return Optional.of(whole(article, head, end, false)).map(p -> stripped(article, p));
  }

  private static Phrase named(int at, Lattice.Placed placed) {
    NameMention name = (NameMention) placed.mention();
    if (name.kind() == NameMention.Kind.PERSON) {
      return new Phrase(
          at, placed.to(), Phrase.Kind.PERSON, name.name(), name.role(), name.country(), "", true);
    }
    Phrase body = body(at, placed);
    return body == null ? plain(at, placed.to(), Phrase.Kind.DOCUMENT, "", true) : body;
  }

  /// The same phrase with «ل» off its name or role.
  private static Phrase stripped(Article article, Phrase phrase) {
    String surface = article.name(phrase.from(), phrase.to(), true);
    return switch (phrase.kind()) {
      case PERSON -> phrase;
      case ROLE, ANONYMOUS ->
          new Phrase(
              phrase.from(),
              phrase.to(),
              phrase.kind(),
              null,
              surface,
              phrase.country(),
              phrase.head(),
              phrase.definite());
      case DOCUMENT, BODY, GOVERNMENT, OUTLET, UNKNOWN ->
          new Phrase(
              phrase.from(),
              phrase.to(),
              phrase.kind(),
              surface,
              null,
              phrase.country(),
              phrase.head(),
              phrase.definite());
    };
  }

  /// «وكالة “أعماق” »: the mark that closes a quote inside the phrase belongs to it.
  private static Phrase closed(Article article, Phrase phrase, int end) {
    boolean open =
        phrase.to() < end
            && article
                .quotes()
                .around(phrase.to() - 1)
                .filter(q -> q.open() > phrase.from() && q.close() == phrase.to())
                .isPresent();
    if (!open) {
      return phrase;
    }
    Phrase longer = phrase.upTo(phrase.to() + 1);
    return phrase.name() == null || phrase.kind() == Phrase.Kind.PERSON
        ? longer
        : titled(article, longer);
  }

  private static @Nullable Phrase head(Article article, int at, int end) {
    Optional<Lattice.Placed> named = article.name(at).filter(placed -> placed.to() <= end);
    if (named.isPresent()
        && named.get().mention() instanceof NameMention name
        && name.kind() == NameMention.Kind.PERSON
        && !adjective(article, name)) {
      return new Phrase(
          at,
          named.get().to(),
          Phrase.Kind.PERSON,
          name.name(),
          blankless(name.role()),
          name.country(),
          "",
          true);
    }
    Phrase known = anonymous(article, at, end);
    if (known == null) {
      known = document(article, at, end);
    }
    if (known == null) {
      known = named.map(placed -> body(at, placed)).orElse(null);
    }
    return known == null ? byLexicon(article, at, end) : known;
  }

  /// «المفوض النقابي للنقابة»: a single definite word behind a role is an adjective of it unless the phrase ends there.
  private static boolean adjective(Article article, NameMention name) {
    int last = article.tokens().tokenAt(name.span().end());
    return name.role() != null
        && name.name().indexOf(' ') < 0
        && article.definite(last - 1)
        && last < article.tokens().size()
        && (article.contracted(last) || article.definite(last) && !article.conjoined(last));
  }

  private static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Phrase anonymous(Article article, int at, int end) {
    // «أحد المسؤولين» is one of them, though «أحد» is a number as well: not the officials told of.
    Optional<Hit> whole = article.hit(at, "anonymous");
    boolean counted = whole.isEmpty() && article.hit(at, "number").isPresent() && at + 1 < end;
    Optional<Hit> hit =
        (counted ? article.hit(at + 1, "anonymous") : whole).filter(h -> h.to() <= end);
    if (hit.isEmpty()) {
      return null;
    }
    boolean definite = hit.get().entry().field("definite").equals("yes");
    return new Phrase(
        at, hit.get().to(), Phrase.Kind.ANONYMOUS, null, null, null, hit.get().value(), definite);
  }

  private static @Nullable Phrase document(Article article, int at, int end) {
    Optional<Hit> hit = article.hit(at, "document").filter(h -> h.to() <= end);
    Optional<Hit> outlet = article.hit(at, "outlet").filter(h -> h.to() <= end);
    if (outlet.isPresent() && hit.isPresent() && outlet.get().to() > hit.get().to()) {
      return plain(at, outlet.get().to(), Phrase.Kind.OUTLET, hit.get().value(), false);
    }
    if (hit.isEmpty()) {
      return null;
    }
    Phrase.Kind kind = press(hit.get()) ? Phrase.Kind.OUTLET : Phrase.Kind.DOCUMENT;
    return plain(at, hit.get().to(), kind, hit.get().value(), article.definite(at));
  }

  private static boolean press(Hit hit) {
    return hit.value().equals("press") || hit.value().equals("paper");
  }

  private static @Nullable Phrase body(int at, Lattice.Placed placed) {
    NameMention name = (NameMention) placed.mention();
    Phrase.Kind kind =
        switch (name.kind()) {
          case ORGANISATION -> Phrase.Kind.BODY;
          case OUTLET -> Phrase.Kind.OUTLET;
          case PLACE -> Phrase.Kind.GOVERNMENT;
          case PERSON, INSTRUMENT -> Phrase.Kind.UNKNOWN;
        };
    boolean speaks = kind != Phrase.Kind.UNKNOWN;
    return speaks ? new Phrase(at, placed.to(), kind, null, null, name.country(), "", true) : null;
  }

  private static @Nullable Phrase byLexicon(Article article, int at, int end) {
    Hit best = null;
    for (Hit hit : article.lattice().hits(at)) {
      boolean better = best == null || hit.to() > best.to();
      if (better
          && (hit.cut() & Clitics.PREPOSITION) == 0
          && hit.to() <= end
          && kind(hit) != Phrase.Kind.UNKNOWN) {
        best = hit;
      }
    }
    return best == null
        ? null
        : plain(at, best.to(), kind(best), best.value(), article.definite(at));
  }

  private static Phrase.Kind kind(Hit hit) {
    return switch (hit.entry().lexicon()) {
      case "anonymous" -> Phrase.Kind.ANONYMOUS;
      case "document" -> press(hit) ? Phrase.Kind.OUTLET : Phrase.Kind.DOCUMENT;
      case "role", "role_prefix" -> Phrase.Kind.ROLE;
      case "outlet" ->
          hit.entry().field("context").isEmpty() ? Phrase.Kind.OUTLET : Phrase.Kind.UNKNOWN;
      case "organisation", "state_body", "seat", "body" -> Phrase.Kind.BODY;
      case "country", "city" -> Phrase.Kind.GOVERNMENT;
      default -> Phrase.Kind.UNKNOWN;
    };
  }

  private static Phrase plain(int from, int to, Phrase.Kind kind, String head, boolean definite) {
    return new Phrase(from, to, kind, null, null, null, head, definite);
  }

  /// The head with what belongs to it, and its parts told apart.
  private Phrase whole(Article article, Phrase head, int end, boolean open) {
    return switch (head.kind()) {
      case PERSON -> withRole(article, Apposition.behindName(article, head, end), end, open);
      case ROLE ->
          whole(
              article,
              Apposition.behindRole(article, extension.of(article, head, end, open), end, open),
              end,
              open,
              head);
      case ANONYMOUS ->
          Apposition.ofGroup(
              article, described(article, extension.of(article, head, end, open)), end);
      case DOCUMENT, BODY, OUTLET -> titled(article, extension.of(article, head, end, open));
      case GOVERNMENT -> titled(article, joined(article, head, end));
      case UNKNOWN -> head;
    };
  }

  /// «السفير منصور عياد [العتيري] إن»: the last words of a name behind its role.
  private static Phrase whole(Article article, Phrase phrase, int end, boolean open, Phrase head) {
    boolean name =
        open
            && phrase.kind() == Phrase.Kind.PERSON
            && phrase.name() != null
            && phrase.to() > head.to()
            && article.surface(phrase.from(), phrase.to()).endsWith(phrase.name());
    return name ? Apposition.longerName(article, phrase, end) : phrase;
  }

  /// «سفيان الدرعي، المساعد الأول [لوكيل النيابة]»: the role behind the name, to its end; and the whole of the name where the clause follows.
  private Phrase withRole(Article article, Phrase person, int end, boolean open) {
    Optional<Lattice.Placed> placed = article.name(person.from());
    boolean mentioned =
        placed.isPresent()
            && placed.get().to() == person.to()
            && placed.get().mention() instanceof NameMention mention
            && mention.role() != null
            && mention.evidence().quote().startsWith(mention.name());
    if (!mentioned) {
      return open && person.name() != null ? Apposition.longerName(article, person, end) : person;
    }
    int words = (int) String.valueOf(person.name()).chars().filter(c -> c == ' ').count() + 1;
    int from = person.from() + words;
    int role = article.comma(from) ? from + 1 : from;
    if (role >= person.to()) {
      return person;
    }
    Phrase head = plain(role, person.to(), Phrase.Kind.ROLE, "", article.definite(role));
    int to = extension.of(article, head, end, false).to();
    return to > person.to() ? person.named(person.name(), article.surface(role, to), to) : person;
  }

  /// «واشنطن وباريس»: governments that speak with one voice.
  private static Phrase joined(Article article, Phrase head, int end) {
    Phrase all = head;
    while (all.to() < end && article.conjoined(all.to())) {
      Optional<Lattice.Placed> next = article.name(all.to()).filter(placed -> placed.to() <= end);
      if (next.isEmpty()
          || !(next.get().mention() instanceof NameMention name)
          || name.kind() != NameMention.Kind.PLACE) {
        return all;
      }
      all = all.upTo(next.get().to());
    }
    return all;
  }

  private static Phrase described(Article article, Phrase phrase) {
    return new Phrase(
        phrase.from(),
        phrase.to(),
        phrase.kind(),
        null,
        article.surface(phrase.from(), phrase.to()),
        Apposition.country(article, phrase.from(), phrase.to()),
        phrase.head(),
        phrase.definite());
  }

  private static Phrase titled(Article article, Phrase phrase) {
    String name = article.name(phrase.from(), phrase.to(), article.contracted(phrase.from()));
    String country =
        phrase.country() == null
            ? Apposition.country(article, phrase.from(), phrase.to())
            : phrase.country();
    return new Phrase(
        phrase.from(),
        phrase.to(),
        phrase.kind(),
        name,
        null,
        country,
        phrase.head(),
        phrase.definite());
  }
}
