package org.mahdar.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.Mention;

/// Runs programs at tokens of one lattice, with backtracking inside one sentence.
///
/// Not shared between threads; the slots of the last match are read before the next one.
final class Run {
  /// Bounds the work of one try, so that no text can make a pattern run for ever.
  private static final int MOST_STEPS = 20_000;

  private final Lattice lattice;
  private Program program = Program.compile(new Pattern(List.of()));
  private int first;
  private int limit;
  private int sentenceStart;
  private int steps;
  private int furthest;
  private Pattern.@Nullable Element expected;
  private int[] from = new int[8];
  private int[] to = new int[8];
  private @Nullable Object[] held = new @Nullable Object[8];

  Run(Lattice lattice) {
    this.lattice = lattice;
  }

  /// The token behind the match, or -1.
  int match(Program wanted, int token, Sentence sentence) {
    program = wanted;
    first = token;
    limit = sentence.end();
    sentenceStart = sentence.first();
    steps = 0;
    furthest = token;
    expected = null;
    if (from.length < wanted.slotNames.size()) {
      from = new int[wanted.slotNames.size()];
      to = new int[from.length];
      held = new @Nullable Object[from.length];
    }
    Arrays.fill(to, -1);
    return step(wanted.first, token);
  }

  int furthest() {
    return furthest;
  }

  String expected() {
    return expected == null ? "" : Describe.element(expected);
  }

  Map<String, Match.Slot> slots() {
    Map<String, Match.Slot> slots = new LinkedHashMap<>();
    for (int s = 0; s < program.slotNames.size(); s++) {
      if (to[s] >= 0) {
        Object object = held[s];
        slots.put(
            program.slotNames.get(s),
            new Match.Slot(
                from[s],
                to[s],
                object instanceof Hit hit ? hit : null,
                object instanceof Mention m ? m : null));
      }
    }
    return slots;
  }

  private int step(Program.Step step, int at) {
    if (++steps > MOST_STEPS) {
      return -1;
    }
    return switch (step) {
      case Program.End _ -> at;
      case Program.Choice choice -> choice(choice, at);
      case Program.Open open -> {
        int before = from[open.slot()];
        from[open.slot()] = at;
        int end = step(open.next(), at);
        if (end < 0) {
          from[open.slot()] = before;
        }
        yield end;
      }
      case Program.Close close -> fill(close.slot(), from[close.slot()], at, null, close.next());
      case Program.One one -> one(one, at);
    };
  }

  private int choice(Program.Choice choice, int at) {
    for (Program.Step branch : choice.branches()) {
      int end = step(branch, at);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private int one(Program.One one, int at) {
    int end =
        switch (one.element()) {
          case Pattern.SentenceStart _ -> at == sentenceStart ? step(one.next(), at) : -1;
          case Pattern.Gap gap -> gap(one, gap, at);
          case Pattern.AnyWord _ ->
              at < limit && lattice.tokens().get(at).is(Token.Kind.WORD)
                  ? fill(one.slot(), at, at + 1, null, one.next())
                  : -1;
          case Pattern.Digits digits ->
              at < limit
                      && lattice.tokens().get(at).is(Token.Kind.NUMBER)
                      && digits.holds(lattice.tokens().get(at).folded())
                  ? fill(one.slot(), at, at + 1, null, one.next())
                  : -1;
          case Pattern.Words words -> words(one, words, at);
          case Pattern.InLexicon in -> inLexicon(one, in, at);
          case Pattern.OfMention of -> ofMention(one, of, at);
          case Pattern.Maybe _, Pattern.AnyOf _ ->
              throw new IllegalStateException("compiled away: " + one.element());
        };
    if (end < 0 && at >= furthest && at > first) {
      furthest = at;
      expected = one.element();
    }
    return end;
  }

  private int gap(Program.One one, Pattern.Gap gap, int at) {
    for (int end = at + gap.least(); end <= Math.min(at + gap.most(), limit); end++) {
      if (end > at && barred(gap, end - 1)) {
        return -1;
      }
      int done = fill(one.slot(), at, end, null, one.next());
      if (done >= 0) {
        return done;
      }
    }
    return -1;
  }

  private boolean barred(Pattern.Gap gap, int token) {
    for (Pattern.InLexicon barrier : gap.without()) {
      for (Hit hit : lattice.hits(token)) {
        if (hit.in(barrier.lexicon()) && Conditions.hold(barrier.conditions(), hit)) {
          return true;
        }
      }
    }
    return false;
  }

  private int words(Program.One one, Pattern.Words words, int at) {
    for (List<String> wanted : words.anyOf()) {
      if (at + wanted.size() <= limit && matches(wanted, words.exact(), at)) {
        int end = fill(one.slot(), at, at + wanted.size(), null, one.next());
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  private boolean matches(List<String> wanted, boolean exact, int at) {
    for (int w = 0; w < wanted.size(); w++) {
      boolean same =
          exact || w > 0
              ? lattice.tokens().get(at + w).folded().equals(wanted.get(w))
              : lattice.word(at).leaves(wanted.get(0));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private int inLexicon(Program.One one, Pattern.InLexicon in, int at) {
    if (at >= limit) {
      return -1;
    }
    for (Hit hit : lattice.hits(at)) {
      if (hit.in(in.lexicon()) && hit.to() <= limit && Conditions.hold(in.conditions(), hit)) {
        int end = fill(one.slot(), at, hit.to(), hit, one.next());
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  private int ofMention(Program.One one, Pattern.OfMention of, int at) {
    if (at >= limit) {
      return -1;
    }
    for (Lattice.Placed placed : lattice.mentions(at)) {
      if (Conditions.type(placed.mention()).equals(of.type())
          && placed.to() <= limit
          && Conditions.hold(of.conditions(), placed.mention())) {
        int end = fill(one.slot(), at, placed.to(), placed.mention(), one.next());
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  /// Fills the slot, goes on behind it, and empties it again where that leads nowhere.
  private int fill(int slot, int start, int end, @Nullable Object what, Program.Step next) {
    if (slot < 0) {
      return step(next, end);
    }
    int oldFrom = from[slot];
    int oldTo = to[slot];
    Object old = held[slot];
    from[slot] = start;
    to[slot] = end;
    held[slot] = what;
    int done = step(next, end);
    if (done < 0) {
      from[slot] = oldFrom;
      to[slot] = oldTo;
      held[slot] = old;
    }
    return done;
  }
}
