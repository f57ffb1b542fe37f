package org.mahdar.rules;

import java.util.List;

/// What is known of one international process: its id, its names, and the words it adds to the lexicons.
///
/// The pack `brussels-syria` calls its meetings «مؤتمر بروكسل الخامس لدعم مستقبل سوريا والمنطقة»; where an article speaks of Syria and of
/// donors, «مؤتمر بروكسل الخامس» alone is one of them.
///
/// @param file what faults call it
/// @param entries words for the lexicons
/// @param names patterns of its meetings' names; `set.process` is the id, `set.short` is `yes` where a name needs the full one or the context
/// @param context groups of folded words: a short name counts where every group is met in the article
/// @param examples texts that tell of a meeting of the process
/// @param counterExamples texts that look alike and tell of none
public record ProcessPack(
    String id,
    String name,
    String english,
    String file,
    List<LexiconEntry> entries,
    List<Rule> names,
    List<List<String>> context,
    List<Rule.Example> examples,
    List<Rule.Example> counterExamples) {
  /// The kind under which the patterns of all packs' names are compiled.
  static final String NAMES = "process";

  public ProcessPack {
    entries = List.copyOf(entries);
    names = List.copyOf(names);
    context = context.stream().map(List::copyOf).toList();
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }

  /// Whether the text holds a word of each group of the context; never where the pack has none.
  boolean fits(Lattice lattice) {
    return !context.isEmpty()
        && context.stream()
            .allMatch(group -> group.stream().anyMatch(word -> holds(lattice, word)));
  }

  private static boolean holds(Lattice lattice, String word) {
    for (int i = 0; i < lattice.tokens().size(); i++) {
      if (lattice.is(i, word)) {
        return true;
      }
    }
    return false;
  }
}
