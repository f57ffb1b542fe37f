package org.mahdar.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import org.mahdar.model.Composition;
import org.mahdar.model.EntryId;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// Names entries after their earliest evidence (date, document, span), for instance `M-7K2QZ5`: articles that come later do
/// not change the name.
final class EntryIds {
  /// Crockford's digits: none that is taken for another when read out.
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 6;

  private final Set<EntryId> taken = new HashSet<>();

  /// The name of an entry whose earliest item is `earliest`; entries are to come in the order of their earliest items.
  EntryId of(Item<?> earliest) {
    String evidence =
        Item.day(earliest.document())
            + "|"
            + earliest.document().id()
            + "|"
            + earliest.span().start()
            + "-"
            + earliest.span().end();
    EntryId id = id(earliest.fact(), evidence);
    // Two meetings in one sentence rest on the same characters: the second is counted.
    for (int count = 2; !taken.add(id); count++) {
      id = id(earliest.fact(), evidence + "|" + count);
    }
    return id;
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
