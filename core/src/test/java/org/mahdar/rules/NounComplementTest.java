package org.mahdar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.arabic.Tokens;

/// Each noun with the preposition that it takes, and beside it the same words where the preposition is of something else.
class NounComplementTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  @ParameterizedTest
  @CsvSource({
    "للوقاية من الحرائق, 1, true",
    "للوقاية في الغابة, 1, false",
    "الشراكة الواسعة مع شردان, 2, true",
    "شراكة مع شردان, 1, false",
    "دور الجمارك في حماية التراث, 2, true",
    "القضاء على الفقر, 1, true",
    "الوزراء على الفقر, 1, false",
    "الوقاية من, 1, false",
  })
  void a_preposition_goes_on_where_the_noun_takes_it(String text, int preposition, boolean leads) {
    Lattice lattice = KNOWLEDGE.lattice(Tokens.of(text));
    assertThat(NounComplement.leads(lattice, 0, preposition)).isEqualTo(leads);
  }
}
