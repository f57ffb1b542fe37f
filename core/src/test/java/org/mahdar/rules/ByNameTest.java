package org.mahdar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ByNameTest {
  private static final ByName.Names COLUMNS = new ByName.Names(List.of("value", "country", "kind"));

  @Test
  void isTheMapOfTheValuesThatAreThere() {
    Map<String, String> row = ByName.of(COLUMNS, Map.of("value", "Rabat", "country", "MA"));

    assertThat(row).isEqualTo(Map.of("value", "Rabat", "country", "MA")).hasSize(2);
    assertThat(row.getOrDefault("kind", "none")).isEqualTo("none");
    assertThat(row.getOrDefault("unheard", "none")).isEqualTo("none");
    assertThat(row.containsKey("kind")).isFalse();
  }

  @Test
  void tellsNamesOfTheSameHashApart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

    Map<String, String> row = ByName.of(new ByName.Names(List.of("Aa")), Map.of("Aa", "1"));

    assertThat(row.get("BB")).isNull();
    assertThat(row.get("Aa")).isEqualTo("1");
  }
}
