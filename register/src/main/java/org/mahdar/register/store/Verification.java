package org.mahdar.register.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Support;

/// What a check of a whole dossier found: every quote against its text, every capture against its hash, every support against its fact.
///
/// @param problems one line for each thing that is not as it should be
public record Verification(
    int documents, long quotes, int captures, int entries, List<String> problems) {
  public Verification {
    problems = List.copyOf(problems);
  }

  static Verification of(Handle handle, CaptureFolder captures) {
    List<String> problems = new ArrayList<>();
    Documents documents = new Documents(handle);
    long quotes = 0;
    int sound = 0;
    List<DocumentId> all = documents.shownIds();
    for (DocumentId id : all) {
      quotes += quotes(documents, id, problems);
      sound += sound(documents, id, captures, problems) ? 1 : 0;
    }
    List<Entries.Row> entries = new Entries(handle).all();
    for (Entries.Row entry : entries) {
      supports(documents, entry, problems);
    }
    return new Verification(all.size(), quotes, sound, entries.size(), problems);
  }

  /// Reading a document back cites every one of its quotes anew.
  private static long quotes(Documents documents, DocumentId id, List<String> problems) {
    try {
      Reading reading = documents.shown(id).orElseThrow();
      Quotes.check(reading);
      return reading.mentions().size()
          + reading.facts().stream().mapToLong(fact -> fact.evidence().size()).sum();
    } catch (DossierException e) {
      problems.add(String.valueOf(e.getMessage()));
      return 0;
    }
  }

  private static boolean sound(
      Documents documents, DocumentId id, CaptureFolder captures, List<String> problems) {
    String sha256 = documents.newest(id).orElseThrow().sha256();
    try {
      boolean same = sha256.equals(sha256(captures.bytes(sha256)));
      if (!same) {
        problems.add(
            captures.file(sha256)
                + ": the bytes of document "
                + id
                + " are not those that were read; put the file back or build again");
      }
      return same;
    } catch (DossierException e) {
      problems.add("document " + id + ": " + e.getMessage());
      return false;
    }
  }

  private static void supports(Documents documents, Entries.Row entry, List<String> problems) {
    for (Support support : entry.support()) {
      Optional<Integer> facts = documents.shownFactCount(support.document());
      if (facts.isEmpty() || support.fact() >= facts.get()) {
        problems.add(
            "entry "
                + entry.id()
                + " stands on fact "
                + support.fact()
                + " of document "
                + support.document()
                + ", which is not in the dossier; build again");
      }
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
