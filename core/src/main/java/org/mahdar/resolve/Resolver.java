package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Support;
import org.mahdar.model.Undertaking;

/// From the readings of many articles to one register; the order of the readings does not matter.
///
/// Two articles on «مؤتمر التحالف في واشنطن» of 2019-11-14 give one meeting with both behind it; what they say of it
/// differently stands side by side.
public final class Resolver {
  public Register resolve(Collection<Reading> readings) {
    List<Reading> ordered =
        readings.stream()
            .sorted(Comparator.comparing(Reading::document, Item.EARLIEST_FIRST))
            .toList();
    List<Cluster<Meeting>> meetings = gather(ordered, Meeting.class, new MeetingMatcher());
    Anchors anchors = new Anchors(meetings, items(ordered, Sum.class));
    List<Cluster<? extends Fact>> clusters = new ArrayList<>(meetings);
    clusters.addAll(gather(ordered, Composition.class, new CompositionMatcher()));
    clusters.addAll(gather(ordered, Figure.class, new FigureMatcher(anchors)));
    clusters.addAll(gather(ordered, Sum.class, new SumMatcher(anchors)));
    clusters.addAll(gather(ordered, Statement.class, new StatementMatcher()));
    clusters.addAll(gather(ordered, Undertaking.class, new UndertakingMatcher()));
    clusters.addAll(gather(ordered, Event.class, new EventMatcher()));
    clusters.addAll(gather(ordered, Relation.class, new RelationMatcher()));
    Map<DocumentId, DocumentId> origins = new HashMap<>();
    Copies.of(ordered.stream().map(Reading::document).toList())
        .forEach((id, reuse) -> origins.put(id, reuse.origin()));
    return register(clusters, origins);
  }

  private static <F extends Fact> List<Cluster<F>> gather(
      List<Reading> readings, Class<F> kind, Matcher<F> matcher) {
    return new Clustering<>(matcher).gather(items(readings, kind));
  }

  private static <F extends Fact> List<Item<F>> items(List<Reading> readings, Class<F> kind) {
    List<Item<F>> items = new ArrayList<>();
    for (Reading reading : readings) {
      for (int place = 0; place < reading.facts().size(); place++) {
        if (kind.isInstance(reading.facts().get(place))) {
          items.add(new Item<>(reading.document(), place, kind.cast(reading.facts().get(place))));
        }
      }
    }
    return items;
  }

  private static Register register(
      List<Cluster<? extends Fact>> clusters, Map<DocumentId, DocumentId> origins) {
    EntryIds ids = new EntryIds();
    List<Entry> entries = new ArrayList<>();
    for (Cluster<? extends Fact> cluster : clusters) {
      entries.add(entry(cluster, ids, origins));
    }
    entries.sort(Comparator.comparing(Entry::id));
    return new Register(entries);
  }

  private static <F extends Fact> Entry entry(
      Cluster<F> cluster, EntryIds ids, Map<DocumentId, DocumentId> origins) {
    List<Item<F>> items = cluster.items();
    List<Support> support = new ArrayList<>();
    for (Item<F> item : items) {
      Document document = item.document();
      support.add(
          new Support(
              document.id(), item.place(), origins.getOrDefault(document.id(), document.id())));
    }
    return new Entry(ids.of(items.getFirst()), lead(items), support, Conflicts.of(items));
  }

  /// The fullest of what the earliest article says: it told of the thing first, and the rest is its support.
  private static <F extends Fact> Fact lead(List<Item<F>> items) {
    Item<F> lead = items.getFirst();
    for (Item<F> item : items) {
      boolean earliest = item.sameDocument(items.getFirst());
      if (earliest && Facts.fullness(item.fact()) > Facts.fullness(lead.fact())) {
        lead = item;
      }
    }
    return lead.fact();
  }
}
