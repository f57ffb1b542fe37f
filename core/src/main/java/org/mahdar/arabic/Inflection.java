package org.mahdar.arabic;

import java.util.ArrayList;
import java.util.List;

/// Regular forms of a word, so that a lexicon lists only the first.
public final class Inflection {
  private static final String FEMININE = "\u0629";
  private static final List<String> ENDINGS =
      List.of(
          "\u0627\u0646",
          "\u064A\u0646",
          "\u0648\u0646",
          "\u062A\u0627\u0646",
          "\u062A\u064A\u0646",
          "\u0627\u062A");

  private Inflection() {}

  /// The forms of a nisba adjective: «سوري» gives سوري، سورية، سوريان، سوريين، سوريون، سوريتان، سوريتين، سوريات.
  public static List<String> nisba(String adjective) {
    List<String> forms = new ArrayList<>();
    forms.add(adjective);
    forms.add(adjective + FEMININE);
    for (String ending : ENDINGS) {
      forms.add(adjective + ending);
    }
    return List.copyOf(forms);
  }
}
