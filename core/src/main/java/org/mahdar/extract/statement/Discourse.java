package org.mahdar.extract.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.Statement;
import org.mahdar.model.Statement.Speaker;
import org.mahdar.rules.Hit;

/// Who has spoken so far in one article, and whom a surname, a role or nothing at all points back to.
///
/// After «قال وزير الخارجية الأميركي مايك بومبيو» the words «الوزير الأميركي» are Mike Pompeo, and so is «مضيفا».
///
/// Over 300 lines: who is pointed back to is asked in one order of kinds of speakers.
final class Discourse {
  private static final int REMEMBERED = 200;

  /// Newspapers speak; agencies and channels pass on.
  private static final String PAPER = "paper";

  /// What a paper says in its own name and not from an unnamed source.
  private static final Set<Statement.CueClass> OWN =
      EnumSet.of(
          Statement.CueClass.OPINE,
          Statement.CueClass.PRAISE,
          Statement.CueClass.CRITICISE,
          Statement.CueClass.URGE,
          Statement.CueClass.DEMAND,
          Statement.CueClass.EXPRESS,
          Statement.CueClass.DENY,
          Statement.CueClass.REFUSE,
          Statement.CueClass.PLEDGE,
          Statement.CueClass.AGREE);

  private final Article article;
  private final People people;
  private final List<Voice> voices = new ArrayList<>();

  /// What speakers spoke through: «بيان للخارجية», which «البيان» may take up.
  private final List<Voice> documents = new ArrayList<>();

  Discourse(Article article) {
    this.article = article;
    this.people = People.of(article);
  }

  /// Nobody is pointed back to over more speakers than these.
  private int farthest() {
    return Math.max(0, voices.size() - REMEMBERED);
  }

  /// @param medium the document that the voice spoke through, if any
  void spoke(Voice voice, @Nullable String medium) {
    voices.add(voice);
    if (medium != null && voice.kind() != Phrase.Kind.DOCUMENT) {
      documents.add(voice.issued(medium));
    }
  }

  /// The last speaker a form with this agreement may go on from.
  Optional<Voice> last(CueWord.Agreement agreement) {
    for (int i = voices.size() - 1; i >= farthest(); i--) {
      if (fits(voices.get(i), agreement)) {
        return Optional.of(voices.get(i).carriedOver());
      }
    }
    return voices.isEmpty() || clash(voices.getLast(), agreement)
        ? Optional.empty()
        : Optional.of(voices.getLast().carriedOver());
  }

  /// «قال الوزير … كما دعت إلى»: a man is not who «دعت» is said of, whoever else it may be.
  private static boolean clash(Voice voice, CueWord.Agreement agreement) {
    boolean man = voice.agreement() == CueWord.Agreement.MASCULINE;
    boolean woman = voice.agreement() == CueWord.Agreement.FEMININE;
    return voice.kind() == Phrase.Kind.PERSON
        && (man && agreement == CueWord.Agreement.FEMININE
            || woman && agreement == CueWord.Agreement.MASCULINE);
  }

  /// Whether somebody has spoken who may go on under a form with this agreement.
  boolean knows(CueWord.Agreement agreement) {
    for (int i = voices.size() - 1; i >= farthest(); i--) {
      if (fits(voices.get(i), agreement)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the article gives a person the name that the phrase has.
  boolean knows(Phrase phrase) {
    return people.byName(phrase.name()).isPresent();
  }

  boolean silent() {
    return voices.isEmpty();
  }

  /// «أكد العمال … داعين»: in front of its subject the verb is singular though many speak.
  private static boolean fits(Voice voice, CueWord.Agreement agreement) {
    boolean many =
        agreement == CueWord.Agreement.PLURAL
            && (voice.kind() == Phrase.Kind.UNKNOWN
                || voice.kind() == Phrase.Kind.ANONYMOUS
                || voice.head().equals("group"))
            && voice.agreement() != CueWord.Agreement.OPEN;
    return many || voice.agreement().fits(agreement);
  }

  Voice voice(Phrase phrase, CueWord word) {
    Voice voice =
        switch (phrase.kind()) {
          case PERSON -> person(phrase);
          case ROLE -> role(phrase);
          case ANONYMOUS -> anonymous(phrase);
          case DOCUMENT -> named(phrase, Speaker.Type.DOCUMENT);
          case BODY -> named(phrase, Speaker.Type.INSTITUTION);
          case GOVERNMENT -> named(phrase, Speaker.Type.GOVERNMENT);
          case OUTLET -> outlet(phrase, word.cueClass());
          case UNKNOWN -> unknown(phrase, word);
        };
    return new Voice(
        voice.speaker(), voice.via(), voice.kind(), voice.head(), word.agreement(), false);
  }

  private Voice person(Phrase phrase) {
    People.Person known = people.byName(phrase.name()).orElse(null);
    String name = known == null ? phrase.name() : known.name();
    String role = phrase.role() == null && known != null ? fullRole(known) : phrase.role();
    String country = phrase.country() == null && known != null ? known.country() : phrase.country();
    return voice(new Speaker(name, role, country, Speaker.Type.PERSON), phrase);
  }

  /// The role that a person spoke under goes on where his mention has none («سالم الدامري، نائب المتحدث») or a shorter one:
  /// «رئيس جمعية حماية [الواحات]».
  private @Nullable String fullRole(People.Person person) {
    String role = person.role();
    for (int i = voices.size() - 1; i >= farthest(); i--) {
      Speaker before = voices.get(i).speaker();
      if (person.name().equals(before.name())
          && before.role() != null
          && (role == null || before.role().startsWith(role))) {
        return before.role();
      }
    }
    return role;
  }

  private Voice role(Phrase phrase) {
    Optional<People.Person> known = people.byRole(phrase);
    if (known.isPresent()) {
      People.Person person = known.get();
      return voice(
          new Speaker(person.name(), phrase.role(), person.country(), Speaker.Type.PERSON), phrase);
    }
    Voice before = bySpokenRole(phrase);
    if (before != null) {
      return before;
    }
    if (words(phrase) == 1 && phrase.definite()) {
      return lastPerson() == null ? mentioned(phrase) : lastPerson();
    }
    Speaker.Type type = Speaker.Type.ANONYMOUS;
    return voice(new Speaker(null, phrase.role(), phrase.country(), type), phrase);
  }

  private int words(Phrase phrase) {
    return article.skeletons().words(phrase.role()).size();
  }

  /// «سموه», «الوزير» where nobody has spoken yet: the person named last before it.
  private Voice mentioned(Phrase phrase) {
    People.Person person =
        people.titled(article, phrase).or(() -> people.before(phrase.from())).orElse(null);
    Speaker speaker =
        person == null
            ? untold(phrase)
            : new Speaker(person.name(), person.role(), person.country(), Speaker.Type.PERSON);
    return voice(speaker, phrase);
  }

  /// «الوزير» after «بعث وزير خارجية غسران برقية», whom the article never names: under his fullest title.
  private Speaker untold(Phrase phrase) {
    String role = article.skeletons().words(phrase.role()).getFirst();
    for (int i = 0; i < Math.min(phrase.from(), REMEMBERED); i++) {
      int head = i;
      int to =
          article
              .hit(i, "role")
              .filter(hit -> !article.definite(head) && role.equals(first(head, hit.to())))
              .map(hit -> title(hit.to(), phrase.from()))
              .orElse(i);
      if (to > i + 1) {
        String country = Apposition.country(article, i, to);
        return new Speaker(null, article.name(i, to, false), country, Speaker.Type.ANONYMOUS);
      }
    }
    return new Speaker(null, phrase.role(), phrase.country(), Speaker.Type.PERSON);
  }

  private String first(int from, int to) {
    return article.skeletons().words(article.name(from, to, false)).getFirst();
  }

  /// Behind the office and the state that a title goes on with.
  private int title(int from, int limit) {
    int to = from - 1;
    int next = from;
    while (next < limit && next > to) {
      to = next;
      for (Hit hit : article.lattice().hits(to)) {
        boolean belongs =
            hit.in("portfolio")
                || hit.in("nationality")
                || hit.in("country")
                || hit.in("state_body");
        next = belongs && !hit.has(Clitics.PREPOSITION) ? Math.max(next, hit.to()) : next;
      }
    }
    return next < limit ? next : Math.max(to, from);
  }

  /// «الوزير» after «وزيرة المالية فلانة»: the last person who spoke under a role that holds the word.
  private @Nullable Voice bySpokenRole(Phrase phrase) {
    List<String> words = article.skeletons().words(phrase.role());
    for (int i = voices.size() - 1; i >= farthest(); i--) {
      Speaker before = voices.get(i).speaker();
      if (before.type() == Speaker.Type.PERSON
          && before.role() != null
          && (phrase.definite() || words.size() > 1)
          && article.skeletons().words(before.role()).containsAll(words)) {
        return voices.get(i);
      }
    }
    return null;
  }

  /// «المسؤول» is the official quoted before, under the fullest words the article gave him.
  private Voice anonymous(Phrase phrase) {
    if (phrase.head().equals("honoured")) {
      Voice person = lastPerson();
      return person == null ? mentioned(phrase) : person;
    }
    if (phrase.definite()) {
      for (int i = voices.size() - 1; i >= farthest(); i--) {
        Voice before = voices.get(i);
        if (before.anonymous()
            && before.head().equals(phrase.head())
            && before.speaker().role() != null) {
          return before;
        }
      }
      if (phrase.head().equals("source") && !documents.isEmpty()) {
        return documents.getLast();
      }
      if (!voices.isEmpty()
          && !phrase.head().equals("witness")
          && !phrase.head().equals("group")
          && (article.skeletons().words(phrase.role()).size() <= 2
              || article.is(phrase.to() - 1, "same"))) {
        return voices.getLast();
      }
    }
    return voice(
        new Speaker(null, phrase.role(), phrase.country(), Speaker.Type.ANONYMOUS), phrase);
  }

  /// «معاليه»: the last person who spoke.
  private @Nullable Voice lastPerson() {
    for (int i = voices.size() - 1; i >= farthest(); i--) {
      if (voices.get(i).speaker().type() == Speaker.Type.PERSON) {
        return voices.get(i);
      }
    }
    return null;
  }

  private Voice named(Phrase phrase, Speaker.Type type) {
    Voice before = phrase.definite() && pointing(phrase) ? fuller(phrase) : null;
    if (before != null && article.skeletons().words(before.speaker().name()).size() > 1) {
      return before;
    }
    String country =
        phrase.country() == null && before != null ? before.speaker().country() : phrase.country();
    return voice(new Speaker(phrase.name(), null, country, type), phrase);
  }

  /// «البيان», «البيان ذاته».
  private boolean pointing(Phrase phrase) {
    int words = phrase.to() - phrase.from();
    return words == 1 || words == 2 && article.is(phrase.from() + 1, "same");
  }

  /// «التحالف» after «التحالف الدولي», «الوزارة» after «وزارة الخارجية الأميركية», «البيان» after «في بيان للخارجية».
  private @Nullable Voice fuller(Phrase phrase) {
    String wanted = article.skeletons().words(phrase.name()).getFirst();
    Voice spoken = last(voices.subList(farthest(), voices.size()), phrase.kind(), wanted);
    int first = Math.max(0, documents.size() - REMEMBERED);
    return spoken != null
        ? spoken
        : last(documents.subList(first, documents.size()), phrase.kind(), wanted);
  }

  private @Nullable Voice last(List<Voice> among, Phrase.Kind kind, String head) {
    for (Voice before : among.reversed()) {
      String name = before.speaker().name();
      if (before.kind() == kind
          && name != null
          && article.skeletons().words(name).getFirst().equals(head)) {
        return before;
      }
    }
    return null;
  }

  /// A paper or agency that reports without naming its source stands between an unknown speaker and the outlet.
  private Voice outlet(Phrase phrase, Statement.CueClass cueClass) {
    Voice before = phrase.to() - phrase.from() == 1 && phrase.definite() ? fullerOutlet() : null;
    String channel = phrase.name() == null ? "" : phrase.name();
    boolean paper = phrase.head().equals(PAPER);
    boolean own =
        OWN.contains(cueClass)
            || paper
                && cueClass != Statement.CueClass.RELAY
                && cueClass != Statement.CueClass.ATTRIBUTION;
    if (own) {
      return voice(new Speaker(channel, null, phrase.country(), Speaker.Type.INSTITUTION), phrase);
    }
    return before == null
        ? voice(new Speaker(null, null, null, Speaker.Type.ANONYMOUS), phrase)
            .through(List.of(channel))
        : before;
  }

  private @Nullable Voice fullerOutlet() {
    for (int i = voices.size() - 1; i >= farthest(); i--) {
      if (!voices.get(i).via().isEmpty()) {
        return voices.get(i);
      }
    }
    return null;
  }

  /// Words that no lexicon knows: a person named before, or a new name; several words with an article are a body.
  private Voice unknown(Phrase phrase, CueWord word) {
    People.Person known = people.byName(phrase.name()).orElse(null);
    if (word.takes(CueWord.Takes.OBJECT) && phrase.to() - phrase.from() > 1) {
      // «وأبلغ دي ساندور التيهاني بأن»: the first of two names is the one who told the other.
      known = firstKnown(phrase).or(() -> people.byName(phrase.name())).orElse(null);
    }
    if (known != null) {
      return voice(
          new Speaker(known.name(), known.role(), known.country(), Speaker.Type.PERSON), phrase);
    }
    String last = article.skeletons().words(phrase.name()).getLast();
    for (int i = voices.size() - 1; i >= farthest(); i--) {
      Speaker before = voices.get(i).speaker();
      if (before.type() == Speaker.Type.PERSON
          && before.name() != null
          && article.skeletons().words(before.name()).getLast().equals(last)) {
        return voices.get(i);
      }
    }
    boolean surname =
        phrase.to() - phrase.from() <= 2 && word.agreement() == CueWord.Agreement.MASCULINE;
    Speaker.Type type =
        phrase.definite() && !surname ? Speaker.Type.INSTITUTION : Speaker.Type.PERSON;
    return voice(new Speaker(phrase.name(), phrase.role(), phrase.country(), type), phrase);
  }

  private Optional<People.Person> firstKnown(Phrase phrase) {
    for (int to = phrase.from() + 1; to < phrase.to(); to++) {
      List<String> words = article.skeletons().words(article.surface(phrase.from(), to));
      Optional<People.Person> person =
          people
              .byName(article.surface(phrase.from(), to))
              .filter(known -> known.last().equals(words.getLast()));
      if (person.isPresent()) {
        return person;
      }
    }
    return Optional.empty();
  }

  private static Voice voice(Speaker speaker, Phrase phrase) {
    return new Voice(
        speaker, List.of(), phrase.kind(), phrase.head(), CueWord.Agreement.OPEN, false);
  }
}
