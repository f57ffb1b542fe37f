package org.mahdar.resolve;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Fact;
import org.mahdar.model.LazyList;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Sum;

/// Recognises one sum in several articles; what is asked for, what is promised and what is paid is never one.
///
/// What a conference raised is one sum of that conference: 1.6 and more than 1.8 billion stand there as a contradiction. The 601 million that
/// one outlet calls a target and another a request of the same meeting are one as well.
///
/// Over 300 lines by a few: each question asks for the same giver, course and meeting.
final class SumMatcher implements Matcher<Sum> {
  private static final int SAME_STORY = 400;
  private static final int SAME_DAYS = 5;
  private static final int SAME_NEWS = 15;
  private static final int BESIDE = 40;
  private static final double SURELY = 4;
  private static final BigDecimal MUCH = new BigDecimal("1.5");
  private static final BigDecimal LITTLE = new BigDecimal("1.2");
  private static final BigDecimal HARDLY = new BigDecimal("1.05");

  /// An amount with so many digits before its zeros is not met twice by chance.
  private static final int SPECIFIC = 3;

  private static final double TOLD = 0.2;

  /// Less than the threshold, whatever is added for donor, purpose and status.
  private static final double UNDECIDED = 0;

  private final Anchors anchors;
  private final KnownWords words = new KnownWords();

  SumMatcher(Anchors anchors) {
    this.anchors = anchors;
  }

  @Override
  public double threshold() {
    return 2;
  }

  /// What becomes of money, coarsely: outlets that tell of one sum differ within these, not across them.
  private enum Course {
    ASKED,
    PROMISED,
    PAID,
    FROZEN,
    REDIRECTED,
    DENIED;

    static Course of(Sum sum) {
      return switch (sum.status()) {
        case REQUESTED, TARGET, NEEDED, ESTIMATED, EXPECTED -> ASKED;
        case PLEDGED, COMMITTED, RAISED, ALLOCATED -> PROMISED;
        case DISBURSED -> PAID;
        case FROZEN -> FROZEN;
        case REDIRECTED -> REDIRECTED;
        case DENIED -> DENIED;
      };
    }
  }

  @Override
  public Set<String> keys(Item<Sum> item) {
    Sum sum = item.fact();
    Course course = Course.of(sum);
    Set<String> keys = new LinkedHashSet<>();
    if (sum.amount() == null) {
      Words.of(sum.purpose()).forEach(word -> keys.add(course + "|for " + word));
      keys.addAll(Words.sketch(item.quote(), 3));
    } else {
      keys.add(course + "|" + sum.amount().stripTrailingZeros());
      keys.add(course + "|in " + item.document().id());
      keys.add(course + "|in " + anchors.story(item));
      anchors.meeting(item).ifPresent(meeting -> keys.add(course + "|meeting " + meeting));
      if (sum.donor() != null && item.published() != null) {
        Days.months(Days.around(item.published(), SAME_NEWS))
            .forEach(month -> keys.add(course + "|by " + sum.donor() + "|" + month));
      }
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
      return Course.of(a) == Course.of(b) && Objects.equals(a.donor(), b.donor()) ? 0 : NEVER;
    }
    if (misnamed(item, other)) {
      return SURELY;
    }
    if (apart(a, b) || (a.amount() == null) != (b.amount() == null)) {
      return NEVER;
    }
    boolean state = a.status() == b.status();
    return amounts(item, other)
        + (state ? 0.5 : 0)
        + agreeing(a.donor(), b.donor())
        + agreeing(a.purpose(), b.purpose());
  }

  /// What the amounts say for or against one sum; either both are named or none.
  private double amounts(Item<Sum> item, Item<Sum> other) {
    BigDecimal amount = item.fact().amount();
    BigDecimal otherAmount = other.fact().amount();
    if (amount == null || otherAmount == null) {
      return item.fact().status() == other.fact().status() ? unnamed(item, other) : NEVER;
    }
    return amount.compareTo(otherAmount) == 0
        ? sameAmount(item, other)
        : rivals(item, other, amount, otherAmount);
  }

  private boolean apart(Sum a, Sum b) {
    boolean periods = a.period() != null && b.period() != null && !a.period().overlaps(b.period());
    return Course.of(a) != Course.of(b)
        || differ(a.currency(), b.currency())
        || !words.compatible(donor(a), donor(b))
        || !words.compatible(a.recipient(), b.recipient())
        || periods && !specific(a);
  }

  /// Who gives. Whom one asks is told in many ways («الأعضاء», «المانحين»), and only a state by its code tells two requests apart.
  private static @Nullable String donor(Sum sum) {
    String donor = sum.donor();
    boolean asked = Course.of(sum) == Course.ASKED;
    return donor != null && asked && donor.length() != 2 ? null : donor;
  }

  /// Whether the amount is one of its own: 148.7 million, and not 150.
  private static boolean specific(Sum sum) {
    return sum.amount() != null && sum.amount().stripTrailingZeros().precision() >= SPECIFIC;
  }

  private double sameAmount(Item<Sum> item, Item<Sum> other) {
    if (item.sameDocument(other) || together(item, other)) {
      return 2.5;
    }
    Sum a = item.fact();
    Sum b = other.fact();
    long days = item.daysApart(other);
    if (donor(a) != null && donor(b) != null) {
      return 2;
    }
    if ((donor(a) == null) != (donor(b) == null)) {
      // Somebody gives as much as another is known to give: the same only where more speaks for it.
      boolean purposes = agreeing(a.purpose(), b.purpose()) > 0;
      return days <= SAME_DAYS - 2 || specific(a) || purposes && days <= SAME_STORY ? 2 : UNDECIDED;
    }
    boolean periods = a.period() != null && a.period().equals(b.period());
    boolean told = Words.containment(item.contextWords(), other.contextWords()) >= TOLD;
    return days <= SAME_STORY || specific(a) || periods || told ? 2 : UNDECIDED;
  }

  /// Two amounts are one sum only where nothing but the amount tells them apart.
  private double rivals(
      Item<Sum> item, Item<Sum> other, BigDecimal amount, BigDecimal otherAmount) {
    Sum a = item.fact();
    Sum b = other.fact();
    long days = item.daysApart(other);
    if (item.sameDocument(other)
        || !whole(a)
        || !whole(b)
        || !close(amount, otherAmount, days, MUCH, MUCH)) {
      return NEVER;
    }
    boolean meeting = together(item, other);
    boolean donors = donor(a) != null && donor(b) != null;
    if (rounded(a, b, amount, otherAmount)
        && (donors || meeting)
        && (meeting || days <= SAME_NEWS || specific(a))) {
      return 2;
    }
    boolean near = close(amount, otherAmount, days, MUCH, LITTLE);
    boolean close = near && a.status() == b.status();
    boolean purposes = agreeing(a.purpose(), b.purpose()) > 0;
    boolean sameDonor =
        donors
            && (purposes && (meeting || days <= SAME_DAYS)
                || meeting && !anchors.givesMore(item) && !anchors.givesMore(other));
    boolean sameTotal = meeting && total(item) && total(other);
    // Near amounts that nothing ties neither make nor rule out one sum: a third may be both.
    return close && sameDonor || near && sameTotal ? 2 : UNDECIDED;
  }

  /// «جمع المؤتمر 1.6 مليار»: nobody is named who gives it, and its article has none larger.
  private boolean total(Item<Sum> sum) {
    return donor(sum.fact()) == null && anchors.largest(sum);
  }

  /// Whether they are told of one meeting, or one article tells the other's story.
  private boolean together(Item<Sum> item, Item<Sum> other) {
    return sameMeeting(item, other) || anchors.sameStory(item, other);
  }

  /// «نحو 150 مليون» is 148.7 million: one of them says that it is not exact, and they are hardly apart.
  private static boolean rounded(Sum a, Sum b, BigDecimal amount, BigDecimal otherAmount) {
    boolean inexact = a.qualifier() != Qualifier.EXACT || b.qualifier() != Qualifier.EXACT;
    BigDecimal most = amount.min(otherAmount).multiply(HARDLY);
    return inexact && amount.max(otherAmount).compareTo(most) <= 0;
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

  /// «150 مليون دولار» and «150 مليون يورو» of one giver at one meeting: one outlet errs in the currency, unless an article has both.
  private boolean misnamed(Item<Sum> item, Item<Sum> other) {
    Sum a = item.fact();
    Sum b = other.fact();
    return differ(a.currency(), b.currency())
        && a.amount() != null
        && b.amount() != null
        && a.amount().compareTo(b.amount()) == 0
        && Course.of(a) == Course.of(b)
        && whole(a)
        && whole(b)
        && !item.sameDocument(other)
        && Objects.equals(a.donor(), b.donor())
        && (a.donor() != null || anchors.largest(item) && anchors.largest(other))
        && together(item, other)
        && a.evidence().size() == 1
        && b.evidence().size() == 1
        && !hasBoth(item, b)
        && !hasBoth(other, a);
  }

  /// Whether an article has the same number in the currency of the other as well.
  private static boolean hasBoth(Item<Sum> item, Sum other) {
    List<Fact> beside = item.beside();
    for (int place = 0; place < beside.size(); place++) {
      if (LazyList.isOf(Sum.class, beside, place)
          && beside.get(place) instanceof Sum sum
          && sum.amount() != null
          && other.amount() != null
          && sum.amount().compareTo(other.amount()) == 0
          && Objects.equals(sum.currency(), other.currency())) {
        return true;
      }
    }
    return false;
  }

  private boolean sameMeeting(Item<Sum> item, Item<Sum> other) {
    Optional<String> meeting = anchors.meeting(item);
    return meeting.isPresent() && meeting.equals(anchors.meeting(other));
  }

  private static double unnamed(Item<Sum> item, Item<Sum> other) {
    double quotes = Words.containment(item.quoteWords(), other.quoteWords());
    boolean near = item.sameDocument(other) || item.daysApart(other) <= SAME_DAYS;
    return near && quotes >= 0.6 ? 2 : NEVER;
  }

  /// Outlets that report one sum differ by little; in the days of the news by more than in later accounts.
  private static boolean close(
      BigDecimal a, BigDecimal b, long days, BigDecimal atOnce, BigDecimal later) {
    BigDecimal most = days <= 3 * SAME_NEWS ? atOnce : later;
    return a.max(b).compareTo(a.min(b).multiply(most)) <= 0;
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  private double agreeing(@Nullable String a, @Nullable String b) {
    return a != null && b != null && words.containment(a, b) >= 0.5 ? 0.5 : 0;
  }
}
