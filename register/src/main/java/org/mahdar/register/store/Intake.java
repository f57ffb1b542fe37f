package org.mahdar.register.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;

/// The first stage of one build: reads captures that the dossier does not know and keeps them, batch by batch.
final class Intake {
  private static final int BATCH = 64;
  private static final int BATCH_BYTES = 32 << 20;
  private static final int SHORT = 8;

  /// How many captures are read together, and behind how many bytes no more wait: of long ones each is worth a reading of its own.
  private static final int TOGETHER = 10;

  private static final int TOGETHER_BYTES = 1 << 18;

  private final Handle handle;
  private final Documents documents;
  private final CaptureFolder captures;
  private final Build.Steps steps;
  private final Build.Listener listener;
  private final List<Capture> waiting = new ArrayList<>();
  private long waitingBytes;
  private final List<Attempted> batch = new ArrayList<>();
  private long batchBytes;
  private int read;
  private int known;
  private int rejected;

  private record Attempted(Capture capture, Outcome outcome) {}

  Intake(Handle handle, CaptureFolder captures, Build.Steps steps, Build.Listener listener) {
    this.handle = handle;
    this.documents = new Documents(handle);
    this.captures = captures;
    this.steps = steps;
    this.listener = listener;
  }

  Build.Tally tally(int documents, int entries) {
    return new Build.Tally(read, known, rejected, documents, entries);
  }

  void take(Iterator<? extends Arrival> arrivals) {
    while (arrivals.hasNext()) {
      switch (arrivals.next()) {
        case Capture capture -> take(capture);
        case Outcome.Rejected refused -> {
          new Rejects(handle).put(refused);
          listener.refused(refused);
          rejected++;
        }
      }
      progress();
    }
    flush();
    progress();
  }

  private void progress() {
    listener.progress(Build.Stage.READ, read + known + rejected, rejected);
  }

  private void take(Capture capture) {
    if (holds(capture.id())) {
      flush();
    }
    Optional<Capture> unknown = unknown(capture, documents);
    if (unknown.isEmpty()) {
      known++;
      return;
    }
    waiting.add(unknown.get());
    waitingBytes += capture.bytes().length;
    if (waiting.size() == TOGETHER || waitingBytes > TOGETHER_BYTES) {
      readWaiting();
    }
    if (batch.size() >= BATCH || batchBytes > BATCH_BYTES) {
      flush();
    }
  }

  private boolean holds(DocumentId id) {
    return waiting.stream().anyMatch(capture -> capture.id().equals(id))
        || batch.stream().anyMatch(attempted -> attempted.capture().id().equals(id));
  }

  private void readWaiting() {
    List<Outcome> outcomes = Attempt.read(steps, waiting);
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case Outcome.Read _ -> read++;
        case Outcome.Rejected refused -> {
          listener.refused(refused);
          rejected++;
        }
      }
      batch.add(new Attempted(waiting.get(i), outcomes.get(i)));
    }
    batchBytes += waitingBytes;
    waiting.clear();
    waitingBytes = 0;
  }

  /// The capture under the name it is to have, or empty where the dossier holds its reading.
  ///
  /// A file that was changed since it was read takes the place of its old reading. Another file of the same name gets a
  /// name of its own.
  private Optional<Capture> unknown(Capture capture, Documents documents) {
    Optional<Documents.Row> row = documents.newest(capture.id());
    if (row.isEmpty()) {
      return Optional.of(capture);
    }
    if (holds(row.get(), capture)) {
      return Optional.empty();
    }
    String sha256 = capture.source().sha256();
    if (row.get().sha256().equals(sha256) || row.get().given().sameSource(Given.of(capture))) {
      return Optional.of(capture);
    }
    DocumentId own = new DocumentId(capture.id() + "~" + sha256.substring(0, SHORT));
    Capture renamed = Given.of(capture).capture(own, sha256, capture.bytes());
    return documents.newest(own).filter(other -> holds(other, renamed)).isPresent()
        ? Optional.empty()
        : Optional.of(renamed);
  }

  private boolean holds(Documents.Row row, Capture capture) {
    return row.sha256().equals(capture.source().sha256())
        && row.rules().equals(steps.rules())
        && row.given().saysTheSameAs(Given.of(capture));
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      readWaiting();
    }
    batch.forEach(this::keepBytes);
    handle.useTransaction(_ -> batch.forEach(this::keep));
    batch.clear();
    batchBytes = 0;
  }

  private void keepBytes(Attempted attempted) {
    if (attempted.outcome() instanceof Outcome.Read) {
      captures.keep(attempted.capture().source().sha256(), attempted.capture().bytes());
    }
  }

  private void keep(Attempted attempted) {
    switch (attempted.outcome()) {
      case Outcome.Read done -> {
        documents.put(Given.of(attempted.capture()), done.reading(), steps.rules());
        new Rejects(handle).remove(attempted.capture().id());
      }
      case Outcome.Rejected refused -> new Rejects(handle).put(refused);
    }
  }
}
