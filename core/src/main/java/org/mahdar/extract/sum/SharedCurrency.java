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
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The currency that a name shared by several states («دينار») means in an article: the one that it names in full, else that of the only such
/// state it names.
///
/// Behind «15 مليون دينار كويتي», «3 ملايين دينار» is KWD. In an article that names Tunisia (or a town of it) and no other state with a dinar, «12 مليون
/// دينار» is TND; where it names Tunisia and Libya, it stays open. Which state has which currency, and how that is called, the JDK's own
/// tables say.
final class SharedCurrency {
  private static final Locale ARABIC = Locale.of("ar");

  /// An article of what goes on in one state names no more than that and another one.
  private static final int AT_HOME = 2;

  private final Lattice lattice;

  /// The states that the article names, null where it was not asked yet.
  private @Nullable Set<String> states;

  /// The codes of what the article calls by its whole name.
  private final Set<String> whole = new LinkedHashSet<>();

  /// Both by the names of the currencies, of which each is looked up once, for the JDK's tables are slow.
  private final Map<String, Set<String>> byName = new HashMap<>();

  private final Map<String, Set<String>> inFull = new HashMap<>();

  private boolean named;

  SharedCurrency(Lattice lattice) {
    this.lattice = lattice;
  }

  /// The currency of the amount's last word, or null where the article leaves it open.
  @Nullable String of(Amount amount) {
    name(states());
    String word = lattice.tokens().get(amount.to() - 1).folded();
    String full = one(inFull, word);
    return full != null ? full : one(byName, word);
  }

  /// «7 مليارات دولار» of Canadians, in an article that hardly names another state, is rather no USD, and nothing says that it is CAD. Where donors
  /// of the world meet, a dollar is that of the United States, whoever gives it.
  boolean contested(Amount amount) {
    if (!amount.named() || amount.currency() == null) {
      return false;
    }
    Set<String> here = states();
    if (here.size() > AT_HOME) {
      return false;
    }
    name(here);
    String word = lattice.tokens().get(amount.to() - 1).folded();
    for (Map.Entry<String, Set<String>> entry : byName.entrySet()) {
      if (word.startsWith(entry.getKey())) {
        return !entry.getValue().contains(amount.currency());
      }
    }
    return false;
  }

  private static @Nullable String one(Map<String, Set<String>> currencies, String word) {
    for (Map.Entry<String, Set<String>> entry : currencies.entrySet()) {
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

  private Set<String> states() {
    if (states == null) {
      states = read();
    }
    return states;
  }

  private Set<String> read() {
    Set<String> read = new LinkedHashSet<>();
    for (int i = 0; i < lattice.tokens().size(); i++) {
      Optional<Hit> country = lattice.hit(i, "country");
      Hit state = (country.isPresent() ? country : lattice.hit(i, "nationality")).orElse(null);
      if (state != null) {
        read.add(state.value());
      }
      for (Lattice.Placed placed : lattice.mentions(i)) {
        switch (placed.mention()) {
          case MoneyMention money when money.currency() != null -> whole.add(money.currency());
          case NameMention place
              when place.kind() == NameMention.Kind.PLACE && place.country() != null ->
              read.add(place.country());
          case MoneyMention _, NameMention _, QuantityMention _, TimeMention _ -> {}
        }
      }
    }
    return read;
  }

  private void name(Set<String> here) {
    if (!named) {
      named = true;
      here.forEach(state -> add(byName, currency(state)));
      whole.forEach(code -> add(inFull, Currency.getInstance(code)));
    }
  }

  private static void add(Map<String, Set<String>> currencies, @Nullable Currency currency) {
    if (currency != null) {
      String name = Folding.fold(currency.getDisplayName(ARABIC).split(" ", 2)[0]);
      currencies.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(currency.getCurrencyCode());
    }
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
