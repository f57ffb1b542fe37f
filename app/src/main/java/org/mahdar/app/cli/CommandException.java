package org.mahdar.app.cli;

/// Ends a command with one line for a person (what, where, what to do) and an exit code.
final class CommandException extends RuntimeException {
  private final int exitCode;

  private CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  static CommandException badData(String message) {
    return new CommandException(ExitCode.BAD_DATA, message);
  }

  static CommandException unavailable(String message) {
    return new CommandException(ExitCode.UNAVAILABLE, message);
  }

  static CommandException tryAgain(String message) {
    return new CommandException(ExitCode.TRY_AGAIN, message);
  }

  int exitCode() {
    return exitCode;
  }
}
