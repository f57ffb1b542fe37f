package org.mahdar.rules;

import java.util.List;

/// What is known of one international process: its id, its names, and the words it adds to the lexicons.
///
/// The pack `coalition` adds «التحالف الدولي» to the lexicon `process` and «المجموعة المصغرة» to `group`.
public record ProcessPack(String id, String name, String english, List<LexiconEntry> entries) {
  public ProcessPack {
    entries = List.copyOf(entries);
  }
}
