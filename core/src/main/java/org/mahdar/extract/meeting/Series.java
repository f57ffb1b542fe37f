package org.mahdar.extract.meeting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.Meeting.Format;
import org.mahdar.model.Meeting.Status;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.RuleId;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// The meetings of a list that names only places and days.
///
/// Behind «اجتماعات الميثاق السابقة» the lines «كاستورا 3 ديسمبر 2030» and «كلاريس في 22 يناير 2031» are a meeting each.
final class Series {
  private static final RuleId RULE = new RuleId("meeting.listed");

  /// How far from the word for several meetings the process may be named, and how long a list may be.
  private static final int NEAR = 12;

  private static final int LONGEST = 500;

  /// How many words may stand between the beginning of an item and its place, and between place and day.
  private static final int BEFORE_PLACE = 8;

  private static final int BEFORE_DAY = 2;

  private final PackNames packs;

  Series(Knowledge knowledge) {
    this.packs = new PackNames(knowledge);
  }

  /// The listed meetings, each with the token that it begins at.
  List<Draft> read(Document document, Lattice lattice) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < lattice.tokens().size(); i++) {
      Hit cue = lattice.hit(i, "meeting_series").orElse(null);
      if (cue == null || !document.readable(lattice.tokens().get(i).span())) {
        continue;
      }
      boolean then = cue.value().equals("then");
      String process = process(lattice, i, then);
      int to = then ? endOfSentence(lattice, i) : Math.min(lattice.tokens().size(), i + LONGEST);
      if (process != null || then) {
        items(document, lattice, cue.to(), to, process, drafts);
        i = then ? i : to;
      }
    }
    return drafts;
  }

  private static int endOfSentence(Lattice lattice, int i) {
    return lattice.tokens().sentences().get(lattice.tokens().sentenceOf(i)).end();
  }

  private @Nullable String process(Lattice lattice, int cue, boolean then) {
    int first = then ? cue : Math.max(0, cue - NEAR);
    for (int i = first; i < Math.min(lattice.tokens().size(), cue + NEAR); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        String id = placed.mention() instanceof NameMention name ? packs.named(name) : null;
        if (id != null) {
          return id;
        }
      }
    }
    return null;
  }

  private static void items(
      Document document,
      Lattice lattice,
      int from,
      int to,
      @Nullable String process,
      List<Draft> drafts) {
    for (int i = from; i < to; i++) {
      Lattice.Placed place = place(lattice, i);
      boolean screens =
          lattice.hit(i, "meeting_format").filter(h -> h.value().equals("virtual")).isPresent();
      int end = place != null ? place.to() : screens ? i + 2 : -1;
      Lattice.Placed day = end < 0 ? null : day(lattice, end, to);
      if (day != null && begins(lattice, i, from) && readable(document, lattice, i, day)) {
        drafts.add(draft(i, place, day, process));
        i = day.to() - 1;
      }
    }
  }

  private static boolean readable(Document document, Lattice lattice, int i, Lattice.Placed day) {
    return document.readable(lattice.tokens().span(i, day.to()));
  }

  private static Draft draft(
      int from, Lattice.@Nullable Placed place, Lattice.Placed day, @Nullable String process) {
    Draft draft = new Draft(RULE, true, false);
    draft.process = process;
    draft.listed = true;
    draft.noun = "meeting";
    draft.timed = true;
    draft.date = ((TimeMention) day.mention()).edtf();
    draft.presumed = Status.HELD;
    draft.saidBy(from, day.to());
    draft.evidence.add(draft.said());
    if (place == null) {
      draft.format = Format.VIRTUAL;
    } else {
      NameMention name = (NameMention) place.mention();
      draft.city = "city".equals(name.placeKind()) ? name.name() : null;
      draft.country = name.country();
    }
    return draft;
  }

  private static Lattice.@Nullable Placed place(Lattice lattice, int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name
          && name.kind() == Kind.PLACE
          && ("city".equals(name.placeKind()) || "country".equals(name.placeKind()))) {
        return placed;
      }
    }
    return null;
  }

  /// The day or month right behind the place.
  private static Lattice.@Nullable Placed day(Lattice lattice, int from, int to) {
    for (int i = from; i < Math.min(to, from + BEFORE_DAY + 1); i++) {
      Lattice.Placed time = Clauses.time(lattice, i);
      if (time != null) {
        Edtf edtf = ((TimeMention) time.mention()).edtf();
        return edtf != null && edtf.latest().isBefore(edtf.earliest().plusDays(32)) ? time : null;
      }
      if (lattice.hit(i, "meeting_where").isEmpty()
          && lattice.hit(i, "meeting_clause").isPresent()) {
        return null;
      }
    }
    return null;
  }

  /// Whether the place opens an item: behind a mark or the beginning of the sentence, with nothing but «وفي», a building, a count.
  private static boolean begins(Lattice lattice, int place, int from) {
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(place));
    int first = Math.max(sentence.first(), from);
    for (int i = place - 1; i >= Math.max(first, place - BEFORE_PLACE); i--) {
      Token token = requireNonNull(lattice.tokens().get(i));
      if (token.is(Token.Kind.MARK) && !NounPhrase.quote(token)) {
        return true;
      }
      boolean light = lattice.hit(i, "meeting_light").isPresent();
      if (Clauses.verb(lattice, i) && !light || Clauses.time(lattice, i) != null) {
        return false;
      }
    }
    return place - first <= BEFORE_PLACE;
  }
}
