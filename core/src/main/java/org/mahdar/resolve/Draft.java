package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;
import org.mahdar.model.Proposal;

/// A proposal while it is being put together.
final class Draft {
  /// Ten thousand copies say one thing: so many different ones are compared with, no more.
  private static final int MOST_FACES = 12;

  final String id;
  final String kind;
  String component;
  final List<FactRef> members = new ArrayList<>();
  final List<Integer> faces = new ArrayList<>();
  final Set<Long> keys = new LinkedHashSet<>();
  final Order first;
  Order last;

  Draft(Item<?> first) {
    this.id = first.ref().toString();
    this.kind = first.fact().kind();
    this.component = id;
    this.first = first.order();
    this.last = first.order();
  }

  Draft(Proposal kept) {
    this.id = kept.id();
    this.kind = kept.kind();
    this.component = kept.component();
    this.members.addAll(kept.members());
    this.faces.addAll(kept.faces());
    this.keys.addAll(kept.keys());
    this.first = kept.first();
    this.last = kept.last();
  }

  void add(Item<?> item, boolean differs) {
    members.add(item.ref());
    last = item.order();
    if (differs && faces.size() < MOST_FACES) {
      faces.add(members.size() - 1);
    }
  }

  /// Before which others of the same weight it comes.
  Order founded() {
    return first;
  }

  List<FactRef> faceRefs() {
    return faces.stream().map(members::get).toList();
  }

  Proposal proposal() {
    return new Proposal(id, kind, component, members, faces, keys, first, last);
  }
}
