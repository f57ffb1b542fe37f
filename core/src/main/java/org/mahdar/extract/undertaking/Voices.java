package org.mahdar.extract.undertaking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Statement;

/// Who speaks where: the statement in whose content a place lies, and the last one before it in its paragraph.
///
/// In «قال الوزير إن بلاده ستواصل دعمها» the voice at «ستواصل» is the minister's.
final class Voices {
  private final List<Statement> statements;
  private final Tokens tokens;

  Voices(List<Statement> statements, Tokens tokens) {
    this.statements = statements;
    this.tokens = tokens;
  }

  /// The innermost statement whose content holds the character.
  Optional<Statement> at(int offset) {
    Statement best = null;
    for (Statement statement : statements) {
      boolean holds = statement.content().start() <= offset && offset < statement.content().end();
      if (holds && (best == null || statement.content().length() < best.content().length())) {
        best = statement;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The last statement that begins before the character in the same paragraph.
  Optional<Statement> before(int offset) {
    int line = line(offset);
    Statement best = null;
    for (Statement statement : statements) {
      int start = statement.evidence().getFirst().span().start();
      boolean later = best == null || start > best.evidence().getFirst().span().start();
      if (start < offset && later && line(start) == line) {
        best = statement;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Who urges or demands by the word at the character.
  Optional<String> urging(int offset) {
    return statements.stream()
        .filter(s ->
            s.cueClass() == Statement.CueClass.URGE || s.cueClass() == Statement.CueClass.DEMAND)
        .filter(s ->
            s.evidence().stream()
                .anyMatch(e -> e.span().start() <= offset && offset < s.content().start()))
        .findFirst()
        .flatMap(s -> Optional.ofNullable(name(s)));
  }

  /// The speaker's name, else the role («المتحدث باسم الجيش»); null for nobody in particular.
  static @Nullable String name(Statement statement) {
    Statement.Speaker speaker = statement.speaker();
    return speaker.name() != null
        ? speaker.name()
        : speaker.type() == Statement.Speaker.Type.ANONYMOUS ? null : speaker.role();
  }

  private int line(int offset) {
    int token = Math.min(tokens.tokenAt(offset), tokens.size() - 1);
    return tokens.sentences().get(tokens.sentenceOf(token)).line();
  }
}
