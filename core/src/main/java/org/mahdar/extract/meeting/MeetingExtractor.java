package org.mahdar.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.Document;
import org.mahdar.model.Fact;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.SectionKind;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.Processes;
import org.mahdar.rules.RuleSet;

/// Meetings and the composition of groups.
///
/// «انطلقت أعمال اجتماع ميثاق نيسال، الخميس، في العاصمة الغسرانية الدوامر … وتترأس غسران إلى جانب نوردافيا
/// الاجتماع» is one meeting: ongoing, Al-Dawamir, XC, chairs XC and XB. Frames find the nouns, each noun reads its slots from its own
/// part of the sentence, and what does not contradict an earlier meeting of the article is that meeting.
///
/// Over 300 lines: which matches are meetings at all is one chain of questions.
public final class MeetingExtractor {
  /// Behind its round stand the talks within so many words.
  private static final int ROUND = 4;

  /// «في اجتماع افتراضي عن بعد، مؤتمر» has so many words up to the conference.
  private static final int MANNER = 6;

  /// How far from the noun it may be said that it was to be held.
  private static final int WAS_TO_BE = 6;

  /// «اجتماع وزاري تحضيري للقمة» has so many words up to the summit.
  private static final int PREPARED = 4;

  /// Tokens between a noun of a meeting and what another frame says of the same.
  private static final int FARTHEST_FRAME = 150;

  private final RuleSet frames;
  private final DraftReader reader;
  private final CompositionReader compositions;
  private final Processes processes;
  private final Series series;
  private final Pairs pairs;

  public MeetingExtractor(Knowledge knowledge) {
    this.frames = knowledge.rules("meeting");
    this.reader = new DraftReader(knowledge);
    this.compositions = new CompositionReader();
    this.processes = new Processes(knowledge);
    this.series = new Series(knowledge);
    this.pairs = new Pairs(reader);
  }

  public List<Fact> facts(Document document, Lattice lattice) {
    Drafts drafts = new Drafts(document.created().day().orElse(null));
    List<Place> heads = heads(document, lattice);
    List<Match> names = processes.in(lattice).names();
    List<Draft> listed = series.read(document, lattice);
    int next = 0;
    for (int h = 0; h < heads.size(); h++) {
      while (next < listed.size() && listed.get(next).said().from() < heads.get(h).token()) {
        drafts.add(listed.get(next++));
      }
      Segment segment = Segment.of(lattice, heads, h);
      Draft draft = reader.read(document, lattice, heads.get(h), segment, names);
      drafts.add(draft);
      if (draft == null && !heads.get(h).noun().has(Clitics.ARTICLE)) {
        drafts.passOver(heads.get(h).noun().value());
      }
      if (draft != null && heads.get(h).noun().entry().field("number").equals("two")) {
        drafts.add(pairs.second(lattice, heads.get(h), draft, names));
      }
    }
    listed.subList(next, listed.size()).forEach(drafts::add);
    List<Group> groups = compositions.read(document, lattice);
    drafts.join(groups);
    List<Fact> facts = new ArrayList<>(drafts.meetings(document, lattice));
    groups.forEach(group -> facts.add(group.fact()));
    return facts;
  }

  /// The meeting nouns that a frame found, each with its frames, in order.
  private List<Place> heads(Document document, Lattice lattice) {
    TreeMap<Integer, List<Match>> byNoun = new TreeMap<>();
    for (Match match : frames.all(lattice)) {
      Match.Slot noun = Place.slot(match);
      if (document.readable(lattice.tokens().span(match.from(), match.to()))
          && !title(document, lattice, noun.from())
          && !inLonger(lattice, noun.from())
          && !Agreement.broken(lattice, match)
          && !Reach.fails(lattice, match)) {
        byNoun.computeIfAbsent(noun.from(), _ -> new ArrayList<>()).add(match);
      }
    }
    List<Place> heads = new ArrayList<>();
    byNoun.forEach((token, matches) -> {
      if (!stopped(lattice, matches.getFirst())
          && !wasToBe(lattice, matches)
          && !countedByLevel(byNoun, lattice, token, matches)
          && !ofRound(byNoun, token, matches)
          && !ofSession(byNoun, lattice, token)
          && !Sitting.owned(lattice, Place.noun(matches))
          && !(Ordinal.itsSession(lattice, token)
              && sameSentence(lattice, byNoun.lowerKey(token), token))
          && !around(byNoun, lattice, token)
          && !manner(byNoun, lattice, token)
          && !prepared(byNoun, lattice, token)) {
        heads.add(place(lattice, token, matches));
      }
    });
    return heads;
  }

  /// Whether another frame of the sentence takes the verb, or its noun stands near enough to be what met.
  private static boolean told(TreeMap<Integer, List<Match>> byNoun, Lattice lattice, int verb) {
    int sentence = lattice.tokens().sentenceOf(verb);
    return near(byNoun, verb).entrySet().stream()
        .filter(other -> other.getKey() != verb)
        .filter(other -> lattice.tokens().sentenceOf(other.getKey()) == sentence)
        .anyMatch(other ->
            Math.abs(other.getKey() - verb) < 8
                || other.getValue().stream()
                    .anyMatch(m -> m.slot("verb").filter(s -> s.from() == verb).isPresent()));
  }

  private static Place place(Lattice lattice, int token, List<Match> matches) {
    Hit noun = Place.noun(matches);
    int end = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(token)).end();
    return Place.of(token, matches, NounPhrase.of(lattice, noun, end), noun);
  }

  private static boolean planned(Lattice lattice, int from) {
    for (int i = Math.max(0, from - 2); i <= from; i++) {
      if (lattice.any(i, "meeting_was_to_be", h -> h.to() > from)) {
        return true;
      }
    }
    return false;
  }

  /// «كان من المقرر عقده صباح اليوم»: it was to be, and what became of it another word must say.
  private static boolean wasToBe(Lattice lattice, List<Match> matches) {
    boolean planned = false;
    for (int m = 0; m < matches.size(); m++) {
      if (matches.get(m).attribute("cue").equals("off")) {
        return false;
      }
      planned |= planned(lattice, matches.get(m).from());
    }
    if (planned) {
      return true;
    }
    Hit noun = Place.noun(matches);
    int end = Math.min(noun.to() + WAS_TO_BE, lattice.tokens().size());
    for (int i = Math.max(0, noun.from() - WAS_TO_BE); i < end; i++) {
      boolean was = lattice.hit(i, "meeting_was_to_be").isPresent();
      if (was && !Clauses.apart(lattice, Math.min(i, noun.from()), Math.max(i, noun.from()))) {
        return true;
      }
    }
    return false;
  }

  /// «عقدت اجتماعها السادس، على هامش مؤتمر المانحين، في 17 مارس»: the second noun only frames the first.
  private static boolean around(TreeMap<Integer, List<Match>> byNoun, Lattice lattice, int token) {
    Integer before = byNoun.lowerKey(token);
    boolean near =
        before != null
            && token - before < 10
            && lattice.tokens().sentenceOf(before) == lattice.tokens().sentenceOf(token);
    for (int back = 1; near && back <= Math.min(3, token); back++) {
      Hit margin = lattice.hit(token - back, "meeting_margin").orElse(null);
      boolean framed =
          margin != null
              && token - margin.to() <= 1
              && (token == margin.to() || lattice.hit(margin.to(), "meeting_noun").isEmpty());
      if (framed) {
        return true;
      }
    }
    return false;
  }

  /// «ينعقد اليوم في اجتماع افتراضي، مؤتمر المانحين»: the first noun only says how the second is held.
  private static boolean manner(TreeMap<Integer, List<Match>> byNoun, Lattice lattice, int token) {
    Map.Entry<Integer, List<Match>> next = byNoun.higherEntry(token);
    boolean how =
        token > 0
            && token + 1 < lattice.tokens().size()
            && lattice.hit(token - 1, "meeting_in").isPresent()
            && lattice.hit(token + 1, "meeting_format").isPresent();
    if (!how || next == null || next.getKey() - token > MANNER) {
      return false;
    }
    int verb = verbOf(Place.verbal(next.getValue()));
    return verb >= 0
        && byNoun.getOrDefault(token, List.of()).stream().anyMatch(m -> verbOf(m) == verb);
  }

  /// «عقد اجتماع تحضيري للقمة في كلاريس»: the summit is not what was held there, unless its own clause tells of it.
  private static boolean prepared(
      TreeMap<Integer, List<Match>> byNoun, Lattice lattice, int token) {
    Integer before = byNoun.lowerKey(token);
    boolean works = token > 0 && lattice.any(token - 1, "meeting_works", h -> h.has(Clitics.LAM));
    boolean of = works || lattice.cut(token, Clitics.LAM);
    if (before == null || token - before > PREPARED || !of) {
      return false;
    }
    boolean clause =
        byNoun.getOrDefault(token, List.of()).stream()
            .anyMatch(m -> m.slot("verb").filter(v -> v.from() > token).isPresent());
    for (int i = before + 1; i < token && !clause; i++) {
      if (lattice.hit(i, "meeting_prepares").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameSentence(
      Lattice lattice, @org.jspecify.annotations.Nullable Integer before, int token) {
    return before != null
        && token - before < 10
        && lattice.tokens().sentenceOf(before) == lattice.tokens().sentenceOf(token);
  }

  /// «الجولة الرابعة من محادثات مسار أورون», «جلسة المفاوضات»: the talks are those of the round, and no meeting beside it.
  private static boolean ofRound(
      TreeMap<Integer, List<Match>> byNoun, int token, List<Match> matches) {
    Map.Entry<Integer, List<Match>> before = byNoun.lowerEntry(token);
    if (before == null || token - before.getKey() > ROUND) {
      return false;
    }
    Hit round = Place.noun(before.getValue());
    Hit talks = Place.noun(matches);
    boolean sitting = round.value().equals("session") && token == round.to();
    return (round.value().equals("round") || sitting)
        && talks.value().equals("talks")
        && !talks.has(Clitics.WAW | Clitics.BEH);
  }

  /// «الدورة السادسة لمنتدى نيسال», «الجلسة الافتتاحية للقمة»: one meeting, unless the second has a verb of its own.
  private static boolean ofSession(
      TreeMap<Integer, List<Match>> byNoun, Lattice lattice, int token) {
    Map.Entry<Integer, List<Match>> before = byNoun.lowerEntry(token);
    if (before == null || !lattice.cut(token, Clitics.LAM)) {
      return false;
    }
    Hit session = Place.noun(before.getValue());
    Hit of = session.value().equals("session") ? Sitting.of(lattice, session) : null;
    return of != null
        && of.from() == token
        && byNoun.getOrDefault(token, List.of()).stream()
            .noneMatch(m ->
                verbOf(m) > token
                    && before.getValue().stream().noneMatch(b -> verbOf(b) == verbOf(m)));
  }

  /// «مؤتمر القمة»: the summit of the one noun is no second meeting.
  private static boolean inLonger(Lattice lattice, int noun) {
    return noun > 0 && lattice.any(noun - 1, "meeting_noun", h -> h.to() > noun);
  }

  /// Headlines repeat the body in fewer words: what they say of a meeting is read from the body.
  private static boolean title(Document document, Lattice lattice, int token) {
    return document.touches(SectionKind.TITLE, lattice.tokens().get(token).span());
  }

  /// «مؤتمر صحفي»، «حزب المؤتمر»: a word beside the noun makes it something else.
  private static boolean stopped(Lattice lattice, Match match) {
    Match.Slot noun = Place.slot(match);
    // «عدة جلسات اجتماع» are several; «أولى جلسات اللجنة» is one of them, «اجتماعات الدورة» are the
    // session.
    boolean some =
        match.has("noun")
            && noun.from() > 0
            && !definite(noun)
            && lattice.any(
                noun.from() - 1,
                "meeting_noun",
                h -> h.to() == noun.from() && h.entry().field("number").equals("many"));
    boolean counted = !Objects.requireNonNull(noun.hit()).in("meeting_states");
    if (some || counted && several(lattice, noun.from())) {
      return true;
    }
    int before = noun.from() - 1;
    while (before >= 0 && NounPhrase.quote(lattice.tokens().get(before))) {
      before--;
    }
    if (before >= 0 && lattice.hit(before, "meeting_not_after").isPresent()) {
      return true;
    }
    // «رئاسة الدورة الحالية», «رئيس الدورة الحالية» are a term of office.
    if (before >= 0
        && Objects.requireNonNull(noun.hit()).value().equals("session")
        && (lattice.any(before, "meeting_office", h -> h.value().equals("chair"))
            || lattice.any(before, "role", h -> h.value().equals("head")))) {
      return true;
    }
    int next = noun.to();
    while (next < lattice.tokens().size()
        && (NounPhrase.describes(lattice, next) || lattice.hit(next, "meeting_part").isPresent())) {
      next++;
    }
    // «اجتماع للقمة» is of the summit, «لقاء القمة» a match; «لجنة المياه» is named by its task.
    return !Objects.requireNonNull(noun.hit()).in("meeting_committee")
        && next < lattice.tokens().size()
        && lattice.any(next, "meeting_stop", h -> !h.has(Clitics.LAM));
  }

  private static boolean definite(Match.Slot noun) {
    Hit hit = Objects.requireNonNull(noun.hit());
    return hit.has(Clitics.ARTICLE) || !hit.entry().field("of").isEmpty();
  }

  /// «33 قمة» is no single meeting.
  private static boolean several(Lattice lattice, int noun) {
    for (int i = Math.max(0, noun - 3); i < noun; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.to() >= noun
            && placed.mention() instanceof QuantityMention number
            && (placed.to() > noun || number.unit() == null)
            && number.role() == NumberRole.CARDINAL
            && number.value().intValue() > 2) {
          return true;
        }
      }
    }
    return false;
  }

  /// «اجتمع وزراء الخارجية» is a head of its own only where no noun of the same sentence carries the meeting.
  private static boolean countedByLevel(
      TreeMap<Integer, List<Match>> byNoun, Lattice lattice, int token, List<Match> matches) {
    for (int m = 0; m < matches.size(); m++) {
      if (!matches.get(m).has("who")) {
        return false;
      }
    }
    if (matches.getFirst().attribute("cue").equals("again")) {
      return told(byNoun, lattice, token);
    }
    int verb = verbOf(matches.getFirst());
    if (Place.noun(matches).in("meeting_counterpart")) {
      return false;
    }
    boolean pair =
        near(byNoun, token).tailMap(token, false).values().stream()
            .flatMap(List::stream)
            .anyMatch(m -> ofOther(m) && verbOf(m) == verb);
    boolean told =
        near(byNoun, token).headMap(token).values().stream()
                .flatMap(List::stream)
                .anyMatch(
                    m -> m.has("who") && m.slot("verb").map(Match.Slot::from).orElse(-2) == verb)
            || near(byNoun, token).tailMap(token, false).values().stream()
                .flatMap(List::stream)
                .anyMatch(
                    m -> m.has("noun") && m.slot("verb").map(Match.Slot::from).orElse(-2) == verb);
    if (told || pair) {
      return true;
    }
    int sentence = lattice.tokens().sentenceOf(token);
    return near(byNoun, token).entrySet().stream()
        .anyMatch(beside ->
            lattice.tokens().sentenceOf(beside.getKey()) == sentence
                && Math.abs(beside.getKey() - token) < 8
                && beside.getValue().stream().anyMatch(match -> match.has("noun"))
                && !ofIts(beside.getValue()));
  }

  /// «اللجنة التحضيرية للدورة الخامسة»: a noun that only says what the body is for tells of no meeting beside it.
  private static boolean ofIts(List<Match> matches) {
    boolean framed = false;
    for (int m = 0; m < matches.size(); m++) {
      framed |= !matches.get(m).attribute("cue").equals("same");
    }
    return !framed && Place.noun(matches).has(Clitics.LAM);
  }

  /// The frames that one at a token can have to do with: a text of thousands of meetings is asked for few of them.
  private static NavigableMap<Integer, List<Match>> near(
      TreeMap<Integer, List<Match>> byNoun, int token) {
    return byNoun.subMap(token - FARTHEST_FRAME, true, token + FARTHEST_FRAME, true);
  }

  private static boolean ofOther(Match match) {
    Match.Slot who = match.slots().get("who");
    return who != null && who.hit() != null && who.hit().in("meeting_counterpart");
  }

  private static int verbOf(Match match) {
    return match.slot("verb").map(Match.Slot::from).orElse(-1);
  }

  /// A noun for a meeting at a token, with the frames that hold it and the words that belong to it.
  ///
  /// @param verbOnly whether every frame has only those who meet, and no noun
  /// @param first where the first of the frames begins
  record Place(
      int token, List<Match> frames, NounPhrase phrase, Hit noun, boolean verbOnly, int first) {
    static Place of(int token, List<Match> frames, NounPhrase phrase, Hit noun) {
      boolean verbOnly = true;
      int first = token;
      for (int f = 0; f < frames.size(); f++) {
        verbOnly &= frames.get(f).has("who");
        first = Math.min(first, frames.get(f).from());
      }
      return new Place(token, frames, phrase, noun, verbOnly, first);
    }

    /// «الاجتماع القادم», «القمة المقررة».
    boolean due() {
      for (int f = 0; f < frames.size(); f++) {
        if (frames.get(f).attribute("when").equals("due")) {
          return true;
        }
      }
      return false;
    }

    /// The first frame that has a verb before its noun, or else the first.
    static Match verbal(List<Match> frames) {
      for (int f = 0; f < frames.size(); f++) {
        int noun = slot(frames.get(f)).from();
        if (frames.get(f).slot("verb").filter(v -> v.from() < noun).isPresent()) {
          return frames.get(f);
        }
      }
      return frames.getFirst();
    }

    static Hit noun(List<Match> frames) {
      return Objects.requireNonNull(slot(frames.getFirst()).hit());
    }

    /// The noun for the meeting, or, where it has none, those who meet.
    static Match.Slot slot(Match frame) {
      Match.Slot noun = frame.slots().get("noun");
      return noun != null ? noun : Objects.requireNonNull(frame.slots().get("who"));
    }
  }
}
