package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.NameMention;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.NounComplement;

/// What a meeting is to deal with: «لبحث تقاسم المياه», «حول تمديد القوة بحضور الخبراء» without those who came.
///
/// Where the words cannot tell what it is about («لبحث هذا الموضوع»), the agenda stays open.
final class Agenda {
  private static final int LONGEST = 12;
  private static final int MOST = 5;

  /// Behind so many words «بين» says who it is between, and no more what it is.
  private static final int BETWEEN = 2;

  /// U+0648 with the article.
  private static final String WAL = "\u0648\u0627\u0644";

  private static final char LAM = '\u0644';

  /// A year has so many digits.
  private static final int YEAR = 4;

  private Agenda() {}

  static void read(Lattice lattice, Place place, Segment segment, Draft draft) {
    int behind = segment.from();
    for (int i = Math.max(segment.from(), place.token() + 1); i < segment.to(); i++) {
      Hit cue = i < behind ? null : lattice.hit(i, "meeting_agenda").orElse(null);
      if (cue == null || !AgendaCue.leads(lattice, place, cue)) {
        continue;
      }
      int end = end(lattice, cue.to(), reach(lattice, cue.to(), segment.to()), draft);
      behind = Math.max(behind, end);
      String item = needsClause(lattice, cue.to(), end) ? null : item(lattice, cue.to(), end);
      if (item != null && !draft.agenda.contains(item) && draft.agenda.size() < MOST) {
        draft.agenda.add(item);
      }
    }
  }

  /// «لبحث تنفيذ مخرجات مؤتمر الدلتا»: where the words lack their owner it belongs to them, though it is another meeting.
  private static int reach(Lattice lattice, int from, int limit) {
    boolean owner =
        limit > from
            && limit < lattice.tokens().size()
            && lattice.hit(limit, "meeting_noun").isPresent()
            && lattice.tokens().get(limit - 1).is(Token.Kind.WORD)
            && lattice.hit(limit - 1, "preposition").isEmpty()
            && !PhraseEnd.definite(lattice, limit - 1)
            && lattice.any(limit, "meeting_noun", h -> h.cut() == 0);
    return owner
        ? NounPhrase.of(lattice, noun(lattice, limit), sentenceEnd(lattice, limit)).to()
        : limit;
  }

  private static Hit noun(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_noun").orElseThrow();
  }

  private static int sentenceEnd(Lattice lattice, int i) {
    return lattice.tokens().sentences().get(lattice.tokens().sentenceOf(i)).end();
  }

  private static int end(Lattice lattice, int from, int limit, Draft draft) {
    int most = Math.min(limit, from + LONGEST);
    int end = from;
    while (end < most) {
      if (NounPhrase.quote(lattice.tokens().get(end))) {
        int title = Quotation.title(lattice, end);
        if (title < 0 || title > limit) {
          return end;
        }
        end = title;
        most = Math.min(limit, Math.max(most, end));
        continue;
      }
      if (over(lattice, from, end) || end > from && itsPlace(lattice, end, draft)) {
        return end;
      }
      end++;
    }
    boolean cut = end < limit && !over(lattice, from, end);
    return cut ? safe(lattice, from, end) : end;
  }

  private static boolean over(Lattice lattice, int from, int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.MARK)
        || Clauses.time(lattice, i) != null && !(i > from && ofYear(lattice, i))
        || i > from
            && !ofArea(lattice, i)
            && (PhraseEnd.verb(lattice, i) || PhraseEnd.at(lattice, from, i))
        || lattice.hit(i, "meeting_clause").isPresent()
        || lattice.any(i, "complementiser", h -> !h.has(Clitics.KAF))
        || lattice.hit(i, "meeting_people").isPresent()
        || lattice.hit(i, "meeting_aside").isPresent()
        || lattice.any(
            i,
            "meeting_agenda_end",
            h ->
                !h.value().equals("between")
                    || i - from >= BETWEEN && !NounComplement.leads(lattice, from, i))
        || lattice.any(i, "cue", h -> h.cut() == 0 && AgendaCue.participle(h))
        || lattice.any(i, "meeting_venue", h -> h.has(Clitics.BEH) && !h.has(Clitics.ARTICLE));
  }

  /// «في مخيم عين الزيتون», «في حي سار»: behind the word for a place without the article comes its name, whatever it looks like.
  private static boolean ofArea(Lattice lattice, int i) {
    return lattice.any(
        i - 1, "meeting_venue", h -> h.value().equals("area") && !h.has(Clitics.ARTICLE));
  }

  /// «حول المناخ في كلاريس»: where the meeting is held is not what it is about.
  private static boolean itsPlace(Lattice lattice, int i, Draft draft) {
    int name = lattice.hit(i, "meeting_where").map(Hit::to).orElse(i);
    if (name == i && !lattice.cut(i, Clitics.BEH) || name >= lattice.tokens().size()) {
      return false;
    }
    for (Lattice.Placed placed : lattice.mentions(name)) {
      if (placed.mention() instanceof NameMention place
          && place.kind() == NameMention.Kind.PLACE
          && place.country() != null
          && (place.name().equals(draft.city)
              || "country".equals(place.placeKind())
                  && draft.city == null
                  && place.country().equals(draft.country))) {
        return true;
      }
    }
    return false;
  }

  /// «مشروع الميزانية لسنة 2031»: which one it is.
  private static boolean ofYear(Lattice lattice, int i) {
    return lattice.tokens().get(i).folded().charAt(0) == LAM
        && lattice.mentions(i).stream()
            .anyMatch(placed ->
                placed.mention() instanceof TimeMention time
                    && time.edtf() != null
                    && time.edtf().toString().length() == YEAR);
  }

  /// Where the words go on beyond all measure, they are cut before the last that a preposition or «و» leads on to.
  private static int safe(Lattice lattice, int from, int end) {
    for (int i = end - 1; i > from + 1; i--) {
      boolean joint =
          lattice.hit(i, "meeting_where").isPresent()
              || lattice.any(i, "meeting_name_end", h -> h.value().equals("preposition"))
              || lattice.cut(i, Clitics.WAW)
              || lattice.tokens().get(i).folded().length() == 1;
      if (joint) {
        return i;
      }
    }
    return from;
  }

  /// «السبل الكفيلة والإجراءات التي …»: ways and measures say nothing without the clause behind them.
  private static boolean needsClause(Lattice lattice, int from, int end) {
    return end > from
        && end < lattice.tokens().size()
        && (lattice.any(end, "meeting_clause", h -> h.value().equals("relative"))
            || lattice.any(end, "meeting_agenda_end", h -> h.value().equals("concerning")))
        && lattice.any(
            from,
            "meeting_vague",
            h ->
                (h.value().equals("vague") || h.value().equals("state") && end - from <= 2)
                    && !h.has(Clitics.PREPOSITION));
  }

  /// «عديد المقترحات», «محاور متعددة في البرنامج»: some things of many kinds.
  private static boolean empty(Lattice lattice, int from, int to) {
    int head = from;
    while (head < to && quantity(lattice, head)) {
      head++;
    }
    if (head >= to || !lattice.any(head, "meeting_vague", h -> h.value().equals("vague"))) {
      return false;
    }
    for (int i = head + 1; i < to; i++) {
      boolean link =
          lattice.hit(i, "meeting_where").isPresent()
              || lattice.tokens().get(i).folded().length() == 1;
      if (!link && !lattice.any(i, "meeting_vague", h -> true)) {
        return false;
      }
    }
    return true;
  }

  private static boolean quantity(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_incomplete").isPresent()
        || lattice.any(i, "meeting_vague", h -> h.value().equals("empty"))
        || lattice.any(i, "meeting_name_end", h -> h.value().equals("preposition"));
  }

  /// Null where fewer than two words are left, or they begin with a preposition or point at something else.
  private static @Nullable String item(Lattice lattice, int from, int end) {
    int to = PhraseEnd.trimmed(lattice, from, end);
    if (to - from < 2
        || lattice.any(from, "meeting_agenda_end", h -> h.value().equals("subject"))
        || lattice.hit(from, "meeting_where").isPresent()
        || lattice.any(from, "meeting_name_end", h -> h.to() == from + 1)) {
      return null;
    }
    boolean title =
        NounPhrase.quote(lattice.tokens().get(from)) && Quotation.title(lattice, from) == to;
    String words =
        title ? lattice.tokens().surface(from + 1, to - 1) : lattice.tokens().surface(from, to);
    return words.startsWith(WAL) || empty(lattice, from, to) ? null : words;
  }
}
