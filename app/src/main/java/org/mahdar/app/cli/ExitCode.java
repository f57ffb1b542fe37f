package org.mahdar.app.cli;

/// What a command leaves behind for a script; the numbers above 2 are those of sysexits.h.
final class ExitCode {
  static final int OK = 0;

  /// Something went wrong inside.
  static final int FAILED = 1;

  /// The arguments are wrong.
  static final int USAGE = 2;

  /// The input is wrong, or nothing in it could be read.
  static final int BAD_DATA = 65;

  /// Something that is needed is not to be had: a port, a browser, a file that cannot be written.
  static final int UNAVAILABLE = 69;

  /// Another process is at it; the same command may succeed later.
  static final int TRY_AGAIN = 75;

  private ExitCode() {}
}
