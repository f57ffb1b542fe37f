package org.mahdar.extract.undertaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Evidence;
import org.mahdar.model.Span;
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
    this.statements = new ArrayList<>(statements);
    this.statements.sort(Comparator.comparingInt(Voices::start));
    this.tokens = tokens;
  }

  /// The innermost statement whose content holds the character.
  Optional<Statement> at(int offset) {
    Statement inner = null;
    int last = last(offset);
    for (int i = last; i >= farthest(last); i--) {
      Span content = statements.get(i).content();
      boolean holds = content.start() <= offset && offset < content.end();
      if (holds && (inner == null || content.length() < inner.content().length())) {
        inner = statements.get(i);
      }
    }
    return Optional.ofNullable(inner);
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
    int last = last(offset + 1);
    for (int i = last; i >= farthest(last); i--) {
      Statement statement = statements.get(i);
      if (urges(statement) && offset < statement.content().start() && cited(statement, offset)) {
        return Optional.ofNullable(name(statement));
      }
    }
    return Optional.empty();
  }

  private static boolean urges(Statement statement) {
    return statement.cueClass() == Statement.CueClass.URGE
        || statement.cueClass() == Statement.CueClass.DEMAND;
  }

  private static boolean cited(Statement statement, int offset) {
    for (Evidence evidence : statement.evidence()) {
      if (evidence.span().start() <= offset) {
        return true;
      }
    }
    return false;
  }

  /// Index of the farthest statement that is looked at where `last` is the nearest.
  private static int farthest(int last) {
    return Math.max(0, last - NEAR);
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
