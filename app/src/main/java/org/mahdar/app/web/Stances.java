package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Matter;

/// What somebody stood for, in order, each beside what he stood for on the same matter before.
///
/// «نوردافيا ستواصل حماية السدود» in March and «رفضت نوردافيا حماية السدود» in May are two stances on one matter, intended and refused; so are
/// «دعت غسران إلى إنشاء هيئة تحكيم» and «غسران ترفض هيئة التحكيم», urged and refused, be they statements or undertakings.
final class Stances {
  private Stances() {}

  /// How far back a stance is compared: who speaks daily is not compared with all that he ever said.
  private static final int FARTHEST = 400;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// What somebody can do about a matter, as far as two of them are at odds.
  private enum Side {
    FOR,
    AGAINST,
    NONE
  }

  /// @param before the same one's stance on the same matter before, null where it is the first or takes no side
  record Stance(Listed listed, @Nullable Listed before) {
    boolean changed() {
      return before != null && differ(before.entry().settled(), listed.entry().settled());
    }
  }

  /// Those entries whose fact is a stance of his, oldest first.
  static List<Listed> of(List<Listed> newestFirst, Predicate<Fact> his) {
    return Holdings.oldestFirst(newestFirst).stream()
        .filter(listed -> his.test(listed.entry().settled()))
        .toList();
  }

  /// Those from one place to another, each beside the one before, be that one before the first place.
  ///
  /// @param about what a stance is about, in words
  static List<Stance> changes(
      List<Listed> oldestFirst,
      int from,
      int to,
      Function<Listed, String> about,
      Function<String, Matter> matters) {
    List<Told> told = new ArrayList<>();
    for (int i = from - 1; i >= 0 && told.size() < FARTHEST; i--) {
      Fact fact = oldestFirst.get(i).entry().settled();
      if (side(fact) != Side.NONE) {
        told.add(told(oldestFirst.get(i), fact, about, matters));
      }
    }
    Collections.reverse(told);
    List<Stance> stances = new ArrayList<>();
    for (Listed listed : oldestFirst.subList(from, to)) {
      Fact fact = listed.entry().settled();
      if (side(fact) == Side.NONE) {
        stances.add(new Stance(listed, null));
      } else {
        Told now = told(listed, fact, about, matters);
        stances.add(new Stance(listed, before(now, told)));
        told.add(now);
      }
    }
    return stances;
  }

  /// @param named see [#named]
  private record Told(Listed listed, Fact fact, @Nullable String named, Matter matter) {}

  private static Told told(
      Listed listed, Fact fact, Function<Listed, String> about, Function<String, Matter> matters) {
    return new Told(listed, fact, named(fact), matters.apply(about.apply(listed)));
  }

  /// The latest on the same matter; of two undertakings also where the same words name it, be it one.
  private static @Nullable Listed before(Told now, List<Told> told) {
    for (int i = told.size() - 1; i >= Math.max(0, told.size() - FARTHEST); i--) {
      Told earlier = told.get(i);
      boolean lines =
          !(earlier.fact() instanceof Undertaking a && now.fact() instanceof Undertaking b)
              || a.line() == b.line();
      boolean named = now.named() != null && now.named().equals(earlier.named());
      if (lines && (named || earlier.matter().sameAs(now.matter()))) {
        return earlier.listed();
      }
    }
    return null;
  }

  /// The object of an undertaking, else its action; a statement has no such name, and none is like another's.
  private static @Nullable String named(Fact fact) {
    return fact instanceof Undertaking undertaking
        ? BLANKS
            .matcher(undertaking.object() == null ? undertaking.action() : undertaking.object())
            .replaceAll(" ")
            .strip()
        : null;
  }

  /// Two undertakings differ by how far they have come; else a side is taken against what was urged, promised or announced before.
  private static boolean differ(Fact before, Fact now) {
    return before instanceof Undertaking && now instanceof Undertaking
        ? !stance(before).equals(stance(now))
        : side(before) != side(now);
  }

  private static Side side(Fact fact) {
    return switch (fact) {
      case Statement statement -> {
        Side side = side(statement.cueClass());
        yield !statement.negated() || side == Side.NONE
            ? side
            : side == Side.FOR ? Side.AGAINST : Side.FOR;
      }
      case Undertaking undertaking ->
          undertaking.status() == Undertaking.Status.REFUSED ? Side.AGAINST : Side.FOR;
      case Meeting _, Composition _, Figure _, Sum _, Event _, Relation _ -> Side.NONE;
    };
  }

  private static Side side(Statement.CueClass cue) {
    return switch (cue) {
      case URGE, DEMAND, PLEDGE, AGREE, PRAISE, ANNOUNCE, AFFIRM -> Side.FOR;
      case REFUSE, DENY, CRITICISE -> Side.AGAINST;
      case SAY, ADD, CLARIFY, NOTE, REVEAL, OPINE, EXPRESS, WARN, CLAIM, RELAY, ATTRIBUTION ->
          Side.NONE;
    };
  }

  /// In the word of the contract.
  static String stance(Fact fact) {
    return switch (fact) {
      case Statement statement -> statement.cueClass().toString();
      case Undertaking undertaking -> undertaking.status().toString();
      case Meeting _, Composition _, Figure _, Sum _, Event _, Relation _ -> "";
    };
  }

  /// The words of a stance that say what it is about.
  static String about(Listed listed) {
    return switch (listed.entry().settled()) {
      case Undertaking undertaking ->
          undertaking.object() == null
              ? undertaking.action()
              : undertaking.action() + " " + undertaking.object();
      case Statement statement ->
          Card.leadDocument(listed)
              .text()
              .substring(statement.content().start(), statement.content().end());
      case Meeting _, Composition _, Figure _, Sum _, Event _, Relation _ -> "";
    };
  }
}
