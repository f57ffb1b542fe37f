package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Fact;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;
import org.mahdar.model.Statement;
import org.mahdar.model.Support;

/// Draws the chain of one entry: who took the line directly from whom, up to the first articles and the channels that those name.
final class ChainDrawing {
  private static final int DEEPEST = 12;

  /// Of ten thousand copies of one article a page shows so many below it.
  private static final int WIDEST = 40;

  private final Holdings holdings;
  private final Voice voice;
  private final Set<DocumentId> stations = new LinkedHashSet<>();
  private final Map<DocumentId, DocumentId> sources = new HashMap<>();
  private final Map<DocumentId, Set<String>> channels = new HashMap<>();
  private final Map<DocumentId, List<DocumentId>> takers = new HashMap<>();

  ChainDrawing(Entry entry, Holdings holdings, Voice voice) {
    this.holdings = holdings;
    this.voice = voice;
    entry.support().forEach(this::place);
  }

  private void place(Support support) {
    Optional<Reading> reading = holdings.reading(support.document());
    if (reading.isEmpty()) {
      return;
    }
    Fact fact = reading.get().facts().get(support.fact());
    stations.add(support.document());
    channels
        .computeIfAbsent(support.document(), _ -> new LinkedHashSet<>())
        .addAll(named(fact, reading.get().document()));
    if (!support.origin().equals(support.document())) {
      source(support, fact);
    }
  }

  /// Notes the article that it was taken from, and those between that and the first one, even where nothing was read there.
  private void source(Support support, Fact fact) {
    DocumentId self = support.document();
    DocumentId direct =
        holdings
            .reuse(self)
            .map(reuse -> reuse.originOf(fact.evidence().getFirst().span()))
            .orElse(self);
    DocumentId from = direct.equals(self) ? support.origin() : direct;
    sources.putIfAbsent(self, from);
    DocumentId at = from;
    for (int step = 0; step < DEEPEST && holdings.reading(at).isPresent(); step++) {
      boolean known = !stations.add(at);
      DocumentId next = holdings.reuse(at).map(Reuse::origin).orElse(at);
      if (known || next.equals(at)) {
        return;
      }
      sources.putIfAbsent(at, next);
      at = next;
    }
  }

  private static Set<String> named(Fact fact, Document document) {
    Set<String> named = new LinkedHashSet<>();
    if (fact instanceof Statement statement) {
      named.addAll(statement.via());
      if (statement.medium() != null) {
        named.add(statement.medium());
      }
    }
    if (document.agency() != null) {
      named.add(document.agency());
    }
    if (document.sourceOutlet() != null) {
      named.add(document.sourceOutlet());
    }
    if (document.outlet() != null) {
      named.remove(document.outlet());
    }
    return named;
  }

  Chain chain() {
    List<DocumentId> first = inTime(stations.stream().filter(this::isFirst).toList());
    Set<DocumentId> roots = new LinkedHashSet<>(first);
    for (DocumentId id : stations) {
      if (!roots.contains(id)) {
        takers.computeIfAbsent(sources.get(id), _ -> new ArrayList<>()).add(id);
      }
    }
    Map<String, List<Chain.Node>> byChannel = new LinkedHashMap<>();
    List<Chain.Node> alone = new ArrayList<>();
    List<Chain.Node> nodes = new ArrayList<>();
    for (DocumentId id : first.subList(0, Math.min(first.size(), WIDEST))) {
      Set<String> through = channels.getOrDefault(id, Set.of());
      if (through.isEmpty()) {
        alone.add(node(id, "", 0));
        continue;
      }
      String name = through.iterator().next();
      Chain.Node node = node(id, voice.messages().text("chain.names"), 0);
      if (voice.names().namesOne(name)) {
        byChannel.computeIfAbsent(name, _ -> new ArrayList<>()).add(node);
      } else {
        // Two articles that name «agencies» need not mean the same ones.
        nodes.add(channel(name, List.of(node)));
      }
    }
    byChannel.forEach((name, next) -> nodes.add(channel(name, next)));
    nodes.addAll(alone);
    return new Chain(nodes, summary(first));
  }

  /// One that takes from none of the others; of those that take from one another in a ring each stands for itself.
  private boolean isFirst(DocumentId id) {
    DocumentId at = sources.get(id);
    if (at == null || !stations.contains(at)) {
      return true;
    }
    for (int step = 0; step < DEEPEST && at != null; step++) {
      if (at.equals(id)) {
        return true;
      }
      at = sources.get(at);
    }
    return at != null;
  }

  private List<DocumentId> inTime(List<DocumentId> ids) {
    return ids.stream().sorted(Comparator.comparing(this::day)).toList();
  }

  private String day(DocumentId id) {
    String day =
        holdings
            .reading(id)
            .map(reading -> reading.document().created().edtf())
            .map(Object::toString)
            .orElse("9999");
    return day + " " + id.value();
  }

  private Chain.Node channel(String name, List<Chain.Node> next) {
    return new Chain.Node(
        voice.arabic(name),
        voice.names().affiliation(name),
        "",
        voice.messages().text("chain.channel"),
        null,
        next);
  }

  private Chain.Node node(DocumentId id, String how, int depth) {
    Masthead masthead = Masthead.of(holdings.reading(id).orElseThrow().document(), voice);
    List<DocumentId> after = inTime(takers.getOrDefault(id, List.of()));
    List<Chain.Node> next = new ArrayList<>();
    for (DocumentId taker :
        after.subList(0, depth == DEEPEST ? 0 : Math.min(after.size(), WIDEST))) {
      next.add(node(taker, taken(taker), depth + 1));
    }
    if (after.size() > WIDEST) {
      String more = voice.messages().text("chain.more", after.size() - WIDEST);
      next.add(new Chain.Node(Line.own(more), new Line(List.of()), "", "", null, List.of()));
    }
    return new Chain.Node(
        masthead.outlet(),
        masthead.affiliation(),
        masthead.published(),
        how,
        masthead.href(),
        next);
  }

  private String taken(DocumentId id) {
    Reuse.Sort sort = holdings.reuse(id).map(Reuse::sort).orElse(Reuse.Sort.CONTAINS);
    return voice.word("reuse", sort);
  }

  private String summary(List<DocumentId> first) {
    if (first.isEmpty()) {
      return "";
    }
    Document earliest = holdings.reading(first.getFirst()).orElseThrow().document();
    return voice
        .messages()
        .text(
            "chain.summary",
            Masthead.outlet(earliest, voice).plain(),
            Masthead.of(earliest, voice).published(),
            first.size(),
            stations.size() - first.size());
  }
}
