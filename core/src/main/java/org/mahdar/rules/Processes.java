package org.mahdar.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the processes that an article names.
///
/// «مؤتمر المانحين لليمن» names yemen-pledging; «التحالف» names the coalition only where its full name or its context stands in the article.
public final class Processes {
  private static final String SHORT = "short";

  private final RuleSet names;
  private final List<ProcessPack> packs;

  public Processes(Knowledge knowledge) {
    this.names = knowledge.rules(ProcessPack.NAMES);
    this.packs = knowledge.packs();
  }

  /// What an article names.
  ///
  /// @param ids the packs whose short names are to be taken for them
  /// @param names the places of names by pattern; `process` is the attribute with the pack's id
  public record Named(Set<String> ids, List<Match> names) {
    public Named {
      ids = Set.copyOf(ids);
      names = List.copyOf(names);
    }
  }

  public Named in(Lattice lattice) {
    List<Match> matches = names.all(lattice);
    Set<String> full = new HashSet<>();
    Set<String> brief = new HashSet<>();
    for (Match match : matches) {
      (match.attribute(SHORT).isEmpty() ? full : brief).add(match.attribute("process"));
    }
    for (int i = 0; i < lattice.tokens().size(); i++) {
      Hit hit = lattice.hit(i, ProcessPack.NAMES).orElse(null);
      if (hit != null) {
        (hit.entry().field(SHORT).isEmpty() ? full : brief).add(hit.value());
      }
    }
    brief.removeAll(full);
    for (ProcessPack pack : packs) {
      if (brief.contains(pack.id()) && pack.fits(lattice)) {
        full.add(pack.id());
      }
    }
    List<Match> counted = new ArrayList<>();
    for (Match match : matches) {
      if (full.contains(match.attribute("process"))) {
        counted.add(match);
      }
    }
    return new Named(full, counted);
  }
}
