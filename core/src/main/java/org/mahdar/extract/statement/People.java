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
record People(List<Person> all) {
  /// @param last skeleton of the last word of the name
  /// @param words skeletons of the role's words
  record Person(
      String name,
      @Nullable String role,
      @Nullable String country,
      String last,
      Set<String> words,
      int at) {}

  /// Bounds the memory and the work that hostile input can claim: behind these nobody new is remembered.
  private static final int MOST = 1_000;

  static People of(Article article) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (int i = 0; i < article.tokens().size(); i++) {
      for (Lattice.Placed placed : article.lattice().mentions(i)) {
        if (placed.mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.PERSON
            && people.size() < MOST
            && Names.person(article, name)) {
          Person fresh = person(name.name(), name.role(), name.country(), i);
          people.merge(fresh.last(), fresh, People::fuller);
        }
      }
    }
    return new People(List.copyOf(people.values()));
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

  private static Person person(
      String name, @Nullable String role, @Nullable String country, int at) {
    boolean titled = role != null && !role.isBlank();
    Set<String> words = titled ? new HashSet<>(Skeleton.words(role)) : Set.of();
    return new Person(
        name, titled ? role : null, country, Skeleton.words(name).getLast(), words, at);
  }

  /// The person named last before the token.
  Optional<Person> before(int token) {
    return all.stream().filter(person -> person.at() < token).reduce((_, last) -> last);
  }

  Optional<Person> byName(@Nullable String name) {
    String last = Skeleton.words(name).getLast();
    return all.stream().filter(person -> person.last().equals(last)).findFirst();
  }

  /// The person whose role holds every word of `phrase`, nationality aside; the last one named before it, else the first behind.
  Optional<Person> byRole(Phrase phrase) {
    Person best = null;
    List<String> words = Skeleton.words(phrase.role());
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
    long missing = words.stream().filter(word -> !person.words().contains(word)).count();
    // The nationality may be absent from the role as the entity room gives it.
    return sameState && missing <= (phrase.country() == null ? 0 : 1) && missing < words.size();
  }
}
