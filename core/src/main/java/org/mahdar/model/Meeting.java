package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting that took place, takes place, is planned or denied.
///
/// «بدأ وزراء خارجية ميثاق نيسال اجتماعهم في الدوامر» is an ongoing meeting of foreign
/// ministers in Al-Dawamir, XC.
///
/// @param name the meeting's name as the article gives it («مؤتمر المانحين لدلتا نيسال»)
/// @param process id of the process pack it belongs to, null where none fits
/// @param date null when open
/// @param city English main name
/// @param country ISO 3166-1 alpha-2
/// @param hosts ISO codes, else names
/// @param chairs ISO codes, else names
/// @param parent index of the fact it is held on the margins of, null where none
public record Meeting(
    List<Evidence> evidence,
    RuleId rule,
    List<Doubt> doubts,
    @Nullable String name,
    @Nullable String process,
    Level level,
    @Nullable Size size,
    @Nullable Integer ordinal,
    Format format,
    Status status,
    @Nullable Edtf date,
    @Nullable String city,
    @Nullable String country,
    @Nullable String venue,
    List<String> hosts,
    List<String> chairs,
    List<Participant> participants,
    List<String> agenda,
    List<Outcome> outcome,
    @Nullable Integer parent)
    implements Fact {
  public enum Level {
    HEADS_OF_STATE,
    FOREIGN_MINISTERS,
    DEFENCE_MINISTERS,
    CHIEFS_OF_DEFENCE,
    POLITICAL_DIRECTORS,
    AMBASSADORS,
    SENIOR_OFFICIALS,
    EXPERTS,
    MINISTERIAL,
    UNSPECIFIED;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public enum Size {
    PLENARY,
    SMALL_GROUP,
    BILATERAL,
    TRILATERAL,
    QUADRILATERAL,
    MARGINS;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public enum Format {
    IN_PERSON,
    VIRTUAL,
    HYBRID,
    UNSPECIFIED;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public enum Status {
    ANNOUNCED,
    ONGOING,
    HELD,
    CONCLUDED,
    POSTPONED,
    CANCELLED,
    DENIED,
    HYPOTHETICAL;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  /// Someone who came, was to come or stayed away.
  ///
  /// @param name as the article gives it
  /// @param country ISO 3166-1 alpha-2 where it is or acts for a state
  public record Participant(String name, @Nullable String country, As as) {
    public enum As {
      PARTICIPANT,
      OBSERVER,
      INVITED,
      EXPECTED,
      ABSENT,
      EXCLUDED;

      @Override
      public String toString() {
        return Fact.kebab(this);
      }
    }
  }

  /// What a meeting brought or is to bring: «بيان ختامي», expected or issued.
  public record Outcome(String what, boolean issued) {}

  public Meeting {
    evidence = Fact.cited(evidence);
    doubts = List.copyOf(doubts);
    hosts = List.copyOf(hosts);
    chairs = List.copyOf(chairs);
    participants = List.copyOf(participants);
    agenda = List.copyOf(agenda);
    outcome = List.copyOf(outcome);
  }
}
