package org.mahdar.app.web;

/// Something else listens on the port already.
public final class PortInUseException extends Exception {
  private final int port;

  PortInUseException(int port, Throwable cause) {
    super("port " + port + " of 127.0.0.1 is in use", cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
