package org.mahdar.resolve;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.Figure;

/// Recognises one count in several articles.
///
/// How many came to a meeting is one figure of that meeting, whatever each outlet counted: 23 and 25 stand there as a
/// contradiction. How many members a body has grows with time: 79 in 2019 and 85 in 2023 are two figures.
final class FigureMatcher implements Matcher<Figure> {
  private static final int SAME_STORY = 200;
  private static final int SAME_WEEK = 10;
  private static final BigDecimal HARDLY = new BigDecimal("1.1");
  private static final BigDecimal TWICE_AND_MORE = new BigDecimal("2.5");
  private static final BigDecimal HALF_AS_MANY_AGAIN = new BigDecimal("1.5");

  private final Anchors anchors;
  private final KnownWords words = new KnownWords();

  FigureMatcher(Anchors anchors) {
    this.anchors = anchors;
  }

  @Override
  public double threshold() {
    return 1;
  }

  @Override
  public Set<String> keys(Item<Figure> item) {
    Figure figure = item.fact();
    Set<String> keys = new LinkedHashSet<>();
    if (ofMeeting(figure)) {
      anchors.meeting(item).ifPresent(meeting -> keys.add(figure.what() + "|meeting " + meeting));
    }
    if (figure.what() == Figure.What.MEMBERSHIP) {
      byBody(keys, item, anchors.body(item));
      byBody(keys, item, anchors.process(item));
    }
    String count = figure.what() + "|" + figure.value().stripTrailingZeros();
    switch (figure.what()) {
      case ATTENDANCE, INVITED, SIGNATORIES ->
          keys.addAll(Days.under(item.published(), SAME_WEEK, Set.of(count)));
      case MEMBERSHIP -> keys.add(count);
      case PEOPLE, OTHER -> {
        keys.add(count + "|in " + item.document().id());
        keys.addAll(Days.under(item.published(), SAME_STORY / 2, Set.of(count)));
      }
    }
    return keys;
  }

  /// What two outlets count otherwise in one week meets by the body whose members they are.
  private static void byBody(Set<String> keys, Item<Figure> item, @Nullable String body) {
    if (body != null && item.published() != null) {
      Days.months(Days.around(item.published(), SAME_WEEK))
          .forEach(month -> keys.add("members of " + body + "|" + month));
    }
  }

  private static boolean ofMeeting(Figure figure) {
    return switch (figure.what()) {
      case ATTENDANCE, INVITED, SIGNATORIES -> true;
      case MEMBERSHIP, PEOPLE, OTHER -> false;
    };
  }

  @Override
  public double score(Item<Figure> item, Item<Figure> other) {
    Figure a = item.fact();
    Figure b = other.fact();
    boolean same = a.value().compareTo(b.value()) == 0;
    if (a.what() != b.what() || item.sameDocument(other) && !same) {
      return NEVER;
    }
    // What an article counts of a body as members another counts as states and organisations.
    boolean recounted = same && a.what() == Figure.What.MEMBERSHIP;
    if (!counted(a).equals(counted(b)) && !recounted) {
      return overfull(item, other) || overfull(other, item) ? 1 : NEVER;
    }
    return switch (a.what()) {
      case ATTENDANCE, INVITED, SIGNATORIES -> meeting(item, other, same);
      case MEMBERSHIP -> membership(item, other, same);
      case PEOPLE, OTHER -> count(item, other, same);
    };
  }

  private double meeting(Item<Figure> item, Item<Figure> other, boolean same) {
    Optional<String> mine = anchors.meeting(item);
    Optional<String> others = anchors.meeting(other);
    if (same) {
      boolean near =
          mine.isEmpty() || others.isEmpty()
              ? item.daysApart(other) <= SAME_WEEK
              : mine.equals(others);
      return near ? 2 : NEVER;
    }
    boolean hardly = within(item.fact().value(), other.fact().value(), HARDLY);
    if (hardly && mine.isPresent() && mine.equals(others)) {
      return 1;
    }
    // That two values contradict one another is only said where both plainly are of this meeting.
    return sameMeeting(item, other) && close(item.fact().value(), other.fact().value()) ? 1 : NEVER;
  }

  private boolean sameMeeting(Item<Figure> item, Item<Figure> other) {
    Optional<String> only = anchors.plainMeeting(item);
    return only.isPresent() && only.equals(anchors.plainMeeting(other));
  }

  /// A state sends one minister at the most: 83 of them do not go with the 40 states that another counts.
  private boolean overfull(Item<Figure> ministers, Item<Figure> states) {
    Figure a = ministers.fact();
    Figure b = states.fact();
    return a.what() == Figure.What.ATTENDANCE
        && counted(a).equals("minister")
        && counted(b).equals("state")
        && !a.expected()
        && !b.expected()
        && a.value().compareTo(b.value()) > 0
        && within(a.value(), b.value(), TWICE_AND_MORE)
        && sameMeeting(ministers, states);
  }

  private static boolean close(BigDecimal a, BigDecimal b) {
    return within(a, b, HALF_AS_MANY_AGAIN);
  }

  private static boolean within(BigDecimal a, BigDecimal b, BigDecimal times) {
    return a.max(b).compareTo(a.min(b).multiply(times)) <= 0;
  }

  private double membership(Item<Figure> item, Item<Figure> other, boolean same) {
    String body = anchors.body(item);
    String otherBody = anchors.body(other);
    boolean bodies = body != null && otherBody != null;
    String process = anchors.process(item);
    String otherProcess = anchors.process(other);
    boolean processes = process != null && otherProcess != null;
    boolean known =
        bodies ? words.compatible(body, otherBody) : Objects.equals(process, otherProcess);
    if ((bodies || processes) && !known) {
      return NEVER;
    }
    // Members are counted anew from year to year; what two outlets count in the same week is one
    // count.
    boolean sameWeek = (bodies || processes) && item.daysApart(other) <= SAME_WEEK;
    if (!same) {
      return sameWeek && within(item.fact().value(), other.fact().value(), HARDLY) ? 1 : NEVER;
    }
    if (bodies || processes || item.sameDocument(other)) {
      return 2;
    }
    double near = Words.containment(item.contextWords(), other.contextWords());
    return near >= 0.25 && item.daysApart(other) <= SAME_STORY ? 1 : 0;
  }

  private double count(Item<Figure> item, Item<Figure> other, boolean same) {
    Figure a = item.fact();
    Figure b = other.fact();
    if (!same || !overlap(a.asOf(), b.asOf()) || !words.compatible(a.of(), b.of())) {
      return NEVER;
    }
    double near = Words.containment(item.contextWords(), other.contextWords());
    boolean named = a.of() != null && b.of() != null && Objects.equals(a.unit(), b.unit());
    long days = item.sameDocument(other) ? 0 : item.daysApart(other);
    return named && days <= SAME_STORY || near >= 0.5 && days <= SAME_WEEK ? 1 : NEVER;
  }

  private static boolean overlap(@Nullable Edtf a, @Nullable Edtf b) {
    return a == null || b == null || a.overlaps(b);
  }

  /// States are counted as members and as states; ministers, organisations and people are others.
  private static String counted(Figure figure) {
    String unit = figure.unit() == null ? "" : figure.unit();
    return switch (unit) {
      case "", "state", "member", "country", "partner", "party" -> "state";
      default -> unit;
    };
  }
}
