package org.mahdar.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When an article was published (TIMEX3's document creation time), on what basis, and which dates remain possible.
///
/// «الخميس 4 من حزيران» under a line that says this year is not 2019 leaves 2020-06-05 and others as candidates.
///
/// @param edtf null while what survives is wider than a week
/// @param witness the meeting, as an article that dates itself tells it, that gave the date where the basis is the register
public record CreationTime(
    @Nullable Edtf edtf,
    Basis basis,
    List<LocalDate> candidates,
    List<Evidence> evidence,
    List<Doubt> doubts,
    @Nullable FactRef witness) {
  public enum Basis {
    GIVEN,
    METADATA,
    URL,
    TEXT,
    REGISTER,
    NONE
  }

  public CreationTime {
    candidates = List.copyOf(candidates);
    evidence = List.copyOf(evidence);
    doubts = List.copyOf(doubts);
  }

  /// A date that no other article gave.
  public CreationTime(
      @Nullable Edtf edtf,
      Basis basis,
      List<LocalDate> candidates,
      List<Evidence> evidence,
      List<Doubt> doubts) {
    this(edtf, basis, candidates, evidence, doubts, null);
  }

  public static CreationTime unknown() {
    return new CreationTime(null, Basis.NONE, List.of(), List.of(), List.of());
  }

  public static CreationTime of(LocalDate day, Basis basis) {
    return new CreationTime(Edtf.of(day), basis, List.of(day), List.of(), List.of());
  }

  /// The day of publication where it is known to the day.
  public Optional<LocalDate> day() {
    return edtf == null ? Optional.empty() : edtf.day();
  }
}
