package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.Agreement.Reason;
import org.mahdar.model.Agreement.Verdict;
import org.mahdar.model.Conflict;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Fact;

/// Weighs what the articles of one entry say of a field: who gives which value, how many independent origins stand behind it, whether they
/// agree, and which value leads, with its reason.
final class Agreements {
  private Agreements() {}

  /// A fact with the article whose words it is told in.
  record Voice(Item<? extends Fact> item, DocumentId origin) {
    boolean copied() {
      return !origin.equals(item.document().id());
    }
  }

  /// How the values of a field are written and compared.
  ///
  /// @param value null where the fact leaves the field open
  /// @param text the value as people read it; facts with the same text say the same
  /// @param weight the greater leads, where no more origins speak for the other
  /// @param dated whether the value hangs on the day of publication, so that a late reprint gets it wrong
  record Measure<V>(
      String field,
      Function<Fact, @Nullable V> value,
      Function<V, String> text,
      BiPredicate<V, V> compatible,
      Function<V, Integer> weight,
      Reason heavier,
      boolean dated) {}

  static List<Agreement> of(List<Voice> voices) {
    List<Agreement> agreements = new ArrayList<>();
    for (Measure<?> measure : Measures.of(voices)) {
      Agreement agreement = weigh(measure, voices);
      if (agreement != null) {
        agreements.add(agreement);
      }
    }
    return agreements;
  }

  /// The contradictions among them.
  static List<Conflict> conflicts(List<Agreement> agreements) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Agreement agreement : agreements) {
      if (agreement.verdict() == Verdict.CONTRADICT) {
        List<Conflict.Claim> claims =
            agreement.claims().stream()
                .map(claim -> new Conflict.Claim(claim.value(), claim.documents()))
                .toList();
        conflicts.add(new Conflict(agreement.field(), claims));
      }
    }
    return conflicts;
  }

  private static final class Given<V> {
    final V value;
    final Set<DocumentId> documents = new LinkedHashSet<>();
    final Set<DocumentId> origins = new LinkedHashSet<>();

    Given(V value) {
      this.value = value;
    }
  }

  private static <V> @Nullable Agreement weigh(Measure<V> measure, List<Voice> voices) {
    Map<String, Given<V>> values = new LinkedHashMap<>();
    Set<DocumentId> told = new LinkedHashSet<>();
    voices.forEach(voice -> told.add(voice.item().document().id()));
    for (Voice voice : voices) {
      V value = measure.value().apply(voice.item().fact());
      // «اليوم» of a note that is reprinted two days later names another day there, and that day is
      // nobody's claim.
      boolean stale = measure.dated() && voice.copied() && told.contains(voice.origin());
      if (value != null && !stale) {
        Given<V> given =
            values.computeIfAbsent(measure.text().apply(value), _ -> new Given<>(value));
        given.documents.add(voice.item().document().id());
        given.origins.add(voice.origin());
      }
    }
    return values.isEmpty() ? null : agreement(measure, values);
  }

  private static <V> Agreement agreement(Measure<V> measure, Map<String, Given<V>> values) {
    List<String> texts = List.copyOf(values.keySet());
    List<Given<V>> given = List.copyOf(values.values());
    List<Agreement.Claim> claims = new ArrayList<>();
    Verdict verdict = given.size() == 1 ? Verdict.AGREE : Verdict.COMPATIBLE;
    for (int i = 0; i < given.size(); i++) {
      List<Integer> against = new ArrayList<>();
      for (int j = 0; j < given.size(); j++) {
        if (i != j && !measure.compatible().test(given.get(i).value, given.get(j).value)) {
          against.add(j);
          verdict = Verdict.CONTRADICT;
        }
      }
      claims.add(
          new Agreement.Claim(
              texts.get(i),
              given.get(i).documents.stream()
                  .sorted((a, b) -> a.value().compareTo(b.value()))
                  .toList(),
              given.get(i).origins.size(),
              against));
    }
    int lead = lead(measure, given);
    return new Agreement(
        measure.field(), verdict, claims, texts.get(lead), reason(measure, given, lead));
  }

  /// What weighs most leads, then what most origins give, then what was said first.
  private static <V> int lead(Measure<V> measure, List<Given<V>> given) {
    int lead = 0;
    for (int i = 1; i < given.size(); i++) {
      int byWeight =
          Integer.compare(
              measure.weight().apply(given.get(i).value),
              measure.weight().apply(given.get(lead).value));
      int byOrigins = Integer.compare(given.get(i).origins.size(), given.get(lead).origins.size());
      if (byWeight > 0 || byWeight == 0 && byOrigins > 0) {
        lead = i;
      }
    }
    return lead;
  }

  private static <V> Reason reason(Measure<V> measure, List<Given<V>> given, int lead) {
    if (given.size() == 1) {
      return Reason.ONLY_VALUE;
    }
    int weight = measure.weight().apply(given.get(lead).value);
    int origins = given.get(lead).origins.size();
    boolean weighs = true;
    boolean most = true;
    for (int i = 0; i < given.size(); i++) {
      boolean rival = i != lead && measure.weight().apply(given.get(i).value) == weight;
      weighs &= !rival;
      most &= !rival || given.get(i).origins.size() < origins;
    }
    return weighs ? measure.heavier() : most ? Reason.MOST_ORIGINS : Reason.EARLIEST;
  }

  static int exactness(Edtf date) {
    long width = Days.width(date);
    boolean approximate = date.text().endsWith("~") || date.text().endsWith("?");
    return (width <= 1 ? 4 : width <= 7 ? 3 : width <= 31 ? 2 : 1) - (approximate ? 1 : 0);
  }
}
