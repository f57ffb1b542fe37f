package org.mahdar.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Document;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Naming;
import org.mahdar.model.Naming.Marker;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Records how the outlet names the parties, when all names are known.
///
/// «ما يسمى عصبة الضفتين» is the party of «العصبة», marked as so-called; «المناطق "المحررة"» is marked as quoted.
public final class Namings {
  private static final String QUOTES = "\"“”«»'‘’";

  /// How many tokens before a name a marker may begin.
  private static final int BEFORE = 4;

  /// The mentions in their order, those of parties and those with markers named.
  public List<Mention> of(Document document, Lattice lattice, List<Mention> mentions) {
    List<Mention> out = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      out.add(mention instanceof NameMention name ? named(document, lattice, name) : mention);
    }
    return out;
  }

  private static NameMention named(Document document, Lattice lattice, NameMention name) {
    Tokens tokens = lattice.tokens();
    int from = tokens.tokenHolding(name.span().start());
    int to = tokens.tokenHolding(name.span().end() - 1, from) + 1;
    if (from < 0 || to <= from) {
      return name;
    }
    List<Marker> markers = new ArrayList<>();
    boolean opened = from > 0 && quote(tokens.get(from - 1));
    before(document, lattice, edge(tokens, opened ? from - 1 : from), markers);
    boolean closed = to < tokens.size() && quote(tokens.get(to));
    quoted(document, tokens, from, to, opened, closed, markers);
    after(document, lattice, closed ? to + 1 : to, markers);
    String party = party(lattice, from, to);
    return party == null && markers.isEmpty() ? name : name.named(new Naming(party, markers));
  }

  /// «ما يعرف بـ“الميثاق”»: the preposition stands alone before the quotation mark.
  private static int edge(Tokens tokens, int from) {
    return from > 0
            && tokens.get(from - 1).is(Token.Kind.WORD)
            && tokens.get(from - 1).folded().length() == 1
        ? from - 1
        : from;
  }

  /// The party whose name is the whole mention.
  private static @Nullable String party(Lattice lattice, int from, int to) {
    for (Hit hit : lattice.hits(from, "party")) {
      if (hit.to() == to) {
        return hit.value();
      }
    }
    return null;
  }

  /// «ما يسمى», «ميليشيا»: a marker that ends where the name begins.
  private static void before(Document document, Lattice lattice, int from, List<Marker> markers) {
    for (int i = Math.max(0, from - BEFORE); i < from; i++) {
      for (Hit hit : lattice.hits(i, "naming")) {
        if (hit.to() == from && side(hit, "before")) {
          markers.add(marker(document, lattice, hit));
          return;
        }
      }
    }
  }

  /// «الإرهابي», «المزعوم»: a marker that begins where the name ends.
  private static void after(Document document, Lattice lattice, int to, List<Marker> markers) {
    if (to < lattice.tokens().size()) {
      lattice
          .hit(to, "naming")
          .filter(hit -> side(hit, "after"))
          .ifPresent(hit -> markers.add(marker(document, lattice, hit)));
    }
  }

  /// Marks on both sides, or on one side and within («تنظيم “الدولة”»).
  private static void quoted(
      Document document,
      Tokens tokens,
      int from,
      int to,
      boolean opened,
      boolean closed,
      List<Marker> markers) {
    int first = opened ? from - 1 : -1;
    int last = closed ? to : -1;
    for (int i = from; i < to; i++) {
      if (quote(tokens.get(i))) {
        first = first < 0 ? i : first;
        last = closed ? to : i;
      }
    }
    if (first >= 0 && last > first) {
      markers.add(new Marker(Marker.Kind.QUOTED, document.cite(tokens.span(first, last + 1))));
    }
  }

  private static boolean side(Hit hit, String side) {
    return hit.entry().field("side").equals(side);
  }

  private static Marker marker(Document document, Lattice lattice, Hit hit) {
    return new Marker(
        Marker.Kind.valueOf(hit.value().toUpperCase(Locale.ROOT).replace('-', '_')),
        document.cite(lattice.tokens().span(hit.from(), hit.to())));
  }

  private static boolean quote(Token token) {
    return token.is(Token.Kind.MARK) && QUOTES.indexOf(token.folded().charAt(0)) >= 0;
  }
}
