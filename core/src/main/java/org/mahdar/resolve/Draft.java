package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;
import org.mahdar.model.Proposal;

/// A proposal while it is being put together.
///
/// At a place in time it is what its members before that place make of it: that is what a fact there is compared with, whenever it came.
final class Draft {
  /// Ten thousand copies say one thing: so many different ones are compared with, no more.
  static final int MOST_FACES = 12;

  final String id;
  final String kind;
  final Orders members;
  final Orders faces;
  final Set<Long> keys = new LinkedHashSet<>();

  Draft(String id, String kind) {
    this.id = id;
    this.kind = kind;
    this.members = new Orders();
    this.faces = new Orders();
  }

  Draft(Proposal kept) {
    this.id = kept.id();
    this.kind = kept.kind();
    this.members = new Orders(kept.members());
    this.faces = new Orders(kept.faces());
    this.keys.addAll(kept.keys());
  }

  /// Before which others of the same weight it comes.
  Order founded() {
    return members.first();
  }

  boolean foundedBy(Item<?> item) {
    return !members.isEmpty() && members.first().equals(item.order());
  }

  List<FactRef> refs() {
    List<FactRef> refs = new ArrayList<>(members.size());
    members.forEach(member -> refs.add(member.ref()));
    return refs;
  }

  Proposal proposal() {
    return new Proposal(id, kind, members.list(), faces.list(), keys);
  }
}
