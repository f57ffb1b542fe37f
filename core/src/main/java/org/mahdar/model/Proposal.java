package org.mahdar.model;

import java.util.List;
import java.util.Set;

/// What the machine takes for one thing, before any person has decided on it: the facts of many articles.
///
/// @param id the address of its earliest fact
/// @param component proposals that could have been one another's share it: what comes in between them has all of them looked at again
/// @param members the earliest first
/// @param faces the members that differ from those before them, by their place in `members`; others are compared with these
/// @param keys the hashes under which it is found
/// @param first the place in time of its earliest member, `last` of its latest
public record Proposal(
    String id,
    String kind,
    String component,
    List<FactRef> members,
    List<Integer> faces,
    Set<Long> keys,
    Order first,
    Order last) {
  public Proposal {
    members = List.copyOf(members);
    faces = List.copyOf(faces);
    keys = Set.copyOf(keys);
  }
}
