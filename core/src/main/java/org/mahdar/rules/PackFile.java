package org.mahdar.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.RuleId;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads a process pack (YAML): `id`, `name`, `english`, `lexicon`, `names`, `context`, `examples` and `counter`.
///
/// A word of `lexicon` is a plain spelling, whose value is the pack's id, or `{spelling: …, value: …, …}` with the lexicon's columns. A
/// name is `{pattern: […]}` in the syntax of rules, with `short: yes` where it is also common speech.
final class PackFile {
  private static final Set<String> KEYS =
      Set.of("id", "name", "english", "context", "lexicon", "names", "examples", "counter");
  private static final Set<String> NAME_KEYS = Set.of("pattern", "short", "why");

  private final String file;
  private final YamlNodes yaml;
  private final RuleFile rules;

  PackFile(String file, List<Fault> faults) {
    this.file = file;
    this.yaml = new YamlNodes(file, faults);
    this.rules = new RuleFile(file, faults);
  }

  Optional<ProcessPack> read(String content) {
    if (content.isBlank()) {
      yaml.fault(1, "the pack is empty");
      return Optional.empty();
    }
    return yaml.root(content).flatMap(root -> pack(yaml.fields(root)));
  }

  private Optional<ProcessPack> pack(Map<String, Node> parts) {
    if (!head(parts)) {
      return Optional.empty();
    }
    String id = text(parts, "id");
    List<Rule.Example> examples = rules.examples(parts.get("examples"));
    List<Rule.Example> counter = rules.examples(parts.get("counter"));
    if (examples.isEmpty()) {
      yaml.fault(1, "pack " + id + " has no example");
    }
    if (counter.isEmpty()) {
      yaml.fault(1, "pack " + id + " has no counter-example");
    }
    return Optional.of(
        new ProcessPack(
            id,
            text(parts, "name"),
            text(parts, "english"),
            file,
            entries(id, parts),
            names(id, parts),
            context(parts),
            examples,
            counter));
  }

  private boolean head(Map<String, Node> parts) {
    parts.forEach((key, node) -> {
      if (!KEYS.contains(key)) {
        yaml.fault(yaml.line(node), "unknown key " + key);
      }
    });
    for (String key : List.of("id", "name", "english")) {
      Node node = parts.get(key);
      if (node == null || yaml.text(node).isBlank()) {
        yaml.fault(1, "a pack needs " + key);
        return false;
      }
    }
    String id = text(parts, "id");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      int line = yaml.line(Objects.requireNonNull(parts.get("id")));
      yaml.fault(line, "the id of a pack is of a-z, 0-9 and -, not " + id);
    }
    return true;
  }

  /// The text of a part that `head` has seen.
  private String text(Map<String, Node> parts, String key) {
    return yaml.text(Objects.requireNonNull(parts.get(key)));
  }

  private List<LexiconEntry> entries(String id, Map<String, Node> parts) {
    List<LexiconEntry> entries = new ArrayList<>();
    Node lexicons = parts.get("lexicon");
    if (lexicons != null) {
      yaml.fields(lexicons)
          .forEach((lexicon, items) ->
              yaml.items(items).forEach(item -> entries.add(entry(id, lexicon, item))));
    }
    return entries;
  }

  private LexiconEntry entry(String id, String lexicon, Node item) {
    Map<String, String> fields = new HashMap<>();
    fields.put("value", id);
    fields.put("pack", id);
    fields.put("source", file);
    String spelling;
    if (yaml.scalar(item)) {
      spelling = yaml.text(item);
    } else {
      fields.putAll(yaml.strings(item));
      spelling = fields.remove("spelling");
    }
    if (spelling == null || Tokens.of(spelling).size() == 0) {
      yaml.fault(yaml.line(item), "a word needs a spelling");
      spelling = "?";
    }
    return new LexiconEntry(lexicon, spelling, fields, yaml.line(item));
  }

  private List<Rule> names(String id, Map<String, Node> parts) {
    List<Rule> names = new ArrayList<>();
    Node list = parts.get("names");
    for (Node item : list == null ? List.<Node>of() : yaml.items(list)) {
      Map<String, Node> name = yaml.fields(item);
      name.keySet().stream()
          .filter(key -> !NAME_KEYS.contains(key))
          .forEach(key -> yaml.fault(yaml.line(item), "unknown key " + key));
      Node pattern = name.get("pattern");
      if (pattern == null) {
        yaml.fault(yaml.line(item), "a name needs a pattern");
        continue;
      }
      Map<String, String> set = new HashMap<>(Map.of("process", id));
      if (name.containsKey("short")) {
        set.put("short", yaml.text(name.get("short")));
      }
      names.add(
          new Rule(
              new RuleId(id + ".name-" + (names.size() + 1)),
              new Pattern(rules.elements(pattern)),
              set,
              List.of(),
              List.of(),
              file,
              yaml.line(item)));
    }
    return names;
  }

  private List<List<String>> context(Map<String, Node> parts) {
    List<List<String>> groups = new ArrayList<>();
    Node list = parts.get("context");
    for (Node group : list == null ? List.<Node>of() : yaml.items(list)) {
      List<String> words = new ArrayList<>();
      for (Node word : yaml.items(group)) {
        String folded = Folding.fold(yaml.text(word));
        if (Tokens.of(folded).size() != 1) {
          yaml.fault(yaml.line(word), "a word of the context is one word, not " + yaml.text(word));
        }
        words.add(folded);
      }
      groups.add(words);
    }
    return groups;
  }
}
