package org.mahdar.rules;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// YAML nodes with their lines; what is not of the expected shape is a fault, not an exception.
final class YamlNodes {
  /// Rule files write a part that many patterns share once and refer to it.
  private static final int MOST_ALIASES = 200;

  private final String file;
  private final List<Fault> faults;

  YamlNodes(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  Optional<Yaml> root(String content) {
    Optional<Yaml> plain = PlainYaml.read(content);
    return plain.isPresent() ? plain : whole(content);
  }

  /// The tree of a file that may have all that YAML has.
  Optional<Yaml> whole(String content) {
    try {
      Optional<Node> root =
          new Compose(
                  LoadSettings.builder()
                      .setLabel(file)
                      .setUseMarks(true)
                      .setMaxAliasesForCollections(MOST_ALIASES)
                      .build())
              .composeString(content);
      return root.map(node -> tree(node, new IdentityHashMap<>()));
    } catch (YamlEngineException e) {
      fault(1, "not YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
      return Optional.empty();
    }
  }

  /// @param made what was made of nodes that others refer to; null of those that are being made
  private static Yaml tree(Node node, Map<Node, @Nullable Yaml> made) {
    if (made.containsKey(node)) {
      Yaml known = made.get(node);
      if (known == null) {
        throw new YamlEngineException("a part that refers to itself");
      }
      return known;
    }
    made.put(node, null);
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    Yaml tree =
        switch (node) {
          case ScalarNode scalar -> new Yaml.Text(scalar.getValue(), line);
          case SequenceNode items ->
              new Yaml.Items(
                  items.getValue().stream().map(item -> tree(item, made)).toList(), line);
          case MappingNode fields ->
              new Yaml.Fields(
                  fields.getValue().stream()
                      .map(field ->
                          new Yaml.Field(
                              tree(field.getKeyNode(), made), tree(field.getValueNode(), made)))
                      .toList(),
                  line);
          default -> throw new YamlEngineException("a node of no known kind");
        };
    made.put(node, tree);
    return tree;
  }

  boolean scalar(Yaml node) {
    return node instanceof Yaml.Text;
  }

  Map<String, String> strings(@Nullable Yaml node) {
    Map<String, String> out = new LinkedHashMap<>();
    if (node != null) {
      fields(node).forEach((key, value) -> out.put(key, text(value)));
    }
    return out;
  }

  List<Yaml> items(Yaml node) {
    if (node instanceof Yaml.Items sequence) {
      return sequence.items();
    }
    fault(line(node), "a list is expected here");
    return List.of();
  }

  Map<String, Yaml> fields(Yaml node) {
    Map<String, Yaml> out = new LinkedHashMap<>();
    if (node instanceof Yaml.Fields mapping) {
      for (Yaml.Field field : mapping.fields()) {
        out.put(text(field.key()), field.value());
      }
    } else {
      fault(line(node), "key: value is expected here");
    }
    return out;
  }

  String text(Yaml node) {
    if (node instanceof Yaml.Text scalar) {
      return scalar.value();
    }
    fault(line(node), "a plain value is expected here");
    return "";
  }

  void fault(int line, String message) {
    faults.add(new Fault(file, line, message));
  }

  int line(Yaml node) {
    return node.line();
  }
}
