package org.mahdar.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Doubt;
import org.mahdar.model.Evidence;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;

/// The statements of one article as they are found, from its first word to its last.
///
/// «وبحسب بيان الوزارة، أكد الوزير أن» begins with a source that the verb behind it takes up as its channel.
final class Telling {
  /// How many statements back one may still stand in the same sentence; bounds the work on a line without end.
  private static final int NEAR = 64;

  private final Article article;
  private final Discourse discourse;
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft opening;

  Telling(Article article) {
    this.article = article;
    this.discourse = new Discourse(article);
  }

  Spot spot(Cue cue) {
    return Spot.of(article, cue, discourse, inside(cue.at()));
  }

  Discourse discourse() {
    return discourse;
  }

  /// Whether the token stands in what somebody says.
  boolean inside(int token) {
    for (int i = near(drafts.size()); i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft != opening && draft.reports(token)) {
        return true;
      }
    }
    return false;
  }

  /// The first statement that is near enough to hold, repeat or take up the one at the place.
  private static int near(int index) {
    return Math.max(0, index - NEAR);
  }

  Optional<Draft> last() {
    for (int i = drafts.size() - 1; i >= near(drafts.size()); i--) {
      if (outer(i) < 0) {
        return Optional.of(drafts.get(i));
      }
    }
    return Optional.empty();
  }

  void replaceLast(Draft with) {
    for (int i = drafts.size() - 1; i >= near(drafts.size()); i--) {
      if (outer(i) < 0) {
        drafts.set(i, with);
        return;
      }
    }
  }

  /// A source in front of its clause: «بحسب البيان، …».
  void open(Draft draft) {
    add(draft);
    boolean channel =
        draft.voice().kind() == Phrase.Kind.DOCUMENT || draft.voice().kind() == Phrase.Kind.OUTLET;
    opening = channel ? draft : null;
  }

  void add(Draft found) {
    Draft draft = found;
    if (opening != null && takesUp(opening, draft) && !draft.voice().carried()) {
      drop(opening);
      String document = opening.voice().speaker().name();
      draft =
          draft
              .spanning(opening.from(), draft.to())
              .through(opening.voice().via())
              .with(new Setting(null, document, null, null, null));
    }
    boolean relayed = collapse(draft);
    opening = null;
    if (repeats(draft)) {
      return;
    }
    boolean nested = inside(draft.cue().at());
    drafts.add(relayed ? lifted(draft) : draft);
    if (!nested) {
      discourse.spoke(draft.voice(), draft.setting().medium());
    }
  }

  /// The same words in the mouth of a second speaker.
  void join(Draft draft) {
    drafts.add(draft);
    discourse.spoke(draft.voice(), draft.setting().medium());
  }

  /// Whether the statement takes up its source: behind «فإن» the clause is told already, and a verb further on is only told in it.
  private boolean takesUp(Draft source, Draft draft) {
    Extents.Extent content = source.content();
    return content != null
        && source.reports(draft.cue().at())
        && !(article.complementiser(content.from() - 1) && draft.from() > content.from());
  }

  private void drop(Draft draft) {
    int index = drafts.lastIndexOf(draft);
    if (index >= 0) {
      drafts.remove(index);
    }
  }

  /// «وأضاف قائلا إن»: two cues, one content; the first of them stands.
  private boolean repeats(Draft draft) {
    if (draft.content() == null) {
      return false;
    }
    int first = article.sentence(draft.cue().at()).first();
    for (int i = near(drafts.size()); i < drafts.size(); i++) {
      Draft other = drafts.get(i);
      if (other.content() != null
          && other.content().from() == draft.content().from()
          && other.from() >= first
          && !other.reports(draft.cue().at())) {
        return true;
      }
    }
    return false;
  }

  /// «أفادت وكالة بأن صحيفة نقلت عن مسؤولين»: what the agency says is only that others relayed something.
  private boolean collapse(Draft draft) {
    Optional<Draft> before = last();
    return before.isPresent()
        && draft.cueClass() == Statement.CueClass.RELAY
        && before.get().voice().kind() == Phrase.Kind.OUTLET
        && before.get().content() != null
        && before.get().reports(draft.cue().at())
        && draft.from() <= before.get().content().from();
  }

  private Draft lifted(Draft inner) {
    Draft outer = last().orElseThrow();
    drop(outer);
    return inner.through(outer.voice().via()).spanning(outer.from(), inner.to());
  }

  /// The place of the innermost statement whose content holds the one at `index`, -1 at the top.
  private int outer(int index) {
    int best = -1;
    int cue = drafts.get(index).cue().at();
    for (int i = near(index); i < Math.min(drafts.size(), index + NEAR); i++) {
      Draft other = drafts.get(i);
      boolean holds =
          i != index && other.reports(cue) && other.from() < drafts.get(index).from() + 1;
      if (holds && (best < 0 || other.from() > drafts.get(best).from())) {
        best = i;
      }
    }
    return best;
  }

  List<Statement> statements() {
    List<Statement> out = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      out.add(statement(drafts.get(i), i, outer(i)));
    }
    return out;
  }

  private Statement statement(Draft draft, int index, int outer) {
    Evidence evidence = article.document().cite(draft.evidence(article));
    Extents.Extent extent = draft.content();
    int end = evidence.span().end();
    return new Statement(
        List.of(evidence),
        draft.cue().match().rule().id(),
        draft.voice().carried() && crosses(draft, index)
            ? List.of(Doubt.SPEAKER_CARRIED_OVER)
            : List.of(),
        draft.voice().speaker(),
        draft.spelling(),
        draft.cueClass(),
        extent == null ? Statement.Mode.INDIRECT : extent.mode(),
        extent == null ? new Span(end, end) : extent.span(article),
        via(draft),
        draft.setting().medium(),
        draft.setting().occasion(),
        draft.setting().addressee(),
        draft.setting().date(),
        draft.cue().negated(),
        draft.contrasts(),
        outer < 0 ? null : outer);
  }

  /// A participle goes on in its own sentence; only behind a full stop is the speaker a guess.
  private boolean crosses(Draft draft, int index) {
    int first = article.sentence(draft.cue().at()).first();
    for (int i = near(index); i < Math.min(drafts.size(), index + NEAR); i++) {
      Draft other = drafts.get(i);
      if (other != draft && other.from() >= first && other.from() < draft.from()) {
        return false;
      }
    }
    return true;
  }

  private List<String> via(Draft draft) {
    String own = article.document().outlet();
    List<String> via = new ArrayList<>();
    for (String channel : draft.voice().via()) {
      if (!channel.isEmpty() && !sameName(channel, own)) {
        via.add(channel);
      }
    }
    String agency = article.document().agency();
    return via.isEmpty() && agency != null ? List.of(agency) : via;
  }

  private boolean sameName(String channel, @Nullable String own) {
    Skeletons skeletons = article.skeletons();
    return own != null && skeletons.words(channel).containsAll(skeletons.words(own));
  }
}
