package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something said, with its speaker, cue and content (the three parts of quotation attribution).
///
/// «قال مسؤول أميركي إن الإدارة ستستمر» has an anonymous speaker, the cue قال (class `say`), indirect mode.
///
/// @param content where the words of the speaker stand
/// @param via agencies and channels between speaker and outlet
/// @param within index of the statement that reports it, null at the top
public record Statement(
    List<Evidence> evidence,
    RuleId rule,
    List<Doubt> doubts,
    Speaker speaker,
    String cue,
    CueClass cueClass,
    Mode mode,
    Span content,
    List<String> via,
    @Nullable String medium,
    @Nullable String occasion,
    @Nullable String addressee,
    @Nullable Edtf date,
    boolean negated,
    @Nullable String contrasts,
    @Nullable Integer within)
    implements Fact {
  public enum CueClass {
    SAY,
    AFFIRM,
    ADD,
    CLARIFY,
    NOTE,
    ANNOUNCE,
    REVEAL,
    OPINE,
    EXPRESS,
    PRAISE,
    CRITICISE,
    URGE,
    DEMAND,
    WARN,
    DENY,
    REFUSE,
    PLEDGE,
    CLAIM,
    AGREE,
    RELAY,
    ATTRIBUTION;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public enum Mode {
    DIRECT,
    MIXED,
    INDIRECT;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  /// @param name null for anonymous speakers
  /// @param country ISO 3166-1 alpha-2
  public record Speaker(
      @Nullable String name, @Nullable String role, @Nullable String country, Type type) {
    public enum Type {
      PERSON,
      INSTITUTION,
      DOCUMENT,
      GOVERNMENT,
      ANONYMOUS;

      @Override
      public String toString() {
        return Fact.kebab(this);
      }
    }
  }

  public Statement {
    evidence = Fact.cited(evidence);
    doubts = List.copyOf(doubts);
    via = List.copyOf(via);
  }
}
