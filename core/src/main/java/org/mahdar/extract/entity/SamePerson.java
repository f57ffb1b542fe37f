package org.mahdar.extract.entity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.arabic.Transliteration;
import org.mahdar.extract.entity.EntityExtractor.Candidate;
import org.mahdar.model.Document;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.RuleId;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;

/// Who is the same person within one article.
///
/// «بومبيو» alone, after «وزير الخارجية الأميركي مايك بومبيو», is that person with that role, and so is «مايك بومبيو» elsewhere, also where
/// the name is spelt in another way. «نظيره الإيطالي» holds the office of who was named before.
final class SamePerson {
  private static final RuleId AGAIN = new RuleId("entity.person-again");

  /// How many tokens before a counterpart its office may stand.
  private static final int FARTHEST = 40;

  private static final char FEMININE = '\u0629';

  private final Map<String, String> states = new HashMap<>();
  private final Set<String> ministers = new HashSet<>();
  private final Set<String> heads = new HashSet<>();

  /// Bounds the memory that hostile input can claim: behind so many names each is sounded out again.
  private static final int MOST_NAMES = 20_000;

  /// How names sound that were met before, for the same few hundred people make most of the news.
  private final Map<String, Sound> met = new ConcurrentHashMap<>();

  /// How the first and the last word of a name sound, which is asked again for every other name with the same last word, and how all do.
  private record Sound(String first, String last, String whole, boolean single) {
    static Sound of(String name) {
      Tokens words = Tokens.of(name);
      return new Sound(
          Transliteration.key(words.get(0).folded()),
          Transliteration.key(words.get(words.size() - 1).folded()),
          SamePerson.whole(name),
          words.size() == 1);
    }

    /// Whether two names with the same last word may be one person's: one is the last word alone, or the first words agree too.
    boolean agrees(Sound other) {
      return single || other.single || first.equals(other.first);
    }
  }

  SamePerson(Knowledge knowledge) {
    for (LexiconEntry entry : knowledge.lexicon("role")) {
      String head = Folding.fold(entry.spelling().split(" ", 2)[0]);
      if (entry.value().equals("minister")) {
        ministers.add(head);
      } else if (entry.value().equals("head")) {
        heads.add(head);
      }
    }
    for (LexiconEntry entry : knowledge.lexicon("official")) {
      String state = entry.field("country");
      if (!state.isEmpty() && !PersonRole.UNIONS.contains(state)) {
        states.putIfAbsent(whole(entry.spelling()), state);
      }
    }
  }

  /// The names with what the article says of the same persons elsewhere, and their later mentions by surname.
  ///
  /// @param read all persons that were read, also where another name was preferred
  List<Candidate> resolved(
      Document document, Lattice lattice, List<Candidate> kept, List<Candidate> read) {
    List<Candidate> all = new ArrayList<>(kept);
    Map<String, Sound> sounds = new HashMap<>();
    Map<String, List<NameMention>> known = new HashMap<>();
    for (List<Candidate> some : List.of(all, read)) {
      for (Candidate candidate : some) {
        NameMention person = candidate.mention();
        if (person.kind() == Kind.PERSON) {
          Sound sound = sounds.computeIfAbsent(person.name(), this::sound);
          known.computeIfAbsent(sound.last, _ -> new ArrayList<>()).add(person);
        }
      }
    }
    all.replaceAll(candidate -> filled(candidate, known, sounds));
    all = counterparts(lattice, all);
    all.addAll(again(document, lattice, all));
    return all;
  }

  private Sound sound(String name) {
    Sound known = met.get(name);
    if (known == null) {
      known = Sound.of(name);
      if (met.size() < MOST_NAMES) {
        met.put(name, known);
      }
    }
    return known;
  }

  /// A counterpart without a role takes the office that stands before it, in its own gender: that of a sentence's last minister, named
  /// or not, else that of the person named before.
  private List<Candidate> counterparts(Lattice lattice, List<Candidate> kept) {
    List<Candidate> sorted = new ArrayList<>(kept);
    sorted.sort((one, other) -> Integer.compare(one.from(), other.from()));
    String before = null;
    for (int i = 0; i < sorted.size(); i++) {
      Candidate candidate = sorted.get(i);
      if (candidate.mention().kind() != Kind.PERSON) {
        continue;
      }
      Hit counterpart = lattice.hit(candidate.from(), "counterpart").orElse(null);
      if (counterpart != null && candidate.mention().role() == null) {
        String office = office(lattice, candidate.from());
        String role = office == null ? before : office;
        if (role != null) {
          String own = ofGender(role, counterpart.value().equals("f"));
          sorted.set(i, with(candidate, own, candidate.mention().country()));
        }
      }
      String role = sorted.get(i).mention().role();
      before = role == null || !isOffice(role) ? before : role;
    }
    return sorted;
  }

  /// An office that states have: «وزير الخارجية», «الرئيس»; «الوزير» alone leaves open which.
  private boolean isOffice(String role) {
    int space = role.indexOf(' ');
    String head = Folding.fold(space < 0 ? role : role.substring(0, space));
    return heads.contains(head) || space > 0 && ministers.contains(head);
  }

  /// The last role with a portfolio before the token in its sentence: «وزير خارجية» in «التقى وزير خارجية السديم نظيرته».
  private static @Nullable String office(Lattice lattice, int token) {
    int first = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(token)).first();
    for (int i = token - 1; i >= Math.max(first, token - FARTHEST); i--) {
      Hit role = lattice.hit(i, "role").orElse(null);
      if (role != null && role.to() < token) {
        Hit portfolio =
            lattice.hit(role.to(), "portfolio").filter(hit -> hit.cut() == 0).orElse(null);
        if (portfolio != null) {
          return role.entry().spelling()
              + " "
              + lattice.tokens().surface(portfolio.from(), portfolio.to());
        }
      }
    }
    return null;
  }

  /// «وزير الخارجية» of a woman is «وزيرة الخارجية»; deputies and the like are left as they are.
  private static String ofGender(String role, boolean woman) {
    int space = role.indexOf(' ');
    String head = space < 0 ? role : role.substring(0, space);
    String rest = space < 0 ? "" : role.substring(space);
    boolean feminine = head.charAt(head.length() - 1) == FEMININE;
    if (woman == feminine) {
      return role;
    }
    return woman ? head + FEMININE + rest : head.substring(0, head.length() - 1) + rest;
  }

  /// @param sounds of the names of all persons
  private Candidate filled(
      Candidate candidate, Map<String, List<NameMention>> known, Map<String, Sound> sounds) {
    NameMention person = candidate.mention();
    if (person.kind() != Kind.PERSON) {
      return candidate;
    }
    Sound sound = requireNonNull(sounds.get(person.name()));
    List<NameMention> same = new ArrayList<>();
    for (NameMention other : known.getOrDefault(sound.last, List.of())) {
      if (sound.agrees(requireNonNull(sounds.get(other.name())))) {
        same.add(other);
      }
    }
    String role = first(person.role(), same, NameMention::role);
    String country = first(person.country(), same, NameMention::country);
    String state = country == null ? states.get(sound.whole) : country;
    return with(candidate, role, state);
  }

  private static @Nullable String first(
      @Nullable String own, List<NameMention> same, Function<NameMention, @Nullable String> field) {
    if (own != null) {
      return own;
    }
    for (NameMention other : same) {
      String value = field.apply(other);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static Candidate with(
      Candidate candidate, @Nullable String role, @Nullable String country) {
    NameMention person = candidate.mention();
    return new Candidate(
        candidate.from(),
        candidate.to(),
        new NameMention(
            person.evidence(),
            person.rule(),
            person.kind(),
            person.name(),
            role,
            person.roleStatus(),
            country,
            person.placeKind()));
  }

  /// Later mentions by the last word of the name, anywhere outside what is already taken.
  private static List<Candidate> again(Document document, Lattice lattice, List<Candidate> kept) {
    Surnames surnames = new Surnames();
    BitSet taken = new BitSet();
    for (Candidate candidate : kept) {
      taken.set(candidate.from(), candidate.to());
      if (candidate.mention().kind() == Kind.PERSON) {
        surnames.remember(candidate.mention());
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < lattice.tokens().size() && !surnames.isEmpty(); i++) {
      NameMention person = taken.get(i) ? null : surnames.at(lattice, i);
      if (person != null) {
        found.add(
            new Candidate(
                i,
                i + 1,
                new NameMention(
                    document.cite(lattice.tokens().get(i).span()),
                    AGAIN,
                    Kind.PERSON,
                    person.name(),
                    person.role(),
                    person.roleStatus(),
                    person.country(),
                    null)));
      }
    }
    return found;
  }

  private static String whole(String name) {
    StringBuilder key = new StringBuilder();
    for (Token token : Tokens.of(Folding.fold(name)).all()) {
      key.append(Transliteration.key(token.folded())).append(' ');
    }
    return key.toString();
  }
}
