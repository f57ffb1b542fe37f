package org.mahdar.extract.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.RuleSet;

/// Names that no lexicon lists, built from a word that opens them: «بلدية مالدور», «قرية وادي السرو», «الشاعر سامي مالفيس».
///
/// They widen the mentions of a reading and hold less surely than those of [EntityExtractor], so no fact rests on them. They may
/// stand inside other names, as the body in «رئيس بلدية مالدور».
public final class NameBuilder {
  private final RuleSet rules;
  private final NameExtent extent;
  private final BuiltPersons persons;
  private final ActingStates states;

  public NameBuilder(Knowledge knowledge) {
    NameWords words = new NameWords(knowledge);
    PersonName names = new PersonName(knowledge);
    this.rules = knowledge.rules("name");
    this.extent = new NameExtent(words, names);
    this.persons = new BuiltPersons(words, names);
    this.states = new ActingStates(knowledge, words);
  }

  /// A name found on the tokens `[from, to)`.
  ///
  /// @param beside whether it stands beside a listed name of the same words instead of giving way to it
  private record Built(int from, int to, boolean beside, NameMention mention) {}

  /// The listed names and those that are built, in the order of the text.
  ///
  /// @param lattice with the listed names
  /// @param listed in the order of the text
  public List<NameMention> mentions(Document document, Lattice lattice, List<NameMention> listed) {
    List<Built> built = new ArrayList<>();
    for (Match match : rules.all(lattice)) {
      Built one = built(document, lattice, match);
      if (one != null) {
        built.add(one);
      }
    }
    List<NameMention> all = new ArrayList<>(listed);
    Listed known = new Listed(listed);
    for (Built one : longest(built)) {
      if (one.beside || known.leaves(one.mention)) {
        all.add(one.mention);
      }
    }
    all.sort(Mention::inOrder);
    return all;
  }

  private @Nullable Built built(Document document, Lattice lattice, Match match) {
    String build = match.attribute("build");
    return switch (build) {
      case "listed" -> listed(document, lattice, match);
      case "complement", "adjective" -> headed(document, lattice, match, build);
      case "state" -> state(document, lattice, match);
      default -> person(document, lattice, match, build);
    };
  }

  private static Built listed(Document document, Lattice lattice, Match match) {
    Match.Slot slot = match.slot("place").or(() -> match.slot("body")).orElseThrow();
    Hit hit = java.util.Objects.requireNonNull(slot.hit());
    boolean place = match.has("place");
    boolean city = match.attribute("placeKind").equals("city");
    Span span = Spans.withoutPrepositions(lattice, slot.from(), slot.to(), hit);
    String country = hit.entry().field("country");
    return new Built(
        slot.from(),
        slot.to(),
        false,
        new NameMention(
            document.cite(span),
            match.rule().id(),
            kind(match),
            city ? hit.value() : hit.entry().spelling(),
            null,
            null,
            country.isEmpty() ? null : country,
            city ? "city" : place ? hit.value() : null));
  }

  private @Nullable Built headed(Document document, Lattice lattice, Match match, String build) {
    Hit head = java.util.Objects.requireNonNull(match.slot("head").orElseThrow().hit());
    boolean place = kind(match) == Kind.PLACE;
    int end =
        build.equals("adjective")
            ? extent.adjectives(lattice, head)
            : extent.complement(lattice, head, place);
    if (end <= head.to()) {
      return null;
    }
    Kind kind = head.value().equals("outlet") ? Kind.OUTLET : kind(match);
    Span span = Spans.withoutPrepositions(lattice, match.from(), end, head);
    String name = document.text().substring(span.start(), span.end());
    return new Built(
        match.from(),
        end,
        false,
        new NameMention(
            document.cite(span),
            match.rule().id(),
            kind,
            name,
            null,
            null,
            null,
            place ? head.entry().field("place") : null));
  }

  private @Nullable Built person(Document document, Lattice lattice, Match match, String build) {
    Span tokens = persons.tokens(lattice, match, build);
    if (tokens == null) {
      return null;
    }
    Hit first = match.slot("given").map(Match.Slot::hit).orElse(null);
    Span span = Spans.withoutPrepositions(lattice, tokens.start(), tokens.end(), first);
    return new Built(
        tokens.start(),
        tokens.end(),
        false,
        new NameMention(
            document.cite(span),
            match.rule().id(),
            Kind.PERSON,
            document.text().substring(span.start(), span.end()),
            null,
            null,
            null,
            null));
  }

  private @Nullable Built state(Document document, Lattice lattice, Match match) {
    NameMention place =
        (NameMention) java.util.Objects.requireNonNull(match.slot("state").orElseThrow().mention());
    if (!states.acts(lattice, match, place)) {
      return null;
    }
    return new Built(
        match.from(),
        match.to(),
        true,
        new NameMention(
            document.cite(place.span()),
            match.rule().id(),
            Kind.ORGANISATION,
            place.evidence().quote(),
            null,
            null,
            place.country(),
            null));
  }

  private static Kind kind(Match match) {
    return EntityExtractor.kind(match);
  }

  private static int longerFirst(Built one, Built other) {
    int longer = Integer.compare(one.from - one.to, other.from - other.to);
    return longer == 0 ? Integer.compare(one.from, other.from) : longer;
  }

  /// The longest of what overlaps; a state that acts is beside its place and in nobody's way.
  private static List<Built> longest(List<Built> built) {
    List<Built> sorted = new ArrayList<>(built);
    sorted.sort(NameBuilder::longerFirst);
    List<Built> kept = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Built one : sorted) {
      int next = taken.nextSetBit(one.from);
      if (next < 0 || next >= one.to) {
        taken.set(one.from, one.to);
        kept.add(one);
      }
    }
    return kept;
  }

  /// The names that are there already: one of the same words or one that is crossed leaves no room.
  private static final class Listed {
    private final List<NameMention> names;

    /// @param names in the order of the text
    Listed(List<NameMention> names) {
      this.names = names;
    }

    boolean leaves(NameMention mention) {
      Span span = mention.span();
      int before = lastBefore(span.start() + 1);
      int last = lastBefore(span.end());
      boolean leads = before >= 0 && reaches(names.get(before), mention);
      boolean trails =
          last >= 0
              && names.get(last).span().start() > span.start()
              && names.get(last).span().end() > span.end();
      return !same(before, span) && !leads && !trails;
    }

    /// Whether one of the names up to `last` that start with the span is the span.
    private boolean same(int last, Span span) {
      for (int n = last; n >= 0 && names.get(n).span().start() == span.start(); n--) {
        if (names.get(n).span().end() == span.end()) {
          return true;
        }
      }
      return false;
    }

    /// The last name that starts before the character, -1 where none does.
    private int lastBefore(int offset) {
      int low = 0;
      int high = names.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (names.get(middle).span().start() < offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }

    /// Whether a name that starts before ends inside; a person inside a person is the same.
    private static boolean reaches(NameMention before, NameMention mention) {
      int end = before.span().end();
      boolean within = end >= mention.span().end();
      return end > mention.span().start()
          && (within
              ? before.kind() == Kind.PERSON && mention.kind() == Kind.PERSON
              : before.span().start() < mention.span().start());
    }
  }
}
