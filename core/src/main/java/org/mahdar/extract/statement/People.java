package org.mahdar.extract.statement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Lattice;

/// The persons an article names, each under the fullest form of name and role.
///
/// «بومبيو» and «وزير الخارجية الأميركي مايك بومبيو» are one; «الوزير الأميركي» fits his role.
record People(List<Person> all, Skeletons skeletons) {
  /// @param last skeleton of the last word of the name
  /// @param words skeletons of the role's words
  record Person(
      String name,
      @Nullable String role,
      @Nullable String country,
      String last,
      Set<String> words,
      int at) {}

  /// Tokens between a title of honour and the name: «صاحب السمو الملكي الأمير».
  private static final int FARTHEST_TITLE = 4;

  private static final int SHORTEST_TITLE = 3;

  // Orthography: no given name begins with the article.
  private static final String AL = "\u0627\u0644";

  /// Bounds the memory and the work that hostile input can claim: behind these nobody new is remembered.
  private static final int MOST = 1_000;

  static People of(Article article) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (int i = 0; i < article.tokens().size(); i++) {
      List<Lattice.Placed> mentions = article.lattice().mentions(i);
      for (int m = 0; m < mentions.size(); m++) {
        if (mentions.get(m).mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.PERSON
            && people.size() < MOST
            && article.names().person(article, name)) {
          Person fresh = person(article.skeletons(), name, i);
          Person known = people.get(fresh.last());
          boolean other = known != null && apart(article.skeletons(), known.name(), fresh.name());
          String key = other ? fresh.name() : fresh.last();
          people.merge(key, fresh, People::fuller);
        }
      }
    }
    return new People(List.copyOf(people.values()), article.skeletons());
  }

  /// «سالم الدامري» and «صباح الدامري» have one surname and are two: neither name holds the first word of the other.
  private static boolean apart(Skeletons skeletons, String one, String other) {
    List<String> first = skeletons.words(one);
    List<String> second = skeletons.words(other);
    return first.size() > 1
        && second.size() > 1
        && !first.contains(second.getFirst())
        && !second.contains(first.getFirst());
  }

  private static Person fuller(Person known, Person fresh) {
    String name = known.name().length() >= fresh.name().length() ? known.name() : fresh.name();
    boolean role =
        known.role() == null || fresh.role() != null && known.words().size() < fresh.words().size();
    String country = known.country() == null ? fresh.country() : known.country();
    return new Person(
        name,
        role ? fresh.role() : known.role(),
        country,
        known.last(),
        role ? fresh.words() : known.words(),
        known.at());
  }

  private static Person person(Skeletons skeletons, NameMention name, int at) {
    String role = name.role() == null || name.role().isBlank() ? null : name.role();
    Set<String> words = role == null ? Set.of() : new HashSet<>(skeletons.words(role));
    String last = skeletons.words(name.name()).getLast();
    return new Person(name.name(), role, name.country(), last, words, at);
  }

  /// The person named last before the token.
  Optional<Person> before(int token) {
    Person last = null;
    for (Person person : all) {
      last = person.at() < token ? person : last;
    }
    return Optional.ofNullable(last);
  }

  /// «سموه» after «صاحب السمو الأمير عاصم»: the person whom the text gives that title, the last one before the words.
  Optional<Person> titled(Article article, Phrase phrase) {
    String word = article.token(phrase.from()).folded();
    String title = article.possessed(phrase.from()) ? word.substring(0, word.length() - 1) : word;
    Person last = null;
    for (Person person : all) {
      boolean before = person.at() < phrase.from() && title.length() >= SHORTEST_TITLE;
      for (int i = Math.max(0, person.at() - FARTHEST_TITLE); before && i < person.at(); i++) {
        last = article.token(i).folded().endsWith(title) ? person : last;
      }
    }
    return Optional.ofNullable(last);
  }

  Optional<Person> byName(@Nullable String name) {
    String last = skeletons.words(name).getLast();
    Optional<Person> found = Optional.empty();
    for (Person person : all) {
      if (person.last().equals(last) && !apart(skeletons, person.name(), String.valueOf(name))) {
        found = Optional.of(person);
        break;
      }
    }
    // «الأمير سالم» is a mention of its own, and the Prince Salem bin Tarik of the line above.
    boolean alone = found.filter(person -> !single(person)).isEmpty();
    Optional<Person> first =
        alone && skeletons.words(name).size() == 1 ? byFirst(last) : Optional.empty();
    return first.isPresent() ? first : found;
  }

  private boolean single(Person person) {
    return skeletons.words(person.name()).size() == 1;
  }

  /// «وكشف إيمانويل» after «الرئيس إيمانويل ماكرون»: the first name alone, of one person only.
  private Optional<Person> byFirst(String first) {
    List<Person> called =
        all.stream()
            .filter(person -> !single(person) && !person.name().startsWith(AL))
            .filter(person -> skeletons.words(person.name()).getFirst().equals(first))
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  /// The person whose role holds every word of `phrase`, nationality aside; the last one named before it, else the first behind.
  Optional<Person> byRole(Phrase phrase) {
    Person best = null;
    List<String> words = skeletons.words(phrase.role());
    for (Person person : all) {
      boolean fits = fits(person, phrase, words);
      if (fits && (best == null || person.at() < phrase.from())) {
        best = person;
      }
    }
    boolean full = words.size() > 1;
    return best == null || best.at() > phrase.from() && !full
        ? Optional.empty()
        : Optional.of(best);
  }

  private static boolean fits(Person person, Phrase phrase, List<String> words) {
    if (person.words().isEmpty()) {
      return false;
    }
    boolean sameState =
        phrase.country() == null
            || person.country() == null
            || phrase.country().equals(person.country());
    int missing = 0;
    for (String word : words) {
      missing += person.words().contains(word) ? 0 : 1;
    }
    // The nationality may be absent from the role as the entity room gives it.
    return sameState && missing <= (phrase.country() == null ? 0 : 1) && missing < words.size();
  }
}
