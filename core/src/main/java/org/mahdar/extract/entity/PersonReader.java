package org.mahdar.extract.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.entity.EntityExtractor.Candidate;
import org.mahdar.model.Document;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Reads persons where they are named: a role with the name behind or before it, two names that share a role, a name by itself.
///
/// «وزيرا الخارجية الكورفالي برناردو أليفانتي والبوسكاني ماركانتو ريفالي» are two persons, each وزير الخارجية, of XD and XM.
final class PersonReader {
  /// «لحزب الوحدة والعدالة النوردافي، كاسر» has so many words up to the person's name.
  private static final int LONGEST_BODY = 6;

  private final PersonName names;

  PersonReader(Knowledge knowledge) {
    this.names = new PersonName(knowledge);
  }

  List<Candidate> read(Document document, Lattice lattice, Match match) {
    if (match.attribute("then").equals("names")) {
      return shared(document, lattice, match);
    }
    Candidate one =
        match.attribute("before").equals("name")
            ? beforeRole(document, lattice, match)
            : match.attribute("then").equals("self")
                ? alone(document, lattice, match)
                : behindRole(document, lattice, match);
    return one == null ? List.of() : List.of(one);
  }

  private @Nullable Candidate behindRole(Document document, Lattice lattice, Match match) {
    if (bodyOpens(match)) {
      return behindBody(document, lattice, match);
    }
    int start = names.behindAdjectives(lattice, match.to());
    if (lattice.tokens().get(match.to() - 1).is(Token.Kind.MARK) && noName(lattice, start)) {
      return null;
    }
    int end = names.end(lattice, start, definite(lattice, match));
    boolean comma = lattice.tokens().get(match.to() - 1).is(Token.Kind.MARK);
    return end < 0 || comma && open(lattice, start, end)
        ? null
        : person(document, lattice, match, match.from(), end, new Span(start, end));
  }

  /// «الأمين العام لحزب»: what stands behind a body without the article is the body's name.
  private static boolean bodyOpens(Match match) {
    Hit of = match.slot("of").map(Match.Slot::hit).orElse(null);
    return of != null
        && of.in("body")
        && of.to() == match.to()
        && !of.has(Clitics.ARTICLE)
        && !of.entry().spelling().startsWith("\u0627\u0644");
  }

  /// «الأمين العام لحزب آفاق نوردافيا، كاسر الحزمري»: behind the body's name a given name opens the person's.
  private @Nullable Candidate behindBody(Document document, Lattice lattice, Match match) {
    int limit = Math.min(lattice.tokens().size(), match.to() + LONGEST_BODY);
    for (int i = match.to() + 1; i < limit; i++) {
      boolean comma = lattice.tokens().get(i - 1).mark('\u060C');
      if (!comma && !lattice.tokens().get(i - 1).is(Token.Kind.WORD)
          || lattice.hit(i, "cue").isPresent()
          || lattice.hit(i, "complementiser").isPresent()) {
        return null;
      }
      int end = NameWords.given(lattice, i) ? names.end(lattice, i, false) : -1;
      if (end > i) {
        return person(document, lattice, match, match.from(), end, new Span(i, end));
      }
      if (comma) {
        return null;
      }
    }
    return null;
  }

  /// «رئيس الحكومة، مجمل مستحقات الشركة»: behind a comma words that no list has are a name only where something closes them.
  private static boolean open(Lattice lattice, int start, int end) {
    return end < lattice.tokens().size()
        && !NameWords.given(lattice, start)
        && lattice.hit(start, "official").isEmpty()
        && NameWords.definite(lattice, end);
  }

  /// «وزير خارجية باتاندا، البيان», «زعيم التنظيم، وغرقت»: behind a comma the sentence rather goes on.
  private static boolean noName(Lattice lattice, int start) {
    return start < lattice.tokens().size()
        && (NameWords.definite(lattice, start)
            || lattice.tokens().get(start).folded().charAt(0) == '\u0648')
        && !NameWords.given(lattice, start);
  }

  private @Nullable Candidate beforeRole(Document document, Lattice lattice, Match match) {
    int end = match.from();
    if (joined(match) || another(lattice, match)) {
      return null;
    }
    boolean comma = end > 0 && lattice.tokens().get(end - 1).mark('\u060C');
    if (comma) {
      end--;
    }
    int first = names.start(lattice, end, comma);
    if (first < 0) {
      return null;
    }
    int start = names.kunya(lattice, first);
    return person(document, lattice, match, start, match.to(), new Span(start, end));
  }

  /// «التقى سامي التيهاني وزير الخارجية الكورفالي برناردو أليفانتي»: the role is his whose given name stands behind it.
  private boolean another(Lattice lattice, Match match) {
    int start = match.to();
    return start < lattice.tokens().size()
        && match.slots().containsKey("nation")
        && NameWords.given(lattice, start)
        && names.end(lattice, start, false) > start;
  }

  /// «سامي التيهاني، ووزير الخارجية الشرداني»: the minister is somebody else.
  private static boolean joined(Match match) {
    return match
        .slot("prefix")
        .or(() -> match.slot("role"))
        .map(Match.Slot::hit)
        .filter(hit -> hit.has(Clitics.WAW))
        .isPresent();
  }

  private @Nullable Candidate alone(Document document, Lattice lattice, Match match) {
    int end = names.end(lattice, match.from(), false);
    if (end - match.from() < 2) {
      return null;
    }
    int start = names.kunya(lattice, match.from());
    Hit given = match.slot("given").map(Match.Slot::hit).orElse(null);
    Span span = Spans.withoutClitics(lattice, start, end, given);
    return candidate(document, match, start, end, span, text(document, span), null);
  }

  /// The first name behind the role, then «و» with a state and the second.
  private List<Candidate> shared(Document document, Lattice lattice, Match match) {
    int end = names.end(lattice, match.to(), false);
    if (end < 0) {
      return List.of();
    }
    PersonRole role = PersonRole.shared(lattice, match);
    List<Candidate> two = new ArrayList<>();
    Span first = lattice.tokens().span(match.to(), end);
    two.add(candidate(document, match, match.from(), end, first, text(document, first), role));
    Hit state = PersonRole.secondState(lattice, end);
    if (state == null) {
      return two;
    }
    int start = state.to();
    while (start < lattice.tokens().size() && lattice.hit(start, "honorific").isPresent()) {
      start++;
    }
    int last = names.end(lattice, start, false);
    if (last > 0) {
      Span second = lattice.tokens().span(start, last);
      PersonRole other = new PersonRole(role.text(), null, state.value());
      two.add(candidate(document, match, end, last, second, text(document, second), other));
    }
    return two;
  }

  private static Candidate person(
      Document document, Lattice lattice, Match match, int from, int to, Span nameTokens) {
    Hit first =
        match
            .slot("prefix")
            .or(() -> match.slot("role"))
            .or(() -> match.slot("counterpart"))
            .map(Match.Slot::hit)
            .orElse(null);
    Hit name = lattice.hit(nameTokens.start(), "given_name").orElse(null);
    Span span =
        from == nameTokens.start()
            ? Spans.withoutConjunction(lattice, from, to, name)
            : Spans.withoutClitics(lattice, from, to, first);
    Span own = Spans.withoutConjunction(lattice, nameTokens.start(), nameTokens.end(), name);
    return candidate(
        document,
        match,
        from,
        to,
        span,
        text(document, own),
        PersonRole.of(lattice, match, nameTokens.start()));
  }

  private static Candidate candidate(
      Document document,
      Match match,
      int from,
      int to,
      Span span,
      String name,
      @Nullable PersonRole role) {
    return new Candidate(
        from,
        to,
        new NameMention(
            document.cite(span),
            match.rule().id(),
            Kind.PERSON,
            name,
            role == null ? null : role.text(),
            role == null ? null : role.status(),
            role == null ? null : role.country(),
            null));
  }

  private static String text(Document document, Span span) {
    return document.text().substring(span.start(), span.end());
  }

  /// «الوزير بومبيو»: behind a definite role a single word may be the whole name; behind «وزير» it may not.
  private static boolean definite(Lattice lattice, Match match) {
    Hit role = match.slot("role").map(Match.Slot::hit).orElse(null);
    return role == null
        ? false
        : role.has(Clitics.ARTICLE)
            || lattice.tokens().get(role.from()).folded().startsWith("\u0627\u0644")
            || match.slots().containsKey("nation")
            || match.slots().containsKey("portfolio");
  }
}
