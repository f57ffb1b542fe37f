package org.mahdar.extract.entity;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Persons that no role announces: behind a title, by a kunya, from a given name on, or alone where they speak or are called.
///
/// «الدكتور سامي التيهاني», «أبو ياسر», «لسامي التيهاني», «كريم: إلى أين».
final class BuiltPersons {
  private final NameWords words;
  private final PersonName names;

  BuiltPersons(NameWords words, PersonName names) {
    this.words = words;
    this.names = names;
  }

  /// The tokens of the name, null where there is none.
  @Nullable Span tokens(Lattice lattice, Match match, String build) {
    return switch (build) {
      case "titled" -> titled(lattice, match);
      case "kunya" -> kunya(lattice, match.from());
      case "person" -> full(lattice, match);
      case "alone" -> alone(lattice, match);
      default -> throw new IllegalStateException(match.rule().id() + ": unknown build " + build);
    };
  }

  private @Nullable Span titled(Lattice lattice, Match match) {
    int start = match.to();
    Sentence sentence = sentence(lattice, match.from());
    while (start < sentence.end() && lattice.hit(start, "honorific").isPresent()) {
      start++;
    }
    if (!words.follows(lattice, start, sentence)) {
      return null;
    }
    Hit title = match.slot("title").map(Match.Slot::hit).orElseThrow();
    boolean strong = !title.value().equals("trade");
    boolean opens = NameWords.given(lattice, start) || link(lattice, start);
    boolean name =
        opens
            || strong
                && (words.proper(lattice, start) && !words.verb(lattice, start)
                    || NameWords.definite(lattice, start) && !words.describes(lattice, start));
    int end = name ? names.end(lattice, start, true) : -1;
    return end < 0 ? null : new Span(start, end);
  }

  private @Nullable Span kunya(Lattice lattice, int start) {
    Sentence sentence = sentence(lattice, start);
    if (!words.follows(lattice, start + 1, sentence)) {
      return null;
    }
    String folded = lattice.tokens().get(start).folded();
    boolean father = folded.endsWith("\u0628\u0648");
    boolean named =
        NameWords.given(lattice, start + 1)
            || father
                && !words.stop(lattice, start + 1)
                && (words.proper(lattice, start + 1) || NameWords.definite(lattice, start + 1));
    if (!named) {
      return null;
    }
    int end = Math.max(names.end(lattice, start, false), start + 2);
    return new Span(start, end);
  }

  private @Nullable Span full(Lattice lattice, Match match) {
    int start = match.from();
    Hit given = match.slot("given").map(Match.Slot::hit).orElseThrow();
    int end = names.end(lattice, start, false);
    if (given.has(Clitics.ARTICLE | Clitics.KAF | Clitics.SEEN) || end < start + 2) {
      return null;
    }
    boolean sure = given.cut() == 0 && given.value().equals("given");
    int second = given.to();
    boolean bound =
        second >= end
            || NameWords.given(lattice, second)
            || link(lattice, second)
            || words.surname(lattice, second)
            || lattice.hit(start, "name_link").isPresent();
    return sure || bound ? new Span(start, end) : null;
  }

  private @Nullable Span alone(Lattice lattice, Match match) {
    Hit given = match.slot("given").map(Match.Slot::hit).orElseThrow();
    int start = match.from();
    Sentence sentence = sentence(lattice, start);
    boolean colon = match.to() < sentence.end() && lattice.tokens().get(match.to()).mark(':');
    boolean speaks = start == sentence.first() && colon;
    boolean called = start > sentence.first() && lattice.is(start - 1, "\u064A\u0627");
    boolean only = given.entry().field("alone").equals("yes");
    return only || speaks || called ? new Span(start, match.to()) : null;
  }

  private static boolean link(Lattice lattice, int i) {
    return lattice.hit(i, "name_link").filter(hit -> hit.cut() == 0).isPresent();
  }

  private static Sentence sentence(Lattice lattice, int token) {
    return lattice.tokens().sentences().get(lattice.tokens().sentenceOf(token));
  }
}
