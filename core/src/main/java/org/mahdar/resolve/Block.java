package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Order;
import org.mahdar.model.Placed;

/// The facts that are filed under one key, by the proposals that they belong to: those that are found there, and those that look there.
///
/// A meeting of «2032-03-14» is found under its year, for those of which only the year is known; it looks under its month.
///
/// What is kept there is read when something is asked of it: a copy that joins what it was copied from changes what stands there, and asks
/// nothing.
final class Block {
  private final Map<String, Orders> found = new LinkedHashMap<>(2);
  private final Map<String, Orders> looking = new LinkedHashMap<>(2);

  /// Null once it was read.
  private @Nullable Supplier<List<Placed.Filed>> kept;

  /// What has changed before that.
  private final List<Runnable> changes = new ArrayList<>(1);

  /// @param kept what was filed here before, null where there is nothing
  Block(@Nullable Supplier<List<Placed.Filed>> kept) {
    this.kept = kept;
  }

  private void read() {
    if (kept != null) {
      List<Placed.Filed> before = kept.get();
      kept = null;
      for (Placed.Filed filed : before) {
        if (filed.found()) {
          find(filed.proposal(), filed.at());
        }
        if (filed.looks()) {
          look(filed.proposal(), filed.at());
        }
      }
      changes.forEach(Runnable::run);
      changes.clear();
    }
  }

  /// Has a fact found here.
  void find(String proposal, Order at) {
    if (kept != null) {
      changes.add(() -> find(proposal, at));
    } else {
      found.computeIfAbsent(proposal, _ -> new Orders()).add(at);
    }
  }

  /// Has a fact look here.
  void look(String proposal, Order at) {
    if (kept != null) {
      changes.add(() -> look(proposal, at));
    } else {
      looking.computeIfAbsent(proposal, _ -> new Orders()).add(at);
    }
  }

  void remove(String proposal, Order at) {
    if (kept != null) {
      changes.add(() -> remove(proposal, at));
    } else {
      remove(found, proposal, at);
      remove(looking, proposal, at);
    }
  }

  private static void remove(Map<String, Orders> all, String proposal, Order at) {
    Orders orders = all.get(proposal);
    if (orders != null && orders.remove(at) && orders.isEmpty()) {
      all.remove(proposal);
    }
  }

  /// The earliest fact of a proposal that is found here.
  @Nullable Order since(String proposal) {
    read();
    Orders orders = found.get(proposal);
    return orders == null ? null : orders.first();
  }

  /// The proposals that had a fact here before a place in time.
  List<String> before(Order at) {
    read();
    List<String> earlier = new ArrayList<>();
    found.forEach((proposal, orders) -> {
      if (orders.first().compareTo(at) < 0) {
        earlier.add(proposal);
      }
    });
    return earlier;
  }

  /// The facts of other proposals after a place in time that look here.
  void lookingAfter(Order at, String but, Consumer<Order> taker) {
    read();
    looking.forEach((proposal, orders) -> {
      if (!proposal.equals(but) && orders.last().compareTo(at) > 0) {
        orders.after(at).forEach(taker);
      }
    });
  }

  /// The facts of one proposal after a place in time that look here.
  List<Order> lookingAfter(Order at, String proposal) {
    read();
    Orders orders = looking.get(proposal);
    return orders == null ? List.of() : List.copyOf(orders.after(at));
  }
}
