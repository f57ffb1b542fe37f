package org.mahdar.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.RuleSet;

/// Background events and relations between bodies.
///
/// «ما شهده الشهر الماضي من أحداث، منها انهيار السد، وإجلاء قرى الضفة» gives two events, both
/// dated by «الشهر الماضي».
///
/// Over 300 lines: the ways to open an event (verb, noun, founding) share what follows, and reading them apart would pass it through six calls.
public final class EventExtractor {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// How far before its verb a subject may begin: «أن قوات شردانية قصفت الجسر».
  private static final int SUBJECT = 3;

  /// How far from «بدأ» the meeting that began may be named.
  private static final int NEAR_MEETING = 8;

  private final RuleSet rules;
  private final Relations relations;

  public EventExtractor(Knowledge knowledge) {
    this.rules = knowledge.rules("event");
    this.relations = new Relations(knowledge);
  }

  /// Where an event stands, on the tokens `[from, to)`, and when it was.
  private record Draft(
      Match match, int head, int from, int to, @Nullable Edtf date, Event.Status status) {
    /// A verb without a date of its own, which needs one before it.
    boolean unsure() {
      return date == null && match.attribute("as").equals("verb");
    }
  }

  /// One article with what the decisions look at.
  private record Scene(
      Document document,
      Lattice lattice,
      List<Statement> statements,
      Phrase phrase,
      Certainty certainty) {
    Tokens tokens() {
      return lattice.tokens();
    }
  }

  public List<Fact> facts(Document document, Lattice lattice, List<Statement> statements) {
    Scene scene =
        new Scene(document, lattice, statements, new Phrase(lattice), new Certainty(lattice));
    List<Draft> drafts = new ArrayList<>();
    for (Match match : rules.all(lattice)) {
      if (body(document, lattice.tokens().span(match.from(), match.to()))) {
        draft(scene, match)
            .filter(draft -> body(document, lattice.tokens().span(draft.from(), draft.to())))
            .ifPresent(drafts::add);
      }
    }
    List<Fact> facts = new ArrayList<>();
    for (Draft draft : chained(scene, apart(scene, drafts))) {
      facts.add(fact(scene, draft));
    }
    facts.addAll(relations.facts(document, lattice));
    return facts;
  }

  /// A headline repeats what the body says.
  private static boolean body(Document document, Span span) {
    return document.readable(span) && !document.touches(SectionKind.TITLE, span);
  }

  private Optional<Draft> draft(Scene scene, Match match) {
    Match.Slot head = match.slot("head").orElseThrow();
    Sentence sentence = scene.tokens().sentences().get(scene.tokens().sentenceOf(head.from()));
    if (scene.phrase().named(head.from(), sentence.first())) {
      return Optional.empty();
    }
    return switch (match.attribute("as")) {
      case "noun" -> noun(scene, match, head, sentence);
      case "phrase" -> Optional.of(phrase(scene, match, head, sentence));
      case "verb" -> verb(scene, match, head, sentence);
      case "expected" -> expected(scene, match, head, sentence);
      default -> clause(scene, match, head, sentence);
    };
  }

  private static Draft phrase(Scene scene, Match match, Match.Slot head, Sentence sentence) {
    int to = Math.max(match.to(), scene.phrase().nounEnd(match.to(), sentence.end()));
    return new Draft(
        match,
        head.from(),
        head.from(),
        to,
        date(scene, head.to(), to, sentence),
        scene.certainty().status(head.from(), sentence.first()));
  }

  /// «افتتاح المؤتمر»: what happens to a meeting belongs to the meeting.
  private static boolean meeting(Scene scene, Match.Slot head) {
    int next = head.to();
    return next < scene.tokens().size()
        && (scene.lattice().hit(next, "meeting_noun").isPresent()
            || scene.lattice().hit(next, "meeting_works").isPresent());
  }

  /// «التكوين المهني», «النشر»: with the article it is a field of work, and nothing was founded.
  private static boolean trade(Match.Slot head) {
    Hit hit = head.hit();
    return hit != null && hit.value().equals("founding") && hit.has(Clitics.ARTICLE);
  }

  /// A noun of happening counts where it is of somebody or somewhere, and nothing before it leaves it open.
  private static Optional<Draft> noun(
      Scene scene, Match match, Match.Slot head, Sentence sentence) {
    Certainty certainty = scene.certainty();
    int at = head.from();
    if (meeting(scene, head) || trade(head)) {
      return Optional.empty();
    }
    Draft draft = phrase(scene, match, head, sentence);
    String certain = java.util.Objects.requireNonNull(head.hit()).entry().field("sure");
    boolean sure = certain.equals("yes");
    boolean dated = !certain.equals("no") && draft.date() != null;
    boolean enough = dated || !certain.equals("dated") && specific(scene, head.to(), draft.to());
    boolean planned = certainty.planned(at, sentence.first());
    if (certainty.open(at, sentence.first()) || draft.to() <= head.to() || !enough) {
      return Optional.empty();
    }
    Edtf date =
        draft.date() != null ? draft.date() : certainty.listed(at, sentence.first()).orElse(null);
    boolean happened =
        sure
            || planned
            || date != null && !certainty.goal(at, sentence.first())
            || certainty.fact(at, sentence.first());
    boolean ahead = later(scene, date) || planned && date == null;
    Event.Status status = ahead ? Event.Status.PLANNED : draft.status();
    return happened
        ? Optional.of(new Draft(match, at, draft.from(), draft.to(), date, status))
        : Optional.empty();
  }

  /// A finite verb needs a date of its own, and somebody or somewhere.
  private static Optional<Draft> verb(
      Scene scene, Match match, Match.Slot head, Sentence sentence) {
    if (barred(scene, match.from(), sentence.first())) {
      return Optional.empty();
    }
    int end = scene.phrase().clauseEnd(head.from(), sentence.end());
    Optional<Lattice.Placed> behind = scene.phrase().date(head.to(), end, sentence.end());
    Optional<Lattice.Placed> date =
        behind.isPresent() ? behind : scene.phrase().fronted(head.from(), sentence.first());
    int to = Math.max(end, behind.map(Lattice.Placed::to).orElse(end));
    if (opening(scene, head, sentence, to)) {
      return Optional.empty();
    }
    boolean enough =
        match.attribute("who").equals("any")
            || specific(scene, head.to(), to)
            || specific(scene, Math.max(sentence.first(), head.from() - SUBJECT), head.from());
    if (date.isEmpty() || !enough) {
      return enough && scene.phrase().chained(head.from(), sentence.first())
          ? Optional.of(new Draft(match, head.from(), head.from(), to, null, Event.Status.REPORTED))
          : Optional.empty();
    }
    int from = Math.min(head.from(), date.get().from());
    Edtf edtf = ((TimeMention) date.get().mention()).edtf();
    Event.Status status =
        later(scene, edtf)
            ? Event.Status.PLANNED
            : scene.certainty().status(head.from(), sentence.first());
    return Optional.of(new Draft(match, head.from(), from, to, edtf, status));
  }

  /// «بدأت في كاستورا اجتماعات اللجنة», «المؤتمر الذي بدأ الاثنين»: what begins or goes on is a meeting.
  private static boolean opening(Scene scene, Match.Slot head, Sentence sentence, int to) {
    Hit verb = head.hit();
    if (verb == null || !verb.value().equals("opening")) {
      return false;
    }
    int from = Math.max(sentence.first(), head.from() - NEAR_MEETING);
    for (int i = from; i < Math.min(sentence.end(), to + NEAR_MEETING); i++) {
      if (scene.lattice().hit(i, "meeting_noun").isPresent()
          || scene.lattice().hit(i, "meeting_works").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Draft> clause(
      Scene scene, Match match, Match.Slot head, Sentence sentence) {
    if (barred(scene, match.from(), sentence.first())) {
      return Optional.empty();
    }
    int to = Math.max(match.to(), scene.phrase().clauseEnd(match.to() - 1, sentence.end()));
    return Optional.of(
        new Draft(
            match,
            head.from(),
            head.from(),
            to,
            date(scene, head.to(), to, sentence),
            scene.certainty().status(head.from(), sentence.first())));
  }

  /// «من المقرر أن تنسحب القوات في أيلول»: who and when must be told.
  private static Optional<Draft> expected(
      Scene scene, Match match, Match.Slot head, Sentence sentence) {
    int to = scene.phrase().clauseEnd(head.from(), sentence.end());
    Edtf date = date(scene, head.to(), to, sentence);
    return date == null || !specific(scene, head.to(), to)
        ? Optional.empty()
        : Optional.of(new Draft(match, head.from(), head.from(), to, date, Event.Status.PLANNED));
  }

  /// «لم تنسحب» did not happen, «أن تنسحب» not yet; «منذ أن انسحبت» did.
  private static boolean barred(Scene scene, int verb, int first) {
    if (verb == first) {
      return false;
    }
    boolean that =
        scene.phrase().is(verb - 1, "clause_word", "that")
            && !scene.certainty().fact(verb - 1, first);
    return that || scene.phrase().is(verb - 1, "clause_word", "negation");
  }

  private static @Nullable Edtf date(Scene scene, int from, int to, Sentence sentence) {
    return scene
        .phrase()
        .date(from, to, sentence.end())
        .map(placed -> ((TimeMention) placed.mention()).edtf())
        .orElse(null);
  }

  /// Whether the words name somebody, somewhere or a nationality.
  private static boolean specific(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      if (named(scene, i)
          || scene.lattice().hit(i, "nationality").isPresent()
          || scene.lattice().hit(i, "actor").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(Scene scene, int i) {
    List<Lattice.Placed> mentions = scene.lattice().mentions(i);
    for (int m = 0; m < mentions.size(); m++) {
      if (!(mentions.get(m).mention() instanceof TimeMention)) {
        return true;
      }
    }
    return false;
  }

  private static boolean later(Scene scene, @Nullable Edtf date) {
    Edtf written = scene.document().created().edtf();
    return date != null && written != null && date.earliest().isAfter(written.latest());
  }

  /// Of events that overlap, the one that begins first.
  private static List<Draft> apart(Scene scene, List<Draft> drafts) {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(
        Comparator.comparingInt(Draft::from)
            .thenComparing(Draft::unsure)
            .thenComparing(Comparator.comparingInt(Draft::to).reversed()));
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : sorted) {
      if (kept.isEmpty()
          || draft.from() >= kept.getLast().to() && !consequence(scene, kept.getLast(), draft)) {
        kept.add(draft);
      }
    }
    return kept;
  }

  /// «انهار السد، ما أدى إلى غرق 40 قرية» is one event.
  private static boolean consequence(Scene scene, Draft cause, Draft draft) {
    int sentence = scene.tokens().sentenceOf(draft.head());
    return sentence == scene.tokens().sentenceOf(cause.head())
        && scene.certainty().result(draft.head(), scene.tokens().sentences().get(sentence).first());
  }

  /// «في أكتوبر قُتل الزعيم، وشنت القوة عملية، ثم دخلت البلدة»: the date in front holds for the verbs that follow.
  private static List<Draft> chained(Scene scene, List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    Draft leader = null;
    for (Draft draft : drafts) {
      boolean verbal =
          !draft.match().attribute("as").equals("noun")
              && !draft.match().attribute("as").equals("phrase");
      boolean follows =
          leader != null
              && scene.tokens().sentenceOf(leader.head())
                  == scene.tokens().sentenceOf(draft.head());
      if (draft.date() != null) {
        leader = verbal && draft.from() < draft.head() ? draft : leader;
        kept.add(draft);
      } else if (leader != null && verbal && follows) {
        kept.add(
            new Draft(
                draft.match(),
                draft.head(),
                draft.from(),
                draft.to(),
                leader.date(),
                leader.status()));
      } else if (!draft.match().attribute("as").equals("verb")) {
        kept.add(draft);
      }
    }
    return kept;
  }

  private static Event fact(Scene scene, Draft draft) {
    Tokens tokens = scene.tokens();
    Span span =
        tokens.spanBehind(draft.from(), draft.to(), draft.from() == draft.head() ? cut(draft) : 0);
    Roles roles =
        Roles.of(
            scene.lattice(),
            draft.match().slot("head").orElseThrow().to(),
            draft.to(),
            kind(draft));
    Statement voice = voice(scene, tokens.get(draft.head()).start());
    return new Event(
        List.of(scene.document().cite(span)),
        draft.match().rule().id(),
        List.of(),
        onOneLine(tokens.text().substring(span.start(), span.end())),
        roles.actors(),
        roles.targets(),
        roles.places(),
        draft.date(),
        status(draft, voice),
        voice == null
            ? null
            : voice.speaker().name() != null ? voice.speaker().name() : voice.speaker().role());
  }

  private static String onOneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && i > 0 && text.charAt(i - 1) == ' ') {
        return BLANKS.matcher(text).replaceAll(" ");
      }
    }
    return text;
  }

  private static int cut(Draft draft) {
    Hit hit = draft.match().slot("head").map(Match.Slot::hit).orElse(null);
    return hit == null ? 0 : hit.cut() & (Clitics.WAW | Clitics.FEH | Clitics.BEH);
  }

  private static String kind(Draft draft) {
    return draft.match().slot("head").map(Match.Slot::value).orElse("").toLowerCase(Locale.ROOT);
  }

  /// A claim stays alleged, a denial denied.
  private static Event.Status status(Draft draft, @Nullable Statement voice) {
    if (voice == null || draft.status() != Event.Status.REPORTED) {
      return draft.status();
    }
    return switch (voice.cueClass()) {
      case CLAIM -> Event.Status.ALLEGED;
      case DENY -> Event.Status.DENIED;
      case SAY,
          AFFIRM,
          ADD,
          CLARIFY,
          NOTE,
          ANNOUNCE,
          REVEAL,
          OPINE,
          EXPRESS,
          PRAISE,
          CRITICISE,
          URGE,
          DEMAND,
          WARN,
          REFUSE,
          PLEDGE,
          AGREE,
          RELAY,
          ATTRIBUTION ->
          draft.status();
    };
  }

  private static @Nullable Statement voice(Scene scene, int offset) {
    Statement best = null;
    for (Statement statement : scene.statements()) {
      boolean holds = statement.content().start() <= offset && offset < statement.content().end();
      if (holds && (best == null || statement.content().length() < best.content().length())) {
        best = statement;
      }
    }
    return best;
  }
}
