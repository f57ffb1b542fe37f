package org.mahdar.register.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;

/// Reads documents of the dossier again, from their captures, where their reading was made by other rules.
final class Rereading {
  private final Handle handle;
  private final CaptureFolder captures;
  private final Build.Steps steps;
  private final Build.Listener listener;

  Rereading(Handle handle, CaptureFolder captures, Build.Steps steps, Build.Listener listener) {
    this.handle = handle;
    this.captures = captures;
    this.steps = steps;
    this.listener = listener;
  }

  /// Returns the documents that these rules find no article in; they leave with the next register.
  Set<DocumentId> readAgain() {
    Set<DocumentId> withdrawn = new HashSet<>();
    List<Documents.Row> rows = new Documents(handle).readByOthersThan(steps.rules());
    int done = 0;
    for (Documents.Row row : rows) {
      Capture capture = row.given().capture(row.id(), row.sha256(), captures.bytes(row.sha256()));
      switch (Attempt.read(steps.reader(), capture)) {
        case Outcome.Read read ->
            handle.useTransaction(
                same -> new Documents(same).put(capture, read.reading(), steps.rules()));
        case Outcome.Rejected rejected -> {
          new Rejects(handle).put(rejected);
          withdrawn.add(row.id());
        }
      }
      listener.progress(Build.Stage.READ_AGAIN, ++done, withdrawn.size());
    }
    return withdrawn;
  }
}
