package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.Qualifier;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Reads the numbers of a text with what they count, from left to right.
///
/// «بين 30 و40 وزيراً وسنة ونصف السنة» gives a range of ministers and one and a half years.
final class Measures {
  private static final String UNIT = "unit";
  private static final String NUMBER = "number";

  private final Lattice lattice;
  private final Surroundings around;
  private final Pieces pieces;
  private final NumeralReader reader;
  private final Ranges ranges;

  Measures(Lattice lattice, Surroundings around) {
    this.lattice = lattice;
    this.around = around;
    this.pieces = new Pieces(lattice);
    this.reader = new NumeralReader(pieces);
    this.ranges = new Ranges(around);
  }

  List<Measure> all() {
    List<Measure> measures = new ArrayList<>();
    int at = 0;
    while (at < lattice.tokens().size()) {
      Measure measure = at(at);
      if (measure == null) {
        at++;
        continue;
      }
      Measure joined = measures.isEmpty() ? null : joined(measures.getLast(), measure);
      if (joined != null) {
        measures.removeLast();
      }
      measures.add(joined != null ? joined : measure);
      at = Math.max(at + 1, measure.to());
    }
    return measures;
  }

  private @Nullable Measure joined(Measure last, Measure next) {
    Measure range = ranges.join(last, next);
    return range == null && around.joined(last.to(), next.from()) ? last.plus(next) : range;
  }

  private @Nullable Measure at(int at) {
    Optional<Hit> unit = lattice.hit(at, UNIT);
    if (unit.isPresent() && unit.get().value().equals("percent")) {
      return null;
    }
    Numeral ordinal = reader.ordinal(at);
    if (ordinal != null) {
      return around.insideName(at, ordinal.to()) ? null : plain(ordinal, null);
    }
    Numeral cardinal = reader.cardinal(at);
    if (cardinal != null) {
      return withFraction(Measure.of(cardinal, around));
    }
    // «البلدين» points back at two that are known and counts nothing.
    return unit.isPresent() && !unit.get().has(Clitics.ARTICLE) ? uncounted(unit.get()) : null;
  }

  /// «دولتان», «وزيرين»: the noun is its own number; so is «سنة» in «سنة ونصف».
  private @Nullable Measure uncounted(Hit unit) {
    String number = unit.entry().field(NUMBER);
    if (number.equals("dual")) {
      return withFraction(plain(counted(BigDecimal.TWO, unit), unit));
    }
    String kind = unit.entry().field("class");
    boolean divided = kind.equals("time") || kind.equals("measure");
    if (!divided || !number.equals("singular")) {
      return null;
    }
    Measure one = plain(counted(BigDecimal.ONE, unit), unit);
    Measure more = withFraction(one);
    return more.equals(one) ? null : more;
  }

  private static Numeral counted(BigDecimal value, Hit unit) {
    return new Numeral(
        Numeral.Kind.CARDINAL, value, unit.from(), unit.to(), false, BigDecimal.ONE, false);
  }

  private static Measure plain(Numeral numeral, @Nullable Hit unit) {
    return new Measure(
        numeral, new Bounds(Qualifier.EXACT, null, null), numeral.from(), numeral.to(), unit, null);
  }

  /// Adds «ونصف» or «ونصف المتر» behind what is counted; «ونصف القرية» is half of another thing.
  private Measure withFraction(Measure measure) {
    Hit counted = measure.unit() == null ? measure.currency() : measure.unit();
    if (counted == null || counted.to() != measure.to() || measure.percent()) {
      return measure;
    }
    Piece fraction = reader.joinedFraction(measure.to());
    if (fraction == null) {
      return measure;
    }
    int end = fraction.to();
    Optional<Hit> same =
        around
            .at(end, counted.entry().lexicon())
            .filter(hit -> hit.value().equals(counted.value()));
    if (same.isPresent()) {
      return measure.withFraction(fraction, same.get().to());
    }
    boolean other = pieces.counted(end) || pieces.definiteWord(end) || pieces.at(end) != null;
    return other ? measure : measure.withFraction(fraction, end);
  }
}
