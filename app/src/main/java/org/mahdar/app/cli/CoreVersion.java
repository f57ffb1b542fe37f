package org.mahdar.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mahdar.Reader;

/// Names what this program knows, rules and code alike: two builds of `core` that could read differently have two names.
final class CoreVersion {
  private static final int LENGTH = 16;

  private CoreVersion() {}

  static String fingerprint() {
    return fingerprint(List.of());
  }

  /// @param packs the contents of process packs from outside, in the order in which they are read
  static String fingerprint(Collection<String> packs) {
    try {
      Path core = Path.of(Reader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      if (Files.isRegularFile(core)) {
        jar(core, digest);
      } else {
        folder(core, digest);
      }
      packs.forEach(pack -> digest.update(pack.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own files", e);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot name the program's rules", e);
    }
  }

  /// Of a jar what it lists is enough, each file's name, size and checksum: to go through all its bytes would take as long as to begin the
  /// program.
  private static void jar(Path core, MessageDigest digest) throws IOException {
    try (ZipFile jar = new ZipFile(core.toFile())) {
      for (ZipEntry file : jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
        String line = file.getName() + " " + file.getSize() + " " + file.getCrc() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void folder(Path core, MessageDigest digest) throws IOException {
    for (Path file : files(core)) {
      digest.update(core.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }

  private static List<Path> files(Path core) throws IOException {
    try (Stream<Path> files = Files.walk(core)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
