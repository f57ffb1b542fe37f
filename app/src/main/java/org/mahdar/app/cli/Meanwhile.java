package org.mahdar.app.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Two things at once, where the second only saves time: while the rules are read, the dossier is opened, as `mahdar build a.txt -o dossier` does.
final class Meanwhile {
  private Meanwhile() {}

  /// What `wanted` gives, or throws. What `other` does is done when this returns, and its failures are left to whoever does it again.
  static <T> T of(Supplier<T> wanted, Runnable other) {
    CompletableFuture<T> made = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                made.complete(wanted.get());
              } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
              }
            },
            "rules");
    thread.start();
    try {
      other.run();
    } catch (RuntimeException e) {
      // Said again, and said aloud, by whoever needs it.
    }
    try {
      return made.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }
}
