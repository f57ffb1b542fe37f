package org.mahdar.rules;

import java.util.Arrays;
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
  private final boolean traced;
  private Program program = Program.EMPTY;
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
    this.traced = lattice.isTraced();
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
    if (from.length < wanted.slots) {
      from = new int[wanted.slots];
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
    @Nullable Object[] slots = new @Nullable Object[program.slots];
    for (int s = 0; s < slots.length; s++) {
      if (to[s] >= 0) {
        Object object = held[s];
        slots[s] =
            new Match.Slot(
                from[s],
                to[s],
                object instanceof Hit hit ? hit : null,
                object instanceof Mention m ? m : null);
      }
    }
    return new ByName<>(program.slotNames, slots);
  }

  private int step(Step step, int at) {
    if (++steps > MOST_STEPS) {
      return -1;
    }
    int end = step.run(this, at);
    if (traced && end < 0 && at >= furthest && at > first && step instanceof Step.Demand asked) {
      furthest = at;
      expected = asked.element;
    }
    return end;
  }

  /// A branch that cannot begin at the token is passed over, but not where somebody wants to hear what was tried.
  int choice(Step.Choice choice, int at) {
    for (Step branch : choice.branches) {
      if (traced || opens(branch, at)) {
        int end = step(branch, at);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  private boolean opens(Step step, int at) {
    return at < limit ? lattice.opens(step, at) : (step.others & Opening.ANY) != 0;
  }

  int open(Step.Open open, int at) {
    int before = from[open.slot];
    from[open.slot] = at;
    int end = step(open.next, at);
    if (end < 0) {
      from[open.slot] = before;
    }
    return end;
  }

  int close(Step.Close close, int at) {
    return fill(close.slot, from[close.slot], at, null, close.next);
  }

  int sentenceStart(Step.SentenceStart start, int at) {
    return at == sentenceStart ? step(start.next, at) : -1;
  }

  int anyWord(Step.AnyWord any, int at) {
    return at < limit && lattice.tokens().get(at).is(Token.Kind.WORD)
        ? fill(any.slot, at, at + 1, null, any.next)
        : -1;
  }

  int gap(Step.Gap gap, int at) {
    for (int end = at + gap.least; end <= Math.min(at + gap.most, limit); end++) {
      if (end > at && barred(gap, end - 1)) {
        return -1;
      }
      int done = fill(gap.slot, at, end, null, gap.next);
      if (done >= 0) {
        return done;
      }
    }
    return -1;
  }

  private boolean barred(Step.Gap gap, int token) {
    if (!lattice.mayHave(token, gap.barriers)) {
      return false;
    }
    for (Lexical barrier : gap.without) {
      if (lattice.mayHave(token, barrier.marks()) && held(barrier, token)) {
        return true;
      }
    }
    return false;
  }

  private boolean held(Lexical wanted, int token) {
    for (Hit hit : lattice.all(token)) {
      if (wanted.holds(hit)) {
        return true;
      }
    }
    return false;
  }

  int words(Step.Words words, int at) {
    if (at >= limit) {
      return -1;
    }
    if ((lattice.ruleWords(at) & words.words) == 0) {
      return -1;
    }
    for (int[] wanted : words.anyOf) {
      int to = at + wanted.length;
      int end =
          to <= limit && matches(wanted, words.exact, at)
              ? fill(words.slot, at, to, null, words.next)
              : -1;
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private boolean matches(int[] wanted, boolean exact, int at) {
    Word begun = lattice.word(at);
    if (exact ? begun.whole() != wanted[0] : !begun.leaves(wanted[0])) {
      return false;
    }
    for (int w = 1; w < wanted.length; w++) {
      if (lattice.word(at + w).whole() != wanted[w]) {
        return false;
      }
    }
    return true;
  }

  int inLexicon(Step.InLexicon in, int at) {
    if (at >= limit || !lattice.opens(in, at)) {
      return -1;
    }
    Hit[] hits = lattice.built(at);
    if (hits == null) {
      return alone(in, at);
    }
    for (Hit hit : hits) {
      if (hit.to() <= limit && in.wanted.holds(hit)) {
        int end = fill(in.slot, at, hit.to(), hit, in.next);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  /// The same where all hits are the token alone: none is made that leads nowhere.
  private int alone(Step.InLexicon in, int at) {
    if (!traced && !opens(in.next, at + 1)) {
      return -1;
    }
    Word word = lattice.word(at);
    for (int row = 0; row < word.rows(); row++) {
      if (in.wanted.holds(word.number(row), word.cut(row))) {
        Hit hit = in.slot < 0 ? null : word.hit(row, at);
        int end = fill(in.slot, at, at + 1, hit, in.next);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  int ofMention(Step.OfMention of, int at) {
    if (at >= limit || (lattice.types(at) & of.type) == 0) {
      return -1;
    }
    List<Lattice.Placed> mentions = lattice.mentions(at);
    for (int m = 0; m < mentions.size(); m++) {
      Lattice.Placed placed = mentions.get(m);
      if (MentionType.bit(placed.mention()) == of.type
          && placed.to() <= limit
          && of.conditions.hold(placed.mention())) {
        int end = fill(of.slot, at, placed.to(), placed.mention(), of.next);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  int digits(Step.Digits digits, int at) {
    if (at >= limit) {
      return -1;
    }
    Token token = lattice.tokens().get(at);
    return token.is(Token.Kind.NUMBER) && digits.digits.holds(token.folded())
        ? fill(digits.slot, at, at + 1, null, digits.next)
        : -1;
  }

  /// Fills the slot, goes on behind it, and empties it again where that leads nowhere.
  ///
  /// Most tries end here, for what must follow cannot begin at the next token.
  private int fill(int slot, int start, int end, @Nullable Object what, Step next) {
    if (!traced && !opens(next, end)) {
      return -1;
    }
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
