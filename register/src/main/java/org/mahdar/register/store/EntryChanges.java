package org.mahdar.register.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Conflict;
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

  /// @param factOf the fact behind a support
  EntryChanges(Handle handle, Function<Support, Fact> factOf) {
    this.handle = handle;
    this.rows = new Rows(handle);
    this.entries = new Entries(handle);
    this.supports = new Supports(rows);
    this.factOf = factOf;
  }

  /// An entry as it is to lie.
  private record Laid(Entries.Row row, String kind, List<Supports.Told> supports) {}

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

  /// The entries that were made of proposals, by id.
  Map<String, Entries.Kept> of(Collection<String> proposals) {
    Map<String, Entries.Kept> kept = new TreeMap<>();
    for (String proposal : proposals) {
      entries.of(proposal).forEach(entry -> kept.put(entry.row().id().value(), entry));
    }
    return kept;
  }

  static Map<String, History.Past> pasts(Collection<Entries.Kept> kept) {
    Map<String, History.Past> pasts = new TreeMap<>();
    for (Entries.Kept entry : kept) {
      List<Supports.Place> places =
          entry.supports().stream().map(lying -> lying.told().place()).toList();
      pasts.put(
          entry.row().id().value(), new History.Past(entry.kind(), content(entry.row()), places));
    }
    return pasts;
  }

  /// All that it says, but for the numbers of its facts among those of their articles: newer rules may count otherwise.
  private static String content(Entries.Row row) {
    List<String> voices = new ArrayList<>();
    row.support().forEach(support -> voices.add(support.document() + " " + support.origin()));
    return row.lead()
        + String.join("\n", voices)
        + DenseRegister.words(DenseRegister.agreements(row.agreements()))
        + (row.review().equals(Review.NONE) ? "" : StoredJson.write(row.review()))
        + row.parent();
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
      Laid laid = laid(one);
      write(id, laid, there.get(id));
      proposals(id, one.proposals());
      List<Supports.Place> places = laid.supports().stream().map(Supports.Told::place).toList();
      pasts.put(id, new History.Past(laid.kind(), content(laid.row()), places));
    }
    return pasts;
  }

  private Laid laid(Revision.Made made) {
    Entry entry = made.entry();
    List<Supports.Told> told = entry.support().stream().map(this::told).toList();
    Entries.Row row =
        new Entries.Row(
            entry.id(),
            leadPlace(entry),
            entry.support(),
            entry.conflicts(),
            entry.agreements(),
            entry.review(),
            made.parent());
    return new Laid(row, entry.lead().kind(), told);
  }

  private Supports.Told told(Support support) {
    Span span = factOf.apply(support).evidence().getFirst().span();
    return new Supports.Told(
        support, new Supports.Place(support.document().value(), span.start(), span.end()));
  }

  private int leadPlace(Entry entry) {
    for (int place = 0; place < entry.support().size(); place++) {
      if (factOf.apply(entry.support().get(place)).equals(entry.lead())) {
        return place;
      }
    }
    throw new IllegalArgumentException(
        "entry " + entry.id() + " leads with a fact that none of its documents states");
  }

  private void write(String id, Laid laid, Entries.@Nullable Kept there) {
    if (there == null) {
      entry(id, laid);
      supports.put(id, laid.supports());
      conflicts(id, laid.row().conflicts());
      return;
    }
    if (!laid.row().equals(there.row()) || !laid.kind().equals(there.kind())) {
      entry(id, laid);
    }
    supports.replace(id, there.supports(), laid.supports());
    if (!laid.row().conflicts().equals(there.row().conflicts())) {
      rows.write("delete from conflict where entry = ?", id);
      conflicts(id, laid.row().conflicts());
    }
  }

  private void entry(String id, Laid laid) {
    Entries.Row row = laid.row();
    FactRef parent = row.parent();
    rows.write(
        "insert into entry (id, kind, lead, agreements, review, parent_document, parent_fact)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set kind = excluded.kind,"
            + " lead = excluded.lead, agreements = excluded.agreements, review = excluded.review,"
            + " parent_document = excluded.parent_document, parent_fact = excluded.parent_fact",
        id,
        laid.kind(),
        row.lead(),
        DenseRegister.agreements(row.agreements()),
        row.review().equals(Review.NONE) ? null : StoredJson.write(row.review()),
        parent == null ? null : parent.document().value(),
        parent == null ? null : parent.fact());
  }

  private void proposals(String id, Collection<String> proposals) {
    rows.write("delete from entry_proposal where entry = ?", id);
    for (String proposal : proposals) {
      rows.write("insert into entry_proposal (entry, proposal) values (?, ?)", id, proposal);
    }
  }

  private void conflicts(String id, List<Conflict> conflicts) {
    for (int place = 0; place < conflicts.size(); place++) {
      Conflict conflict = conflicts.get(place);
      rows.write(
          "insert into conflict (entry, place, field, claims) values (?, ?, ?, ?)",
          id,
          place,
          conflict.field(),
          DenseRegister.claims(conflict.claims()));
    }
  }
}
