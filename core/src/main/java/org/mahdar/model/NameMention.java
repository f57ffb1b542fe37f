package org.mahdar.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A named person, organisation, place, outlet or instrument.
///
/// «وزير الخارجية الأميركي مايك بومبيو» is a person, name مايك بومبيو, role وزير الخارجية, country US.
///
/// @param name the canonical form (a city's English name; else the Arabic name without its role)
/// @param country ISO 3166-1 alpha-2 of the role, the place or the body
/// @param placeKind country, city, region, camp … for places
/// @param naming how the outlet names a party, null where the name is plain and of no party with several names
public record NameMention(
    Evidence evidence,
    RuleId rule,
    Kind kind,
    String name,
    @Nullable String role,
    @Nullable RoleStatus roleStatus,
    @Nullable String country,
    @Nullable String placeKind,
    @Nullable Naming naming)
    implements Mention {
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE,
    OUTLET,
    INSTRUMENT;

    private final String word = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
      return word;
    }
  }

  public enum RoleStatus {
    CURRENT,
    FORMER,
    ACTING,
    RESIGNED,
    ELECT;

    private final String word = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
      return word;
    }
  }

  /// A plain name.
  public NameMention(
      Evidence evidence,
      RuleId rule,
      Kind kind,
      String name,
      @Nullable String role,
      @Nullable RoleStatus roleStatus,
      @Nullable String country,
      @Nullable String placeKind) {
    this(evidence, rule, kind, name, role, roleStatus, country, placeKind, null);
  }

  public NameMention named(Naming how) {
    return new NameMention(evidence, rule, kind, name, role, roleStatus, country, placeKind, how);
  }
}
