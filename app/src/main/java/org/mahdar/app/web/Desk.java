package org.mahdar.app.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.mahdar.model.Capture;
import org.mahdar.model.Outcome;

/// Where somebody lays down a text or an address and sees it read; nothing of it is kept.
///
/// @param reader what reads a capture
/// @param pages what fetches a page of the web
public record Desk(Function<Capture, Outcome> reader, Pages pages) {
  /// A text of more characters is refused before it is read.
  static final int LONGEST_TEXT = 500_000;

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 20;
  private static final Semaphore SEATS = new Semaphore(AT_ONCE);

  /// Fetches pages of the public web, and nothing else.
  public interface Pages {
    /// @throws FetchException saying in one line why there is no page
    Capture fetch(String address) throws FetchException;
  }

  /// Why an address gave no page.
  public static final class FetchException extends Exception {
    /// What kind of fault it is; the pages have a sentence for each.
    public enum Fault {
      /// no http or https address, or one with a name and password, or of an odd port
      ADDRESS,
      /// an address of this machine or of a private network
      PRIVATE,
      /// the server did not answer, or with an error
      UNANSWERED,
      /// too large, too slow, or no text
      UNFIT
    }

    private final Fault fault;

    public FetchException(Fault fault, String message) {
      super(message);
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  /// Nobody gets a seat where all are taken for long.
  static final class BusyException extends Exception {}

  /// Reads, but no more than a few at once: the pages stay quick for everybody else.
  Outcome read(Capture capture) throws BusyException {
    try {
      if (!SEATS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return reader.apply(capture);
    } finally {
      SEATS.release();
    }
  }
}
