package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Section;
import org.mahdar.model.Span;

/// Which article each article copies: the earliest one that holds half of its words in the same order, or is held in it.
///
/// The reprint of an agency's note two days later, under another headline, has that note for its origin; support counts
/// origins. Articles come from the earliest on, and only those that copy nothing are compared with, so ten thousand copies
/// cost ten thousand look-ups.
final class Copies {
  /// Four words in a row: formulas of the trade are shorter, or few.
  private static final int SHINGLE = 4;

  /// One in four shingles is kept, the same ones in every article; a short note keeps all.
  private static final int KEPT = 4;

  private static final int SHORT_NOTE = 120;

  private static final double COPIED = 0.5;

  /// A shingle that stands in more articles than this is a formula.
  private static final int FORMULA = 40;

  private final Map<Long, List<Integer>> holders = new HashMap<>();
  private final Map<String, DocumentId> exact = new HashMap<>();
  private final List<Document> originals = new ArrayList<>();
  private final List<long[]> shingles = new ArrayList<>();
  private final Map<DocumentId, DocumentId> origins = new HashMap<>();

  private Copies() {}

  /// @param documents the earliest first
  static Map<DocumentId, DocumentId> origins(List<Document> documents) {
    Copies copies = new Copies();
    documents.forEach(copies::add);
    return copies.origins;
  }

  private void add(Document document) {
    List<String> words = words(document);
    DocumentId same = exact.get(String.join(" ", words));
    if (same != null) {
      origins.put(document.id(), same);
      return;
    }
    long[] all = shingles(words);
    DocumentId origin = origin(all, document.id());
    origins.put(document.id(), origin);
    exact.put(String.join(" ", words), origin);
    if (origin.equals(document.id())) {
      originals.add(document);
      shingles.add(all);
      for (long shingle : all) {
        List<Integer> in = holders.computeIfAbsent(shingle, _ -> new ArrayList<>(1));
        if (in.size() <= FORMULA) {
          in.add(originals.size() - 1);
        }
      }
    }
  }

  /// The earlier article that shares most, where that is half of the smaller one.
  private DocumentId origin(long[] mine, DocumentId self) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (long shingle : mine) {
      List<Integer> in = holders.getOrDefault(shingle, List.of());
      if (in.size() <= FORMULA) {
        in.forEach(original -> shared.merge(original, 1, Integer::sum));
      }
    }
    double most = COPIED;
    int best = -1;
    for (Map.Entry<Integer, Integer> candidate : shared.entrySet()) {
      int smaller = Math.min(mine.length, shingles.get(candidate.getKey()).length);
      double contained = (double) candidate.getValue() / smaller;
      boolean better =
          contained > most || contained == most && (best < 0 || candidate.getKey() < best);
      if (better) {
        most = contained;
        best = candidate.getKey();
      }
    }
    return best < 0 ? self : originals.get(best).id();
  }

  private static List<String> words(Document document) {
    List<String> words = new ArrayList<>();
    for (Section section : document.sections()) {
      if (section.kind().readable()) {
        Span span = section.span();
        for (Token token : Tokens.of(document.text().substring(span.start(), span.end())).all()) {
          if (!token.is(Token.Kind.MARK)) {
            words.add(token.folded());
          }
        }
      }
    }
    return words;
  }

  private static long[] shingles(List<String> words) {
    long[] hashes = new long[Math.max(0, words.size() - SHINGLE + 1)];
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      long hash = 1469598103934665603L;
      for (int j = i; j < i + SHINGLE; j++) {
        hash = (hash ^ words.get(j).hashCode()) * 1099511628211L;
      }
      hash ^= hash >>> 29;
      if (words.size() <= SHORT_NOTE || Long.remainderUnsigned(hash, KEPT) == 0) {
        hashes[kept++] = hash;
      }
    }
    return Arrays.stream(hashes, 0, kept).sorted().distinct().toArray();
  }
}
