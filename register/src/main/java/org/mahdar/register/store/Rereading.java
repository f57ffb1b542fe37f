package org.mahdar.register.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;

/// Reads documents of the dossier again, from their captures, where their reading was made by other rules.
final class Rereading {
  private final Handle handle;
  private final Documents documents;
  private final CaptureFolder captures;
  private final Build.Steps steps;
  private final Build.Listener listener;

  Rereading(Handle handle, CaptureFolder captures, Build.Steps steps, Build.Listener listener) {
    this.handle = handle;
    this.documents = new Documents(handle);
    this.captures = captures;
    this.steps = steps;
    this.listener = listener;
  }

  /// Returns the documents that these rules find no article in; they leave with the next register.
  Set<DocumentId> readAgain() {
    Set<DocumentId> withdrawn = new HashSet<>();
    Map<DocumentId, @Nullable String> days = redated();
    int done = 0;
    for (Documents.Row row : rows(days)) {
      Given given = row.given().redated(days.get(row.id()));
      Capture capture = given.capture(row.id(), row.sha256(), captures.bytes(row.sha256()));
      switch (Attempt.read(steps.reader(), capture)) {
        case Outcome.Read read ->
            handle.useTransaction(_ -> documents.put(given, read.reading(), steps.rules()));
        case Outcome.Rejected rejected -> {
          new Rejects(handle).put(rejected);
          listener.refused(rejected);
          withdrawn.add(row.id());
        }
      }
      listener.progress(Build.Stage.READ_AGAIN, ++done, withdrawn.size());
    }
    return withdrawn;
  }

  /// What was read by other rules, what a person has given another day than it was read with, and what people added facts to.
  private Collection<Documents.Row> rows(Map<DocumentId, @Nullable String> days) {
    Map<DocumentId, Documents.Row> rows = new LinkedHashMap<>();
    documents.readByOthersThan(steps.rules()).forEach(row -> rows.put(row.id(), row));
    days.forEach((document, day) ->
        documents
            .newest(document)
            .filter(row -> !Objects.equals(row.given().redated(), day))
            .ifPresent(row -> rows.put(row.id(), row)));
    Additions.changed(handle)
        .forEach(id -> documents.newest(id).ifPresent(row -> rows.put(row.id(), row)));
    return rows.values();
  }

  /// The day that people gave each article that they ever redated; null where that was taken back.
  private Map<DocumentId, @Nullable String> redated() {
    Map<DocumentId, @Nullable String> days = new LinkedHashMap<>();
    for (Decision decision : new Decisions(handle).all()) {
      if (decision.verb() == Decision.Verb.REDATE) {
        for (Decision.Anchor anchor : decision.target()) {
          if (decision.undone()) {
            days.putIfAbsent(anchor.document(), null);
          } else {
            days.put(anchor.document(), decision.value());
          }
        }
      }
    }
    return days;
  }
}
