package org.mahdar.extract.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;
import org.mahdar.model.Dateline;
import org.mahdar.model.Document;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Where an article comes from, as its dateline and its foot say.
///
/// The foot «ليفانت-وكالات» gives the source outlet ليفانت and the agency وكالات; «الرياض - واس :» at the head gives the place
/// الرياض and the agency واس.
public final class Origin {
  /// How many tokens at the head of the first paragraph can be a dateline.
  private static final int HEAD = 12;

  private static final int LONGEST_SIGN_OFF = 8;

  private Origin() {}

  public static Document of(Document given, Lattice lattice) {
    Document document = withoutDatelineForTitle(given, lattice);
    Found found = new Found();
    for (Section section : document.sections()) {
      if (section.kind() == SectionKind.SOURCE) {
        outlets(lattice, section, found);
        boolean alone =
            found.sourceOutlet == null && found.agency == null && section.why().equals("last-line");
        found.sourceOutlet =
            alone
                ? document.text().substring(section.span().start(), section.span().end())
                : found.sourceOutlet;
      } else if (section.kind() == SectionKind.DATELINE) {
        dateline(lattice, section, section.span().end(), found);
      } else if (section.kind() == SectionKind.LEAD) {
        lead(lattice, section, found);
      }
    }
    if (found.agency == null) {
      signOff(lattice, found);
    }
    Dateline dateline =
        found.place == null && found.datelineOutlet == null
            ? null
            : new Dateline(found.place, found.datelineOutlet);
    return document.withOrigin(document.outlet(), found.sourceOutlet, found.agency, dateline);
  }

  /// A first line of nothing but cities and press («الدوامر – وكالات») is no headline, also where no other stands above the text.
  private static Document withoutDatelineForTitle(Document document, Lattice lattice) {
    for (int i = 0; i < document.sections().size(); i++) {
      Section section = document.sections().get(i);
      if (section.kind() == SectionKind.TITLE) {
        return origins(lattice, section) ? withoutTitle(document, i) : document;
      }
    }
    return document;
  }

  private static boolean origins(Lattice lattice, Section section) {
    int from = lattice.tokens().tokenAt(section.span().start());
    int to = lattice.tokens().tokenAt(section.span().end());
    boolean press = false;
    for (int i = from; i < to && i - from < HEAD; ) {
      Hit outlet = lattice.hit(i, "outlet").orElse(null);
      Hit city = lattice.hit(i, "city").orElse(null);
      if (outlet == null && city == null && !lattice.tokens().get(i).is(Token.Kind.MARK)) {
        return false;
      }
      press |= outlet != null;
      i = outlet != null ? outlet.to() : city != null ? city.to() : i + 1;
    }
    return press && to - from <= HEAD;
  }

  private static Document withoutTitle(Document document, int place) {
    List<Section> sections = new ArrayList<>(document.sections());
    Span line = sections.get(place).span();
    sections.set(place, new Section(SectionKind.DATELINE, line, "dateline"));
    String words = document.text().substring(line.start(), line.end());
    String title = document.title();
    return document.withSections(title == null || title.equals(words) ? null : title, sections);
  }

  /// «… بعد يوم واحد. بروكسل – واس»: place and agency at the very end of the text.
  private static void signOff(Lattice lattice, Found found) {
    int size = lattice.tokens().size();
    for (int i = Math.max(0, size - LONGEST_SIGN_OFF); i < size; i++) {
      Hit city = lattice.hit(i, "city").orElse(null);
      if (city == null || city.to() + 1 >= size || !divides(lattice.tokens().get(city.to()))) {
        continue;
      }
      Hit press = lattice.hit(city.to() + 1, "outlet").orElse(null);
      if (press != null && size - press.to() <= 1 && press.value().equals("agency")) {
        found.agency = lattice.tokens().surface(press.from(), press.to());
      }
    }
  }

  private static boolean divides(Token token) {
    return token.mark('-') || token.mark('\u2013') || token.mark('/') || token.mark('(');
  }

  private static final class Found {
    @Nullable String sourceOutlet;
    @Nullable String agency;
    @Nullable String place;
    @Nullable String datelineOutlet;
  }

  private static void outlets(Lattice lattice, Section section, Found found) {
    int to = lattice.tokens().tokenAt(section.span().end());
    for (int i = lattice.tokens().tokenAt(section.span().start()); i < to; i++) {
      Hit hit = lattice.hit(i, "outlet").filter(h -> h.to() <= to).orElse(null);
      if (hit == null) {
        continue;
      }
      if (hit.value().equals("agency")) {
        found.agency = lattice.tokens().surface(hit.from(), hit.to());
      } else {
        found.sourceOutlet = lattice.tokens().surface(hit.from(), hit.to());
      }
      i = hit.to() - 1;
    }
  }

  /// A dateline inside the first paragraph ends with a dash, a colon or a bracket within its first tokens.
  private static void lead(Lattice lattice, Section section, Found found) {
    int from = lattice.tokens().tokenAt(section.span().start());
    int to = Math.min(from + HEAD, lattice.tokens().tokenAt(section.span().end()));
    for (int i = from + 1; i < to; i++) {
      Token token = lattice.tokens().get(i);
      if (token.mark(':')
          || token.mark('-')
          || token.mark('\u2013')
          || token.mark(')')
          || token.mark('}')
          || token.mark('/')) {
        boolean press = false;
        for (int j = from; j < i; j++) {
          press |= lattice.hit(j, "outlet").isPresent();
        }
        if (press) {
          dateline(lattice, section, token.start(), found);
          return;
        }
      }
    }
  }

  private static void dateline(Lattice lattice, Section section, int end, Found found) {
    int to = lattice.tokens().tokenAt(end);
    for (int i = lattice.tokens().tokenAt(section.span().start()); i < to; i++) {
      Hit press = lattice.hit(i, "outlet").orElse(null);
      Hit place = lattice.hit(i, "city").orElse(null);
      if (press != null) {
        String name = lattice.tokens().surface(press.from(), press.to());
        found.datelineOutlet = name;
        found.agency = press.value().equals("agency") ? name : found.agency;
        i = press.to() - 1;
      } else if (found.place == null && place != null) {
        found.place = lattice.tokens().surface(place.from(), place.to());
        i = place.to() - 1;
      }
    }
  }
}
