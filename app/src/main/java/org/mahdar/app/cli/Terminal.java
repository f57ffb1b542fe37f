package org.mahdar.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a command reads and prints: data on `out`, everything for a person on `err`, both in UTF-8 whatever the
/// locale says.
///
/// @param interactive whether a person looks at `err`, so that a line may be drawn over
/// @param environment the variables of the process
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Map<String, String> environment) {
  public static Terminal ofProcess() {
    return new Terminal(
        System.in,
        buffered(FileDescriptor.out),
        buffered(FileDescriptor.err),
        // The launcher asks the shell about standard error, for the JDK knows only about standard
        // output.
        Boolean.getBoolean("mahdar.interactive"),
        System.getenv());
  }

  /// Colour is for a person who did not refuse it, see no-color.org.
  boolean colourful() {
    String refused = environment.get("NO_COLOR");
    return interactive && (refused == null || refused.isEmpty());
  }

  @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  public void flush() {
    out.flush();
    err.flush();
  }

  private static PrintStream buffered(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
