package org.mahdar.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Tokens;

/// Everything Mahdar knows of the language: all lexicons and all rule files, loaded and checked once.
///
/// `arabic/index.txt` lists the files. A fault in any of them stops the start with all faults of all files.
public final class Knowledge {
  private static final String ROOT = "/arabic/";

  private final Lexicons lexicons;
  private final Map<String, RuleSet> rules;
  private final Vocabulary vocabulary;
  private final List<ProcessPack> packs;

  private Knowledge(Lexicons lexicons, Map<String, RuleSet> rules, List<ProcessPack> packs) {
    this.packs = packs;
    this.lexicons = lexicons;
    this.rules = rules;
    this.vocabulary = new Vocabulary(lexicons, rules.values().stream().toList());
  }

  /// Loads what the class path carries.
  ///
  /// @throws RuleFaultsException naming every fault
  public static Knowledge load() {
    return load(Map.of());
  }

  /// Loads what the class path carries, and more process packs beside it.
  ///
  /// @param packs the contents of the packs by the names that faults call them
  /// @throws RuleFaultsException naming every fault
  public static Knowledge load(Map<String, String> packs) {
    List<String> paths =
        resource("index.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(String::strip)
            .toList();
    return of(paths.parallelStream().map(path -> File.own(path, resource(path))).toList(), packs);
  }

  /// Knowledge from the contents of files by their names (`lexicon/month.tsv`, `rules/time.yaml`).
  ///
  /// @throws RuleFaultsException naming every fault
  public static Knowledge of(Map<String, String> files) {
    return of(
        files.entrySet().stream().map(file -> File.of(file.getKey(), file.getValue())).toList(),
        Map.of());
  }

  /// What stands in one file, with its faults: files do not know of one another, so that they are read side by side.
  private sealed interface File {
    List<Fault> faults();

    record OfLexicon(String name, List<LexiconEntry> entries, List<Fault> faults) implements File {}

    record OfPack(Optional<ProcessPack> pack, List<Fault> faults) implements File {}

    record OfRules(String kind, List<Rule> rules, List<Fault> faults) implements File {}

    /// A file of the program's own, whose examples its tests have read.
    static File own(String path, String content) {
      if (!path.startsWith("rules/")) {
        return of(path, content);
      }
      List<Fault> faults = new ArrayList<>();
      String file = path.substring(path.lastIndexOf('/') + 1);
      return new OfRules(
          file.replace(".yaml", ""), new RuleFile(file, faults).readLate(content), faults);
    }

    static File of(String path, String content) {
      List<Fault> faults = new ArrayList<>();
      String file = path.substring(path.lastIndexOf('/') + 1);
      if (file.endsWith(".tsv")) {
        String name = file.substring(0, file.length() - 4);
        return new OfLexicon(name, LexiconFile.read(name, content, faults), faults);
      }
      return path.startsWith("process/")
          ? new OfPack(new PackFile(file, faults).read(content), faults)
          : new OfRules(
              file.replace(".yaml", ""), new RuleFile(file, faults).read(content), faults);
    }
  }

  private static Knowledge of(List<File> files, Map<String, String> more) {
    List<Fault> faults = new ArrayList<>();
    Map<String, List<LexiconEntry>> lexicons = new TreeMap<>();
    Map<String, List<Rule>> rules = new TreeMap<>();
    List<ProcessPack> packs = new ArrayList<>();
    for (File file : files) {
      faults.addAll(file.faults());
      switch (file) {
        case File.OfLexicon lexicon -> lexicons.put(lexicon.name(), lexicon.entries());
        case File.OfPack pack -> pack.pack().ifPresent(packs::add);
        case File.OfRules ofKind -> rules.put(ofKind.kind(), ofKind.rules());
      }
    }
    more.forEach((file, content) -> new PackFile(file, faults).read(content).ifPresent(packs::add));
    new PackChecks(lexicons, faults).check(packs);
    rules.put(ProcessPack.NAMES, packs.stream().flatMap(pack -> pack.names().stream()).toList());
    addNames(lexicons, packs, faults);
    Set<String> asked = check(lexicons.keySet(), rules, faults);
    if (!faults.isEmpty()) {
      throw new RuleFaultsException(faults);
    }
    Lexicons numbered = new Lexicons(lexicons, asked);
    return new Knowledge(numbered, compiled(rules, numbered), List.copyOf(packs));
  }

  private static Map<String, RuleSet> compiled(Map<String, List<Rule>> rules, Lexicons lexicons) {
    Map<String, RuleSet> compiled = new LinkedHashMap<>();
    int place = 0;
    for (Map.Entry<String, List<Rule>> kind : rules.entrySet()) {
      RuleSet set = new RuleSet(compiled.size(), place, kind.getValue(), lexicons);
      compiled.put(kind.getKey(), set);
      place += set.parts();
    }
    return compiled;
  }

  /// The entries of a lexicon by the file's name without `.tsv`.
  public List<LexiconEntry> lexicon(String name) {
    return lexicons.rows(name);
  }

  /// The rules of a kind by the file's name without `.yaml`.
  public RuleSet rules(String kind) {
    RuleSet set = rules.get(kind);
    if (set == null) {
      throw new IllegalArgumentException("no rules " + kind);
    }
    return set;
  }

  public Set<String> kinds() {
    return rules.keySet();
  }

  public List<ProcessPack> packs() {
    return packs;
  }

  public Lattice lattice(Tokens tokens) {
    return new Lattice(tokens, vocabulary);
  }

  /// Adds the words of the packs, and CLDR's names of states where `country` does not have them yet.
  private static void addNames(
      Map<String, List<LexiconEntry>> lexicons, List<ProcessPack> packs, List<Fault> faults) {
    Map<String, List<LexiconEntry>> added = new TreeMap<>();
    for (ProcessPack pack : packs) {
      for (LexiconEntry entry : pack.entries()) {
        added
            .computeIfAbsent(entry.lexicon(), _ -> new ArrayList<>())
            .addAll(LexiconFile.inflected(entry));
      }
    }
    if (lexicons.containsKey("country")) {
      added.computeIfAbsent("country", _ -> new ArrayList<>()).addAll(CountryNames.entries(faults));
    }
    added.forEach((name, entries) -> {
      List<LexiconEntry> all = new ArrayList<>(lexicons.getOrDefault(name, List.of()));
      Set<String> known = new HashSet<>();
      all.forEach(entry -> known.add(Folding.fold(entry.spelling())));
      entries.stream().filter(entry -> known.add(Folding.fold(entry.spelling()))).forEach(all::add);
      lexicons.put(name, all);
    });
  }

  /// The lexicons that the rules ask for.
  private static Set<String> check(
      Set<String> lexicons, Map<String, List<Rule>> rules, List<Fault> faults) {
    Set<String> allAsked = new HashSet<>();
    Map<String, Rule> ids = new HashMap<>();
    for (List<Rule> list : rules.values()) {
      for (Rule rule : list) {
        Rule before = ids.putIfAbsent(rule.id().value(), rule);
        if (before != null) {
          String where = before.file() + ":" + before.line();
          faults.add(fault(rule, "stands already in " + where));
        }
        for (Pattern.Element element : rule.pattern().flat()) {
          for (String lexicon : asked(element)) {
            allAsked.add(lexicon);
            if (!lexicons.contains(lexicon)) {
              faults.add(fault(rule, "asks for the unknown lexicon " + lexicon));
            }
          }
        }
      }
    }
    return allAsked;
  }

  private static Fault fault(Rule rule, String what) {
    return new Fault(rule.file(), rule.line(), "rule " + rule.id() + " " + what);
  }

  private static List<String> asked(Pattern.Element element) {
    return switch (element) {
      case Pattern.InLexicon in -> List.of(in.lexicon());
      case Pattern.Gap gap -> gap.without().stream().map(Pattern.InLexicon::lexicon).toList();
      case Pattern.Words _,
          Pattern.OfMention _,
          Pattern.Digits _,
          Pattern.AnyWord _,
          Pattern.SentenceStart _,
          Pattern.Maybe _,
          Pattern.AnyOf _ ->
          List.of();
    };
  }

  private static String resource(String path) {
    try (@Nullable InputStream stream = Knowledge.class.getResourceAsStream(ROOT + path)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "arabic/index.txt lists " + path + ", which is not there");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read arabic/" + path, e);
    }
  }
}
