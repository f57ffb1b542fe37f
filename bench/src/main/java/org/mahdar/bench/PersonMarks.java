package org.mahdar.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Transliteration;
import org.mahdar.model.NameMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.register.export.CodePoints;
import org.mahdar.rules.Knowledge;
import tools.jackson.databind.JsonNode;

/// Marks the persons of an article: who, in which role, of which state.
///
/// Of «نظيره الأميركي أنطوني بلينكين» the gold wants أنتوني بلينكن, role «نظيره الأميركي (وزير الخارجية)», US. A name is right in any
/// spelling and with any of its parts as long as the last is there; of a role the adjective of nationality does not count, and
/// what the gold has in brackets, which the words right there do not say, may be told or not. A person is right when all three are.
final class PersonMarks {
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern MARKS = Pattern.compile("[()\u060C,.]");
  private static final Pattern ARTICLE = Pattern.compile("^(\u0644\u0644|\u0627\u0644)");

  private final java.util.Set<String> nationalities = new java.util.HashSet<>();

  PersonMarks(Knowledge knowledge) {
    for (String lexicon : List.of("nationality", "country")) {
      knowledge
          .lexicon(lexicon)
          .forEach(entry -> {
            nationalities.addAll(words(entry.spelling()));
            // Without its article: «الألمانية» is compared as «لمانية» is not, but as «المانيه»
            // once the article is gone.
            nationalities.add(Folding.fold(entry.spelling()));
          });
    }
  }

  /// A person of the gold with what was read at its place.
  record Mark(
      JsonNode gold, @Nullable NameMention read, boolean name, boolean role, boolean country) {
    boolean right() {
      return name && role && country;
    }

    @Override
    public String toString() {
      String claim =
          read == null
              ? "nothing"
              : read.name() + " | " + read.role() + " | " + read.country() + " | " + read.rule();
      return gold.path("name").asString()
          + " | "
          + Json.text(gold.path("role"))
          + " | "
          + Json.text(gold.path("country"))
          + " <- "
          + claim
          + " «"
          + gold.path("quote").asString()
          + "»";
    }
  }

  List<Mark> of(GoldArticle article, Reading reading) {
    Places places = article.places(reading.document().text());
    CodePoints points = new CodePoints(reading.document().text());
    List<NameMention> persons = new ArrayList<>();
    reading
        .mentions()
        .forEach(mention -> {
          if (mention instanceof NameMention name && name.kind() == NameMention.Kind.PERSON) {
            persons.add(name);
          }
        });
    List<Mark> marks = new ArrayList<>();
    for (JsonNode gold : article.gold().path("persons")) {
      Span place = places.find(gold);
      // A page that lost the paragraph cannot be marked; the pages' reduction has tests of its own.
      if (place != null) {
        marks.add(best(gold, place, persons, points));
      }
    }
    return marks;
  }

  private Mark best(JsonNode gold, Span place, List<NameMention> persons, CodePoints points) {
    Mark best = new Mark(gold, null, false, false, false);
    for (NameMention person : persons) {
      Span span = new Span(points.at(person.span().start()), points.at(person.span().end()));
      if (span.overlaps(place)) {
        Mark mark = mark(gold, person);
        best = best.read == null || mark.right() || mark.name && !best.name ? mark : best;
      }
    }
    return best;
  }

  private Mark mark(JsonNode gold, NameMention read) {
    return new Mark(
        gold,
        read,
        sameName(gold.path("name").asString(), read.name()),
        sameRole(Json.text(gold.path("role")), read.role()),
        Objects.equals(Json.text(gold.path("country")), read.country()));
  }

  private static boolean sameName(String gold, String read) {
    List<String> wanted = keys(gold);
    List<String> found = keys(read);
    boolean part = wanted.containsAll(found) || found.containsAll(wanted);
    return part && wanted.getLast().equals(found.getLast())
        || found.size() == 1 && wanted.contains(found.getFirst());
  }

  private boolean sameRole(@Nullable String gold, @Nullable String read) {
    if (gold == null || read == null) {
      return gold == null && read == null;
    }
    List<String> told = role(read);
    String plain = BRACKETS.matcher(gold).replaceAll(" ");
    return told.equals(role(gold)) || told.equals(role(plain)) || told.equals(role(inside(gold)));
  }

  private static String inside(String gold) {
    int from = gold.indexOf('(');
    int to = gold.indexOf(')');
    return from < 0 || to < from ? gold : gold.substring(from + 1, to);
  }

  private List<String> role(String role) {
    return words(role).stream().filter(word -> !nationalities.contains(word)).toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(Folding.fold(MARKS.matcher(text).replaceAll(" ")).strip().split("\\s+"))
        .map(word -> word.length() > 3 ? ARTICLE.matcher(word).replaceFirst("") : word)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<String> keys(String name) {
    return words(name).stream().map(Transliteration::key).toList();
  }
}
