package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mahdar.model.Amendment;
import org.mahdar.model.Dating;
import org.mahdar.model.FactRef;
import org.mahdar.model.Meeting;
import org.mahdar.model.Review;

/// The meetings that may date articles, as people left them: without those they rejected, with the fields they corrected, and as one or two
/// where they said so.
///
/// «اختتم الوزراء اجتماعهم الرابع أمس الخميس», corrected to the Thursday after, dates what rests on it a week later.
final class KnownMeetings {
  private KnownMeetings() {}

  static List<Dating.Known> settled(Collection<Dating.Known> known, Decided decided) {
    Map<String, List<FactRef>> byProposal = new TreeMap<>();
    Map<String, Dating.Known> byRef = new TreeMap<>();
    for (Dating.Known one : known) {
      byProposal.computeIfAbsent(one.proposal(), _ -> new ArrayList<>()).add(one.at().ref());
      byRef.put(one.at().ref().toString(), one);
    }
    List<Decided.Group> groups = new ArrayList<>();
    byProposal.forEach((proposal, facts) -> groups.add(Decided.Group.of(facts, proposal)));
    decided.lay(groups);
    List<Dating.Known> settled = new ArrayList<>();
    for (Decided.Group group : groups) {
      Set<FactRef> rejected = decided.rejected(group);
      List<Review.Correction> corrections = Reviews.of(group.decisions()).corrections();
      // The machine's name of the proposal may be that of two by now.
      String name = group.facts().iterator().next().toString();
      for (FactRef ref : group.facts()) {
        Dating.Known one = byRef.get(ref.toString());
        if (one != null
            && !rejected.contains(ref)
            && Amendment.amended(one.meeting(), corrections) instanceof Meeting meeting) {
          settled.add(new Dating.Known(one.at(), name, meeting));
        }
      }
    }
    return settled;
  }
}
