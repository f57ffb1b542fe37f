package org.mahdar.extract.undertaking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.NameMention;
import org.mahdar.model.Statement;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;

/// Decides who undertakes and who urges.
///
/// In «حثت ستيرنفالد الدول الأعضاء على» the actor is «الدول الأعضاء», urged by «ستيرنفالد»; «بلاده» is the speaker's state.
///
/// Over 300 lines: subject, object and urger are decided by the same agreement and fall back on each other.
final class Actors {
  /// How far behind its task the state may stand whose task it is: «انضمام بلاده», «بأن تتولى بلاده».
  private static final int OWNER = 2;

  private final Map<String, String> countries = new HashMap<>();

  Actors(Knowledge knowledge) {
    for (LexiconEntry country : knowledge.lexicon("country")) {
      countries.putIfAbsent(country.value(), country.spelling());
    }
  }

  /// @param from first token of the party where it stands before the verb, else the verb
  /// @param named whether the actor stands in the clause itself
  record Actor(
      String name, @Nullable String urgedBy, Party.@Nullable Kind kind, int from, boolean named) {}

  /// The subject of the verb at `cue`, or who was told of before where it is a pronoun or dropped.
  ///
  /// @param last the actor of the clause before, if it names one
  Optional<Actor> subject(Scene scene, Hit cue, int first, int limit, @Nullable Actor last) {
    Optional<Party> before =
        scene
            .subjects()
            .before(cue.from(), first)
            .or(() -> holder(scene, cue, first))
            .filter(p -> agrees(cue, p));
    Optional<Party> party =
        before.isPresent()
            ? before
            : scene.subjects().behind(cue.to(), limit).filter(p -> agrees(cue, p));
    if (party.isPresent()) {
      int from = before.isPresent() ? party.get().from() : cue.from();
      return name(scene, party.get())
          .map(name -> new Actor(name, null, party.get().kind(), from, true));
    }
    return own(cue) || scene.subjects().carried(cue.from(), first, loose(cue))
        ? carried(scene, cue, first, last)
        : Optional.empty();
  }

  /// A participle, a masdar, «نواصل» and «قرروا» need no subject beside them.
  private static boolean loose(Hit cue) {
    return switch (cue.entry().field("form")) {
      case "participle", "masdar" -> true;
      default ->
          cue.entry().field("agreement").equals("mp")
              || cue.entry().field("agreement").equals("we");
    };
  }

  /// «نوردافيا هي التي ستستضيف الوفود»: the subject of the clause that the relative at `relative` opens.
  Optional<Actor> antecedent(Scene scene, Hit cue, int relative) {
    Optional<Party> next = scene.parties().before(relative);
    Optional<Party> party =
        next.isPresent() || !scene.subjects().word(relative - 1, "pronoun")
            ? next
            : scene.parties().before(relative - 1);
    // «مؤتمر كلاريس الذي وقعت عليه دول»: neither the city nor the conference signed.
    boolean another =
        cue.entry().field("agreement").equals("f") && scene.subjects().relativeOf(relative, "m");
    return party
        .filter(p -> !another && !p.bound() && agrees(cue, p))
        .flatMap(p -> name(scene, p).map(name -> new Actor(name, null, p.kind(), p.from(), true)));
  }

  private static boolean own(Hit cue) {
    return cue.entry().field("agreement").equals("own");
  }

  /// «جدد الوزراء التزامهم», «المملكة أبدت استعدادها»: the owner stands before the noun, or before its verb.
  private static Optional<Party> holder(Scene scene, Hit cue, int first) {
    if (!own(cue)) {
      return Optional.empty();
    }
    Optional<Party> apart = scene.subjects().apart(cue.from(), first);
    if (apart.isPresent()) {
      return apart;
    }
    Optional<Party> owner = scene.parties().before(cue.from());
    return (owner.isPresent() ? owner : scene.parties().before(cue.from() - 1))
        .filter(p -> !p.bound());
  }

  /// Who acts where the verb names nobody: «وتعهد بالدفع» goes on with who acted or spoke last.
  private Optional<Actor> carried(Scene scene, Hit cue, int first, @Nullable Actor last) {
    if (cue.entry().field("agreement").equals("mp")) {
      Optional<Party> people = scene.subjects().people(cue.from(), first);
      return people.map(party -> new Actor(party.name(), null, party.kind(), cue.from(), false));
    }
    int offset = scene.tokens().get(cue.from()).start();
    Optional<Party> told = own(cue) ? teller(scene, offset) : Optional.empty();
    if (told.isPresent()) {
      return name(scene, told.get())
          .map(name -> new Actor(name, null, told.get().kind(), cue.from(), true));
    }
    Optional<Statement> voice =
        scene.voices().before(offset).filter(statement -> speaks(cue, statement));
    Optional<Party> state = scene.subjects().conjoint(cue.from(), first);
    if (cue.entry().field("agreement").equals("f") && voice.isEmpty() && state.isPresent()) {
      return name(scene, state.get())
          .map(name -> new Actor(name, null, state.get().kind(), cue.from(), true));
    }
    return last != null && behind(scene, last, voice)
        ? Optional.of(new Actor(last.name(), null, last.kind(), cue.from(), false))
        : voice
            .flatMap(statement -> Optional.ofNullable(Voices.name(statement)))
            .map(name -> new Actor(name, null, null, cue.from(), false));
  }

  /// Whether the last actor stands behind the last who spoke, and so is nearer.
  private static boolean behind(Scene scene, Actor last, Optional<Statement> voice) {
    int at = scene.tokens().get(last.from()).start();
    return voice.isEmpty() || voice.get().evidence().getFirst().span().start() < at;
  }

  /// «أوضح البيان أن التحالف لا يزال ثابتا على التزامه»: whom the content is about, not who says it.
  private static Optional<Party> teller(Scene scene, int offset) {
    return scene
        .voices()
        .at(offset)
        .filter(voice -> voice.speaker().type() == Statement.Speaker.Type.DOCUMENT)
        .flatMap(voice -> scene.parties().at(scene.tokens().tokenAt(voice.content().start())))
        .filter(party -> !party.bound());
  }

  /// A feminine verb has no man for its subject.
  private static boolean speaks(Hit cue, Statement statement) {
    boolean body = statement.speaker().type() != Statement.Speaker.Type.PERSON;
    return body || !cue.entry().field("agreement").equals("f") || woman(statement.speaker());
  }

  /// «وزيرة», «المتحدثة باسم».
  private static boolean woman(Statement.Speaker speaker) {
    String role = speaker.role() == null ? "" : Folding.fold(speaker.role());
    int end = role.indexOf(' ');
    return role.endsWith("\u0647") || end > 0 && role.charAt(end - 1) == '\u0647';
  }

  /// Who is urged by the verb at `cue` whose content opens at `opening`.
  Optional<Actor> urged(Scene scene, Hit cue, int first, int opening) {
    if (cue.entry().field("agreement").equals("them")) {
      return them(scene, cue, first);
    }
    Party one = scene.subjects().behind(cue.to(), opening).orElse(null);
    Party two = one == null ? null : second(scene, cue, one, opening);
    if (cue.value().equals("request") && (two == null || opening > two.to() + 1)) {
      return Optional.empty();
    }
    if (two != null) {
      return name(scene, two)
          .map(name ->
              new Actor(
                  name,
                  java.util.Objects.requireNonNull(one).name(),
                  two.kind(),
                  cue.from(),
                  true));
    }
    if (one != null && object(scene, cue, one)) {
      String by = urger(scene, cue, first);
      return name(scene, one)
          .map(name -> new Actor(name, name.equals(by) ? null : by, one.kind(), cue.from(), true));
    }
    String urger =
        one == null
            ? urger(scene, cue, first)
            : one.kind() == Party.Kind.PERSON ? one.name() : spoken(scene, cue, one.name());
    return unaddressed(scene, cue, one, urger, opening);
  }

  /// Nobody is addressed: who does it stands behind the masdar, or those who urge mean themselves, or the process is meant.
  private Optional<Actor> unaddressed(
      Scene scene, Hit cue, @Nullable Party one, @Nullable String urger, int opening) {
    Optional<Party> agent = agent(scene, opening);
    if (agent.isPresent()) {
      return name(scene, agent.get())
          .map(name -> new Actor(name, urger, agent.get().kind(), cue.from(), true));
    }
    if (urger != null && together(scene, cue, one)) {
      return Optional.of(new Actor(urger, null, Party.Kind.BODY, cue.from(), true));
    }
    // Without a process nobody is told of who should do it, and who urges does not mean himself.
    return scene
        .process(cue.from())
        .map(name -> new Actor(name, urger, Party.Kind.BODY, cue.from(), false));
  }

  /// «طالبهم بتجديد»: the people told of before.
  private static Optional<Actor> them(Scene scene, Hit cue, int first) {
    String by = urger(scene, cue, first);
    return scene
        .subjects()
        .people(cue.from(), first)
        .map(them -> new Actor(them.name(), by, them.kind(), cue.from(), true));
  }

  /// Whether those who urge mean themselves: ministers together, a committee, a document, a group of the process.
  private static boolean together(Scene scene, Hit cue, @Nullable Party one) {
    if (one != null) {
      return one.agreement() == Party.Agreement.PEOPLE || scene.group(one);
    }
    return cue.entry().field("agreement").equals("mp")
        || scene
            .voices()
            .before(scene.tokens().get(cue.from()).start() + 1)
            .filter(v -> v.speaker().type() == Statement.Speaker.Type.DOCUMENT)
            .isPresent();
  }

  /// «هدد الوزير بتجميد مساهمة بلاده»: his state does it.
  Actor own(Scene scene, Actor actor, int task) {
    if (actor.kind() == Party.Kind.BODY || actor.kind() == Party.Kind.OWN) {
      return actor;
    }
    for (int i = task + 1; i <= task + OWNER; i++) {
      Party party = scene.parties().at(i).orElse(null);
      if (party != null && party.kind() == Party.Kind.OWN && !party.bound()) {
        return name(scene, party)
            .map(name -> new Actor(name, actor.urgedBy(), party.kind(), actor.from(), true))
            .orElse(actor);
      }
    }
    return actor;
  }

  /// A second party that follows the first, a comma or an apposition between them or not.
  private static @Nullable Party second(Scene scene, Hit cue, Party one, int opening) {
    boolean asked = cue.value().equals("request");
    for (int i = one.to(); i < opening; i++) {
      Party party = scene.parties().at(i).orElse(null);
      boolean next = i == one.to() || scene.tokens().get(i - 1).is(Token.Kind.MARK);
      next |= i > one.to() + 1 && scene.subjects().word(i - 2, "letter");
      next |= asked && scene.subjects().word(i - 1, "within");
      if (party != null && next && !party.bound() && party.to() <= opening) {
        return party;
      }
    }
    return null;
  }

  /// «تركيز التحالف على»: some masdars are followed by who does it.
  private static Optional<Party> agent(Scene scene, int opening) {
    boolean agent = scene.lattice().any(opening, "task", hit -> hit.value().equals("agent"));
    return agent ? scene.parties().at(opening + 1).filter(p -> !p.bound()) : Optional.empty();
  }

  /// The statement room knows more of a speaker's name than its first noun.
  private static String spoken(Scene scene, Hit cue, String otherwise) {
    return scene.voices().urging(scene.tokens().get(cue.from()).start()).orElse(otherwise);
  }

  private static @Nullable String urger(Scene scene, Hit cue, int first) {
    Optional<Party> before =
        cue.entry().field("form").equals("participle")
            ? Optional.empty()
            : scene.subjects().before(cue.from(), first);
    return before
        .map(Party::name)
        .or(() ->
            scene.voices().before(scene.tokens().get(cue.from()).start() + 1).map(Voices::name))
        .orElse(null);
  }

  /// Whether the only party behind a verb of urging is its object, by agreement: «ودعا الدول», «طالب المانحين».
  private static boolean object(Scene scene, Hit cue, Party party) {
    if (cue.entry().field("form").equals("participle")) {
      return true;
    }
    return switch (cue.entry().field("agreement")) {
      case "mp", "own" -> true;
      case "f" ->
          party.agreement() == Party.Agreement.PEOPLE
              || party.agreement() == Party.Agreement.MASCULINE;
      case "m" ->
          party.agreement() == Party.Agreement.FEMININE
              || party.agreement() == Party.Agreement.ADDRESSEE
              || party.agreement() == Party.Agreement.PEOPLE && transitive(cue)
              || accusative(scene.tokens(), party);
      default -> false;
    };
  }

  /// «حث», «ناشد» always urge somebody; «دعا إلى» need not.
  private static boolean transitive(Hit cue) {
    String takes = cue.entry().field("takes");
    return takes.equals("on") || takes.equals("noun");
  }

  /// A sound masculine plural in «ين» is no subject.
  private static boolean accusative(Tokens tokens, Party party) {
    String word = tokens.get(party.from()).folded();
    return party.agreement() == Party.Agreement.PEOPLE && word.endsWith("\u064A\u0646");
  }

  private static boolean agrees(Hit cue, Party party) {
    return switch (cue.entry().field("agreement")) {
      case "f" ->
          party.agreement() != Party.Agreement.MASCULINE
              || party.country() != null && party.kind() == Party.Kind.BODY;
      case "m" -> party.agreement() != Party.Agreement.FEMININE;
      default -> true;
    };
  }

  /// The party's name; of «بلاده» the state of who speaks.
  Optional<String> name(Scene scene, Party party) {
    return switch (party.kind()) {
      case PERSON, BODY -> Optional.of(party.name());
      case OWN -> {
        int offset = scene.tokens().get(party.from()).start();
        Optional<Statement> voice =
            scene.voices().at(offset).or(() -> scene.voices().before(offset));
        String state =
            voice.map(v -> v.speaker().country()).map(countries::get).orElse(party.name());
        yield Optional.of(state);
      }
    };
  }

  /// Everything the decision looks at in one article.
  record Scene(
      Lattice lattice, Parties parties, Subjects subjects, Voices voices, Contents contents) {
    Tokens tokens() {
      return lattice.tokens();
    }

    /// Whether the party is a group, or is named with the process it belongs to.
    boolean group(Party party) {
      for (int i = party.from(); i < party.to(); i++) {
        if (lattice.hit(i, "process").isPresent()
            || lattice.any(i, "actor", hit -> hit.value().equals("group"))) {
          return true;
        }
      }
      return false;
    }

    /// The name of the process that was last named before the token.
    Optional<String> process(int token) {
      int at = parties.process(token);
      if (at < 0) {
        return Optional.empty();
      }
      for (Lattice.Placed placed : lattice.mentions(at)) {
        if (placed.mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.ORGANISATION) {
          boolean bound = parties.at(at).map(Party::bound).orElse(true);
          return Optional.of(bound ? name.name() : name.evidence().quote());
        }
      }
      return parties.at(at).map(Party::name);
    }
  }
}
