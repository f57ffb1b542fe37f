package org.mahdar.app;

import org.mahdar.app.cli.CommandLines;
import org.mahdar.app.cli.Terminal;

/// The program: `mahdar COMMAND ...`.
public final class Mahdar {
  private Mahdar() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int exit = CommandLines.on(terminal, arguments).execute(arguments);
    terminal.flush();
    System.exit(exit);
  }
}
