package org.mahdar.register.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// Makes a Lucene query of what somebody typed: all the words, in any of their forms; what stands in quotation marks, exactly.
///
/// «احمد "وزير الخارجية"» asks for a form of «أحمد» and for the two words together as they are.
final class WordQuery {
  private static final int MOST_WORDS = 24;
  private static final int MOST_VARIANTS = 16;
  private static final String QUOTES = "\"«»“”„";

  private final Terms terms;
  private final Set<String> idle;
  private final Map<String, List<List<String>>> variantsByFirst = new HashMap<>();
  private final Map<List<String>, List<List<String>>> variants = new HashMap<>();

  WordQuery(Terms terms, Wordbook wordbook) {
    this.terms = terms;
    this.idle = wordbook.idle().stream().map(Folding::fold).collect(Collectors.toSet());
    for (List<String> group : wordbook.variants()) {
      Set<List<String>> spellings = new LinkedHashSet<>();
      group.forEach(spelling -> spellings.add(words(spelling)));
      for (List<String> spelling : spellings) {
        if (!spelling.isEmpty() && spellings.size() > 1) {
          variants.computeIfAbsent(spelling, _ -> new ArrayList<>()).addAll(spellings);
          variantsByFirst
              .computeIfAbsent(spelling.getFirst(), _ -> new ArrayList<>())
              .add(spelling);
        }
      }
    }
  }

  /// The query; everything where there is no word to look for.
  ///
  /// @param reader tells which of a word's readings the texts use
  Query of(String text, IndexReader reader) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int count = 0;
    String[] parts = split(text);
    for (int i = 0; i < parts.length; i++) {
      List<String> words = words(parts[i]);
      List<String> asked = words.subList(0, Math.min(words.size(), MOST_WORDS - count));
      count += asked.size();
      // Every other part stands in quotation marks; a mark without its fellow opens nothing.
      if (i % 2 == 1 && i + 1 < parts.length && !asked.isEmpty()) {
        all.add(phrase(asked), BooleanClause.Occur.MUST);
      } else {
        loose(asked, reader).forEach(query -> all.add(query, BooleanClause.Occur.MUST));
      }
    }
    return count == 0 ? MatchAllDocsQuery.INSTANCE : all.build();
  }

  private static String[] split(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (QUOTES.indexOf(plain.charAt(i)) >= 0) {
        plain.setCharAt(i, '"');
      }
    }
    return plain.toString().split("\"", -1);
  }

  private static List<String> words(String text) {
    return Tokens.of(text).all().stream()
        .filter(token -> !token.is(Token.Kind.MARK))
        .map(Terms::word)
        .toList();
  }

  private static Query phrase(List<String> words) {
    return either(
        new PhraseQuery(Field.TEXT, words.toArray(String[]::new)),
        new PhraseQuery(Field.ABOUT, words.toArray(String[]::new)));
  }

  private List<Query> loose(List<String> words, IndexReader reader) {
    boolean onlyIdle = idle.containsAll(words);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      List<String> spelling = spelling(words, i);
      int length = Math.max(1, spelling.size());
      List<Query> here = new ArrayList<>();
      for (String word : words.subList(i, i + length)) {
        if (onlyIdle || !idle.contains(word)) {
          here.add(word(word, reader));
        }
      }
      if (spelling.isEmpty()) {
        queries.addAll(here);
      } else {
        queries.add(withVariants(here, spelling));
      }
      i += length;
    }
    return queries;
  }

  /// The longest known spelling that begins at a word; empty where none does.
  private List<String> spelling(List<String> words, int first) {
    List<String> longest = List.of();
    for (List<String> known : variantsByFirst.getOrDefault(words.get(first), List.of())) {
      int end = first + known.size();
      if (known.size() > longest.size()
          && end <= words.size()
          && words.subList(first, end).equals(known)) {
        longest = known;
      }
    }
    return longest;
  }

  private Query withVariants(List<Query> words, List<String> spelling) {
    BooleanQuery.Builder itself = new BooleanQuery.Builder();
    words.forEach(word -> itself.add(word, BooleanClause.Occur.MUST));
    List<Query> any = new ArrayList<>();
    any.add(itself.build());
    for (List<String> other : variants.getOrDefault(spelling, List.of())) {
      if (!other.equals(spelling) && any.size() < MOST_VARIANTS) {
        any.add(variant(other));
      }
    }
    return new DisjunctionMaxQuery(any, 0);
  }

  private Query variant(List<String> words) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (String word : words) {
      Set<String> forms = new HashSet<>(Set.of(word, "~" + terms.stem(word)));
      sure(word).forEach(stem -> forms.add("~" + terms.stem(stem)));
      phrase.add(forms.stream().map(form -> new Term(Field.TEXT, form)).toArray(Term[]::new));
    }
    return new BoostQuery(phrase.build(), 0.8f);
  }

  private static List<String> sure(String word) {
    return Clitics.of(word).stream().filter(Terms::sure).map(Clitics.Cut::stem).toList();
  }

  /// A word in all its forms, the nearer the better.
  private Query word(String word, IndexReader reader) {
    Map<String, Float> forms = new HashMap<>();
    forms.put(word, 4f);
    for (String stem : sure(word)) {
      forms.merge(stem, 3f, Math::max);
      forms.merge("~" + terms.stem(stem), 2f, Math::max);
      forms.merge("+" + terms.stem(stem), 0.5f, Math::max);
    }
    for (Clitics.Cut cut : Clitics.of(word)) {
      // «وأحمد» is و and «أحمد» where the texts know «أحمد» better than «وأحمد»; «وزير» stays
      // whole.
      if (!Terms.sure(cut) && count(cut.stem(), reader) > count(word, reader)) {
        forms.merge("~" + terms.stem(cut.stem()), 1f, Math::max);
      }
    }
    @Nullable String skeleton = Terms.skeleton(word);
    if (skeleton != null) {
      forms.put(skeleton, 1f);
    }
    List<Query> queries = new ArrayList<>();
    forms.forEach((form, boost) -> {
      queries.add(new BoostQuery(new TermQuery(new Term(Field.TEXT, form)), boost));
      queries.add(new BoostQuery(new TermQuery(new Term(Field.ABOUT, form)), boost / 2));
    });
    return new DisjunctionMaxQuery(queries, 0);
  }

  private static int count(String term, IndexReader reader) {
    try {
      return reader.docFreq(new Term(Field.TEXT, term));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of the search", e);
    }
  }

  private static Query either(Query... queries) {
    return new DisjunctionMaxQuery(Arrays.asList(queries), 0);
  }
}
