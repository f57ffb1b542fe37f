package org.mahdar.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.mahdar.model.Composition;
import org.mahdar.model.EntryId;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Order;
import org.mahdar.model.Reading;
import org.mahdar.model.Relation;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// Names entries after their earliest evidence (date, document, span), for instance `M-7K2QZ5X9BD`: articles that come later do not change
/// the name, and neither does what else the dossier holds.
final class EntryIds {
  /// Crockford's digits: none that is taken for another when read out.
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// Fifty bits: among a million entries two have the same name with a chance of one in two thousand.
  private static final int LENGTH = 10;

  private EntryIds() {}

  /// The name of an entry whose earliest fact is the one at `place` of `reading`.
  static EntryId of(Reading reading, int place) {
    Fact earliest = reading.facts().get(place);
    Span span = earliest.evidence().getFirst().span();
    String evidence =
        Order.of(reading.document(), place).day()
            + "|"
            + reading.document().id()
            + "|"
            + span.start()
            + "-"
            + span.end();
    // Two meetings in one sentence rest on the same characters: the second is counted.
    int before = sameEvidence(reading.facts().subList(0, place), earliest);
    return id(earliest, before == 0 ? evidence : evidence + "|" + (before + 1));
  }

  private static int sameEvidence(List<Fact> facts, Fact fact) {
    Span span = fact.evidence().getFirst().span();
    return (int)
        facts.stream()
            .filter(other ->
                other.kind().equals(fact.kind()) && other.evidence().getFirst().span().equals(span))
            .count();
  }

  private static EntryId id(Fact fact, String evidence) {
    byte[] hash = sha256(evidence);
    StringBuilder id = new StringBuilder().append(letter(fact)).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(DIGITS.charAt(hash[i] & 31));
    }
    return new EntryId(id.toString());
  }

  private static char letter(Fact fact) {
    return switch (fact) {
      case Meeting _ -> 'M';
      case Composition _ -> 'C';
      case Figure _ -> 'F';
      case Sum _ -> 'S';
      case Statement _ -> 'Q';
      case Undertaking _ -> 'U';
      case Event _ -> 'E';
      case Relation _ -> 'R';
    };
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
