package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What many documents say of the same thing: a lead fact, its support and how far the documents agree.
///
/// @param conflicts the fields in which the documents contradict one another
/// @param agreements of every field that any of them gives, the contradicted ones too
/// @param parent the meeting on whose margins this one is held
/// @param review what people decided on it
public record Entry(
    EntryId id,
    Fact lead,
    List<Support> support,
    List<Conflict> conflicts,
    List<Agreement> agreements,
    @Nullable EntryId parent,
    Review review) {
  /// An entry that nobody has looked at, without its fields weighed.
  public Entry(EntryId id, Fact lead, List<Support> support, List<Conflict> conflicts) {
    this(id, lead, support, conflicts, List.of(), null, Review.NONE);
  }

  public Entry {
    if (support.isEmpty()) {
      throw new IllegalArgumentException("entry " + id + " without support");
    }
    support = List.copyOf(support);
    conflicts = List.copyOf(conflicts);
    agreements = List.copyOf(agreements);
  }

  /// The same on the margins of another.
  public Entry under(@Nullable EntryId meeting) {
    return new Entry(id, lead, support, conflicts, agreements, meeting, review);
  }

  /// The lead with what people corrected in it; the lead itself stays what its article says.
  public Fact settled() {
    Fact settled = Amendment.amended(lead, review.corrections());
    return review.name() != null && settled instanceof Meeting
        ? Amendment.amended(settled, List.of(new Review.Correction("name", review.name(), "")))
        : settled;
  }

  /// How many supports do not copy another document of this entry.
  public int independent() {
    return (int) support.stream().map(Support::origin).distinct().count();
  }
}
