package org.mahdar.resolve;

import java.util.Arrays;

/// Which articles are filed under a key, the latest first; a table of plain numbers, for there are millions of them.
final class Postings {
  private static final int FREE = -1;

  private long[] keys = new long[1 << 12];
  private int[] heads = new int[1 << 12];
  private int used;
  private int[] holders = new int[1 << 12];
  private int[] before = new int[1 << 12];
  private int count;

  Postings() {
    Arrays.fill(heads, FREE);
  }

  void add(long key, int holder) {
    if (count == holders.length) {
      holders = Arrays.copyOf(holders, count * 2);
      before = Arrays.copyOf(before, count * 2);
    }
    int slot = slot(key);
    if (heads[slot] == FREE) {
      keys[slot] = key;
      used++;
    }
    holders[count] = holder;
    before[count] = heads[slot];
    heads[slot] = count++;
    if (used * 2 > keys.length) {
      grow();
    }
  }

  /// The latest holders of the key, `most` at most, the very latest first.
  int[] latest(long key, int most) {
    int[] found = new int[most];
    int n = 0;
    for (int at = heads[slot(key)]; at != FREE && n < most; at = before[at]) {
      found[n++] = holders[at];
    }
    return Arrays.copyOf(found, n);
  }

  private int slot(long key) {
    int slot = (int) key & keys.length - 1;
    while (heads[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    keys = new long[oldKeys.length * 2];
    heads = new int[keys.length];
    Arrays.fill(heads, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
      }
    }
  }
}
