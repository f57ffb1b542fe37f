package org.mahdar.app.cli;

import java.util.Locale;
import org.mahdar.model.Outcome;

/// Shows how far a stage is: a bar that draws over itself for a person, one line at its end otherwise, nothing when quiet.
///
/// After 37 of 120 articles, 2 of them rejected, a bar reads `read  [######              ] 37/120  2 rejected`.
final class Progress {
  private static final int WIDTH = 24;
  private static final long REDRAW_NANOS = 100_000_000;

  private final Terminal terminal;
  private final boolean quiet;
  private String stage = "";
  private long total;
  private long done;
  private long rejected;
  private long drawn;

  Progress(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.quiet = quiet;
  }

  /// @param expected how many things it will see, 0 when nobody knows
  void begin(String name, long expected) {
    stage = name;
    total = expected;
    done = 0;
    rejected = 0;
    drawn = 0;
  }

  void read() {
    done++;
    draw();
  }

  void rejected(Outcome.Rejected refused) {
    done++;
    rejected++;
    tell(refused);
  }

  /// Says of one article why it was not read.
  void tell(Outcome.Rejected refused) {
    say("rejected  " + refused.capture() + ": " + refused.detail() + " [" + refused.reason() + "]");
  }

  /// How far a stage is that counts for itself.
  void at(long things, long rejects) {
    done = things;
    rejected = rejects;
    draw();
  }

  /// A line of its own that survives the bar, for instance a reject with its reason.
  void say(String line) {
    if (!quiet) {
      terminal.err().println(terminal.interactive() ? "\r\033[K" + line : line);
      drawn = 0;
    }
  }

  void end() {
    if (quiet) {
      return;
    }
    String line = String.format(Locale.ROOT, "%-8s %s", stage, counts());
    terminal.err().println(terminal.interactive() ? "\r\033[K" + line : line);
    terminal.err().flush();
  }

  private void draw() {
    long now = System.nanoTime();
    if (quiet || !terminal.interactive() || drawn != 0 && now - drawn < REDRAW_NANOS) {
      return;
    }
    drawn = now;
    terminal
        .err()
        .print("\r\033[K" + String.format(Locale.ROOT, "%-8s %s%s", stage, bar(), counts()));
    terminal.err().flush();
  }

  private String bar() {
    if (total == 0) {
      return "";
    }
    int full = (int) Math.min(WIDTH, WIDTH * done / total);
    return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] ";
  }

  private String counts() {
    String of = total > 0 ? done + "/" + total : String.valueOf(done);
    return rejected == 0 ? of : of + "  " + rejected + " rejected";
  }
}
