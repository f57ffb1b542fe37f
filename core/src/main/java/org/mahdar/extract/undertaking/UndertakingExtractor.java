package org.mahdar.extract.undertaking;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.Document;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Undertaking;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.Rule;
import org.mahdar.rules.RuleSet;

/// What actors are urged to do, intend, agree, do or refuse.
///
/// «حثت ستيرنفالد دول الميثاق على إيواء النازحين وتعزيز التمويل لصندوق الدلتا» gives two undertakings of
/// «دول الميثاق», urged: one of the line `humanitarian`, one of the line `finance`.
public final class UndertakingExtractor {
  /// Where the subject is dropped the content stands at the verb.
  private static final int ADJACENT = 3;

  private static final String HER = "\u0647\u0627";
  private static final String HIS = "\u0647";

  /// What a duty opens with: a masdar, or a clause with «أن».
  private static final String DUTY = "noun that";

  private final RuleSet rules;
  private final Map<Rule, Frame.Told> told = new IdentityHashMap<>();
  private final Actors actors;
  private final Lines lines;

  public UndertakingExtractor(Knowledge knowledge) {
    this.rules = knowledge.rules("undertaking");
    for (Rule rule : rules.rules()) {
      told.put(rule, Frame.Told.of(rule));
    }
    this.actors = new Actors(knowledge);
    this.lines = new Lines(knowledge);
  }

  public List<Undertaking> facts(Document document, Lattice lattice, List<Statement> statements) {
    List<Match> matches = rules.longest(lattice);
    if (matches.isEmpty()) {
      return List.of();
    }
    Parties parties = new Parties(lattice);
    Actors.Scene scene =
        new Actors.Scene(
            lattice,
            parties,
            new Subjects(lattice, parties),
            new Voices(statements, lattice.tokens()),
            new Contents(lattice));
    Drafts drafts = new Drafts(document, lattice, parties, lines);
    for (Match match : matches) {
      if (body(document, lattice.tokens().span(match.from(), match.to()))) {
        read(scene, match, drafts);
      }
    }
    return drafts.facts();
  }

  /// A headline repeats what the body says.
  private static boolean body(Document document, Span span) {
    return document.readable(span) && !document.touches(SectionKind.TITLE, span);
  }

  private void read(Actors.Scene scene, Match match, Drafts drafts) {
    Match.Slot slot = match.slot("cue").orElseThrow();
    Sentence sentence = scene.tokens().sentences().get(scene.tokens().sentenceOf(slot.from()));
    Frame.Told kind = Objects.requireNonNull(told.get(match.rule()));
    Frame frame = Frame.of(match, kind, slot, sentence);
    if (scene.subjects().negated(match.from(), sentence.first())
        || frame.wished(scene)
        || frame.nominal() && scene.subjects().word(match.from() - 1, "from")
        || scene.contents().construct(slot.from())) {
      return;
    }
    switch (frame.role()) {
      case SUBJECT -> subject(scene, frame, drafts);
      case URGED -> urged(scene, frame, drafts);
      case WITH -> with(scene, frame, drafts);
      case SPEAKER -> speaker(scene, frame, drafts);
      case OWNER -> owner(scene, frame, drafts);
      case DUTY -> duty(scene, frame, drafts);
    }
  }

  /// «تعهدت الحكومة بدفع …»: the subject of the verb undertakes what stands behind it.
  private void subject(Actors.Scene scene, Frame frame, Drafts drafts) {
    Actors.Actor actor = actor(scene, frame, drafts).orElse(null);
    if (actor == null || frame.body() && (!actor.named() || actor.kind() == Party.Kind.PERSON)) {
      return;
    }
    int from =
        actor.named() && actor.from() == frame.cue().from()
            ? behindSubject(scene, frame.cue(), frame.limit())
            : scene.subjects().behindLight(frame.cue().to(), frame.limit());
    String takes = frame.cue().entry().field("takes");
    Optional<Integer> opening =
        scene
            .contents()
            .opening(from, frame.limit(), takes, actor.named() ? frame.reach() : ADJACENT)
            .filter(at -> !clause(scene, at, frame.limit()));
    if (frame.content() == Frame.Content.GOVERNED) {
      opening.ifPresent(
          at -> drafts.add(frame, actors.own(scene, actor, at), governed(scene, frame, at)));
    } else if ((frame.free() || opening.isPresent())
        && (frame.content() == Frame.Content.RELATIVE || !taken(scene, frame.cue(), from))) {
      int cue = frame.cue().from();
      int end = scene.contents().end(cue, frame.limit());
      drafts.add(frame, actor, List.of(new Contents.Item(cue, from, end)));
    }
  }

  /// «الوزراء الذين تعهدوا»: of a relative verb the noun before it, else the verb's own subject.
  private Optional<Actors.Actor> actor(Actors.Scene scene, Frame frame, Drafts drafts) {
    return frame.content() != Frame.Content.RELATIVE && scene.subjects().relative(frame.start() - 1)
        ? actors.antecedent(scene, frame.cue(), frame.start() - 1)
        : actors.subject(
            scene, frame.cue(), frame.first(), frame.limit(), drafts.last(frame.first()));
  }

  /// What the cue governs from `at` on: «دفع المستحقات» ends as a noun does, «أن تدفع» as a clause.
  private static List<Contents.Item> governed(Actors.Scene scene, Frame frame, int at) {
    Contents contents = scene.contents();
    return contents.items(
        at,
        frame.nominal() ? contents.nounEnd(at, frame.limit()) : contents.end(at, frame.limit()));
  }

  /// «الجهود التي يبذلها الوزير، للمساهمة»: what is done stands before the verb and nothing behind it.
  private static boolean taken(Actors.Scene scene, Hit cue, int behind) {
    String word = scene.tokens().get(cue.to() - 1).folded();
    boolean pronoun = word.endsWith(HER) || word.endsWith(HIS);
    return pronoun
        && (behind >= scene.tokens().size() || scene.tokens().get(behind).is(Token.Kind.MARK));
  }

  /// «أكد الوزير أن العمل في السد سيبدأ»: the work has no actor of its own, who announces it undertakes it.
  private void speaker(Actors.Scene scene, Frame frame, Drafts drafts) {
    int offset = scene.tokens().get(frame.start()).start();
    scene
        .voices()
        .at(offset)
        .flatMap(voice -> Optional.ofNullable(Voices.name(voice)))
        .map(name -> new Actors.Actor(name, null, null, frame.start(), true))
        .ifPresent(actor ->
            drafts.add(
                frame,
                actor,
                List.of(
                    new Contents.Item(
                        frame.start(),
                        frame.start() + 1,
                        scene.contents().end(frame.start(), frame.limit())))));
  }

  /// «قال الوزير إن على دول الميثاق تمويل الترميم»: who says it wants it of them.
  private void duty(Actors.Scene scene, Frame frame, Drafts drafts) {
    Optional<Party> owing = scene.parties().at(frame.cue().to()).filter(party -> !party.bound());
    if (owing.isEmpty()) {
      return;
    }
    Party party = owing.get();
    int from = scene.subjects().behindLight(party.to(), frame.limit());
    Optional<Integer> opening = scene.contents().opening(from, frame.limit(), DUTY, ADJACENT);
    int offset = scene.tokens().get(frame.start()).start();
    String by =
        scene
            .voices()
            .at(offset)
            .or(() -> scene.voices().before(offset))
            .map(Voices::name)
            .orElse(null);
    opening.ifPresent(at ->
        actors
            .name(scene, party)
            .map(name -> new Actors.Actor(name, by, party.kind(), frame.cue().from(), true))
            .ifPresent(actor ->
                drafts.add(
                    frame,
                    actor,
                    scene.contents().items(at, scene.contents().end(at, frame.limit())))));
  }

  /// «أعلن الوزير انضمام بلاده», «رفض نوردافيا استعادة مواطنيها», «باستثناء نوردافيا التي تحفظت».
  private void owner(Actors.Scene scene, Frame frame, Drafts drafts) {
    Hit cue = frame.cue();
    Optional<Party> behind = scene.parties().at(cue.to());
    Optional<Party> owner = behind.isPresent() ? behind : scene.parties().before(cue.from() - 1);
    int end = scene.contents().end(cue.from(), frame.limit());
    owner
        .filter(party -> !party.bound())
        .flatMap(party ->
            actors
                .name(scene, party)
                .map(name -> new Actors.Actor(name, null, party.kind(), cue.from(), true)))
        .ifPresent(actor ->
            drafts.add(
                frame,
                actor,
                List.of(new Contents.Item(cue.from(), Math.min(cue.to(), end), end))));
  }

  /// «تعهد الوزير بأن [الدول الأعضاء ستواصل]»: the clause has a subject of its own, and its verb tells what that undertakes.
  private static boolean clause(Actors.Scene scene, int at, int limit) {
    boolean that =
        scene
            .lattice()
            .hit(at, "clause_word")
            .filter(hit -> hit.value().equals("that"))
            .isPresent();
    return that && at + 1 < limit && scene.parties().at(at + 1).isPresent();
  }

  private static int behindSubject(Actors.Scene scene, Hit cue, int limit) {
    return scene.subjects().behind(cue.to(), limit).map(Party::to).orElse(cue.to());
  }

  private void urged(Actors.Scene scene, Frame frame, Drafts drafts) {
    Contents contents = scene.contents();
    Optional<Integer> opening =
        contents.opening(
            frame.cue().to(), frame.limit(), frame.cue().entry().field("takes"), frame.reach());
    opening
        .flatMap(at -> actors.urged(scene, frame.cue(), frame.first(), at))
        .ifPresent(actor ->
            drafts.add(
                frame,
                actor,
                contents.items(opening.get(), contents.end(opening.get(), frame.limit()))));
  }

  /// «مفاوضات مع ترخانستان حول الحصص»: the other side is the only one that is named.
  private void with(Actors.Scene scene, Frame frame, Drafts drafts) {
    Optional<Party> other =
        scene
            .parties()
            .at(frame.behind())
            .or(() -> scene.parties().at(frame.behind() + 1))
            .filter(p -> !p.bound() && p.kind() == Party.Kind.BODY);
    other
        .flatMap(party ->
            actors
                .name(scene, party)
                .map(name -> new Actors.Actor(name, null, party.kind(), frame.start(), true)))
        .ifPresent(actor -> {
          int end = scene.contents().end(frame.start(), frame.limit());
          if (end > other.get().to()) {
            drafts.add(
                frame, actor, List.of(new Contents.Item(frame.start(), frame.start() + 1, end)));
          }
        });
  }
}
