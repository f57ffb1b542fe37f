package org.mahdar.resolve;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement.Reason;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.resolve.Agreements.Measure;

/// Who chaired a meeting and who came, as far as accounts can disagree on it.
///
/// «برئاسة نوردافيا» and «برئاسة غسران» contradict, «برئاسة نوردافيا وغسران» goes with both; «شاركت باتاندا» and «غابت باتاندا» contradict.
final class Parties {
  private Parties() {}

  static Measure<Set<String>> chairs() {
    return measure("chairs", fact -> chairs((Meeting) fact), Parties::shareOne);
  }

  /// Of the states on whose coming the accounts differ; lists that only name more or fewer are not weighed.
  static Measure<Set<String>> participants(Set<Meeting> told) {
    Set<String> disputed = disputed(told);
    return measure(
        "participants", fact -> stances((Meeting) fact, disputed), Parties::noStanceDiffers);
  }

  private static Measure<Set<String>> measure(
      String field,
      Function<Fact, @Nullable Set<String>> parties,
      BiPredicate<Set<String>, Set<String>> compatible) {
    return new Measure<>(
        field,
        parties,
        codes -> String.join("; ", codes),
        compatible,
        _ -> 1,
        Reason.MOST_ORIGINS,
        false);
  }

  /// The states that chaired it; names of persons and bodies are told in too many ways to be weighed.
  private static @Nullable Set<String> chairs(Meeting meeting) {
    boolean states =
        !meeting.chairs().isEmpty() && meeting.chairs().stream().allMatch(Parties::code);
    return states ? new TreeSet<>(meeting.chairs()) : null;
  }

  private static boolean code(String party) {
    return party.length() == 2;
  }

  /// One outlet names both who chaired together, another only the one at home.
  private static boolean shareOne(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /// The states of which one account says that they came and another that they did not.
  private static Set<String> disputed(Set<Meeting> told) {
    Set<String> came = new HashSet<>();
    Set<String> stayed = new HashSet<>();
    for (Meeting meeting : told) {
      for (Participant one : meeting.participants()) {
        if (one.country() != null && stayedAway(one.as())) {
          stayed.add(one.country());
        } else if (one.country() != null && there(one.as())) {
          came.add(one.country());
        }
      }
    }
    came.retainAll(stayed);
    return came;
  }

  private static boolean stayedAway(Participant.As as) {
    return switch (as) {
      case ABSENT, EXCLUDED -> true;
      case PARTICIPANT, OBSERVER, INVITED, EXPECTED -> false;
    };
  }

  private static boolean there(Participant.As as) {
    return switch (as) {
      case PARTICIPANT, OBSERVER -> true;
      case ABSENT, EXCLUDED, INVITED, EXPECTED -> false;
    };
  }

  /// «XF absent» and «XF participant», of the disputed states alone.
  private static @Nullable Set<String> stances(Meeting meeting, Set<String> disputed) {
    Set<String> stances = new TreeSet<>();
    for (Participant one : meeting.participants()) {
      String country = one.country();
      boolean known = there(one.as()) || stayedAway(one.as());
      if (known && country != null && disputed.contains(country)) {
        stances.add(country + " " + one.as());
      }
    }
    return stances.isEmpty() ? null : stances;
  }

  private static boolean noStanceDiffers(Set<String> a, Set<String> b) {
    return a.stream()
        .noneMatch(one ->
            b.stream()
                .anyMatch(other ->
                    one.substring(0, 2).equals(other.substring(0, 2)) && came(one) != came(other)));
  }

  private static boolean came(String stance) {
    return stance.endsWith(Participant.As.PARTICIPANT.toString())
        || stance.endsWith(Participant.As.OBSERVER.toString());
  }
}
