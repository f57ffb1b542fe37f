package org.mahdar.extract.undertaking;

import java.util.Locale;
import java.util.Map;
import org.mahdar.arabic.Sentence;
import org.mahdar.model.RuleId;
import org.mahdar.model.Undertaking;
import org.mahdar.rules.Hit;
import org.mahdar.rules.LexiconEntry;
import org.mahdar.rules.Match;
import org.mahdar.rules.Rule;

/// A rule that found a governing form, with what its `set` says of it.
///
/// The rule on «حث» gives the status `urged` and the role of the one who is urged.
///
/// @param start first token of the match
/// @param behind first token behind it
/// @param first first token of the sentence, `limit` the one behind its last
record Frame(
    RuleId rule,
    Undertaking.Status status,
    Role role,
    Hit cue,
    int start,
    int behind,
    int first,
    int limit,
    Content content) {
  enum Content {
    /// What the cue governs: «تعهد ب…».
    GOVERNED,
    /// The clause of the cue itself: «استعادت مواطنيها».
    CLAUSE,
    /// The clause of the cue, which must govern a task: «يواصل العمل».
    BOTH,
    /// A clause inside what somebody else undertakes, told of apart: «دعا إلى اجتماع تستضيفه غسران».
    RELATIVE
  }

  /// Of a cue that is no word of a lexicon.
  private static final LexiconEntry UNLISTED = new LexiconEntry("", "", Map.of(), 0);

  private static final int URGED_REACH = 26;
  private static final int VERB_REACH = 9;
  private static final int MASDAR_REACH = 3;

  enum Role {
    SUBJECT,
    URGED,
    WITH,
    /// Who speaks: «أكد الوزير أن العمل سيبدأ».
    SPEAKER,
    /// Who stands behind the masdar or before the relative: «رفض نوردافيا استعادة», «نوردافيا التي تحفظت».
    OWNER,
    /// Who stands behind «على»: «إن على دول التحالف تمويل».
    DUTY
  }

  /// What the `set` of a rule says, read once.
  record Told(Undertaking.Status status, Role role, Content content) {
    static Told of(Rule rule) {
      String role = named(rule, "actor");
      String content = named(rule, "content");
      return new Told(
          Undertaking.Status.valueOf(named(rule, "status")),
          role.isEmpty() ? Role.SUBJECT : Role.valueOf(role),
          content.isEmpty() ? Content.GOVERNED : Content.valueOf(content));
    }

    private static String named(Rule rule, String attribute) {
      String cell = rule.set().getOrDefault(attribute, "");
      return cell.toUpperCase(Locale.ROOT).replace('-', '_');
    }
  }

  static Frame of(Match match, Told told, Match.Slot slot, Sentence sentence) {
    Hit cue = slot.hit() != null ? slot.hit() : new Hit(UNLISTED, slot.from(), slot.to(), 0);
    return new Frame(
        match.rule().id(),
        told.status(),
        told.role(),
        cue,
        match.from(),
        match.to(),
        sentence.first(),
        sentence.end(),
        told.content());
  }

  /// The same frame, of what the actor is going to do.
  Frame intended() {
    return new Frame(
        rule, Undertaking.Status.INTENDED, role, cue, start, behind, first, limit, content);
  }

  /// Whether the clause tells the undertaking though its cue governs no task.
  boolean free() {
    return content == Content.CLAUSE
        || content == Content.RELATIVE && cue.entry().field("takes").isEmpty();
  }

  /// An act that is told as done or announced needs a named body.
  boolean body() {
    return status == Undertaking.Status.DONE && content != Content.RELATIVE
        || cue.value().equals("announce");
  }

  /// How far from its subject a content may open: an adjective or masdar governs what is next to it.
  int reach() {
    if (role == Role.URGED) {
      return URGED_REACH;
    }
    return switch (cue.entry().field("form")) {
      case "masdar", "adjective" -> MASDAR_REACH;
      default -> VERB_REACH;
    };
  }

  /// «قرار الحكومة سحب القوات»: a noun governs, not a verb.
  boolean nominal() {
    return cue.entry().field("form").equals("masdar");
  }

  /// «أن يلتزم»: a subjunctive is wished or planned.
  boolean wished(Actors.Scene scene) {
    return cue.entry().field("form").equals("imperfect")
        && scene.subjects().subjunctive(start, first);
  }
}
