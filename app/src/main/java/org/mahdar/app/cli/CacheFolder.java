package org.mahdar.app.cli;

import java.nio.file.Path;
import java.util.Locale;

/// Where this user keeps what can be made again: the demo's dossier and the JVM's start-up cache.
final class CacheFolder {
  private CacheFolder() {}

  static Path of(Terminal terminal) {
    String own = terminal.variable("MAHDAR_CACHE");
    if (own != null) {
      return Path.of(own);
    }
    String xdg = terminal.variable("XDG_CACHE_HOME");
    if (xdg != null) {
      return Path.of(xdg, "mahdar");
    }
    String home = System.getProperty("user.home", ".");
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    return mac ? Path.of(home, "Library", "Caches", "mahdar") : Path.of(home, ".cache", "mahdar");
  }
}
