package org.mahdar.extract.statement;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Statement;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.LexiconEntry;

/// A row of the lexicon `cue`: a form of a verb of saying and what it takes.
///
/// «أشارت» is a perfect of the class `note`, feminine, and takes «إلى» or «أن».
///
/// @param object whether it carries an object pronoun («أعلنه»)
record CueWord(
    String spelling,
    Statement.CueClass cueClass,
    Form form,
    Set<Takes> takes,
    Agreement agreement,
    boolean object) {
  enum Form {
    PERFECT,
    IMPERFECT,
    PARTICIPLE,
    MASDAR
  }

  /// What may stand between a cue and its content.
  enum Takes {
    THAT,
    TO,
    ABOUT,
    ON,
    OF,
    IN,
    BY,
    NOUN,
    RELAY,
    /// Whom it quotes stands behind «إلى»: «نسبت الصحيفة إلى مسؤول قوله».
    TOWARD,
    /// Only with a noun of saying behind «ب»: «اختتم الوزير كلمته بالتأكيد على».
    SAYING,
    /// Nothing but what the row names: «عبر» is a preposition unless «عن» follows.
    ONLY,
    /// Its letters are a common word too («بين»): only with a speaker that is known.
    WARY,
    /// It always has an object, which is not its speaker: «ووصفت الخبر بأنه».
    OBJECT,
    /// The words themselves may follow the speaker behind a mere comma: «وأضاف الوزير، سوف نعمل».
    COMMA,
    /// Only with a word for blame: «حملت الوزيرة الشركة مسؤولية».
    BLAME
  }

  /// Gender and number that the form shows.
  enum Agreement {
    MASCULINE,
    FEMININE,
    PLURAL,
    OPEN;

    /// Whether a form with this agreement may speak of what a form with `other` spoke of.
    boolean fits(Agreement other) {
      return this == OPEN || other == OPEN || this == other;
    }
  }

  CueWord {
    // A set of bits: it is asked at every word behind a cue.
    EnumSet<Takes> own = EnumSet.noneOf(Takes.class);
    own.addAll(takes);
    takes = Collections.unmodifiableSet(own);
  }

  boolean takes(Takes complement) {
    return takes.contains(complement);
  }

  /// The finite forms, which take a subject of their own.
  boolean finite() {
    return form == Form.PERFECT || form == Form.IMPERFECT;
  }

  static Map<LexiconEntry, CueWord> all(Knowledge knowledge) {
    Map<LexiconEntry, CueWord> words = new IdentityHashMap<>();
    for (LexiconEntry entry : knowledge.lexicon("cue")) {
      words.put(entry, of(entry));
    }
    for (LexiconEntry entry : knowledge.lexicon("withholding")) {
      words.put(entry, of(entry));
    }
    for (LexiconEntry entry : knowledge.lexicon("attribution")) {
      words.put(entry, source(entry));
    }
    for (LexiconEntry entry : knowledge.lexicon("speech_word")) {
      if (entry.value().equals("closing")) {
        words.put(entry, source(entry));
      } else if (entry.value().equals("appears")) {
        words.put(entry, said(entry.spelling()));
      }
    }
    return words;
  }

  /// «جاء في البيان أن», and the colon of a headline.
  static CueWord said(String spelling) {
    return new CueWord(
        spelling, Statement.CueClass.SAY, Form.PERFECT, Set.of(Takes.THAT), Agreement.OPEN, false);
  }

  private static CueWord source(LexiconEntry entry) {
    return new CueWord(
        entry.spelling(),
        Statement.CueClass.ATTRIBUTION,
        Form.MASDAR,
        Set.of(),
        Agreement.OPEN,
        false);
  }

  private static CueWord of(LexiconEntry entry) {
    Set<Takes> takes = EnumSet.noneOf(Takes.class);
    for (String name : entry.field("complement").split(" ")) {
      if (!name.isEmpty()) {
        takes.add(Takes.valueOf(upper(name)));
      }
    }
    return new CueWord(
        entry.spelling(),
        Statement.CueClass.valueOf(upper(entry.value())),
        Form.valueOf(upper(entry.field("form"))),
        takes,
        agreement(entry.field("agreement")),
        entry.field("object").equals("yes"));
  }

  private static Agreement agreement(String cell) {
    return switch (cell) {
      case "m" -> Agreement.MASCULINE;
      case "f" -> Agreement.FEMININE;
      case "" -> Agreement.OPEN;
      default -> Agreement.PLURAL;
    };
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
