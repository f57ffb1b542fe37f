package org.mahdar.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;

/// A statement in the making, on tokens.
///
/// @param from first token of its evidence
/// @param to the token behind its evidence
/// @param content null where the words say that nothing was said
record Draft(
    Cue cue,
    String spelling,
    Statement.CueClass cueClass,
    int from,
    int to,
    Extents.@Nullable Extent content,
    Voice voice,
    Setting setting,
    @Nullable String contrasts) {

  Draft through(List<String> channels) {
    if (voice.via().containsAll(channels)) {
      return this;
    }
    List<String> via = new ArrayList<>(voice.via());
    for (String channel : channels) {
      if (!via.contains(channel)) {
        via.add(channel);
      }
    }
    return new Draft(
        cue, spelling, cueClass, from, to, content, voice.through(via), setting, contrasts);
  }

  Draft by(Voice other) {
    return new Draft(cue, spelling, cueClass, from, to, content, other, setting, contrasts);
  }

  Draft with(Setting more) {
    return new Draft(
        cue, spelling, cueClass, from, to, content, voice, setting.or(more), contrasts);
  }

  Draft against(String what) {
    return new Draft(cue, spelling, cueClass, from, to, content, voice, setting, what);
  }

  Draft spanning(int first, int end) {
    return new Draft(
        cue,
        spelling,
        cueClass,
        Math.min(from, first),
        Math.max(to, end),
        content,
        voice,
        setting,
        contrasts);
  }

  Span evidence(Article article) {
    return article.span(from, to);
  }

  /// Whether the token lies in what is said.
  boolean reports(int token) {
    return content != null && content.from() <= token && token < content.to();
  }
}
