package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Document;
import org.mahdar.model.Section;
import org.mahdar.model.Span;

/// An article as copies are found in it: its words as hashes, once as they are spelt and once as stems, and its sentences.
///
/// «عقدت المجموعة اجتماعها.» has three words and one sentence; what is residue of the page has none.
///
/// @param spelt the hashes of the folded words
/// @param stems the hashes of their stems; of a number the same as spelt
/// @param numbers which words are numbers
/// @param shingles the hashes of all runs of four words as spelt, sorted, each once
record Story(
    Document document,
    long[] spelt,
    long[] stems,
    boolean[] numbers,
    List<Part> sentences,
    long[] shingles) {
  /// Four words in a row: formulas of the trade are shorter, or few.
  static final int RUN = 4;

  /// A sentence: its words `[first, end)` and its characters.
  record Part(int first, int end, Span span) {
    int words() {
      return end - first;
    }
  }

  /// @param known stems that were found before, for words come again and again
  static Story of(Document document, Map<String, Long> known) {
    List<Token> words = new ArrayList<>();
    List<Part> sentences = new ArrayList<>();
    for (Section section : document.sections()) {
      if (section.kind().readable()) {
        read(document.text(), section.span(), words, sentences);
      }
    }
    long[] spelt = new long[words.size()];
    long[] stems = new long[words.size()];
    boolean[] numbers = new boolean[words.size()];
    for (int i = 0; i < spelt.length; i++) {
      String folded = words.get(i).folded();
      spelt[i] = Hashes.of(folded);
      numbers[i] = words.get(i).is(Token.Kind.NUMBER);
      stems[i] =
          numbers[i]
              ? spelt[i]
              : known.computeIfAbsent(folded, word -> Hashes.of(Words.stem(word)));
    }
    return new Story(document, spelt, stems, numbers, sentences, sorted(Hashes.runs(spelt, RUN)));
  }

  private static void read(String text, Span section, List<Token> words, List<Part> sentences) {
    Tokens tokens = Tokens.of(text.substring(section.start(), section.end()));
    for (Sentence sentence : tokens.sentences()) {
      int first = words.size();
      int start = -1;
      int end = -1;
      for (int t = sentence.first(); t < sentence.end(); t++) {
        Token token = tokens.get(t);
        if (!token.is(Token.Kind.MARK)) {
          start = start < 0 ? token.start() : start;
          end = token.end();
          words.add(token);
        }
      }
      if (start >= 0) {
        Span span = new Span(section.start() + start, section.start() + end);
        sentences.add(new Part(first, words.size(), span));
      }
    }
  }

  private static long[] sorted(long[] runs) {
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  int words() {
    return spelt.length;
  }

  /// One number for the whole text: articles with the same words have the same one.
  long whole() {
    return Hashes.all(spelt);
  }
}
