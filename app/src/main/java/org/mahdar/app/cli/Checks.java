package org.mahdar.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mahdar.register.store.Sqlite;

/// What `doctor` looks at, each with its advice.
final class Checks {
  private static final long LEAST_MEGABYTES = 192;

  private Checks() {}

  static Check java() {
    Runtime.Version version = Runtime.version();
    String found = version + " (" + System.getProperty("java.home") + ")";
    return version.feature() >= 25
        ? Check.ok("java", found)
        : Check.bad("java", found, "install a JDK 25 or newer, or set MAHDAR_JAVA_HOME to one");
  }

  static Check memory() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    String found = megabytes + " MB of heap at most";
    return megabytes >= LEAST_MEGABYTES
        ? Check.ok("memory", found)
        : Check.warn("memory", found, "give it more: JAVA_TOOL_OPTIONS=-Xmx512m");
  }

  static Check port(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return Check.ok("port", "127.0.0.1:" + socket.getLocalPort() + " is free");
    } catch (IOException e) {
      return Check.warn(
          "port",
          "127.0.0.1:" + port + " is in use",
          "serve on another: mahdar serve DOSSIER --port " + (port + 1));
    }
  }

  /// The pages use the faces of the system; only Linux comes without Arabic ones.
  static Check fonts() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return Check.ok("fonts", "the system's own Arabic faces");
    }
    try {
      Process list =
          new ProcessBuilder("fc-list", ":lang=ar", "family").redirectErrorStream(true).start();
      String families = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      long faces = families.lines().distinct().count();
      return faces > 0
          ? Check.ok("fonts", faces + " Arabic families")
          : Check.warn(
              "fonts", "no Arabic face", "install one, for instance the package fonts-noto-core");
    } catch (IOException e) {
      return Check.warn(
          "fonts", "cannot tell, fc-list is missing", "install fontconfig to find out");
    }
  }

  static Check cache(Path folder) {
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, "doctor", ".tmp");
      Files.delete(probe);
      return Check.ok("cache", folder.toString());
    } catch (IOException e) {
      return Check.bad(
          "cache", folder + " cannot be written", "set MAHDAR_CACHE to a folder that can");
    }
  }

  static Check sqlite() {
    try {
      return Check.ok("sqlite", Sqlite.version());
    } catch (IllegalStateException e) {
      return Check.bad(
          "sqlite",
          String.valueOf(e.getMessage()),
          "its native library is unpacked into java.io.tmpdir: make that folder writable and"
              + " executable");
    }
  }
}
