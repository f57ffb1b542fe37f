package org.mahdar.extract.undertaking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Statement;

/// Who speaks where: the statement in whose content a place lies, and the last one before it in its paragraph.
///
/// In «قال الوزير إن بلاده ستواصل دعمها» the voice at «ستواصل» is the minister's.
final class Voices {
  /// How many statements before a place are looked at: more are never nested.
  private static final int NEAR = 12;

  private final List<Statement> statements;
  private final Tokens tokens;

  Voices(List<Statement> statements, Tokens tokens) {
    this.statements = statements.stream().sorted(Comparator.comparingInt(Voices::start)).toList();
    this.tokens = tokens;
  }

  /// The innermost statement whose content holds the character.
  Optional<Statement> at(int offset) {
    return near(offset)
        .filter(s -> s.content().start() <= offset && offset < s.content().end())
        .min(Comparator.comparingInt(s -> s.content().length()));
  }

  /// The last statement that begins before the character in the same paragraph.
  Optional<Statement> before(int offset) {
    int last = last(offset);
    return last < 0 || line(start(statements.get(last))) != line(offset)
        ? Optional.empty()
        : Optional.of(statements.get(last));
  }

  /// Who urges or demands by the word at the character.
  Optional<String> urging(int offset) {
    return near(offset + 1)
        .filter(s ->
            s.cueClass() == Statement.CueClass.URGE || s.cueClass() == Statement.CueClass.DEMAND)
        .filter(s ->
            s.evidence().stream()
                .anyMatch(e -> e.span().start() <= offset && offset < s.content().start()))
        .findFirst()
        .flatMap(s -> Optional.ofNullable(name(s)));
  }

  /// The statements that begin before the character, the nearest first.
  private Stream<Statement> near(int offset) {
    int last = last(offset);
    return statements.subList(Math.max(0, last - NEAR), last + 1).reversed().stream();
  }

  /// Index of the last statement that begins before the character, or -1.
  private int last(int offset) {
    int low = 0;
    int high = statements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(statements.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static int start(Statement statement) {
    return Math.min(statement.evidence().getFirst().span().start(), statement.content().start());
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
