package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Meeting;
import org.mahdar.model.Order;
import org.mahdar.model.Reading;
import org.mahdar.model.Review;
import org.mahdar.model.Revision;
import org.mahdar.model.Support;

/// Makes an entry of the facts that are one thing: its name, its lead, whose voices support it, how far they agree and what was decided.
final class EntryMaking {
  private final Ledger ledger;
  private final Voices voices;
  private final Overlay overlay;
  private final Set<DocumentId> otherVoices;

  /// @param otherVoices the documents that may tell their facts in other words than when the archive was made
  EntryMaking(Ledger ledger, Voices voices, Overlay overlay, Set<DocumentId> otherVoices) {
    this.ledger = ledger;
    this.voices = voices;
    this.overlay = overlay;
    this.otherVoices = otherVoices;
  }

  /// The entry of a group, empty where people rejected it: a copy of what was rejected brings it back no more than the original.
  Optional<Revision.Made> entry(Decided.Group group) {
    List<Agreements.Voice> all = voices(group);
    Set<FactRef> rejected = overlay.rejected(group);
    Set<DocumentId> silenced = new HashSet<>();
    for (Agreements.Voice voice : all) {
      if (rejected.contains(voice.item().ref())) {
        silenced.add(voice.origin());
        silenced.add(voice.item().document().id());
      }
    }
    List<Agreements.Voice> left =
        all.stream()
            .filter(voice -> !rejected.contains(voice.item().ref()))
            .filter(voice -> !silenced.contains(voice.origin()))
            .toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(made(group, left));
  }

  private List<Agreements.Voice> voices(Decided.Group group) {
    Map<FactRef, DocumentId> origins = new HashMap<>();
    group.proposals().forEach(id -> origins.putAll(ledger.archive().origins(id)));
    TreeMap<Order, Agreements.Voice> ordered = new TreeMap<>();
    for (FactRef ref : group.facts()) {
      ledger
          .reading(ref.document())
          .ifPresent(reading -> {
            Fact fact = reading.facts().get(ref.fact());
            Item<Fact> item = new Item<>(reading.document(), ref.fact(), fact, reading.facts());
            ordered.put(
                item.order(), new Agreements.Voice(item, origin(reading, ref, origins.get(ref))));
          });
    }
    return List.copyOf(ordered.values());
  }

  /// @param before whose words they were in the archive
  private DocumentId origin(Reading reading, FactRef ref, @Nullable DocumentId before) {
    return before == null || otherVoices.contains(ref.document())
        ? voices.origin(reading, ref.fact())
        : before;
  }

  private Revision.Made made(Decided.Group group, List<Agreements.Voice> told) {
    List<Support> support = new ArrayList<>();
    for (Agreements.Voice voice : told) {
      support.add(new Support(voice.item().document().id(), voice.item().place(), voice.origin()));
    }
    Item<?> first = told.getFirst().item();
    Reading founding = ledger.reading(first.document().id()).orElseThrow();
    List<Agreement> weighed = Agreements.of(told);
    Item<?> lead = lead(told, weighed);
    Review review = Reviews.of(group.decisions());
    List<Agreement> agreements = Reviews.corrected(weighed, review);
    Entry entry =
        new Entry(
            EntryIds.of(founding, first.place()),
            lead.fact(),
            support,
            Agreements.conflicts(agreements),
            agreements,
            null,
            review);
    return new Revision.Made(entry, Set.copyOf(group.proposals()), parent(told));
  }

  /// The account whose values lead in the most fields, of these the fullest, then the earliest: «31» who came, and not the «38» expected before.
  private static Item<?> lead(List<Agreements.Voice> told, List<Agreement> agreements) {
    List<Set<DocumentId>> leaders = leaders(agreements);
    Item<?> lead = told.getFirst().item();
    long most = leading(lead, leaders);
    for (Agreements.Voice voice : told) {
      Item<?> item = voice.item();
      long leads = leading(item, leaders);
      boolean fuller = Facts.fullness(item.fact()) > Facts.fullness(lead.fact());
      if (leads > most || leads == most && fuller) {
        lead = item;
        most = leads;
      }
    }
    return lead;
  }

  /// The documents that give the leading value, for each field whose values differ.
  private static List<Set<DocumentId>> leaders(List<Agreement> agreements) {
    List<Set<DocumentId>> leaders = new ArrayList<>();
    for (Agreement agreement : agreements) {
      for (Agreement.Claim claim : agreement.claims()) {
        if (agreement.claims().size() > 1 && claim.value().equals(agreement.lead())) {
          leaders.add(Set.copyOf(claim.documents()));
        }
      }
    }
    return leaders;
  }

  private static long leading(Item<?> item, List<Set<DocumentId>> leaders) {
    return leaders.stream().filter(documents -> documents.contains(item.document().id())).count();
  }

  /// The meeting on whose margins it is held, as the earliest article that says so has it.
  private static @Nullable FactRef parent(List<Agreements.Voice> told) {
    for (Agreements.Voice voice : told) {
      if (voice.item().fact() instanceof Meeting meeting && meeting.parent() != null) {
        return new FactRef(voice.item().document().id(), meeting.parent());
      }
    }
    return null;
  }
}
