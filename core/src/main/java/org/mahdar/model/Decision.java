package org.mahdar.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a person decided, with who and when; it stands on quotes, so that it holds when everything is read again by newer rules.
///
/// «بعض المصادر تقول الجمعة»: an edit of the field `date` of the meeting that stands on those characters.
///
/// @param number counts up within a dossier
/// @param at an ISO-8601 instant
/// @param target the evidence of the entry it is about
/// @param other of a merge the evidence of the second entry, of a split that of the facts that leave
/// @param field of an edit the field
/// @param value of an edit the new value, of a renaming the name, of a note its text, of a redating the day
/// @param undone whether it was taken back
/// @param values of an addition the fields of what is added
/// @param undoneAt when it was taken back, `undoneBy` by whom
public record Decision(
    long number,
    String at,
    String by,
    Verb verb,
    List<Anchor> target,
    List<Anchor> other,
    @Nullable String field,
    @Nullable String value,
    boolean undone,
    Map<String, String> values,
    @Nullable String undoneAt,
    @Nullable String undoneBy) {
  public enum Verb {
    ACCEPT,
    REJECT,
    EDIT,
    MERGE,
    SPLIT,
    RENAME,
    NOTE,
    REDATE,
    /// a fact that the machine did not read
    ADD;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  /// Characters of a document that a fact of some kind stands on.
  public record Anchor(DocumentId document, String kind, Span span, String quote) {
    public static Anchor of(Fact fact) {
      Evidence first = fact.evidence().getFirst();
      return new Anchor(first.document(), fact.kind(), first.span(), first.quote());
    }

    /// Whether `fact` is what stands there, also where newer rules cut its evidence a little differently.
    public boolean meets(Fact fact) {
      return fact.kind().equals(kind)
          && fact.evidence().stream()
              .anyMatch(e -> e.document().equals(document) && e.span().overlaps(span));
    }
  }

  public Decision {
    target = List.copyOf(target);
    other = List.copyOf(other);
    // A decision that an older version wrote has none.
    values = values == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /// A decision that adds nothing and stands, or of which nothing is known but that it was taken back.
  public Decision(
      long number,
      String at,
      String by,
      Verb verb,
      List<Anchor> target,
      List<Anchor> other,
      @Nullable String field,
      @Nullable String value,
      boolean undone) {
    this(number, at, by, verb, target, other, field, value, undone, Map.of(), null, null);
  }
}
