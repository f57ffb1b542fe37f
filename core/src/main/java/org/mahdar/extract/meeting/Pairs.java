package org.mahdar.extract.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Two meetings told of with one word: «استضافت كلاريس اجتماعين، الأول لميثاق نيسال والثاني للمانحين».
///
/// Both have the place and the day of that word; which process each is of, «الأول» and «الثاني» say.
final class Pairs {
  /// How far behind the word the second of the two may be told apart.
  private static final int REACH = 60;

  private static final int SPAN = 12;

  private final DraftReader reader;

  Pairs(DraftReader reader) {
    this.reader = reader;
  }

  /// The second of the two meetings; the first is told of by the draft itself, whose process this may put right.
  Draft second(Lattice lattice, Place place, Draft first, List<Match> names) {
    Draft second = new Draft(first.rule, true, false);
    second.other = true;
    second.noun = first.noun;
    second.level = first.level;
    second.format = first.format;
    second.status = first.status;
    second.presumed = first.presumed;
    second.today = first.today;
    second.date = first.date;
    second.timed = first.timed;
    second.city = first.city;
    second.country = first.country;
    second.evidence.addAll(first.evidence);
    int one = ordinal(lattice, place.noun().to(), 1);
    int two = ordinal(lattice, one < 0 ? place.noun().to() : one + 1, 2);
    if (one >= 0) {
      first.process = process(lattice, names, one, two < 0 ? one + SPAN : two);
    }
    if (two >= 0) {
      int end = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(two)).end();
      second.process = process(lattice, names, two, end);
      second.evidence.add(new Segment(two, Math.min(end, two + SPAN)));
    }
    return second;
  }

  private static int ordinal(Lattice lattice, int from, int value) {
    for (int i = from; i < Math.min(lattice.tokens().size(), from + REACH); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof QuantityMention number
            && number.role() == NumberRole.ORDINAL
            && number.value().intValue() == value) {
          return i;
        }
      }
    }
    return -1;
  }

  private @Nullable String process(Lattice lattice, List<Match> names, int from, int to) {
    for (Match name : names) {
      if (name.from() >= from && name.from() < to) {
        return name.attribute("process");
      }
    }
    return reader.named(lattice, from, Math.min(to, lattice.tokens().size()));
  }
}
