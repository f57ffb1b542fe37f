package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.mahdar.model.Order;

/// Facts in the order of time, each once; mostly a single one, so it is a plain list.
final class Orders implements Iterable<Order> {
  private final ArrayList<Order> all = new ArrayList<>(1);

  Orders() {}

  Orders(List<Order> sorted) {
    all.addAll(sorted);
  }

  boolean add(Order order) {
    if (all.isEmpty() || all.getLast().compareTo(order) < 0) {
      return all.add(order);
    }
    int place = Collections.binarySearch(all, order);
    if (place < 0) {
      all.add(-place - 1, order);
    }
    return place < 0;
  }

  boolean remove(Order order) {
    int place = Collections.binarySearch(all, order);
    if (place >= 0) {
      all.remove(place);
    }
    return place >= 0;
  }

  boolean contains(Order order) {
    return Collections.binarySearch(all, order) >= 0;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }

  Order first() {
    return all.getFirst();
  }

  Order last() {
    return all.getLast();
  }

  /// Those before a place in time.
  List<Order> before(Order at) {
    return all.getLast().compareTo(at) < 0 ? all : all.subList(0, place(at));
  }

  /// Those after a place in time.
  List<Order> after(Order at) {
    int place = place(at);
    int from = place < all.size() && all.get(place).equals(at) ? place + 1 : place;
    return all.subList(from, all.size());
  }

  private int place(Order at) {
    int place = Collections.binarySearch(all, at);
    return place < 0 ? -place - 1 : place;
  }

  List<Order> list() {
    return List.copyOf(all);
  }

  @Override
  public Iterator<Order> iterator() {
    return all.iterator();
  }
}
