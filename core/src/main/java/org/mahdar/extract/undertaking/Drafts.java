package org.mahdar.extract.undertaking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Document;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.Evidence;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.Span;
import org.mahdar.model.TimeMention;
import org.mahdar.model.Undertaking;
import org.mahdar.model.Undertaking.Line;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Collects undertakings: tasks of one line under one verb are one undertaking, and so are deeds of one line in one sentence.
///
/// «بدعم الاستقرار وإعادة الخدمات ومواجهة الدعاية» gives one of the line `stabilisation` and one of `messaging`.
final class Drafts {
  /// How far from its task an amount can be its object.
  private static final int OBJECT = 10;

  private final Document document;
  private final Lattice lattice;
  private final Parties parties;
  private final Lines lines;
  private final Tokens tokens;
  private final List<Draft> drafts = new ArrayList<>();

  Drafts(Document document, Lattice lattice, Parties parties, Lines lines) {
    this.document = document;
    this.lattice = lattice;
    this.parties = parties;
    this.lines = lines;
    this.tokens = lattice.tokens();
  }

  /// What is told on the tokens `[from, to)`; the task itself begins at `task`.
  private record Draft(
      Frame frame, Actors.Actor actor, Line line, int from, int task, int object, int to) {}

  void add(Frame told, Actors.Actor actor, List<Contents.Item> items) {
    Frame frame = conditional(told, items) ? told.intended() : told;
    int before = drafts.size();
    for (Contents.Item item : items) {
      Line named = lines.of(lattice, item);
      Line line = named == Line.OTHER && items.size() == 1 ? around(frame, actor, item) : named;
      Draft last = drafts.size() > before ? drafts.getLast() : null;
      boolean same =
          last != null && (line == Line.OTHER || line == last.line() || last.line() == Line.OTHER);
      if (last != null && same) {
        Line joint = last.line() == Line.OTHER ? line : last.line();
        drafts.set(
            drafts.size() - 1,
            new Draft(frame, actor, joint, last.from(), last.task(), last.object(), item.to()));
      } else if (!sum(frame, item)) {
        int head = Math.min(actor.from(), frame.start());
        int from =
            last == null && drafts.size() == before ? Math.min(head, item.from()) : item.from();
        drafts.add(new Draft(frame, actor, line, from, item.from(), item.object(), item.to()));
      }
    }
  }

  /// What is refused and has no word for its line is what was asked for before: «رفضت هيلاندور الطلب».
  private Line around(Frame frame, Actors.Actor actor, Contents.Item item) {
    if (actor.named()
        && lines.forces(lattice, Math.min(actor.from(), item.from()), item.object())) {
      return Line.MILITARY;
    }
    Line line = lines.around(lattice, frame.first(), frame.limit());
    Draft last = drafts.isEmpty() ? null : drafts.getLast();
    return line == Line.OTHER
            && frame.status() == Undertaking.Status.REFUSED
            && last != null
            && line(last.from()) == line(frame.first())
        ? last.line()
        : line;
  }

  /// «تعهدت … إذا لزم الأمر»: a promise under a condition is an intention.
  private boolean conditional(Frame frame, List<Contents.Item> items) {
    if (frame.status() != Undertaking.Status.AGREED || items.isEmpty()) {
      return false;
    }
    for (int i = items.getFirst().from(); i < items.getLast().to(); i++) {
      if (lattice.hit(i, "condition").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// A pledge or payment of an amount is a sum; who is urged to pay undertakes nothing yet, and who refuses pays nothing.
  /// An amount further on tells what the task costs: «على تركيب 60 محطة، بتكلفة 18 مليون دولار».
  private boolean sum(Frame frame, Contents.Item item) {
    return switch (frame.status()) {
      case URGED, REFUSED, DONE -> false;
      case INTENDED, AGREED, UNDER_WAY -> {
        for (int i = item.from(); i < Math.min(item.to(), item.from() + OBJECT); i++) {
          if (lattice.any(i, "cost", h -> h.value().equals("cost") || h.has(Clitics.BEH))) {
            yield false;
          }
          if (money(i)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  private boolean money(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof MoneyMention) {
        return true;
      }
    }
    return false;
  }

  List<Undertaking> facts() {
    List<Undertaking> facts = new ArrayList<>();
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && continues(last, draft)) {
        merged.set(
            merged.size() - 1,
            new Draft(
                last.frame(),
                last.actor(),
                last.line(),
                last.from(),
                last.task(),
                last.object(),
                Math.max(last.to(), draft.to())));
      } else {
        merged.add(draft);
      }
    }
    for (Draft draft : merged) {
      Span span = tokens.spanBehind(draft.from(), draft.to(), Clitics.WAW & cut(draft.from()));
      if (document.readable(span)) {
        facts.add(fact(draft, span));
      }
    }
    return facts;
  }

  /// The same actor goes on in the same sentence with the same line, or the task of one verb holds the next verb.
  private static boolean continues(Draft last, Draft next) {
    boolean sentence = last.frame().first() == next.frame().first();
    boolean inside = next.from() < last.to() && next.frame().content() != Frame.Content.RELATIVE;
    boolean same =
        last.frame().status() == next.frame().status()
            && last.line() == next.line()
            && last.actor().name().equals(next.actor().name());
    return sentence && (inside || same && last.frame() != next.frame());
  }

  private Undertaking fact(Draft draft, Span span) {
    List<Evidence> evidence = List.of(document.cite(span));
    return new Undertaking(
        evidence,
        draft.frame().rule(),
        draft.actor().named() ? List.of() : List.of(Doubt.SPEAKER_CARRIED_OVER),
        draft.actor().name(),
        draft.actor().urgedBy(),
        counterpart(draft),
        text(
            tokens.spanBehind(
                draft.task(),
                draft.task()
                    + 1
                    + (that(draft.task()) && draft.object() == draft.task() + 2 ? 1 : 0),
                cut(draft.task()) & (Clitics.WAW | Clitics.BEH | Clitics.LAM))),
        draft.object() < draft.to() ? text(tokens.span(draft.object(), draft.to())) : null,
        draft.line(),
        draft.frame().status(),
        date(draft));
  }

  /// Who stands behind «بالتعاون مع», «التنسيق مع» in what is undertaken.
  private @Nullable String counterpart(Draft draft) {
    for (int i = draft.task(); i < draft.to(); i++) {
      Hit with = lattice.hit(i, "alongside").orElse(null);
      Party party = with == null ? null : parties.at(with.to()).orElse(null);
      if (party != null && party.to() <= draft.to() && party.kind() != Party.Kind.OWN) {
        return text(tokens.span(party.from(), party.to()));
      }
    }
    return null;
  }

  /// The last actor that its own clause names, in the paragraph of the sentence that begins at `first`.
  Actors.@Nullable Actor last(int first) {
    Draft last = drafts.isEmpty() ? null : drafts.getLast();
    if (last == null || !last.actor().named() || line(last.from()) != line(first)) {
      return null;
    }
    return last.actor();
  }

  private int line(int token) {
    return tokens.sentences().get(tokens.sentenceOf(token)).line();
  }

  private boolean that(int token) {
    return lattice.hit(token, "clause_word").filter(hit -> hit.value().equals("that")).isPresent();
  }

  private String text(Span span) {
    return tokens.text().substring(span.start(), span.end());
  }

  /// The clitics before a task or verb that a lexicon knows.
  private int cut(int token) {
    for (Hit hit : lattice.hits(token)) {
      if (hit.in("task") || hit.in("deed") || hit.in("act") || hit.in("actor")) {
        return hit.has(Clitics.ARTICLE) ? hit.cut() & ~Clitics.LAM : hit.cut();
      }
    }
    return 0;
  }

  /// The one date in the clause.
  private @Nullable Edtf date(Draft draft) {
    Edtf found = null;
    for (int i = draft.from(); i < draft.to(); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof TimeMention time && time.edtf() != null) {
          if (found != null) {
            return null;
          }
          found = time.edtf();
        }
      }
    }
    return found;
  }
}
