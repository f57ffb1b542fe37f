package org.mahdar.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The sample corpus that the program carries: articles of invented outlets, each with a `meta.yaml` beside it.
///
/// `corpus/fictional/normant/2032-03-17-donors-conference-ends/page.txt` has the id
/// `normant/2032-03-17-donors-conference-ends`.
final class Sample {
  private static final String ROOT = "/corpus";

  private Sample() {}

  /// The articles in the order of their ids.
  static List<Capture> captures() {
    URL root = Sample.class.getResource(ROOT);
    if (root == null) {
      throw new IllegalStateException("the program was packed without its sample corpus");
    }
    try {
      URI uri = root.toURI();
      if (!uri.getScheme().equals("jar")) {
        return captures(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return captures(jar.getPath(ROOT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample corpus of the program", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot find the sample corpus at " + root, e);
    }
  }

  private static List<Capture> captures(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file ->
              file.getFileName() != null && file.getFileName().toString().startsWith("page."))
          .map(page -> capture(root, page))
          .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
          .toList();
    }
  }

  private static Capture capture(Path root, Path page) {
    try {
      Path folder = page.resolveSibling("").normalize();
      Path place = root.relativize(folder);
      byte[] bytes = Files.readAllBytes(page);
      Map<?, ?> meta = meta(page.resolveSibling("meta.yaml"));
      boolean html = page.getFileName().toString().endsWith(".html");
      return new Capture(
          new DocumentId(place.subpath(1, place.getNameCount()).toString().replace('\\', '/')),
          new Source(
              "corpus/" + root.relativize(page).toString().replace('\\', '/'),
              text(meta, "url"),
              sha256(bytes),
              html ? "text/html" : "text/plain"),
          bytes,
          text(meta, "published"),
          text(meta, "title"),
          text(meta, "outlet"),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page + " of the sample corpus", e);
    }
  }

  private static Map<?, ?> meta(Path file) throws IOException {
    Object meta =
        new Load(LoadSettings.builder().setLabel(file.toString()).build())
            .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
    return meta instanceof Map<?, ?> map ? map : Map.of();
  }

  private static @Nullable String text(Map<?, ?> meta, String key) {
    Object value = meta.get(key);
    return value == null ? null : value.toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
