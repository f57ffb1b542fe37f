package org.mahdar.app.cli;

/// One thing that `doctor` looked at.
///
/// @param found what it saw
/// @param advice what to do about it, empty where nothing is to do
record Check(String name, State state, String found, String advice) {
  enum State {
    OK,
    WARN,
    BAD
  }

  static Check ok(String name, String found) {
    return new Check(name, State.OK, found, "");
  }

  static Check warn(String name, String found, String advice) {
    return new Check(name, State.WARN, found, advice);
  }

  static Check bad(String name, String found, String advice) {
    return new Check(name, State.BAD, found, advice);
  }
}
