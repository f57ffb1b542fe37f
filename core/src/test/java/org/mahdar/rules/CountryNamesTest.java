package org.mahdar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mahdar.arabic.Folding;

/// Holds the table of country names against ICU, name by name.
///
/// `-Dcountries.update` writes the table anew, as after an update of ICU.
class CountryNamesTest {
  private static final ULocale ARABIC = new ULocale("ar");

  @Test
  void the_table_is_what_icu_says() throws IOException {
    if (System.getProperty("countries.update") != null) {
      Files.writeString(Path.of("src/main/resources" + CountryNames.TABLE), written());
      return;
    }
    assertThat(CountryNames.table()).isEqualTo(written());
  }

  @Test
  void every_state_of_icu_is_known_by_its_name() {
    Map<String, String> known = new TreeMap<>();
    for (LexiconEntry entry : Knowledge.load().lexicon("country")) {
      known.put(Folding.fold(entry.spelling()), entry.value());
    }
    names().forEach((code, name) -> assertThat(known).containsEntry(Folding.fold(name), code));
    assertThat(names()).hasSizeGreaterThan(240).containsEntry("MA", "المغرب");
  }

  @Test
  void a_damaged_table_is_a_fault_and_no_exception() {
    List<Fault> faults = new ArrayList<>();
    assertThat(CountryNames.entries(faults)).hasSizeGreaterThan(240);
    assertThat(faults).isEmpty();
    LexiconFile.read("country", "spelling\tvalue\n", faults);
    assertThat(faults).hasSize(1);
  }

  private static String written() {
    StringBuilder out = new StringBuilder("spelling\tvalue\tsource\n");
    out.append("# names of states in Arabic as ICU4J ")
        .append(VersionInfo.ICU_VERSION.getMajor())
        .append('.')
        .append(VersionInfo.ICU_VERSION.getMinor())
        .append(" has them (Unicode-3.0); CountryNamesTest writes and checks this table\n");
    names().forEach((code, name) -> out.append(name + "\t" + code + "\tICU\n"));
    return out.toString();
  }

  /// By their codes; where two have one name, which ICU does not, the table would be refused as a lexicon with a duplicate.
  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    Arrays.stream(ULocale.getISOCountries())
        .forEach(code -> {
          String name = ULocale.getDisplayCountry("und-" + code, ARABIC);
          if (!name.equals(code) && !name.isEmpty()) {
            names.put(code, name);
          }
        });
    return names;
  }
}
