package org.mahdar.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.LateList;
import org.mahdar.model.RuleId;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads a rule file (YAML): a list of rules with `id`, `pattern`, `set`, `examples` and `counter`.
final class RuleFile {
  private static final Set<String> KEYS =
      Set.of("id", "why", "pattern", "set", "examples", "counter");
  private static final Set<String> EXAMPLE_KEYS = Set.of("text", "published", "gives");

  private static final int MOST_REPEATS = 4;

  private final String file;
  private final YamlNodes yaml;
  private boolean late;

  RuleFile(String file, List<Fault> faults) {
    this.file = file;
    this.yaml = new YamlNodes(file, faults);
  }

  List<Rule> read(String content) {
    List<Rule> rules = new ArrayList<>();
    for (Node node : yaml.root(content).map(yaml::items).orElse(List.of())) {
      rule(node).ifPresent(rules::add);
    }
    return rules;
  }

  /// The same rules, whose examples are read when somebody asks for them; the faults of those are nobody's then.
  List<Rule> readLate(String content) {
    Supplier<Map<RuleId, Rule>> whole =
        once(() -> {
          Map<RuleId, Rule> rules = new HashMap<>();
          new RuleFile(file, new ArrayList<>())
              .read(content)
              .forEach(rule -> rules.put(rule.id(), rule));
          return rules;
        });
    late = true;
    return read(RuleText.withoutExamples(content)).stream().map(rule -> late(rule, whole)).toList();
  }

  private static Rule late(Rule rule, Supplier<Map<RuleId, Rule>> whole) {
    return new Rule(
        rule.id(),
        rule.pattern(),
        rule.set(),
        new LateList<>(() -> requireNonNull(whole.get().get(rule.id())).examples()),
        new LateList<>(() -> requireNonNull(whole.get().get(rule.id())).counterExamples()),
        rule.file(),
        rule.line());
  }

  private static <T> Supplier<T> once(Supplier<T> maker) {
    AtomicReference<@Nullable T> made = new AtomicReference<>();
    return () -> {
      T known = made.get();
      if (known == null) {
        known = maker.get();
        made.set(known);
      }
      return known;
    };
  }

  private Optional<Rule> rule(Node node) {
    Map<String, Node> parts = yaml.fields(node);
    Node id = parts.get("id");
    Node pattern = parts.get("pattern");
    if (id == null || pattern == null) {
      yaml.fault(yaml.line(node), "a rule needs an id and a pattern");
      return Optional.empty();
    }
    parts.keySet().stream()
        .filter(k -> !KEYS.contains(k))
        .forEach(k -> yaml.fault(yaml.line(node), "unknown key " + k));
    List<Rule.Example> examples = examples(parts.get("examples"));
    List<Rule.Example> counter = examples(parts.get("counter"));
    if (examples.isEmpty()) {
      yaml.fault(yaml.line(id), "rule " + yaml.text(id) + " has no example");
    }
    if (counter.isEmpty()) {
      yaml.fault(yaml.line(id), "rule " + yaml.text(id) + " has no counter-example");
    }
    return Optional.of(
        new Rule(
            new RuleId(yaml.text(id)),
            new Pattern(elements(pattern)),
            yaml.strings(parts.get("set")),
            examples,
            counter,
            file,
            yaml.line(id)));
  }

  List<Rule.Example> examples(@Nullable Node node) {
    List<Rule.Example> out = new ArrayList<>();
    if (late && node instanceof ScalarNode left && left.getValue().equals(RuleText.LEFT_OUT)) {
      return List.of(new Rule.Example(RuleText.LEFT_OUT, null, Map.of(), yaml.line(node)));
    }
    for (Node item : node == null ? List.<Node>of() : yaml.items(node)) {
      if (item instanceof ScalarNode) {
        out.add(new Rule.Example(yaml.text(item), null, Map.of(), yaml.line(item)));
        continue;
      }
      Map<String, Node> parts = yaml.fields(item);
      parts.keySet().stream()
          .filter(k -> !EXAMPLE_KEYS.contains(k))
          .forEach(k -> yaml.fault(yaml.line(item), "unknown key " + k));
      Node words = parts.get("text");
      if (words == null) {
        yaml.fault(yaml.line(item), "an example needs a text");
        continue;
      }
      Node published = parts.get("published");
      out.add(
          new Rule.Example(
              yaml.text(words),
              published == null ? null : yaml.text(published),
              yaml.strings(parts.get("gives")),
              yaml.line(item)));
    }
    return out;
  }

  /// The elements of a `pattern`.
  List<Pattern.Element> elements(Node node) {
    List<Pattern.Element> out = new ArrayList<>();
    for (Node item : yaml.items(node)) {
      element(item).ifPresent(out::add);
    }
    return out;
  }

  private Optional<Pattern.Element> element(Node node) {
    if (node instanceof ScalarNode) {
      return line(null, node);
    }
    Map<String, Node> parts = yaml.fields(node);
    if (parts.size() != 1) {
      yaml.fault(
          yaml.line(node),
          "an element is a line, a `slot: line`, `optional: [...]` or `any: [[...], [...]]`");
      return Optional.empty();
    }
    String key = parts.keySet().iterator().next();
    Node body = parts.values().iterator().next();
    return switch (key) {
      case "optional" -> Optional.of(new Pattern.Maybe(null, elements(body)));
      case "repeat" -> Optional.of(repeated(elements(body), MOST_REPEATS));
      case "any" ->
          Optional.of(
              new Pattern.AnyOf(null, yaml.items(body).stream().map(this::elements).toList()));
      default -> body instanceof ScalarNode ? line(key, body) : group(key, body);
    };
  }

  /// `repeat: [...]`: none to four times, each as far as it goes.
  private static Pattern.Element repeated(List<Pattern.Element> elements, int times) {
    List<Pattern.Element> once = new ArrayList<>(elements);
    if (times > 1) {
      once.add(repeated(elements, times - 1));
    }
    return new Pattern.Maybe(null, once);
  }

  /// A slot over several elements: `content: [ … ]`.
  private Optional<Pattern.Element> group(String slot, Node body) {
    return Optional.of(new Pattern.AnyOf(slot, List.of(elements(body))));
  }

  private Optional<Pattern.Element> line(@Nullable String slot, Node node) {
    try {
      return Optional.of(ElementSyntax.parse(slot, yaml.text(node)));
    } catch (IllegalArgumentException e) {
      yaml.fault(yaml.line(node), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
