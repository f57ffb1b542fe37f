package org.mahdar.rules;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The Arabic names of all states as Unicode's CLDR has them: «المغرب» is MA.
final class CountryNames {
  private CountryNames() {}

  static List<LexiconEntry> entries() {
    LocaleDisplayNames arabic = LocaleDisplayNames.getInstance(ULocale.forLanguageTag("ar"));
    List<LexiconEntry> entries = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      String name = arabic.regionDisplayName(code);
      if (!name.equals(code)) {
        entries.add(new LexiconEntry("country", name, Map.of("value", code, "source", "CLDR"), 0));
      }
    }
    return entries;
  }
}
