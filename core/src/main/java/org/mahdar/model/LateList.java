package org.mahdar.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A list that never changes, made whole when anything of it is first asked for: of thousands of articles that are compared by their facts, the
/// sections of a few are looked at.
public final class LateList<T> extends AbstractList<T> implements RandomAccess {
  private final Supplier<List<T>> maker;
  private @Nullable List<T> made;

  /// @param maker makes the list; the same one however often it is asked
  public LateList(Supplier<List<T>> maker) {
    this.maker = maker;
  }

  /// The list itself where it is made late, else a copy of it as it is now.
  public static <T> List<T> keep(List<T> list) {
    return list instanceof LateList ? list : List.copyOf(list);
  }

  private List<T> made() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }

  @Override
  public T get(int place) {
    return made().get(place);
  }

  @Override
  public int size() {
    return made().size();
  }
}
