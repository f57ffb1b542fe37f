package org.mahdar.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Reuse;
import org.mahdar.model.Support;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.resolve.Resolver;

/// Sets the register of the sample corpus against its cross-article gold.
///
/// Over 300 lines by a few: every mark is given against the same gold.
///
/// The gold's facts are found in the readings as [Marker] finds them; what a reading lacks cannot be clustered and is counted apart.
final class ClusterMarker {
  private static final ReadingJson JSON = new ReadingJson(Only.ALL);
  private static final List<String> KINDS = List.of("meeting", "sum", "figure");

  private final Clusters gold;

  /// By `<article>#<id>` of the gold the `<document>#<place>` of the reading's fact.
  private final Map<String, String> facts = new HashMap<>();

  private final Map<String, String> documents = new HashMap<>();
  private final Map<String, Entry> entryOf = new HashMap<>();
  private final Map<String, String> origins = new HashMap<>();
  private final Map<String, List<String>> reuses = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();

  private ClusterMarker(Clusters gold) {
    this.gold = gold;
  }

  static ClusterScore mark(Evaluation evaluation, Path corpus) throws IOException {
    ClusterMarker marker = new ClusterMarker(Clusters.of(corpus));
    List<Reading> readings = new ArrayList<>();
    for (GoldArticle article : GoldFolders.corpus(corpus)) {
      Reading reading = evaluation.read(article);
      readings.add(reading);
      marker.find(article, reading);
    }
    marker.take(new Resolver().resolve(readings));
    return marker.score();
  }

  private void find(GoldArticle article, Reading reading) {
    Claims claims = Claims.of(Json.read(JSON.line(reading)));
    Gold items = Gold.of(article.gold(), article.places(claims.text()));
    documents.put(article.name(), reading.document().id().value());
    Map<Item, Item> pairs = Marker.pairs(items, claims);
    pairs.forEach((wanted, claim) -> {
      for (int place = 0; place < claims.facts().size(); place++) {
        if (claims.facts().get(place) == claim) {
          facts.put(
              article.name() + "#" + wanted.text("id"), reading.document().id() + "#" + place);
        }
      }
    });
  }

  private void take(Register register) {
    for (Entry entry : register.entries()) {
      for (Support support : entry.support()) {
        entryOf.put(support.document() + "#" + support.fact(), entry);
      }
    }
    for (Reuse reuse : register.reuses()) {
      origins.put(reuse.document().value(), reuse.origin().value());
      reuses.put(
          reuse.document().value(), reuse.sources().stream().map(DocumentId::value).toList());
    }
  }

  private ClusterScore score() {
    Map<String, BCubed> kinds = new TreeMap<>();
    Map<String, Integer> listed = new TreeMap<>();
    Map<String, BCubed> whole = new TreeMap<>();
    for (String kind : KINDS) {
      Map<String, String> belong = new HashMap<>();
      Map<String, String> right = new HashMap<>();
      Map<String, String> made = new HashMap<>();
      int all = 0;
      for (Clusters.GoldEntry entry : gold.entries()) {
        if (entry.kind().equals(kind)) {
          all += entry.facts().size();
          entry.facts().forEach(fact -> belong.put(fact, entry.id()));
          found(entry)
              .forEach((fact, label) -> {
                right.put(fact, entry.id());
                made.put(fact, label);
              });
        }
      }
      kinds.put(kind, BCubed.of(right, made));
      whole.put(kind, BCubed.of(belong, made));
      listed.put(kind, all);
      remarkOn(kind, right, made);
    }
    return new ClusterScore(
        kinds, whole, listed, contradictions(), compatible(), groups(), sources(), remarks);
  }

  /// The facts of an entry that the readings have, with the register's entry of each.
  private Map<String, String> found(Clusters.GoldEntry entry) {
    Map<String, String> found = new TreeMap<>();
    for (String fact : entry.facts()) {
      Entry made = entryOf(fact);
      if (made != null) {
        found.put(fact, made.id().value());
      }
    }
    return found;
  }

  private @Nullable Entry entryOf(String fact) {
    String place = facts.get(fact);
    return place == null ? null : entryOf.get(place);
  }

  private void remarkOn(String kind, Map<String, String> right, Map<String, String> made) {
    Map<String, Set<String>> split = new TreeMap<>();
    Map<String, Set<String>> mixed = new TreeMap<>();
    right.forEach((fact, entry) -> {
      split.computeIfAbsent(entry, _ -> new TreeSet<>()).add(made.get(fact));
      mixed.computeIfAbsent(made.get(fact), _ -> new TreeSet<>()).add(entry);
    });
    split.forEach((entry, ids) -> {
      if (ids.size() > 1) {
        remarks.add(kind + " split: " + entry);
        right.forEach((fact, label) -> {
          if (label.equals(entry)) {
            remarks.add("    " + made.get(fact) + " " + fact + " " + facts.get(fact));
          }
        });
      }
    });
    mixed.forEach((id, entries) -> {
      if (entries.size() > 1) {
        remarks.add(kind + " mixed: " + id + " " + entries);
        made.forEach((fact, label) -> {
          if (label.equals(id)) {
            remarks.add("    " + right.get(fact) + " " + fact + " " + facts.get(fact));
          }
        });
      }
    });
  }

  private ClusterScore.Share contradictions() {
    int shown = 0;
    for (Clusters.Contradiction planted : gold.contradictions()) {
      if (shown(planted)) {
        shown++;
      } else {
        remarks.add("not shown: " + planted.entry() + " " + planted.field() + " " + sides(planted));
      }
    }
    return new ClusterScore.Share(shown, gold.contradictions().size());
  }

  private String sides(Clusters.Contradiction planted) {
    return planted.sides().stream()
        .map(side ->
            side.stream()
                .map(fact -> {
                  Entry entry = entryOf(fact);
                  return fact + "=" + (entry == null ? "not read" : entry.id());
                })
                .toList()
                .toString())
        .collect(Collectors.joining(" against "));
  }

  /// Whether one entry sets the articles of two sides against one another.
  private boolean shown(Clusters.Contradiction planted) {
    for (int a = 0; a < planted.sides().size(); a++) {
      for (int b = a + 1; b < planted.sides().size(); b++) {
        for (String one : planted.sides().get(a)) {
          for (String other : planted.sides().get(b)) {
            if (against(one, other, planted.field())) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /// Whether the entry of both facts shows their articles with values that contradict.
  private boolean against(String fact, String other, @Nullable String field) {
    Entry entry = entryOf(fact);
    if (entry == null || !Objects.equals(entry, entryOf(other))) {
      return false;
    }
    String one = document(fact);
    String two = document(other);
    for (Agreement agreement : entry.agreements()) {
      boolean meant =
          field == null || !MEETING_FIELDS.contains(field) || field.equals(agreement.field());
      List<Agreement.Claim> claims = agreement.claims();
      for (Agreement.Claim claim : claims) {
        boolean set =
            gives(claim, one)
                && claim.against().stream().anyMatch(rival -> gives(claims.get(rival), two));
        if (meant && set) {
          return true;
        }
      }
    }
    return false;
  }

  private static final Set<String> MEETING_FIELDS = Set.of("date", "city", "country", "status");

  private static boolean gives(Agreement.Claim claim, String document) {
    return claim.documents().stream().anyMatch(id -> id.value().equals(document));
  }

  private String document(String fact) {
    return String.valueOf(documents.get(fact.substring(0, fact.indexOf('#'))));
  }

  private ClusterScore.Share compatible() {
    int right = 0;
    for (Clusters.Pair pair : gold.compatible()) {
      boolean shown = false;
      for (String one : pair.of()) {
        for (String other : pair.of()) {
          shown |= !one.equals(other) && against(one, other, null);
        }
      }
      right += shown ? 0 : 1;
      if (shown) {
        remarks.add("compatible, but shown: " + pair);
      }
    }
    return new ClusterScore.Share(right, gold.compatible().size());
  }

  /// Groups that are exactly right; one that the gold has nothing of counts as one that is wrong.
  private ClusterScore.Share groups() {
    Map<String, Set<String>> made = new TreeMap<>();
    documents.forEach((article, document) ->
        made.computeIfAbsent(origins.getOrDefault(document, document), _ -> new TreeSet<>())
            .add(article));
    Set<Set<String>> right =
        gold.copyGroups().stream().map(TreeSet::new).collect(Collectors.toSet());
    int exact = 0;
    int all = right.size();
    for (Set<String> group : made.values()) {
      if (right.contains(group)) {
        exact++;
      } else if (group.size() > 1) {
        all += group.stream().noneMatch(inGroup(right)) ? 1 : 0;
        remarks.add("no group of copies: " + group);
      }
    }
    right.stream()
        .filter(group -> !made.containsValue(group))
        .forEach(group -> remarks.add("group of copies not found: " + group));
    return new ClusterScore.Share(exact, all);
  }

  /// What each article takes from others that the gold tells of, whether it should or not.
  private ClusterScore.Share sources() {
    int right = 0;
    for (Clusters.Pair pair : gold.sources()) {
      List<String> found = taken(pair.of().getFirst());
      boolean all =
          pair.of().stream().skip(1).allMatch(source -> found.contains(documents.get(source)));
      right += all ? 1 : 0;
      if (!all) {
        remarks.add("source not found: " + pair);
      }
    }
    for (Clusters.Pair pair : gold.apart()) {
      boolean alone =
          pair.of().stream()
              .noneMatch(
                  a -> pair.of().stream().anyMatch(b -> taken(a).contains(documents.get(b))));
      right += alone ? 1 : 0;
      if (!alone) {
        remarks.add("taken for a copy: " + pair);
      }
    }
    return new ClusterScore.Share(right, gold.sources().size() + gold.apart().size());
  }

  private List<String> taken(String article) {
    return reuses.getOrDefault(String.valueOf(documents.get(article)), List.of());
  }

  private static Predicate<String> inGroup(Set<Set<String>> groups) {
    return article -> groups.stream().anyMatch(group -> group.contains(article));
  }
}
