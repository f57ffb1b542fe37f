package org.mahdar.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;

/// Makes captures of bytes: names each, takes its hash, and adds what the manifest says of it.
///
/// The second «خبر.txt» of a run, from another folder, is named after its bytes as well: `خبر.txt~5f16f4c7`.
final class Articles {
  static final String TEXT = "text/plain";
  static final String PAGE = "text/html";

  /// JSON is decoded already: whatever a page's head says of its encoding no longer holds.
  private static final String DECODED = "; charset=utf-8";

  private static final int SHORT = 8;

  private final Manifest manifest;
  private final @Nullable String published;
  private final Set<String> names = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  Articles(Manifest manifest, @Nullable String published) {
    this.manifest = manifest;
    this.published = published;
  }

  Collection<String> unmatched() {
    return manifest.without(used);
  }

  Capture file(Path path, String mediaType, byte[] bytes) {
    Manifest.Row row = row(path.toString());
    String sha256 = sha256(bytes);
    return new Capture(
        named(path.getFileName().toString(), sha256),
        new Source(
            path.toString().replace('\\', '/'), row == null ? null : row.url(), sha256, mediaType),
        bytes,
        row == null || row.published() == null ? published : row.published(),
        row == null ? null : row.title(),
        row == null ? null : row.outlet(),
        null);
  }

  /// @param place the name of a line that brings none of its own
  Capture line(String place, @Nullable String path, JsonLine line) {
    String text = line.get("text");
    String html = line.get("html");
    String content = text != null ? text : html;
    if (content == null) {
      throw new IllegalArgumentException("neither \"text\" nor \"html\" in the line");
    }
    String id = line.get("id");
    Manifest.Row row = id == null ? null : row(id);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String sha256 = sha256(bytes);
    String url = first(line.get("url"), row == null ? null : row.url());
    return new Capture(
        named(id == null || id.isBlank() ? place : id, sha256),
        new Source(path, url, sha256, (text != null ? TEXT : PAGE) + DECODED),
        bytes,
        first(first(line.get("published"), row == null ? null : row.published()), published),
        first(line.get("title"), row == null ? null : row.title()),
        first(line.get("outlet"), row == null ? null : row.outlet()),
        line.get("fetched"));
  }

  private static @Nullable String first(@Nullable String value, @Nullable String other) {
    return value != null ? value : other;
  }

  private Manifest.@Nullable Row row(String name) {
    String key = manifest.key(name).orElse(null);
    if (key == null) {
      return null;
    }
    used.add(key);
    return manifest.row(key);
  }

  private DocumentId named(String name, String sha256) {
    String free = name;
    for (int copy = 1; !names.add(free); copy++) {
      free = name + "~" + sha256.substring(0, SHORT) + (copy == 1 ? "" : "-" + copy);
    }
    return new DocumentId(free);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
