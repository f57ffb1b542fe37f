package org.mahdar.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a process pack (YAML): `id`, `name`, `english` and under `lexicon` lists of words by lexicon.
///
/// A word is a plain spelling, whose value is the pack's id, or `{spelling: …, value: …, …}` with the lexicon's columns.
final class PackFile {
  private final String file;
  private final YamlNodes yaml;

  PackFile(String file, List<Fault> faults) {
    this.file = file;
    this.yaml = new YamlNodes(file, faults);
  }

  Optional<ProcessPack> read(String content) {
    return yaml.root(content).flatMap(root -> pack(yaml.fields(root)));
  }

  private Optional<ProcessPack> pack(Map<String, org.snakeyaml.engine.v2.nodes.Node> parts) {
    Map<String, String> head = new HashMap<>();
    for (String key : List.of("id", "name", "english")) {
      var node = parts.get(key);
      if (node == null) {
        yaml.fault(1, "a pack needs " + key);
        return Optional.empty();
      }
      head.put(key, yaml.text(node));
    }
    String id = head.getOrDefault("id", file);
    List<LexiconEntry> entries = new ArrayList<>();
    var lexicons = parts.get("lexicon");
    if (lexicons != null) {
      yaml.fields(lexicons)
          .forEach((lexicon, items) ->
              yaml.items(items).forEach(item -> entries.add(entry(id, lexicon, item))));
    }
    return Optional.of(
        new ProcessPack(
            id, head.getOrDefault("name", id), head.getOrDefault("english", id), entries));
  }

  private LexiconEntry entry(String id, String lexicon, org.snakeyaml.engine.v2.nodes.Node item) {
    Map<String, String> fields = new HashMap<>();
    fields.put("value", id);
    fields.put("pack", id);
    fields.put("source", file);
    if (yaml.scalar(item)) {
      return new LexiconEntry(lexicon, yaml.text(item), fields, yaml.line(item));
    }
    fields.putAll(yaml.strings(item));
    String spelling = fields.remove("spelling");
    if (spelling == null) {
      yaml.fault(yaml.line(item), "a word needs a spelling");
      spelling = "?";
    }
    return new LexiconEntry(lexicon, spelling, fields, yaml.line(item));
  }
}
