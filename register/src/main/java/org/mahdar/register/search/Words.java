package org.mahdar.register.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Span;

/// A text as Lucene takes it in: every word at its place with all the terms that it is found by.
///
/// «أحمد» within the name of a person stands there as itself and as its skeleton too, so that another transliteration
/// finds it. Between lines a gap keeps a phrase from reaching over.
final class Words extends TokenStream {
  private static final int GAP = 50;

  private record Word(String term, int start, int end, int step) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Word> words = new ArrayList<>();
  private int next;

  /// @param names where persons are named, in the order of the text
  Words(String text, Terms terms, Collection<Span> names) {
    List<Span> ahead = new ArrayList<>(names);
    int line = 0;
    int name = 0;
    for (Token token : Tokens.of(text).all()) {
      if (token.is(Token.Kind.MARK)) {
        continue;
      }
      while (name < ahead.size() && ahead.get(name).end() <= token.start()) {
        name++;
      }
      boolean named = name < ahead.size() && ahead.get(name).start() < token.end();
      int from = words.isEmpty() ? 0 : words.getLast().end();
      line = text.substring(from, token.start()).indexOf('\n') >= 0 ? GAP : 1;
      add(token, terms, named, line);
    }
  }

  private void add(Token token, Terms terms, boolean named, int line) {
    int place = line;
    for (String kept : terms.kept(token)) {
      words.add(new Word(kept, token.start(), token.end(), place));
      place = 0;
    }
    @Nullable String skeleton = named ? Terms.skeleton(Terms.word(token)) : null;
    if (skeleton != null) {
      words.add(new Word(skeleton, token.start(), token.end(), place));
    }
  }

  @Override
  public boolean incrementToken() {
    if (next == words.size()) {
      return false;
    }
    clearAttributes();
    Word word = words.get(next++);
    term.append(word.term());
    offset.setOffset(word.start(), word.end());
    step.setPositionIncrement(word.step());
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
