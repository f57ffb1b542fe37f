package org.mahdar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The cross-article gold: which facts are one entry, which articles are copies, which values disagree and which only seem to.
///
/// The parts share the names of entries: `yemen-2020` is one meeting wherever it is told of. `corpus/<part>/clusters.yaml` writes a fact as `<outlet>/<slug>#M1`; here it is `<part>/<outlet>/<slug>#M1`.
///
/// @param entries those of one kind that are judged as clusters
/// @param groups articles that tell the story of the first of them
/// @param apart articles that share a formula only
/// @param sources an article with those that it takes over from, though it tells no one story of theirs
record Clusters(
    List<GoldEntry> entries,
    List<List<String>> groups,
    List<Contradiction> contradictions,
    List<Pair> compatible,
    List<Pair> apart,
    List<Pair> sources) {

  /// @param facts the places of the gold's facts
  record GoldEntry(String id, String kind, List<String> facts) {}

  /// @param sides the facts behind each value
  record Contradiction(String entry, String field, List<List<String>> sides) {}

  /// Facts, or articles, that are not to be set against one another, with the reason.
  record Pair(String why, List<String> of) {}

  static Clusters of(Path corpus) throws IOException {
    Clusters all =
        new Clusters(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Path file : files(corpus)) {
      String part = String.valueOf(corpus.relativize(file).getName(0));
      Object yaml =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      all.add(part + "/", map(yaml));
    }
    return all;
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus, 2)) {
      return files.filter(file -> file.endsWith("clusters.yaml")).sorted().toList();
    }
  }

  private void add(String part, Map<String, Object> yaml) {
    for (Map<String, Object> entry : maps(yaml.get("entries"))) {
      String id = text(entry.get("id") == null ? entry.get("key") : entry.get("id"));
      entries.add(new GoldEntry(id, text(entry.get("kind")), names(part, entry.get("facts"))));
    }
    for (Map<String, Object> copy : maps(yaml.get("copies"))) {
      List<String> group = new ArrayList<>(List.of(part + text(copy.get("original"))));
      group.addAll(names(part, copy.get("copies")));
      groups.add(group);
    }
    for (Map<String, Object> planted : maps(yaml.get("contradictions"))) {
      List<List<String>> sides =
          maps(planted.get("values")).stream().map(side -> names(part, side.get("facts"))).toList();
      contradictions.add(
          new Contradiction(text(planted.get("entry")), text(planted.get("field")), sides));
    }
    for (Map<String, Object> pair : maps(yaml.get("compatible"))) {
      String why = text(pair.get("why") == null ? pair.get("what") : pair.get("why"));
      compatible.add(new Pair(why, names(part, pair.get("facts"))));
    }
    for (Map<String, Object> pair : maps(yaml.get("apart"))) {
      apart.add(new Pair(text(pair.get("why")), names(part, pair.get("articles"))));
    }
    for (Map<String, Object> pair : maps(yaml.get("sources"))) {
      List<String> of = new ArrayList<>(List.of(part + text(pair.get("article"))));
      of.addAll(names(part, pair.get("from")));
      sources.add(new Pair(text(pair.get("why")), of));
    }
  }

  /// The groups as sets that do not overlap: two copies of one original are one group.
  List<List<String>> copyGroups() {
    Map<String, List<String>> byOriginal = new TreeMap<>();
    for (List<String> group : groups) {
      List<String> all = byOriginal.computeIfAbsent(group.getFirst(), _ -> new ArrayList<>());
      group.stream().filter(one -> !all.contains(one)).forEach(all::add);
    }
    return List.copyOf(byOriginal.values());
  }

  private static List<String> names(String part, @Nullable Object list) {
    List<String> names = new ArrayList<>();
    if (list instanceof List<?> items) {
      items.forEach(item -> names.add(part + item));
    }
    return names;
  }

  @SuppressWarnings("unchecked") // the loader's maps of plain YAML
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static List<Map<String, Object>> maps(@Nullable Object list) {
    List<Map<String, Object>> maps = new ArrayList<>();
    if (list instanceof List<?> items) {
      items.forEach(item -> maps.add(map(item)));
    }
    return maps;
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
