package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mahdar.register.export.Affiliations;

/// Names for a page: codes of states become their names, English cities Arabic ones, all else stays as the article has it.
///
/// `US` is «الولايات المتحدة» and `Washington` is «واشنطن» in Arabic; in English they are United States and Washington.
final class Names {
  private final Gazetteer gazetteer;
  private final Messages messages;
  private final Language language;

  Names(Gazetteer gazetteer, Messages messages, Language language) {
    this.gazetteer = gazetteer;
    this.messages = messages;
    this.language = language;
  }

  /// A code or an Arabic name, whichever it is.
  Line party(String nameOrCode) {
    return code(nameOrCode) ? country(nameOrCode) : Line.arabic(nameOrCode, language);
  }

  Line country(String code) {
    if (invented(code)) {
      return gazetteer.state(code).map(name -> Line.arabic(name, language)).orElse(Line.own(code));
    }
    String shown = Locale.of("", code).getDisplayCountry(language.locale());
    return Line.own(shown.isEmpty() ? code : shown);
  }

  /// A city by its English name, as facts hold it.
  Line city(String english) {
    if (language == Language.EN) {
      return Line.own(english);
    }
    return gazetteer
        .city(english)
        .map(Line::own)
        .orElse(new Line(List.of(new Line.Part(english, "en"))));
  }

  /// A process by the id of its pack; what is none is a name already.
  Line process(String id) {
    return gazetteer
        .process(id)
        .map(pack -> Line.own(language == Language.AR ? pack.name() : pack.english()))
        .orElse(Line.arabic(id, language));
  }

  /// Whose an outlet or agency is declared to be: a state, or a party to the conflict; without parts where nothing is declared.
  Line affiliation(String outlet) {
    return gazetteer.affiliation(outlet).map(this::party).orElse(new Line(List.of()));
  }

  /// The same for the files that programs read.
  Affiliations declared() {
    return gazetteer.declared();
  }

  /// Whether two articles that name it mean the same outlet or agency.
  boolean namesOne(String outlet) {
    return gazetteer.press().contains(outlet);
  }

  /// Several of them, in the order they have.
  Line parties(List<String> all) {
    List<Line.Part> parts = new ArrayList<>();
    for (String one : all) {
      if (!parts.isEmpty()) {
        parts.add(new Line.Part(messages.text("list.comma"), ""));
      }
      parts.addAll(party(one).parts());
    }
    return new Line(parts);
  }

  /// XA to XZ belong to the user, so that the locale data may hold anything under them; XK alone is in common use.
  private static boolean invented(String code) {
    return code.startsWith("X") && !code.equals("XK");
  }

  private static boolean code(String name) {
    return name.length() == 2
        && Character.isUpperCase(name.charAt(0))
        && Character.isUpperCase(name.charAt(1));
  }
}
