package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

/// What somebody stood for, in order, each beside what he stood for on the same matter before.
///
/// «نوردافيا ستواصل حماية السدود» in March and «رفضت نوردافيا حماية السدود» in May are two stances on one matter, intended and refused.
final class Stances {
  private Stances() {}

  /// @param before the same one's stance on the same matter before, null where it is the first
  record Stance(Listed listed, @Nullable Listed before) {
    boolean changed() {
      return before != null
          && !stance(before.entry().settled()).equals(stance(listed.entry().settled()));
    }
  }

  /// Those entries whose fact is a stance of his, oldest first.
  static List<Listed> of(List<Listed> newestFirst, Predicate<Fact> his) {
    return Holdings.oldestFirst(newestFirst).stream()
        .filter(listed -> his.test(listed.entry().settled()))
        .toList();
  }

  static List<Stance> changes(List<Listed> oldestFirst) {
    Map<String, Listed> latest = new HashMap<>();
    List<Stance> stances = new ArrayList<>();
    for (Listed listed : oldestFirst) {
      String matter = matter(listed.entry().settled());
      stances.add(new Stance(listed, matter.isEmpty() ? null : latest.get(matter)));
      if (!matter.isEmpty()) {
        latest.put(matter, listed);
      }
    }
    return stances;
  }

  /// In the word of the contract.
  static String stance(Fact fact) {
    return switch (fact) {
      case Statement statement -> statement.cueClass().toString();
      case Undertaking undertaking -> undertaking.status().toString();
      case Meeting _, Composition _, Figure _, Sum _, Event _, Relation _ -> "";
    };
  }

  /// What it is about, as far as two stances can be told to be about the same: the object of an undertaking, else its action. Two statements
  /// are never taken for one matter.
  private static String matter(Fact fact) {
    return switch (fact) {
      case Undertaking undertaking -> {
        String about = undertaking.object() == null ? undertaking.action() : undertaking.object();
        yield undertaking.line() + " " + about.strip().replaceAll("\\s+", " ");
      }
      case Statement _, Meeting _, Composition _, Figure _, Sum _, Event _, Relation _ -> "";
    };
  }
}
