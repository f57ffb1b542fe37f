package org.mahdar.register.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Review;
import org.mahdar.model.Revision;
import org.mahdar.model.Span;
import org.mahdar.model.Support;

/// Writes the entries of a revision, as far as they are not there already: of an entry that a thousand articles support, one article more
/// changes the row of the entry and adds one support.
final class EntryChanges {
  private final Handle handle;
  private final Rows rows;
  private final Entries entries;
  private final Supports supports;
  private final Function<Support, Fact> factOf;
  private final Set<DocumentId> readAnew;

  /// @param factOf the fact behind a support
  /// @param readAnew the documents whose facts may be others than those that lie there
  EntryChanges(Handle handle, Function<Support, Fact> factOf, Set<DocumentId> readAnew) {
    this.handle = handle;
    this.rows = new Rows(handle);
    this.entries = new Entries(handle);
    this.supports = new Supports(rows, new RepeatedWords());
    this.factOf = factOf;
    this.readAnew = readAnew;
  }

  /// Takes out all entries.
  ///
  /// @return what they were
  Map<String, History.Past> clear() {
    Map<String, History.Past> gone = pasts(entries.allKept());
    for (String table : List.of("entry_proposal", "conflict", "support", "entry")) {
      handle.execute("delete from " + table);
    }
    return gone;
  }

  static Map<String, History.Past> pasts(Collection<Entries.Kept> kept) {
    Map<String, History.Past> pasts = new TreeMap<>();
    for (Entries.Kept entry : kept) {
      pasts.put(
          entry.written().id().value(),
          new History.Past(
              entry.written(), entry.supports().stream().map(Supports.Lying::told).toList()));
    }
    return pasts;
  }

  /// Writes what a revision made in the place of the entries that are `there`.
  ///
  /// @return what its entries are now
  Map<String, History.Past> write(Collection<Revision.Made> made, Map<String, Entries.Kept> there) {
    Map<String, Entries.Kept> gone = new TreeMap<>(there);
    made.forEach(one -> gone.remove(one.entry().id().value()));
    gone.keySet().forEach(id -> rows.write("delete from entry where id = ?", id));
    Map<String, History.Past> pasts = new TreeMap<>();
    for (Revision.Made one : made) {
      String id = one.entry().id().value();
      Entries.Kept before = there.get(id);
      List<Supports.Told> told = told(one, before == null ? List.of() : before.supports());
      Entries.Written written = written(one);
      write(written, told, before);
      proposals(id, one.proposals());
      pasts.put(id, new History.Past(written, told));
    }
    return pasts;
  }

  private Entries.Written written(Revision.Made made) {
    Entry entry = made.entry();
    return new Entries.Written(
        entry.id(),
        entry.lead().kind(),
        leadPlace(entry),
        DenseRegister.agreements(entry.agreements()),
        entry.conflicts().stream()
            .map(one -> new Entries.Opposed(one.field(), DenseRegister.claims(one.claims())))
            .toList(),
        entry.review().equals(Review.NONE) ? null : StoredJson.write(entry.review()),
        made.parent());
  }

  /// The supports of an entry: those that lie there as they lie, the others with the characters they stand on.
  private List<Supports.Told> told(Revision.Made made, List<Supports.Lying> before) {
    List<Support> support = made.entry().support();
    List<Supports.Told> told = new ArrayList<>(support.size());
    Map<Support, Integer> places = new HashMap<>();
    int next = 0;
    for (int place = 0; place < support.size(); place++) {
      Support one = support.get(place);
      Long saying = made.sayings().isEmpty() ? null : made.sayings().get(place);
      boolean anew = readAnew.contains(one.document());
      if (!anew && !lies(one, saying, before, next)) {
        if (places.isEmpty()) {
          for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i).told().support(), i);
          }
        }
        next = places.getOrDefault(one, before.size());
      }
      if (!anew && lies(one, saying, before, next)) {
        told.add(before.get(next).told());
        next++;
      } else {
        Span span = factOf.apply(one).evidence().getFirst().span();
        told.add(
            new Supports.Told(
                one, new Supports.Place(one.document().value(), span.start(), span.end()), saying));
      }
    }
    return told;
  }

  private static boolean lies(
      Support support, @Nullable Long saying, List<Supports.Lying> before, int place) {
    return place < before.size()
        && saying != null
        && saying.equals(before.get(place).told().saying())
        && support.equals(before.get(place).told().support());
  }

  private int leadPlace(Entry entry) {
    DocumentId leading = entry.lead().evidence().getFirst().document();
    for (int place = 0; place < entry.support().size(); place++) {
      Support support = entry.support().get(place);
      if (support.document().equals(leading) && factOf.apply(support).equals(entry.lead())) {
        return place;
      }
    }
    throw new IllegalArgumentException(
        "entry " + entry.id() + " leads with a fact that none of its documents states");
  }

  private void write(
      Entries.Written entry, List<Supports.Told> told, Entries.@Nullable Kept there) {
    String id = entry.id().value();
    if (there == null) {
      entry(entry);
      supports.put(id, told);
      conflicts(entry);
      return;
    }
    if (!entry.says(there.written())) {
      entry(entry);
    }
    supports.replace(id, there.supports(), told);
    if (!entry.opposes(there.written())) {
      rows.write("delete from conflict where entry = ?", id);
      conflicts(entry);
    }
  }

  private void entry(Entries.Written entry) {
    FactRef parent = entry.parent();
    rows.write(
        "insert into entry (id, kind, lead, agreements, review, parent_document, parent_fact)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set kind = excluded.kind,"
            + " lead = excluded.lead, agreements = excluded.agreements, review = excluded.review,"
            + " parent_document = excluded.parent_document, parent_fact = excluded.parent_fact",
        entry.id().value(),
        entry.kind(),
        entry.lead(),
        entry.agreements(),
        entry.review(),
        parent == null ? null : parent.document().value(),
        parent == null ? null : parent.fact());
  }

  private void proposals(String id, Collection<String> proposals) {
    rows.write("delete from entry_proposal where entry = ?", id);
    for (String proposal : proposals) {
      rows.write("insert into entry_proposal (entry, proposal) values (?, ?)", id, proposal);
    }
  }

  private void conflicts(Entries.Written entry) {
    for (int place = 0; place < entry.conflicts().size(); place++) {
      Entries.Opposed conflict = entry.conflicts().get(place);
      rows.write(
          "insert into conflict (entry, place, field, claims) values (?, ?, ?, ?)",
          entry.id().value(),
          place,
          conflict.field(),
          conflict.claims());
    }
  }
}
