package org.mahdar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;
import tools.jackson.databind.JsonNode;

/// Finds the articles that have a gold: those of the sample corpus, and those of a folder of text dumps.
final class GoldFolders {
  private GoldFolders() {}

  /// The articles of `<part>/<outlet>/<slug>/{page.txt|page.html, meta.yaml, gold.json}` in order of their names.
  static List<GoldArticle> corpus(Path corpus) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (Path folder : articleFolders(corpus)) {
      articles.add(article(corpus, folder));
    }
    return articles;
  }

  static List<Path> articleFolders(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus, 4)) {
      return files
          .filter(file -> file.endsWith("gold.json"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  /// The dumps of a folder with `gold.jsonl`, whose places are offsets, and `published.csv`.
  static List<GoldArticle> dumps(Path folder) throws IOException {
    Map<String, String> published = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("published.csv"))) {
      String[] cells = line.split(",", -1);
      published.put(cells[0], cells[1]);
    }
    List<GoldArticle> articles = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode gold = Json.read(line);
      String file = gold.path("file").asString();
      Capture capture =
          capture(file, Files.readAllBytes(folder.resolve(file)), published.get(file), null, null);
      articles.add(new GoldArticle("seeds", "seeds", file, capture, gold, null));
    }
    return articles;
  }

  private static GoldArticle article(Path corpus, Path folder) throws IOException {
    Map<String, String> meta = meta(folder.resolve("meta.yaml"));
    Path page = folder.resolve(meta.getOrDefault("file", "page.txt"));
    byte[] bytes = Files.readAllBytes(page);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String name = corpus.relativize(folder).toString();
    String[] steps = name.split("[/\\\\]");
    Capture capture =
        capture(
            name + "/" + page.getFileName(),
            bytes,
            meta.get("published"),
            meta.get("outlet"),
            meta.get("url"));
    return new GoldArticle(
        steps[0],
        steps[1],
        name,
        capture,
        Json.read(Files.readString(folder.resolve("gold.json"))),
        page.toString().endsWith(".html") ? Paragraphs.of(text) : List.of(text));
  }

  /// The plain `key: value` lines, which is all that these files hold.
  private static Map<String, String> meta(Path file) throws IOException {
    Map<String, String> meta = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        meta.put(
            line.substring(0, colon),
            line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", ""));
      }
    }
    return meta;
  }

  private static Capture capture(
      String path,
      byte[] bytes,
      @Nullable String published,
      @Nullable String outlet,
      @Nullable String url) {
    String type = path.endsWith(".html") ? "text/html" : "text/plain";
    return new Capture(
        new DocumentId(path),
        new Source(path, url, sha256(bytes), type),
        bytes,
        published,
        null,
        outlet,
        null);
  }

  static Source source(String path, byte[] bytes, String type) {
    return new Source(path, null, sha256(bytes), type);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
