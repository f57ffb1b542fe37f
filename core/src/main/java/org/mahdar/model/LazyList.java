package org.mahdar.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A list that never changes, each element of which is made when it is first asked for.
///
/// Of «حضر 31 وزيرا وتعهدوا بمليون دولار» in a dossier only the sum may ever be compared; the figure is then never put together.
///
/// @param <T> what it holds
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {
  private final List<Class<? extends T>> types;
  private final IntFunction<T> maker;
  private final List<@Nullable T> made;

  /// @param types of the elements, which are known before any is made
  /// @param maker makes the element of a place; the same one however often it is asked
  public LazyList(List<Class<? extends T>> types, IntFunction<T> maker) {
    this.types = types;
    this.maker = maker;
    this.made = new ArrayList<>(java.util.Collections.nCopies(types.size(), null));
  }

  /// The list itself where it never changes, else a copy of it as it is now.
  static <T> List<T> keep(List<T> list) {
    return list instanceof LazyList ? list : List.copyOf(list);
  }

  /// Whether an element is of a type, without making it where that can be known otherwise.
  public static boolean isOf(Class<?> type, List<?> list, int place) {
    return list instanceof LazyList<?> lazy
        ? type.isAssignableFrom(lazy.types.get(place))
        : type.isInstance(list.get(place));
  }

  @Override
  public T get(int place) {
    T known = made.get(place);
    if (known == null) {
      known = maker.apply(place);
      made.set(place, known);
    }
    return known;
  }

  @Override
  public int size() {
    return types.size();
  }
}
