package org.mahdar.extract.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Sum;

/// Sums that add up to one that the paragraph told before them are its parts: «ميزانية قدرها 30 مليوناً: 20 مليوناً للسدود و10 ملايين للجسور».
///
/// What the article says of each of them stays as it is; only their basis is another.
final class Shares {
  /// How many amounts stand between a total and its parts («مقابل 28 مليوناً في السنة الماضية»).
  private static final int BETWEEN = 2;

  private static final int MOST_PARTS = 8;

  /// An amount of the text with the sum that was made of it, which an amount that is only mentioned has not.
  private record Told(int line, Amount amount, @Nullable Sum sum) {}

  private final List<Told> told = new ArrayList<>();

  void add(int line, Amount amount, @Nullable Sum sum) {
    told.add(new Told(line, amount, sum));
  }

  /// The last amounts from the token `first` on that are larger than `part` and in its currency.
  List<Amount> larger(int first, Amount part) {
    List<Amount> larger = new ArrayList<>();
    for (int i = told.size() - 1; i >= 0 && told.get(i).amount().from() >= first; i--) {
      Amount amount = told.get(i).amount();
      if (amount.value() != null
          && part.value() != null
          && alike(amount, part)
          && amount.value().compareTo(part.value()) > 0) {
        larger.add(amount);
      }
    }
    return larger;
  }

  /// Makes the parts of every total shares.
  void mark(List<Sum> sums) {
    for (int total = 0; total < told.size(); total++) {
      for (int first = total + 1; first <= total + 1 + BETWEEN && first < told.size(); first++) {
        int end = parts(told.get(total), first);
        if (end > 0) {
          for (Told part : told.subList(first, end)) {
            share(sums, part.sum());
          }
          break;
        }
      }
    }
  }

  /// Behind the last of the parts from `first` on that add up to the total, -1 where they do not.
  private int parts(Told total, int first) {
    BigDecimal whole = total.amount().value();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = first; whole != null && i < Math.min(told.size(), first + MOST_PARTS); i++) {
      Told part = told.get(i);
      BigDecimal value = part.amount().value();
      if (part.line() != total.line() || value == null || others(total.sum(), part.sum())) {
        return -1;
      }
      if (!alike(total.amount(), part.amount())) {
        continue;
      }
      sum = sum.add(value);
      if (sum.compareTo(whole) >= 0) {
        return i > first && sum.compareTo(whole) == 0 ? i + 1 : -1;
      }
    }
    return -1;
  }

  /// «تعهدت غسران بثلاثين مليوناً وكورفاليا بعشرين وفيلمونت بعشرة»: what others give, get, or get at another time is no part of it.
  private static boolean others(@Nullable Sum total, @Nullable Sum part) {
    return total != null
        && part != null
        && (differ(total.donor(), part.donor())
            || differ(total.recipient(), part.recipient())
            || differ(total.period(), part.period()));
  }

  private static boolean differ(@Nullable Object a, @Nullable Object b) {
    return a != null && b != null && !a.equals(b);
  }

  private static boolean alike(Amount a, Amount b) {
    return Objects.equals(a.currency(), b.currency());
  }

  private static void share(List<Sum> sums, @Nullable Sum sum) {
    for (int i = 0; sum != null && i < sums.size(); i++) {
      // By the very sum: one that the article says twice is another by then.
      if (sums.get(i) == sum && sum.basis() == Sum.Basis.NEW) {
        sums.set(i, sum.with(Sum.Basis.SHARE));
      }
    }
  }
}
