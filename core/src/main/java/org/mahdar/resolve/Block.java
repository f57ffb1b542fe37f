package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Order;
import org.mahdar.model.Placed;

/// The facts that are filed under one key, by the proposals that they belong to.
final class Block {
  private final Map<String, Orders> byProposal = new LinkedHashMap<>(2);

  void add(String proposal, Order at) {
    byProposal.computeIfAbsent(proposal, _ -> new Orders()).add(at);
  }

  void remove(String proposal, Order at) {
    Orders orders = byProposal.get(proposal);
    if (orders != null && orders.remove(at) && orders.isEmpty()) {
      byProposal.remove(proposal);
    }
  }

  /// The earliest fact of a proposal that is filed here.
  @Nullable Order since(String proposal) {
    Orders orders = byProposal.get(proposal);
    return orders == null ? null : orders.first();
  }

  /// The proposals that had a fact here before a place in time.
  List<String> before(Order at) {
    List<String> found = new ArrayList<>();
    byProposal.forEach((proposal, orders) -> {
      if (orders.first().compareTo(at) < 0) {
        found.add(proposal);
      }
    });
    return found;
  }

  /// The facts after a place in time.
  List<Placed.Filed> after(Order at) {
    List<Placed.Filed> found = new ArrayList<>();
    byProposal.forEach((proposal, orders) -> {
      if (orders.last().compareTo(at) > 0) {
        orders.after(at).forEach(order -> found.add(new Placed.Filed(order, proposal)));
      }
    });
    return found;
  }
}
