package org.mahdar.model;

import java.util.List;
import java.util.Set;

/// What the machine takes for one thing, before any person has decided on it: the facts of many articles.
///
/// @param id a name that no other proposal has; it stays when an earlier fact comes in
/// @param members the earliest first
/// @param faces the members that differ from those before them; others are compared with these
/// @param keys the hashes under which its members are found
public record Proposal(
    String id, String kind, List<Order> members, List<Order> faces, Set<Long> keys) {
  public Proposal {
    members = List.copyOf(members);
    faces = List.copyOf(faces);
    keys = Set.copyOf(keys);
  }
}
