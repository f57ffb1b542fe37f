package org.mahdar.app;

/// The program: `mahdar COMMAND ...`.
public final class Mahdar {
  private Mahdar() {}

  public static void main(String[] arguments) {
    System.err.println("mahdar: no command yet");
    System.exit(2);
  }
}
