package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.Archive;
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
    for (Agreements.Voice voice : rejected.isEmpty() ? List.<Agreements.Voice>of() : all) {
      if (rejected.contains(voice.ref())) {
        silenced.add(voice.origin());
        silenced.add(voice.document());
      }
    }
    List<Agreements.Voice> left =
        silenced.isEmpty()
            ? all
            : all.stream()
                .filter(voice -> !rejected.contains(voice.ref()))
                .filter(voice -> !silenced.contains(voice.origin()))
                .toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(made(group, left));
  }

  /// The voices in the order of time. Of those that tell as they told when the archive was made only the first that says something is read.
  private List<Agreements.Voice> voices(Decided.Group group) {
    Map<FactRef, Archive.Telling> before = ledger.archive().tellings(group.proposals());
    Map<Long, Fact> said = new HashMap<>();
    List<Agreements.Voice> told = new ArrayList<>(group.facts().size());
    for (FactRef ref : inOrder(group)) {
      Archive.Telling kept = otherVoices.contains(ref.document()) ? null : before.get(ref);
      Long known = kept == null ? null : kept.saying();
      long saying = known == null ? Facts.saying(fact(ref)) : known;
      Fact fact = said.computeIfAbsent(saying, _ -> fact(ref));
      DocumentId origin = kept == null ? voices.origin(reading(ref), ref.fact()) : kept.origin();
      told.add(new Agreements.Voice(ref, saying, fact, origin, () -> item(ref)));
    }
    return told;
  }

  /// The facts of a group from the earliest to the latest.
  private List<FactRef> inOrder(Decided.Group group) {
    List<Order> members = new ArrayList<>();
    for (String id : group.proposals()) {
      ledger.draft(id).ifPresent(draft -> members.addAll(draft.members.list()));
    }
    members.sort(Comparator.naturalOrder());
    return members.stream().map(Order::ref).filter(group.facts()::contains).toList();
  }

  private Reading reading(FactRef ref) {
    return ledger.reading(ref.document()).orElseThrow();
  }

  private Fact fact(FactRef ref) {
    return reading(ref).facts().get(ref.fact());
  }

  private Item<Fact> item(FactRef ref) {
    Reading reading = reading(ref);
    return new Item<>(reading.document(), ref.fact(), fact(ref), reading.facts());
  }

  private Revision.Made made(Decided.Group group, List<Agreements.Voice> told) {
    List<Support> support = new ArrayList<>(told.size());
    List<Long> sayings = new ArrayList<>(told.size());
    for (Agreements.Voice voice : told) {
      support.add(new Support(voice.document(), voice.ref().fact(), voice.origin()));
      sayings.add(voice.saying());
    }
    FactRef first = told.getFirst().ref();
    List<Agreement> weighed = Agreements.of(told);
    Review review = Reviews.of(group.decisions());
    List<Agreement> agreements = Reviews.corrected(weighed, review);
    Entry entry =
        new Entry(
            EntryIds.of(reading(first), first.fact()),
            fact(lead(told, weighed)),
            support,
            Agreements.conflicts(agreements),
            agreements,
            null,
            review);
    return new Revision.Made(entry, Set.copyOf(group.proposals()), sayings, parent(told));
  }

  /// The account whose values lead in the most fields, of these the fullest, then the earliest: «31» who came, and not the «38» expected before.
  private static FactRef lead(List<Agreements.Voice> told, List<Agreement> agreements) {
    List<Set<DocumentId>> leaders = leaders(agreements);
    Map<Fact, Integer> fullness = new IdentityHashMap<>();
    FactRef lead = told.getFirst().ref();
    long most = -1;
    int full = 0;
    for (Agreements.Voice voice : told) {
      long leads = leading(voice.document(), leaders);
      int fullest = fullness.computeIfAbsent(voice.fact(), Facts::fullness);
      if (leads > most || leads == most && fullest > full) {
        lead = voice.ref();
        most = leads;
        full = fullest;
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

  private static long leading(DocumentId document, List<Set<DocumentId>> leaders) {
    return leaders.stream().filter(documents -> documents.contains(document)).count();
  }

  /// The meeting on whose margins it is held, as the earliest article that says so has it.
  private static @Nullable FactRef parent(List<Agreements.Voice> told) {
    for (Agreements.Voice voice : told) {
      if (voice.fact() instanceof Meeting said
          && said.parent() != null
          && voice.item().fact() instanceof Meeting meeting
          && meeting.parent() != null) {
        return new FactRef(voice.document(), meeting.parent());
      }
    }
    return null;
  }
}
