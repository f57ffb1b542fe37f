package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.Agreement.Reason;
import org.mahdar.model.Agreement.Verdict;
import org.mahdar.model.Conflict;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;

/// Weighs what the articles of one entry say of a field: who gives which value, how many independent origins stand behind it, whether they
/// agree, and which value leads, with its reason.
final class Agreements {
  private Agreements() {}

  /// A fact with the article whose words it is told in.
  ///
  /// @param saying what it says, as [Facts#saying] has it
  /// @param fact the first fact of its entry that says so
  /// @param reader of the fact itself with its article, which few ask for
  record Voice(
      FactRef ref, long saying, Fact fact, DocumentId origin, Supplier<Item<Fact>> reader) {
    boolean copied() {
      return !origin.equals(ref.document());
    }

    DocumentId document() {
      return ref.document();
    }

    Item<Fact> item() {
      return reader.get();
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
    Set<DocumentId> told = new HashSet<>();
    voices.forEach(voice -> told.add(voice.document()));
    for (Measure<?> measure : Measures.of(voices)) {
      Agreement agreement = weigh(measure, voices, told);
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

  /// Who gives a value. Voices come document by document, so that the same one twice stands behind itself.
  private static final class Given<V> {
    final V value;
    final List<DocumentId> documents = new ArrayList<>();
    final Set<DocumentId> origins = new HashSet<>();
    private @Nullable DocumentId origin;

    Given(V value) {
      this.value = value;
    }

    void by(Voice voice) {
      if (documents.isEmpty() || !documents.getLast().equals(voice.document())) {
        documents.add(voice.document());
      }
      if (!voice.origin().equals(origin)) {
        origin = voice.origin();
        origins.add(origin);
      }
    }
  }

  private static <V> @Nullable Agreement weigh(
      Measure<V> measure, List<Voice> voices, Set<DocumentId> told) {
    Map<String, Given<V>> values = new LinkedHashMap<>();
    // Of the thousands who say the same the value is asked once.
    Map<Fact, Optional<Given<V>>> known = new IdentityHashMap<>();
    for (Voice voice : voices) {
      // «اليوم» of a note that is reprinted two days later names another day there, and that day is
      // nobody's claim.
      boolean stale = measure.dated() && voice.copied() && told.contains(voice.origin());
      if (!stale) {
        known
            .computeIfAbsent(voice.fact(), fact -> given(measure, fact, values))
            .ifPresent(given -> given.by(voice));
      }
    }
    return values.isEmpty() ? null : agreement(measure, values);
  }

  private static <V> Optional<Given<V>> given(
      Measure<V> measure, Fact fact, Map<String, Given<V>> values) {
    V value = measure.value().apply(fact);
    return value == null
        ? Optional.empty()
        : Optional.of(values.computeIfAbsent(measure.text().apply(value), _ -> new Given<>(value)));
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
