package org.mahdar.extract.meeting;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.Meeting.Status;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// What the words around a masdar say of the meeting: «تم عقد اجتماع» is held, «قبل عقد اجتماع» ahead, «دعا إلى عقد اجتماع»
/// only wished for.
final class Modality {
  /// How far before the masdar the word that governs it may stand.
  private static final int REACH = 9;

  /// How far before the word that governs it an agreement may stand.
  private static final int AGREED = 4;

  /// So many words has the subject between a verb and the masdar that is its object.
  private static final int SUBJECT = 6;

  /// So many words has whoever proposes, with when and where.
  private static final int PROPOSED = 14;

  /// How far before the verb its condition may stand.
  private static final int CONDITION = 20;

  /// «ما تردد عن» has so many words before the last.
  private static final int PHRASE = 2;

  private Modality() {}

  /// Whether the word of a meeting verb that starts here is its masdar («عقد» in «تم عقد اجتماع») and no finite verb.
  static boolean masdar(Lattice lattice, int i) {
    Optional<Hit> verb = lattice.hit(i, "meeting_verb");
    String form = verb.map(hit -> hit.entry().field("form")).orElse("");
    return switch (form) {
      case "masdar" -> true;
      case "either" ->
          verb.orElseThrow().has(Clitics.PREPOSITION)
              || i > 0 && governs(lattice, i - 1)
              || asObject(lattice, i);
      default -> false;
    };
  }

  /// Whether the word can have a masdar behind it: a preposition, a noun of time, a verb that needs an object.
  private static boolean governs(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    // «وقد عقد المؤتمر»: behind «قد» stands a verb, and a perfect one was.
    if (!token.is(Token.Kind.WORD) || lattice.hit(i, "meeting_possible").isPresent()) {
      return false;
    }
    return lattice.hit(i, "meeting_governor").isPresent()
        || lattice.hit(i, "meeting_name_end").filter(Modality::preposition).isPresent()
        || lattice.hit(i, "meeting_where").isPresent()
        || Clauses.verb(lattice, i);
  }

  /// «اقترحت نوردافيا عقد مؤتمر»: behind the verb that takes it stands nothing but who proposes.
  private static boolean asObject(Lattice lattice, int masdar) {
    if (proposed(lattice, masdar) != null) {
      return true;
    }
    for (int i = masdar - 1; i >= Math.max(0, masdar - SUBJECT); i--) {
      Hit governor = lattice.hit(i, "meeting_governor").orElse(null);
      if (governor != null) {
        return governor.entry().field("object").equals("yes");
      }
      boolean name = lattice.tokens().get(i).is(Token.Kind.WORD) && !Clauses.verb(lattice, i);
      if (!name || lattice.hit(i, "meeting_clause").isPresent() || said(lattice, i)) {
        return false;
      }
    }
    return false;
  }

  /// «اقترح الوزير، خلال زيارته، عقد مؤتمر»: the verb whose object stands behind a comma, with when and where it was proposed between.
  private static @Nullable Hit proposed(Lattice lattice, int masdar) {
    if (masdar == 0 || !lattice.tokens().get(masdar - 1).mark('\u060C')) {
      return null;
    }
    int first = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(masdar)).first();
    for (int i = masdar - 2; i >= Math.max(first, masdar - PROPOSED); i--) {
      Hit governor = lattice.hit(i, "meeting_governor").orElse(null);
      boolean opens =
          i == first
              || lattice.cut(i, Clitics.WAW)
              || lattice.tokens().get(i - 1).is(Token.Kind.MARK)
              || said(lattice, i - 1);
      // «ملتقى لعرض نتائج دراسة، عقد اليوم»: a noun takes no such object.
      if (governor != null
          && governor.entry().field("object").equals("yes")
          && !governor.has(Clitics.PREPOSITION)
          && opens) {
        return governor;
      }
      if (Clauses.verb(lattice, i) || said(lattice, i)) {
        return null;
      }
    }
    return null;
  }

  private static boolean said(Lattice lattice, int i) {
    return lattice.hit(i, "complementiser").filter(hit -> !hit.has(Clitics.KAF)).isPresent();
  }

  private static boolean preposition(Hit hit) {
    return hit.value().equals("preposition") && (hit.cut() & ~(Clitics.WAW | Clitics.FEH)) == 0;
  }

  /// The status that the nearest governing word before the masdar gives, or null where nothing tells.
  ///
  /// @param value what the masdar itself says: «إلغاء اجتماع» is cancelled whoever announces it
  static @Nullable Status status(Lattice lattice, int masdar, int first, String value) {
    Status own =
        value.equals("present") || value.equals("held")
            ? null
            : Status.valueOf(value.toUpperCase(Locale.ROOT));
    boolean purpose = lattice.any(masdar, "meeting_verb", h -> h.has(Clitics.LAM));
    Hit proposed = own == null ? proposed(lattice, masdar) : null;
    if (proposed != null) {
      return Status.valueOf(proposed.value().toUpperCase(Locale.ROOT));
    }
    for (int i = masdar - 1; i >= Math.max(first, masdar - REACH); i--) {
      Hit governor = governor(lattice, i);
      if (governor != null && governor.to() <= masdar) {
        Status given = Status.valueOf(governor.value().toUpperCase(Locale.ROOT));
        boolean agreed = given == Status.HYPOTHETICAL && agreed(lattice, i, first);
        return own == null || given == Status.HYPOTHETICAL || given == Status.DENIED
            ? agreed ? Status.ANNOUNCED : given
            : own;
      }
      if (lattice.tokens().get(i).mark(':')) {
        break;
      }
      if (own == null && past(lattice, i)) {
        return purpose ? Status.ANNOUNCED : Status.HELD;
      }
    }
    return own;
  }

  /// The governing word that ends with the token: «أنباء عن» rather than «عن».
  private static @Nullable Hit governor(Lattice lattice, int i) {
    for (int from = Math.max(0, i - PHRASE); from < i; from++) {
      Hit longer = lattice.hit(from, "meeting_governor").orElse(null);
      if (longer != null && longer.to() == i + 1) {
        return longer;
      }
    }
    return lattice.hit(i, "meeting_governor").orElse(null);
  }

  /// «اتفق الوزيران على دعوة اللجنة للانعقاد»: what is agreed on is planned, be it a call.
  private static boolean agreed(Lattice lattice, int governor, int first) {
    for (int i = governor - 1; i >= Math.max(first, governor - AGREED); i--) {
      if (lattice.hit(i, "meeting_agreed").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean past(Lattice lattice, int i) {
    return Clauses.verb(lattice, i)
        && lattice.hit(i, "tense").filter(hit -> hit.value().equals("past")).isPresent();
  }

  /// «قد يعقد», «ربما تستضيف»: the meeting is only thought of.
  static boolean possible(Lattice lattice, int verb) {
    return verb > 0 && lattice.hit(verb - 1, "meeting_possible").isPresent();
  }

  /// «في حال رفض المقترح سيعقد اجتماع»: the meeting hangs on what stands before it in the sentence.
  static boolean conditional(Lattice lattice, int verb) {
    int first = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(verb)).first();
    if (lattice.cut(verb, Clitics.WAW)) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(first, verb - CONDITION); i--) {
      if (lattice.any(i, "condition", hit -> hit.value().equals("condition"))) {
        return i == 0 || lattice.hit(i - 1, "condition").isEmpty();
      }
      if (future(lattice, i) || anotherClause(lattice, i)) {
        return false;
      }
    }
    return false;
  }

  /// «لن يسري إلا إذا وقع، مضيفا أن المجلس سيعقد»: the condition is of what stands before; «فإنه» only leads on from it.
  private static boolean anotherClause(Lattice lattice, int i) {
    return lattice.any(i, "complementiser", hit -> !hit.has(Clitics.FEH | Clitics.KAF))
        || lattice.tokens().get(i).mark('\u061B');
  }

  /// «سيعلن الوزير خلال الاجتماع», «أن يعلن في اجتماعهم»: what is done in the meeting lies ahead, and so does the meeting.
  static boolean ahead(Lattice lattice, int token, int first) {
    for (int i = token - 1; i >= Math.max(first, token - REACH); i--) {
      if (Clauses.verb(lattice, i) || future(lattice, i)) {
        boolean to =
            i > 0
                && lattice
                    .hit(i - 1, "clause_word")
                    .filter(hit -> hit.value().equals("that"))
                    .isPresent();
        boolean imperfect = VerbShape.of(lattice.tokens().get(i).folded()) == VerbShape.IMPERFECT;
        return future(lattice, i) || to && imperfect;
      }
    }
    return false;
  }

  /// «سيتعهد الوزراء في اجتماع»: whether the nearest verb before is plainly of the future.
  static boolean foretold(Lattice lattice, int token, int first) {
    for (int i = token - 1; i >= Math.max(first, token - REACH); i--) {
      if (future(lattice, i)) {
        return true;
      }
      if (Clauses.verb(lattice, i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean future(Lattice lattice, int i) {
    if (lattice.any(
        i, "cue", hit -> hit.has(Clitics.SEEN) && !hit.entry().field("form").equals("perfect"))) {
      return true;
    }
    if (lattice.any(
        i,
        "meeting_verb",
        hit -> hit.has(Clitics.SEEN) || hit.value().equals("announced") && hit.cut() == 0)) {
      return true;
    }
    return lattice
        .hit(i, "tense")
        .filter(hit -> soon(hit) || hit.value().equals("future"))
        .isPresent();
  }

  /// «سيتم», but not «سادت»: before a perfect the letter is the verb's own.
  static boolean soon(Hit tense) {
    return tense.has(Clitics.SEEN) && !tense.value().equals("past");
  }
}
