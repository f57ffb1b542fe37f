package org.mahdar.register.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a search must know of the language beyond letters; whoever opens an index hands it over.
///
/// With the variants «الناتو» and «حلف شمال الأطلسي» a search for either finds both.
///
/// @param variants spellings that name one thing, a list for each thing
/// @param idle words that a search passes over where others stand beside them («في»)
/// @param offices the heads of roles that are public offices («وزير»): only who holds one can be searched for by name
/// @param processes ids of processes by their spellings
public record Wordbook(
    List<List<String>> variants,
    Set<String> idle,
    Set<String> offices,
    Map<String, String> processes) {
  public static final Wordbook EMPTY = new Wordbook(List.of(), Set.of(), Set.of(), Map.of());

  public Wordbook {
    variants = variants.stream().map(List::copyOf).toList();
    idle = Set.copyOf(idle);
    offices = Set.copyOf(offices);
    processes = Map.copyOf(processes);
  }
}
