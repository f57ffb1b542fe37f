package org.mahdar.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What a register is worth across articles.
///
/// @param kinds B-cubed by kind, over the gold's facts that the readings found
/// @param whole the same over all that the gold lists, each fact that no reading has as an entry of its own
/// @param listed how many facts of each kind the gold lists
/// @param groups groups of copies that are exactly right
/// @param sources stories inside other articles that are found, and pairs with one formula that are not taken for copies
/// @param remarks one line for everything that is not as the gold has it
record ClusterScore(
    Map<String, BCubed> kinds,
    Map<String, BCubed> whole,
    Map<String, Integer> listed,
    Share contradictions,
    Share compatible,
    Share groups,
    Share sources,
    List<String> remarks) {

  /// How many of the gold's are right.
  record Share(int right, int of) {
    @Override
    public String toString() {
      return right + " of " + of;
    }
  }

  String lines() {
    StringBuilder lines = new StringBuilder();
    kinds.forEach((kind, score) ->
        lines.append(
            String.format(
                Locale.ROOT,
                "%-10s B-cubed P %.3f R %.3f F1 %.3f over %d of %d facts, F1 %.3f over all%n",
                kind,
                score.precision(),
                score.recall(),
                score.f1(),
                score.items(),
                listed.get(kind),
                Objects.requireNonNull(whole.get(kind)).f1())));
    lines.append("planted contradictions shown: ").append(contradictions).append('\n');
    lines.append("compatible pairs not shown as contradictions: ").append(compatible).append('\n');
    lines.append("groups of copies right: ").append(groups).append('\n');
    lines.append("stories inside others found, formulas left alone: ").append(sources).append('\n');
    return lines.toString();
  }
}
