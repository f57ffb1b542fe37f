package org.mahdar.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Reading;
import org.mahdar.model.RuleId;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The lines of `explain`: what fired with its values and its rule's place and example, then what almost did.
final class Explanation {
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of("type", "kind", "start", "end", "text", "rule", "id", "evidence");

  private final Reading reading;
  private final NearMisses misses;
  private final Tokens tokens;
  private final Map<String, Rule> rules = new HashMap<>();
  private final Set<RuleId> fired = new LinkedHashSet<>();

  Explanation(Knowledge knowledge, Reading reading, NearMisses misses) {
    this.reading = reading;
    this.misses = misses;
    this.tokens = Tokens.of(reading.document().text());
    knowledge.kinds().stream()
        .flatMap(kind -> knowledge.rules(kind).rules().stream())
        .forEach(rule -> rules.put(rule.id().value(), rule));
    reading.mentions().forEach(mention -> fired.add(mention.rule()));
    reading.facts().forEach(fact -> fired.add(fact.rule()));
  }

  List<String> lines(int near) {
    List<String> lines = new ArrayList<>();
    JsonNode line = new JsonMapper().readTree(new ReadingJson(Only.ALL).line(reading));
    lines.add(
        "tokens    " + tokens.all().stream().map(this::token).collect(Collectors.joining(" · ")));
    published(line.path("document").path("published"), lines);
    lines.add("");
    lines.add("fired");
    line.path("mentions")
        .forEach(mention -> fired(mention, "type", mention.path("text").asString(), lines));
    line.path("facts")
        .forEach(fact ->
            fired(fact, "kind", fact.path("evidence").path(0).path("quote").asString(), lines));
    if (fired.isEmpty()) {
      lines.add("  no rule");
    }
    near(near, lines);
    return lines;
  }

  private String token(org.mahdar.arabic.Token token) {
    return tokens.text().substring(token.start(), token.end());
  }

  private static void published(JsonNode published, List<String> lines) {
    if (published.path("basis").asString("none").equals("none")
        && published.path("candidates").isEmpty()) {
      return;
    }
    lines.add(
        "published "
            + published.path("edtf").asString("open")
            + " ("
            + published.path("basis").asString()
            + "), candidates "
            + Outline.text(published.path("candidates")));
  }

  private void fired(JsonNode made, String type, String quote, List<String> lines) {
    String id = made.path("rule").asString();
    lines.add("  " + made.path(type).asString() + "  «" + quote + "»");
    lines.add("      rule         " + id + place(id));
    lines.addAll(Outline.fields(made, SHOWN_ELSEWHERE, "      "));
    Rule rule = rules.get(id);
    if (rule != null && !rule.examples().isEmpty()) {
      lines.add("      example      " + rule.examples().getFirst().text());
    }
  }

  /// Where the rule stands; frames written in Java have a name and no line.
  private String place(String id) {
    Rule rule = rules.get(id);
    return rule == null ? "" : "  " + rule.file() + ":" + rule.line();
  }

  private void near(int most, List<String> lines) {
    List<NearMisses.Miss> nearest = misses.without(fired);
    lines.add("");
    lines.add(
        "almost fired"
            + (nearest.size() > most ? " (" + most + " of " + nearest.size() + ")" : ""));
    nearest.stream().limit(most).forEach(miss -> lines.addAll(missed(miss)));
    if (nearest.isEmpty()) {
      lines.add("  no rule");
    }
  }

  private List<String> missed(NearMisses.Miss miss) {
    Rule rule = miss.rule();
    String found =
        miss.reached() < tokens.size()
            ? "«" + token(tokens.get(miss.reached())) + "»"
            : "the end of the text";
    List<String> lines = new ArrayList<>();
    lines.add("  " + rule.id() + "  " + rule.file() + ":" + rule.line());
    lines.add("      matched      «" + tokens.surface(miss.from(), miss.reached()) + "»");
    lines.add("      wanted       " + miss.expected());
    lines.add("      found        " + found);
    rule.examples().stream()
        .limit(1)
        .forEach(example -> lines.add("      example      " + example.text()));
    return lines;
  }
}
