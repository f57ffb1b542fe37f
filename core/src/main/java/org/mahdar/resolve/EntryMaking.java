package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  EntryMaking(Ledger ledger, Voices voices, Overlay overlay) {
    this.ledger = ledger;
    this.voices = voices;
    this.overlay = overlay;
  }

  /// The entry of a group, empty where people rejected it: a copy of what was rejected brings it back no more than the original.
  Optional<Revision.Made> entry(Decided.Group group) {
    List<Agreements.Voice> all = voices(group.facts());
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

  private List<Agreements.Voice> voices(Set<FactRef> facts) {
    TreeMap<Order, Agreements.Voice> ordered = new TreeMap<>();
    for (FactRef ref : facts) {
      ledger
          .reading(ref.document())
          .ifPresent(reading -> {
            Fact fact = reading.facts().get(ref.fact());
            Item<Fact> item = new Item<>(reading.document(), ref.fact(), fact, reading.facts());
            ordered.put(
                item.order(), new Agreements.Voice(item, voices.origin(reading, ref.fact())));
          });
    }
    return List.copyOf(ordered.values());
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
    Item<?> lead = told.getFirst().item();
    long most = leading(lead, agreements);
    for (Agreements.Voice voice : told) {
      Item<?> item = voice.item();
      long leads = leading(item, agreements);
      boolean fuller = Facts.fullness(item.fact()) > Facts.fullness(lead.fact());
      if (leads > most || leads == most && fuller) {
        lead = item;
        most = leads;
      }
    }
    return lead;
  }

  /// In how many of the fields whose values differ this account gives the leading one.
  private static long leading(Item<?> item, List<Agreement> agreements) {
    return agreements.stream()
        .filter(agreement -> agreement.claims().size() > 1)
        .flatMap(agreement ->
            agreement.claims().stream().filter(c -> c.value().equals(agreement.lead())))
        .filter(claim -> claim.documents().contains(item.document().id()))
        .count();
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
