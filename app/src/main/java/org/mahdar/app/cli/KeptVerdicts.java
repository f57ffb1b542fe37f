package org.mahdar.app.cli;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mahdar.Reader;
import org.mahdar.app.web.Verdicts;
import org.mahdar.model.Decision;
import org.mahdar.model.EntryId;
import org.mahdar.register.store.Change;
import org.mahdar.register.store.Dossier;
import org.mahdar.register.store.DossierException;

/// The decisions of a dossier that is served, laid over its register behind the pages as soon as they are made.
///
/// A register that other rules made (an older version, other packs) is left alone, for all articles would be read again: there a
/// decision waits for the next build, as it does where another program holds the dossier for long.
final class KeptVerdicts implements Verdicts {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int AGAIN_SECONDS = 5;
  private static final int LAST_SECONDS = 30;

  private final Dossier dossier;
  private final Packs.Known known;
  private final Reader reader;
  private final Runnable shown;
  private final Runnable ended;
  private final Progress silent;
  private final AtomicBoolean asked = new AtomicBoolean();

  /// Whether a turn is to come because the dossier was busy.
  private final AtomicBoolean waiting = new AtomicBoolean();

  private final ScheduledExecutorService working =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "decisions");
        thread.setDaemon(true);
        return thread;
      });

  /// @param shown has the pages show the register as it then is
  /// @param ended has the pages look no more for another
  KeptVerdicts(
      Dossier dossier,
      Packs.Known known,
      Reader reader,
      Terminal terminal,
      Runnable shown,
      Runnable ended) {
    this.dossier = dossier;
    this.known = known;
    this.reader = reader;
    this.shown = shown;
    this.ended = ended;
    this.silent = new Progress(terminal, true);
  }

  @Override
  public List<Decision> all() {
    return dossier.decisions();
  }

  @Override
  public long decide(Decision decision) {
    long number = dossier.decide(decision);
    layLater();
    return number;
  }

  @Override
  public boolean undo(long number, String by, String at) {
    boolean undone = dossier.undo(number, by, at);
    layLater();
    return undone;
  }

  @Override
  public void settle() {
    try {
      working.submit(this::lay).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
      // The decision is kept and the page says that it waits; the next build tells what is wrong.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    working.shutdownNow();
    try {
      working.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.run();
  }

  @Override
  public Optional<EntryId> current(EntryId id) {
    return dossier.current(id);
  }

  @Override
  public List<Change> changes(String since) {
    return dossier.changes(since);
  }

  @Override
  public boolean withdrawn(EntryId id) {
    return dossier.withdrawn(id);
  }

  private void layLater() {
    asked.set(true);
    try {
      working.execute(this::lay);
    } catch (RejectedExecutionException e) {
      // The pages are closing; the next build lays it.
    }
  }

  /// Does nothing where an earlier turn laid all there is: ten decisions in a second cost two turns.
  private void lay() {
    if (!asked.getAndSet(false)) {
      return;
    }
    try {
      if (dossier.rules().equals(known.version())) {
        Building.run(dossier, known, reader, Collections.emptyIterator(), 0, silent);
        shown.run();
      }
    } catch (DossierException e) {
      if (e.kind() == DossierException.Kind.BUSY) {
        again();
      }
      // Else the pages show what they have, and the decision is kept.
    } catch (RuntimeException e) {
      // The decision is kept; the next build lays it, and tells what is wrong.
    }
  }

  /// One turn later on, however many decisions found the dossier busy.
  private void again() {
    asked.set(true);
    if (!waiting.getAndSet(true)) {
      working.schedule(
          () -> {
            waiting.set(false);
            lay();
          },
          AGAIN_SECONDS,
          TimeUnit.SECONDS);
    }
  }
}
