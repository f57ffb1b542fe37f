package org.mahdar.rules;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A few values by their names: the cells of a row («كانون الثاني» has `value` 1), the slots of a match, the attributes of a rule.
///
/// Readings ask for such values at every word, mostly for one that is not there. All rows of a lexicon share their list of names, so that
/// a question finds it in the cache and touches nothing of the row unless the name is there.
final class ByName<V> extends AbstractMap<String, V> {
  private final Names names;

  /// In the order of the names, null where a name has no value.
  private final @Nullable Object[] values;

  /// The names under which values may stand.
  static final class Names {
    private final String[] names;
    private final int[] hashes;

    /// One bit of 64 for each name: most questions are for a name that is not there, and end here.
    private final long marks;

    Names(Collection<String> names) {
      this.names = names.toArray(String[]::new);
      this.hashes = new int[this.names.length];
      long all = 0;
      for (int n = 0; n < hashes.length; n++) {
        this.names[n] = this.names[n].intern();
        hashes[n] = this.names[n].hashCode();
        all |= mark(hashes[n]);
      }
      this.marks = all;
    }

    /// All of them, in their order.
    List<String> all() {
      return List.of(names);
    }

    boolean none() {
      return hashes.length == 0;
    }

    boolean has(String name) {
      return at(name) >= 0;
    }

    private static long mark(int hash) {
      return 1L << (hash * 0x9E3779B9 >>> 26);
    }

    /// Its place among them, -1 where it is none of them.
    int at(Object name) {
      int hash = name.hashCode();
      if ((marks & mark(hash)) == 0) {
        return -1;
      }
      for (int n = 0; n < hashes.length; n++) {
        if (hashes[n] == hash && names[n].equals(name)) {
          return n;
        }
      }
      return -1;
    }
  }

  /// @param values as many as there are names, null where one has none
  ByName(Names names, @Nullable Object[] values) {
    this.names = names;
    this.values = values;
  }

  static <V> ByName<V> of(Names names, Map<String, ? extends V> values) {
    @Nullable Object[] ordered = new @Nullable Object[names.names.length];
    for (int n = 0; n < ordered.length; n++) {
      ordered[n] = values.get(names.names[n]);
    }
    return new ByName<>(names, ordered);
  }

  Names names() {
    return names;
  }

  /// The value of the name at that place among the names.
  @SuppressWarnings("unchecked")
  V at(int place, V otherwise) {
    @Nullable Object value = values[place];
    return value == null ? otherwise : (V) value;
  }

  /// The same values in the order of other names, which hold all of these.
  ByName<V> under(Names others) {
    return others == names ? this : of(others, this);
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable V get(@Nullable Object name) {
    int at = name == null ? -1 : names.at(name);
    return at < 0 ? null : (V) values[at];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public V getOrDefault(@Nullable Object name, V otherwise) {
    V value = get(name);
    return value == null ? otherwise : value;
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    Map<String, V> all = new LinkedHashMap<>();
    for (String name : names.names) {
      V value = get(name);
      if (value != null) {
        all.put(name, value);
      }
    }
    return all.entrySet();
  }
}
