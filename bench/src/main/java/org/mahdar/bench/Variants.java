package org.mahdar.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Makes many articles of the few of the fictional part: in every variant the states and their capitals change places, and the numbers and
/// years are others, so that each tells of other meetings and sums.
final class Variants {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])\\d{2,3}(?![\\d-])");
  private static final Pattern YEAR = Pattern.compile("203[0-9]");
  private static final int YEARS = 9;

  private final List<GoldArticle> articles;
  private final List<List<String>> states;

  private Variants(List<GoldArticle> articles, List<List<String>> states) {
    this.articles = articles;
    this.states = states;
  }

  static List<Capture> make(Path corpus, int count) throws IOException {
    List<GoldArticle> fictional =
        GoldFolders.corpus(corpus).stream().filter(a -> a.part().equals("fictional")).toList();
    return new Variants(fictional, states(corpus.resolve("world.yaml"))).make(count);
  }

  /// The long name, the name and the capital of every state.
  private static List<List<String>> states(Path world) throws IOException {
    Map<?, ?> yaml =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(world));
    List<List<String>> states = new ArrayList<>();
    for (Object entry : (List<?>) requireNonNull(yaml.get("states"))) {
      Map<?, ?> state = (Map<?, ?>) entry;
      Map<?, ?> capital = (Map<?, ?>) requireNonNull(state.get("capital"));
      states.add(List.of(String.valueOf(state.get("name")), String.valueOf(capital.get("ar"))));
    }
    return states;
  }

  private List<Capture> make(int count) {
    List<Capture> captures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      captures.add(variant(articles.get(i % articles.size()), i / articles.size()));
    }
    return captures;
  }

  private Capture variant(GoldArticle article, int number) {
    Random random = new Random(number);
    List<List<String>> others = new ArrayList<>(states);
    Collections.shuffle(others, random);
    Map<String, String> names = new HashMap<>();
    for (int s = 0; s < states.size(); s++) {
      for (int n = 0; n < states.get(s).size(); n++) {
        names.put(states.get(s).get(n), others.get(s).get(n));
      }
    }
    int shift = random.nextInt(YEARS);
    String text = new String(article.capture().bytes(), StandardCharsets.UTF_8);
    String other = number == 0 ? text : changed(text, names, number, shift);
    byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
    Capture was = article.capture();
    LocalDate day =
        was.published() == null
            ? LocalDate.of(2032, 1, 1)
            : LocalDate.parse(was.published().substring(0, 10));
    return new Capture(
        new DocumentId(was.id() + "-" + number),
        GoldFolders.source(was.id() + "-" + number, bytes, was.source().mediaType()),
        bytes,
        day.plusYears(shift).plusDays(number % 5 == 0 ? 0 : random.nextInt(300)).toString(),
        null,
        was.outlet(),
        null);
  }

  private static String changed(String text, Map<String, String> names, int number, int shift) {
    Pattern all =
        Pattern.compile(
            names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    String named =
        all.matcher(text).replaceAll(m -> Matcher.quoteReplacement(names.get(m.group())));
    String counted =
        NUMBER
            .matcher(named)
            .replaceAll(m -> String.valueOf(10 + (Integer.parseInt(m.group()) * 7 + number) % 890));
    return YEAR.matcher(counted)
        .replaceAll(m -> String.valueOf(Integer.parseInt(m.group()) + shift));
  }
}
