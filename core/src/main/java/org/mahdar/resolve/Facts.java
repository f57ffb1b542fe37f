package org.mahdar.resolve;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// What a fact says apart from where it says it.
final class Facts {
  private Facts() {}

  static boolean sameValues(Fact a, Fact b) {
    return values(a).equals(values(b));
  }

  /// How many of its slots are filled: of two readings of one thing the fuller leads.
  static int fullness(Fact fact) {
    return (int) values(fact).stream().filter(Facts::says).count();
  }

  /// What a fact says, as one number: of facts with the same number one can be weighed for all.
  ///
  /// Beside the values that is whether it rests on a sum told before, and whether it is on the margins of another meeting.
  static long saying(Fact fact) {
    StringBuilder said = new StringBuilder(fact.kind());
    said.append(fact.evidence().size()).append(fact instanceof Meeting m && m.parent() != null);
    values(fact).forEach(value -> spell(value, said));
    return Hashes.of(said.toString());
  }

  /// Each value with its length before it: «a, b» is one name or two.
  private static void spell(@Nullable Object value, StringBuilder out) {
    if (value instanceof Collection<?> many) {
      out.append('[').append(many.size());
      many.forEach(one -> spell(one, out));
    } else if (value != null) {
      String spelled = value.toString();
      out.append('|').append(spelled.length()).append(':').append(spelled);
    } else {
      out.append('-');
    }
  }

  private static boolean says(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Collection<?> many -> !many.isEmpty();
      case Meeting.Level level -> level != Meeting.Level.UNSPECIFIED;
      case Meeting.Format format -> format != Meeting.Format.UNSPECIFIED;
      case Qualifier qualifier -> qualifier == Qualifier.EXACT;
      default -> true;
    };
  }

  /// Over 30 lines: the components of each kind, one under the other.
  private static List<@Nullable Object> values(Fact fact) {
    return switch (fact) {
      case Meeting m ->
          Arrays.asList(
              m.name(),
              m.process(),
              m.level(),
              m.size(),
              m.ordinal(),
              m.format(),
              m.status(),
              m.date(),
              m.city(),
              m.country(),
              m.venue(),
              m.hosts(),
              m.chairs(),
              m.participants(),
              m.agenda(),
              m.outcome());
      case Composition c -> Arrays.asList(c.of(), c.members(), c.asOf());
      case Figure f ->
          Arrays.asList(
              f.what(),
              f.of(),
              f.value().stripTrailingZeros(),
              f.low(),
              f.high(),
              f.qualifier(),
              f.unit(),
              f.expected(),
              f.asOf());
      case Sum s ->
          Arrays.asList(
              s.status(),
              s.amount() == null ? null : s.amount().stripTrailingZeros(),
              s.low(),
              s.high(),
              s.qualifier(),
              s.currency(),
              s.basis(),
              s.donor(),
              s.recipient(),
              s.purpose(),
              s.period(),
              s.form());
      case Statement s ->
          Arrays.asList(
              s.speaker(),
              s.cueClass(),
              s.mode(),
              s.evidence().getFirst().quote(),
              s.via(),
              s.medium(),
              s.occasion(),
              s.addressee(),
              s.date(),
              s.negated(),
              s.contrasts());
      case Undertaking u ->
          Arrays.asList(
              u.actor(),
              u.urgedBy(),
              u.counterpart(),
              u.action(),
              u.object(),
              u.line(),
              u.status(),
              u.date());
      case Event e ->
          Arrays.asList(
              e.what(), e.actors(), e.targets(), e.places(), e.date(), e.status(), e.by());
      case Relation r -> Arrays.asList(r.subject(), r.relation(), r.object());
    };
  }
}
