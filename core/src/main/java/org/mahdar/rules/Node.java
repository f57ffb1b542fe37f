package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a beginning of a row has led; its children by the number of the next word, in ascending order.
final class Node {
  int[] numbers = {};
  private Node[] children = {};
  LexiconEntry[] entries = {};

  @Nullable Node child(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? null : children[at];
  }

  Node grown(int number) {
    Node known = child(number);
    if (known != null) {
      return known;
    }
    int at = -Arrays.binarySearch(numbers, number) - 1;
    numbers = Arrays.copyOf(numbers, numbers.length + 1);
    children = Arrays.copyOf(children, numbers.length);
    System.arraycopy(numbers, at, numbers, at + 1, numbers.length - at - 1);
    System.arraycopy(children, at, children, at + 1, numbers.length - at - 1);
    numbers[at] = number;
    children[at] = new Node();
    return children[at];
  }

  void add(LexiconEntry entry) {
    entries = Arrays.copyOf(entries, entries.length + 1);
    entries[entries.length - 1] = entry;
  }

  /// Its rows and those of all nodes below it.
  List<LexiconEntry> all() {
    List<LexiconEntry> all = new ArrayList<>(List.of(entries));
    for (Node child : children) {
      all.addAll(child.all());
    }
    return all;
  }
}
