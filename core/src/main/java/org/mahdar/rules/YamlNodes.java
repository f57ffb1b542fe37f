package org.mahdar.rules;

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
import org.snakeyaml.engine.v2.nodes.NodeTuple;
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

  Optional<Node> root(String content) {
    try {
      return new Compose(
              LoadSettings.builder()
                  .setLabel(file)
                  .setUseMarks(true)
                  .setMaxAliasesForCollections(MOST_ALIASES)
                  .build())
          .composeString(content);
    } catch (YamlEngineException e) {
      fault(1, "not YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
      return Optional.empty();
    }
  }

  boolean scalar(Node node) {
    return node instanceof ScalarNode;
  }

  Map<String, String> strings(@Nullable Node node) {
    Map<String, String> out = new LinkedHashMap<>();
    if (node != null) {
      fields(node).forEach((key, value) -> out.put(key, text(value)));
    }
    return out;
  }

  List<Node> items(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    fault(line(node), "a list is expected here");
    return List.of();
  }

  Map<String, Node> fields(Node node) {
    Map<String, Node> out = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        out.put(text(tuple.getKeyNode()), tuple.getValueNode());
      }
    } else {
      fault(line(node), "key: value is expected here");
    }
    return out;
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    fault(line(node), "a plain value is expected here");
    return "";
  }

  void fault(int line, String message) {
    faults.add(new Fault(file, line, message));
  }

  int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
