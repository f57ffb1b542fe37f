package org.mahdar.extract.sum;

import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The currency that a name shared by several states («دينار») means in an article: that of the only such state it names.
///
/// In an article that names Tunisia and no other state with a dinar, «12 مليون دينار» is TND; where it names Tunisia and Libya, it
/// stays open. Which state has which currency, and how that is called, the JDK's own tables say.
final class SharedCurrency {
  private static final Locale ARABIC = Locale.of("ar");

  private final Lattice lattice;
  private @Nullable Map<String, Set<String>> byName;

  SharedCurrency(Lattice lattice) {
    this.lattice = lattice;
  }

  /// The currency of the amount's last word, or null where the article leaves it open.
  @Nullable String of(Amount amount) {
    if (byName == null) {
      byName = read();
    }
    String word = lattice.tokens().get(amount.to() - 1).folded();
    for (Map.Entry<String, Set<String>> entry : byName.entrySet()) {
      if (word.startsWith(entry.getKey())) {
        return entry.getValue().size() == 1 ? entry.getValue().iterator().next() : null;
      }
    }
    return null;
  }

  /// Whether it is divided into thousandths: «مليار» without a currency may then be of those.
  static boolean hasThousandths(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits() == 3;
  }

  private Map<String, Set<String>> read() {
    Map<String, Set<String>> read = new HashMap<>();
    for (int i = 0; i < lattice.tokens().size(); i++) {
      Optional<Hit> country = lattice.hit(i, "country");
      Hit state = (country.isPresent() ? country : lattice.hit(i, "nationality")).orElse(null);
      Currency currency = state == null ? null : currency(state.value());
      if (currency != null) {
        String name = Folding.fold(currency.getDisplayName(ARABIC).split(" ", 2)[0]);
        read.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(currency.getCurrencyCode());
      }
    }
    return read;
  }

  /// Null for what is no state or has no currency; the states of the sample corpus have none.
  private static @Nullable Currency currency(String country) {
    try {
      return Currency.getInstance(Locale.of("", country));
    } catch (IllegalArgumentException e) {
      // No code of a state.
      return null;
    }
  }
}
