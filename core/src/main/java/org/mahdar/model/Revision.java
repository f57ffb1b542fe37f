package org.mahdar.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a register changes when articles come, change or go.
///
/// @param put proposals that are new or have changed
/// @param dropped proposals that are no more
/// @param placed where facts are placed now, as far as that is elsewhere than before or under other keys
/// @param lifted facts that were placed and are no more
/// @param touched proposals whose entries are no longer what they were: those entries go, `entries` take their place
/// @param reuses what documents took from others, as far as it changed; a document that takes nothing has an empty one
/// @param filed how documents are filed for the search of copies, as far as that changed
/// @param unfiled documents that are no longer filed
public record Revision(
    List<Proposal> put,
    Set<String> dropped,
    List<Placed> placed,
    Set<FactRef> lifted,
    Set<String> touched,
    List<Made> entries,
    Map<DocumentId, Reuse> reuses,
    List<CopyFile> filed,
    Set<DocumentId> unfiled) {
  /// An entry and what it was made of.
  ///
  /// @param sayings for each support a number that is the same for facts that say the same; empty where nobody compared them
  /// @param parent the fact of the meeting that it is held on the margins of
  public record Made(
      Entry entry, Set<String> proposals, List<Long> sayings, @Nullable FactRef parent) {}

  /// The revision of nothing that makes `register`.
  public static Revision of(Register register) {
    List<Made> entries = new ArrayList<>();
    register.entries().forEach(entry -> entries.add(new Made(entry, Set.of(), List.of(), null)));
    return new Revision(
        List.of(), Set.of(), List.of(), Set.of(), Set.of(), entries, Map.of(), List.of(), Set.of());
  }

  /// How a register is revised.
  public interface Editor {
    /// @param changed documents that are new or were read again
    /// @param removed documents that are gone; the archive does not have them any more
    /// @param decisions all that stand
    /// @param decided those among them, and those taken back, that are newer than the register
    Revision revise(
        Archive archive,
        List<Reading> changed,
        Set<DocumentId> removed,
        List<Decision> decisions,
        List<Decision> decided);

    /// How articles that do not date themselves are dated by what those meetings say that are known; not at all by an editor that only
    /// revises.
    ///
    /// @param decisions all that stand: what people decided of a meeting reaches what rests on it
    /// @param readings of the documents as the register shows them
    default Dating dating(
        Collection<Dating.Known> known,
        List<Decision> decisions,
        Function<DocumentId, Optional<Reading>> readings) {
      return Dating.NONE;
    }
  }
}
