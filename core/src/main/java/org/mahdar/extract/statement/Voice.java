package org.mahdar.extract.statement;

import java.util.List;
import org.mahdar.model.Statement;

/// A speaker as the article has made him known so far, and the channel his words came through.
///
/// @param via what stands between him and the outlet («وكالة أنباء “هاوار”»)
/// @param carried whether the words themselves do not name him
record Voice(
    Statement.Speaker speaker,
    List<String> via,
    Phrase.Kind kind,
    String head,
    CueWord.Agreement agreement,
    boolean carried) {
  Voice {
    via = List.copyOf(via);
  }

  Voice carriedOver() {
    return new Voice(speaker, via, kind, head, agreement, true);
  }

  Voice through(List<String> channels) {
    return new Voice(speaker, channels, kind, head, agreement, carried);
  }

  /// The same speaker where the verb agrees with a channel and says nothing of him: «نقلت القناة عن الوزير».
  Voice open() {
    return new Voice(speaker, via, kind, head, CueWord.Agreement.OPEN, carried);
  }

  /// The document that he spoke through, as a speaker of its own.
  Voice issued(String document) {
    Statement.Speaker itself =
        new Statement.Speaker(document, null, speaker.country(), Statement.Speaker.Type.DOCUMENT);
    return new Voice(itself, via, Phrase.Kind.DOCUMENT, "", CueWord.Agreement.OPEN, false);
  }

  boolean anonymous() {
    return speaker.type() == Statement.Speaker.Type.ANONYMOUS;
  }
}
