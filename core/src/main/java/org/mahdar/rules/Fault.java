package org.mahdar.rules;

/// Something wrong in a lexicon or rule file; prints as `time.yaml:41: rule time.x has no example`.
public record Fault(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
