package org.mahdar.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a person presses: one key for each answer at a terminal, one line for each where input comes from a pipe, whose rest answers the question
/// after it.
///
/// The line `e value 34` is the key `e`, and `value 34` answers what to edit. On an Arabic keyboard «ش» is `a`.
final class Keys implements AutoCloseable {
  /// What stands for the end of input.
  static final char END = 'q';

  /// What stands for a key that sends more than a letter: an arrow, a function key.
  static final char NO_LETTER = '\u001B';

  private static final char END_OF_INPUT = '\u0004';
  private static final int PATIENCE_SECONDS = 2;
  private static final int PAUSE_MILLISECONDS = 100;
  private static final Map<Character, Character> ARABIC = arabic();

  private final BufferedReader in;
  private final boolean raw;
  private final Thread restoring = new Thread(() -> stty("icanon", "echo"), "terminal");
  private String rest = "";

  Keys(Terminal terminal) {
    this.in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    this.raw = terminal.in() == System.in && person() && stty("-icanon", "-echo");
    if (raw) {
      Runtime.getRuntime().addShutdownHook(restoring);
    }
  }

  private static boolean person() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// The next key, [#END] where there is no more input.
  char key() {
    rest = "";
    if (raw) {
      return raw(character());
    }
    String line = line();
    if (line == null) {
      return END;
    }
    String stripped = line.strip();
    rest = stripped.isEmpty() ? "" : stripped.substring(1).strip();
    return stripped.isEmpty() ? ' ' : latin(stripped.charAt(0));
  }

  /// What follows the key, asked for with `question` where it was not given with it.
  String words(String question, Terminal terminal) {
    if (!rest.isEmpty()) {
      return rest;
    }
    terminal.out().print(question + " ");
    terminal.out().flush();
    if (raw) {
      stty("icanon", "echo");
    }
    String line = line();
    if (raw) {
      stty("-icanon", "-echo");
    }
    return line == null ? "" : line.strip();
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ctrl-D ends the input here too. The up arrow sends `ESC [ A`: it is no «a» that accepts.
  private char raw(char pressed) {
    if (pressed != NO_LETTER) {
      return pressed == END_OF_INPUT ? END : latin(pressed);
    }
    try {
      passSequence(in);
      return NO_LETTER;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what follows an ESC in one go with it; over a slow line that is not there at once.
  static void passSequence(BufferedReader in) throws IOException {
    boolean sequence = comes(in) && "[O".indexOf(in.read()) >= 0;
    while (sequence && comes(in)) {
      int read = in.read();
      sequence = read >= 0 && (read < '@' || read > '~');
    }
  }

  /// Whether more comes as fast as no person types.
  private static boolean comes(BufferedReader in) throws IOException {
    long last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLISECONDS);
    while (!in.ready() && System.nanoTime() < last) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return in.ready();
  }

  private char character() {
    try {
      int read = in.read();
      return read < 0 ? END : (char) read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char latin(char pressed) {
    return Character.toLowerCase(ARABIC.getOrDefault(pressed, pressed));
  }

  private static Map<Character, Character> arabic() {
    Properties names = new Properties();
    try (@Nullable InputStream stream = Keys.class.getResourceAsStream("keys.properties")) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks keys.properties");
      }
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        names.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Character, Character> arabic = new HashMap<>();
    names.forEach((latin, key) -> arabic.put(key.toString().charAt(0), latin.toString().charAt(0)));
    return arabic;
  }

  /// Whether the terminal obeyed; where it does not, answers end with the enter key.
  private static boolean stty(String... settings) {
    String[] command = new String[settings.length + 1];
    command[0] = "stty";
    System.arraycopy(settings, 0, command, 1, settings.length);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectErrorStream(true)
              .start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    if (raw) {
      Runtime.getRuntime().removeShutdownHook(restoring);
      stty("icanon", "echo");
    }
  }
}
