package org.mahdar.app.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// What is made on a thread of its own while something else is done: the rules are read while `build a.txt -o dossier` is taken apart and the
/// dossier is opened.
final class Meanwhile<T> implements Supplier<T> {
  private final CompletableFuture<T> made = new CompletableFuture<>();

  private Meanwhile() {}

  static <T> Meanwhile<T> begun(Supplier<T> work) {
    Meanwhile<T> meanwhile = new Meanwhile<>();
    Thread thread = new Thread(() -> meanwhile.make(work), "meanwhile");
    // A command line that is wrong ends the program, whatever was begun for it.
    thread.setDaemon(true);
    thread.start();
    return meanwhile;
  }

  private void make(Supplier<T> work) {
    try {
      made.complete(work.get());
    } catch (RuntimeException | Error e) {
      made.completeExceptionally(e);
    }
  }

  /// Waits for it; throws what the making of it threw.
  @Override
  public T get() {
    try {
      return made.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw e;
      }
    }
  }
}
