package org.mahdar.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahdar.rules.Fault;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.RuleFaultsException;
import picocli.CommandLine.Option;

/// The process packs that the user brings: `--packs my-packs/` reads with them beside the program's own.
final class Packs {
  /// A pack is a few hundred words; more than this is some other file.
  private static final long MOST_BYTES = 4L << 20;

  @Option(
      names = "--packs",
      paramLabel = "PATH",
      description = {
        "A process pack (.yaml) or a folder of them, read beside the program's own.",
        "May be given more than once. CONTRIBUTING.md says how to write one."
      })
  List<Path> packs = new ArrayList<>();

  /// What the program knows, packs included, and a name for both: a dossier is read anew where either could read differently.
  record Known(Knowledge knowledge, String version) {}

  /// The packs as they are, their examples unread, so that `explain` can say why one fails.
  Knowledge knowledge() {
    return load(contents());
  }

  /// The packs after their examples were read.
  Known known() {
    Map<String, String> contents = contents();
    Knowledge knowledge = load(contents);
    if (!contents.isEmpty()) {
      List<String> wrong = new PackExamples(knowledge).wrong(knowledge.packs(), contents.keySet());
      if (!wrong.isEmpty()) {
        throw CommandException.badData(String.join("\n", wrong));
      }
    }
    return new Known(knowledge, CoreVersion.fingerprint(contents.values()));
  }

  /// The same where the program's own rules were read ahead, and only those are asked for.
  Known known(Supplier<Knowledge> own) {
    return packs.isEmpty() ? new Known(own.get(), CoreVersion.fingerprint(List.of())) : known();
  }

  /// What the program knows by itself.
  static Knowledge own() {
    return load(Map.of());
  }

  private static Knowledge load(Map<String, String> contents) {
    try {
      return Knowledge.load(contents);
    } catch (RuleFaultsException faults) {
      if (contents.isEmpty()) {
        throw faults;
      }
      throw CommandException.badData(
          faults.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
  }

  private Map<String, String> contents() {
    Map<String, String> contents = new LinkedHashMap<>();
    for (Path path : packs) {
      if (!Files.exists(path)) {
        throw CommandException.badData("--packs: no file or folder " + path);
      }
      for (Path file : Files.isDirectory(path) ? inside(path) : List.of(path)) {
        contents.put(file.toString(), content(file));
      }
    }
    return contents;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> packs =
          files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
      if (packs.isEmpty()) {
        throw CommandException.badData("--packs: no .yaml file in the folder " + folder);
      }
      return packs;
    } catch (IOException e) {
      throw CommandException.badData("--packs: cannot list the folder " + folder);
    }
  }

  private static String content(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw CommandException.badData("--packs: " + file + " is too large for a process pack");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw CommandException.badData("--packs: " + file + " is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw CommandException.badData("--packs: cannot read " + file);
    }
  }
}
