package org.mahdar.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The Arabic names of all states as Unicode's CLDR has them: «المغرب» is MA.
///
/// The JDK carries the same names as ICU and finds them in a third of the time, for which a command line waits.
final class CountryNames {
  private CountryNames() {}

  static List<LexiconEntry> entries() {
    Locale arabic = Locale.of("ar");
    List<LexiconEntry> entries = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(arabic);
      if (!name.equals(code)) {
        entries.add(new LexiconEntry("country", name, Map.of("value", code, "source", "CLDR"), 0));
      }
    }
    return entries;
  }
}
