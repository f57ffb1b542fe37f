package org.mahdar.resolve;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Sum;

/// Recognises one sum in several articles; requested, pledged, raised and expected money is never one.
///
/// What a conference raised is one sum of that conference: 1.6 and more than 1.8 billion stand there as a contradiction.
final class SumMatcher implements Matcher<Sum> {
  private static final int SAME_STORY = 400;
  private static final int SAME_DAYS = 5;
  private static final int BESIDE = 40;
  private static final double SURELY = 4;
  private static final int SAME_NEWS = 15;
  private static final BigDecimal MUCH = new BigDecimal("1.5");
  private static final BigDecimal LITTLE = new BigDecimal("1.2");

  private final Anchors anchors;

  SumMatcher(Anchors anchors) {
    this.anchors = anchors;
  }

  @Override
  public double threshold() {
    return 2;
  }

  @Override
  public Set<String> keys(Item<Sum> item) {
    Sum sum = item.fact();
    Set<String> keys = new LinkedHashSet<>();
    if (sum.amount() == null) {
      Words.of(sum.purpose()).forEach(word -> keys.add(sum.status() + "|for " + word));
      keys.addAll(Words.sketch(item.quote(), 3));
    } else {
      keys.add(sum.status() + "|" + sum.amount().stripTrailingZeros());
      keys.add(sum.status() + "|in " + item.document().id());
      anchors.meeting(item).ifPresent(meeting -> keys.add(sum.status() + "|meeting " + meeting));
    }
    return keys;
  }

  @Override
  public double score(Item<Sum> item, Item<Sum> other) {
    Sum a = item.fact();
    Sum b = other.fact();
    if (converted(item, other)) {
      return SURELY;
    }
    boolean oneConverts =
        (a.basis() == Sum.Basis.CONVERSION) != (b.basis() == Sum.Basis.CONVERSION);
    if (oneConverts && differ(a.currency(), b.currency())) {
      // Neither for nor against: the amounts cannot be compared.
      return a.status() == b.status() && Objects.equals(a.donor(), b.donor()) ? 0 : NEVER;
    }
    boolean apart =
        a.status() != b.status()
            || differ(a.currency(), b.currency())
            || !Words.compatible(a.donor(), b.donor())
            || !Words.compatible(a.recipient(), b.recipient())
            || a.period() != null && b.period() != null && !a.period().overlaps(b.period());
    BigDecimal amount = a.amount();
    BigDecimal otherAmount = b.amount();
    if (apart || (amount == null) != (otherAmount == null)) {
      return NEVER;
    }
    double score;
    if (amount == null || otherAmount == null) {
      score = unnamed(item, other);
    } else if (amount.compareTo(otherAmount) == 0) {
      score = sameAmount(item, other);
    } else {
      score = rivals(item, other, amount, otherAmount);
    }
    return score + agreeing(a.donor(), b.donor()) + agreeing(a.purpose(), b.purpose());
  }

  private double sameAmount(Item<Sum> item, Item<Sum> other) {
    boolean near = item.sameDocument(other) || item.daysApart(other) <= SAME_STORY;
    return near || sameMeeting(item, other) ? 2 : NEVER;
  }

  /// Two amounts are one sum only where nothing but the amount tells them apart.
  private double rivals(
      Item<Sum> item, Item<Sum> other, BigDecimal amount, BigDecimal otherAmount) {
    Sum a = item.fact();
    Sum b = other.fact();
    long days = item.daysApart(other);
    boolean may =
        !item.sameDocument(other) && whole(a) && whole(b) && close(amount, otherAmount, days);
    boolean sameDonor =
        a.donor() != null
            && b.donor() != null
            && agreeing(a.purpose(), b.purpose()) > 0
            && (sameMeeting(item, other) || item.daysApart(other) <= SAME_DAYS);
    boolean sameTotal =
        a.donor() == null
            && b.donor() == null
            && sameMeeting(item, other)
            && only(item)
            && only(other);
    return may && (sameDonor || sameTotal) ? 2 : NEVER;
  }

  private static boolean whole(Sum sum) {
    return switch (sum.basis()) {
      case NEW, CUMULATIVE -> true;
      case DIFFERENCE, CONVERSION, SHARE -> false;
    };
  }

  /// «200 مليون يورو (نحو 218 مليون دولار)»: the second says the first in another currency.
  private static boolean converted(Item<Sum> item, Item<Sum> other) {
    boolean one =
        (item.fact().basis() == Sum.Basis.CONVERSION)
            != (other.fact().basis() == Sum.Basis.CONVERSION);
    int between =
        Math.max(item.span().start(), other.span().start())
            - Math.min(item.span().end(), other.span().end());
    return one
        && item.sameDocument(other)
        && between <= BESIDE
        && item.fact().status() == other.fact().status()
        && Objects.equals(item.fact().donor(), other.fact().donor());
  }

  private boolean sameMeeting(Item<Sum> item, Item<Sum> other) {
    Optional<String> meeting = anchors.meeting(item);
    return meeting.isPresent() && meeting.equals(anchors.meeting(other));
  }

  /// Whether its article gives no other sum without a donor in this state: then it is the total.
  private boolean only(Item<Sum> item) {
    return !anchors.rivalled(item);
  }

  private static double unnamed(Item<Sum> item, Item<Sum> other) {
    double quotes = Words.containment(item.quoteWords(), other.quoteWords());
    boolean near = item.sameDocument(other) || item.daysApart(other) <= SAME_DAYS;
    return near && quotes >= 0.6 ? 2 : NEVER;
  }

  /// Outlets that report one sum differ by little; in the days of the news by more than in later accounts.
  private static boolean close(BigDecimal a, BigDecimal b, long days) {
    BigDecimal most = days <= SAME_NEWS ? MUCH : LITTLE;
    return a.max(b).compareTo(a.min(b).multiply(most)) <= 0;
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  private static double agreeing(@Nullable String a, @Nullable String b) {
    return a != null && b != null && Words.containment(Words.of(a), Words.of(b)) >= 0.5 ? 0.5 : 0;
  }
}
