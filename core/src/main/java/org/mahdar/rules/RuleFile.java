package org.mahdar.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.RuleId;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads a rule file (YAML): a list of rules with `id`, `pattern`, `set`, `examples` and `counter`.
final class RuleFile {
  private static final Set<String> KEYS = Set.of("id", "why", "pattern", "set", "examples", "counter");
  private static final Set<String> EXAMPLE_KEYS = Set.of("text", "published", "gives");

  private final String file;
  private final List<Fault> faults;

  RuleFile(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  List<Rule> read(String content) {
    Optional<Node> root;
    try {
      root = new Compose(LoadSettings.builder().setLabel(file).setUseMarks(true).build()).composeString(content);
    } catch (YamlEngineException e) {
      faults.add(new Fault(file, 1, "not YAML: " + e.getMessage().replaceAll("\\s*\\R\\s*", " ")));
      return List.of();
    }
    List<Rule> rules = new ArrayList<>();
    for (Node node : root.map(this::items).orElse(List.of())) {
      rule(node).ifPresent(rules::add);
    }
    return rules;
  }

  private Optional<Rule> rule(Node node) {
    Map<String, Node> parts = fields(node);
    Node id = parts.get("id");
    Node pattern = parts.get("pattern");
    if (id == null || pattern == null) {
      fault(node, "a rule needs an id and a pattern");
      return Optional.empty();
    }
    parts.keySet().stream().filter(k -> !KEYS.contains(k)).forEach(k -> fault(node, "unknown key " + k));
    List<Rule.Example> examples = examples(parts.get("examples"));
    List<Rule.Example> counter = examples(parts.get("counter"));
    if (examples.isEmpty()) {
      fault(id, "rule " + text(id) + " has no example");
    }
    if (counter.isEmpty()) {
      fault(id, "rule " + text(id) + " has no counter-example");
    }
    return Optional.of(
        new Rule(
            new RuleId(text(id)),
            new Pattern(elements(pattern)),
            strings(parts.get("set")),
            examples,
            counter,
            file,
            line(id)));
  }

  private List<Rule.Example> examples(@Nullable Node node) {
    List<Rule.Example> out = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : items(node)) {
      if (item instanceof ScalarNode) {
        out.add(new Rule.Example(text(item), null, Map.of(), line(item)));
        continue;
      }
      Map<String, Node> parts = fields(item);
      parts.keySet().stream().filter(k -> !EXAMPLE_KEYS.contains(k)).forEach(k -> fault(item, "unknown key " + k));
      Node words = parts.get("text");
      if (words == null) {
        fault(item, "an example needs a text");
        continue;
      }
      Node published = parts.get("published");
      out.add(
          new Rule.Example(
              text(words), published == null ? null : text(published), strings(parts.get("gives")), line(item)));
    }
    return out;
  }

  private List<Pattern.Element> elements(Node node) {
    List<Pattern.Element> out = new ArrayList<>();
    for (Node item : items(node)) {
      element(item).ifPresent(out::add);
    }
    return out;
  }

  private Optional<Pattern.Element> element(Node node) {
    if (node instanceof ScalarNode) {
      return line(null, node);
    }
    Map<String, Node> parts = fields(node);
    if (parts.size() != 1) {
      fault(node, "an element is a line, a `slot: line`, `optional: [...]` or `any: [[...], [...]]`");
      return Optional.empty();
    }
    String key = parts.keySet().iterator().next();
    Node body = parts.values().iterator().next();
    return switch (key) {
      case "optional" -> Optional.of(new Pattern.Maybe(null, elements(body)));
      case "any" -> Optional.of(new Pattern.AnyOf(null, items(body).stream().map(this::elements).toList()));
      default -> body instanceof ScalarNode ? line(key, body) : group(key, body);
    };
  }

  /// A slot over several elements: `content: [ … ]`.
  private Optional<Pattern.Element> group(String slot, Node body) {
    return Optional.of(new Pattern.AnyOf(slot, List.of(elements(body))));
  }

  private Optional<Pattern.Element> line(@Nullable String slot, Node node) {
    try {
      return Optional.of(ElementSyntax.parse(slot, text(node)));
    } catch (IllegalArgumentException e) {
      fault(node, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Map<String, String> strings(@Nullable Node node) {
    Map<String, String> out = new LinkedHashMap<>();
    if (node != null) {
      fields(node).forEach((key, value) -> out.put(key, text(value)));
    }
    return out;
  }

  private List<Node> items(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    fault(node, "a list is expected here");
    return List.of();
  }

  private Map<String, Node> fields(Node node) {
    Map<String, Node> out = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        out.put(text(tuple.getKeyNode()), tuple.getValueNode());
      }
    } else {
      fault(node, "key: value is expected here");
    }
    return out;
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    fault(node, "a plain value is expected here");
    return "";
  }

  private void fault(Node node, String message) {
    faults.add(new Fault(file, line(node), message));
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
