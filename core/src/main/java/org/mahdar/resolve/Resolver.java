package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mahdar.model.Archive;
import org.mahdar.model.Dating;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Reuse;
import org.mahdar.model.Revision;
import org.mahdar.model.Support;

/// From the readings of many articles to one register; the order of the readings does not matter, nor whether they come at once or one by
/// one.
///
/// Two articles on «مؤتمر التحالف في واشنطن» of 2019-11-14 give one meeting with both behind it; what they say of it
/// differently stands side by side.
public final class Resolver implements Revision.Editor {
  /// The register of these readings alone, with nothing decided on it.
  public Register resolve(Collection<Reading> readings) {
    return resolve(readings, List.of());
  }

  public Register resolve(Collection<Reading> readings, List<Decision> decisions) {
    return register(revise(Archive.EMPTY, List.copyOf(readings), Set.of(), decisions, List.of()));
  }

  @Override
  public Revision revise(
      Archive archive,
      List<Reading> changed,
      Set<DocumentId> removed,
      List<Decision> decisions,
      List<Decision> decided) {
    return new Revising(archive, changed, removed, decisions).revise(decided);
  }

  @Override
  public Dating dating(
      Collection<Dating.Known> known,
      List<Decision> decisions,
      Function<DocumentId, Optional<Reading>> readings) {
    return new MeetingDating(known, new Decided(decisions, readings));
  }

  /// The register that a revision of nothing makes.
  public static Register register(Revision revision) {
    Map<FactRef, EntryId> ids = new HashMap<>();
    for (Revision.Made made : revision.entries()) {
      for (Support support : made.entry().support()) {
        ids.put(new FactRef(support.document(), support.fact()), made.entry().id());
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (Revision.Made made : revision.entries()) {
      EntryId parent = made.parent() == null ? null : ids.get(made.parent());
      boolean itself = made.entry().id().equals(parent);
      entries.add(itself ? made.entry() : made.entry().under(parent));
    }
    entries.sort(Comparator.comparing(Entry::id));
    List<Reuse> reuses =
        revision.reuses().values().stream()
            .sorted(Comparator.comparing(reuse -> reuse.document().value()))
            .toList();
    return new Register(entries, reuses);
  }
}
