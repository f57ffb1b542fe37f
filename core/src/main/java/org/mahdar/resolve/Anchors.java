package org.mahdar.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Figure;
import org.mahdar.model.LazyList;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Placed;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;
import org.mahdar.model.Span;
import org.mahdar.model.Sum;

/// Which meeting a figure or a sum belongs to: the nearest one in its article.
///
/// In «اختتم المؤتمر أعماله بمشاركة 36 دولة» the 36 are of the conference. A meeting is named by its proposal.
///
/// Over 300 lines by a few: whatever an article tells of its meetings is looked up once and kept here.
final class Anchors {
  /// «مؤتمر الكويت في 13 شباط/فبراير 2018 بحضور 74 عضوا»: nothing stands in between but a few words.
  private static final int RIGHT_BEHIND = 40;

  private static final int SENTENCE = 80;

  private final Ledger ledger;
  private final Map<DocumentId, Page> pages = new HashMap<>();
  private final Map<DocumentId, List<NameMention>> bodies = new HashMap<>();
  private final Map<DocumentId, Map<String, Set<BigDecimal>>> totals = new HashMap<>();

  /// A meeting that an article tells of, with the name of its proposal where that was asked for.
  private final class Anchored {
    private final Meeting fact;
    private final FactRef ref;
    private @Nullable String meeting;

    Anchored(Meeting fact, FactRef ref) {
      this.fact = fact;
      this.ref = ref;
    }

    Meeting fact() {
      return fact;
    }

    int place() {
      return ref.fact();
    }

    String meeting() {
      if (meeting == null) {
        meeting = ledger.placed(ref).map(Placed::proposal).orElse(ref.toString());
      }
      return meeting;
    }
  }

  /// The meetings of an article, the process of all of them where they have one, and the nearest meeting of each fact that was asked for.
  private record Page(
      List<Anchored> meetings,
      @Nullable String process,
      Map<Integer, Optional<Anchored>> nearest) {}

  Anchors(Ledger ledger) {
    this.ledger = ledger;
  }

  private Page page(DocumentId document) {
    Page known = pages.get(document);
    if (known == null) {
      List<Anchored> meetings = meetings(document);
      known = new Page(meetings, onlyProcess(meetings), new HashMap<>());
      pages.put(document, known);
    }
    return known;
  }

  private List<Anchored> meetings(DocumentId document) {
    List<Anchored> meetings = new ArrayList<>();
    Optional<Reading> reading = ledger.reading(document);
    for (int place = 0; reading.isPresent() && place < reading.get().facts().size(); place++) {
      if (LazyList.isOf(Meeting.class, reading.get().facts(), place)
          && reading.get().facts().get(place) instanceof Meeting meeting) {
        meetings.add(new Anchored(meeting, new FactRef(document, place)));
      }
    }
    return meetings;
  }

  /// The bodies that an article names.
  private List<NameMention> bodies(DocumentId document) {
    List<NameMention> known = bodies.get(document);
    if (known != null) {
      return known;
    }
    List<NameMention> bodies = new ArrayList<>();
    List<Mention> mentions = ledger.reading(document).map(Reading::mentions).orElse(List.of());
    for (int i = 0; i < mentions.size(); i++) {
      if (LazyList.isOf(NameMention.class, mentions, i)
          && mentions.get(i) instanceof NameMention name
          && name.kind() == NameMention.Kind.ORGANISATION
          && name.country() == null) {
        bodies.add(name);
      }
    }
    this.bodies.put(document, bodies);
    return bodies;
  }

  /// The amounts of an article by status, giver and meeting.
  private Map<String, Set<BigDecimal>> totals(DocumentId document, Page page) {
    Map<String, Set<BigDecimal>> known = totals.get(document);
    if (known != null) {
      return known;
    }
    Map<String, Set<BigDecimal>> totals = new HashMap<>();
    Optional<Reading> reading = ledger.reading(document);
    for (int place = 0; reading.isPresent() && place < reading.get().facts().size(); place++) {
      if (LazyList.isOf(Sum.class, reading.get().facts(), place)
          && reading.get().facts().get(place) instanceof Sum sum
          && sum.amount() != null) {
        Item<Sum> item = new Item<>(reading.get().document(), place, sum, reading.get().facts());
        totals
            .computeIfAbsent(totalKey(item, page), _ -> new HashSet<>())
            .add(sum.amount().stripTrailingZeros());
      }
    }
    this.totals.put(document, totals);
    return totals;
  }

  private String totalKey(Item<Sum> sum, Page page) {
    return totalKey(sum, sum.fact().status(), page);
  }

  private String totalKey(Item<Sum> sum, Sum.Status status, Page page) {
    return status
        + "|"
        + sum.fact().donor()
        + "|"
        + nearest(sum, page).map(Anchored::meeting).orElse("");
  }

  /// Whether its article gives other sums of the same giver in the same state for the same meeting.
  boolean givesMore(Item<Sum> sum) {
    Page page = page(sum.document().id());
    Map<String, Set<BigDecimal>> totals = totals(sum.document().id(), page);
    return totals.getOrDefault(totalKey(sum, page), Set.of()).size() > 1;
  }

  /// Whether no other sum that the same giver promised or raised, or else in the same state, for the same meeting is larger in its article: so it
  /// is the total.
  boolean largest(Item<Sum> sum) {
    Page page = page(sum.document().id());
    Map<String, Set<BigDecimal>> totals = totals(sum.document().id(), page);
    BigDecimal amount = sum.fact().amount();
    return amount != null
        && alongside(sum.fact().status()).stream()
            .map(status -> totalKey(sum, status, page))
            .flatMap(key -> totals.getOrDefault(key, Set.of()).stream())
            .allMatch(other -> other.compareTo(amount) <= 0);
  }

  /// What one outlet calls pledges of a conference another calls what it raised.
  private static Set<Sum.Status> alongside(Sum.Status status) {
    return switch (status) {
      case PLEDGED, COMMITTED, RAISED ->
          Set.of(Sum.Status.PLEDGED, Sum.Status.COMMITTED, Sum.Status.RAISED);
      case REQUESTED,
          TARGET,
          NEEDED,
          ESTIMATED,
          EXPECTED,
          ALLOCATED,
          DISBURSED,
          FROZEN,
          REDIRECTED,
          DENIED ->
          Set.of(status);
    };
  }

  /// Whether one of the articles is taken from the other.
  boolean sameStory(Item<?> item, Item<?> other) {
    return takes(item, other) || takes(other, item);
  }

  /// The article whose story its article tells, that itself where it copies none.
  DocumentId story(Item<?> item) {
    DocumentId id = item.document().id();
    return ledger.reuse(id).map(Reuse::origin).orElse(id);
  }

  private boolean takes(Item<?> item, Item<?> from) {
    return ledger
        .reuse(item.document().id())
        .filter(reuse -> reuse.origin().equals(from.document().id()))
        .isPresent();
  }

  /// The meeting it stands next to.
  Optional<String> meeting(Item<?> item) {
    return nearest(item, page(item.document().id())).map(Anchored::meeting);
  }

  /// The meeting that it plainly is of: the only one that the article leaves, or the one it stands right behind.
  Optional<String> plainMeeting(Item<?> item) {
    Optional<String> only = onlyMeeting(item);
    Page page = page(item.document().id());
    return only.isPresent()
        ? only
        : nearest(item, page)
            .filter(anchored -> Nearness.distance(anchored.fact(), item) <= RIGHT_BEHIND)
            .map(Anchored::meeting);
  }

  /// The body that it counts the members of: the one it names, or the last that its sentence names.
  @Nullable String body(Item<Figure> item) {
    if (item.fact().of() != null) {
      return item.fact().of();
    }
    String text = item.document().text();
    String last = null;
    for (NameMention name : bodies(item.document().id())) {
      Span span = name.evidence().span();
      boolean before =
          span.end() <= item.span().end() && span.end() >= item.span().start() - SENTENCE;
      if (before && !Nearness.sentenceEnds(text, span.end(), item.span().start())) {
        last = name.name();
      }
    }
    return last;
  }

  /// The meeting where the article leaves no choice: it tells of no other, or of none but this one in the same paragraph.
  Optional<String> onlyMeeting(Item<?> item) {
    List<Anchored> all = page(item.document().id()).meetings();
    List<Span> paragraphs =
        item.fact().evidence().stream()
            .map(e -> Nearness.paragraph(item.document().text(), e.span()))
            .toList();
    List<String> here =
        all.stream()
            .filter(meeting -> stands(meeting, paragraphs))
            .map(Anchored::meeting)
            .distinct()
            .toList();
    List<String> told = all.stream().map(Anchored::meeting).distinct().toList();
    List<String> only = here.isEmpty() ? told : here;
    return only.size() == 1 ? Optional.of(only.getFirst()) : Optional.empty();
  }

  private boolean stands(Anchored meeting, List<Span> paragraphs) {
    return meeting.fact().evidence().stream()
        .anyMatch(evidence -> paragraphs.stream().anyMatch(evidence.span()::overlaps));
  }

  /// The process of its meeting, or of the article where that has only one.
  @Nullable String process(Item<?> item) {
    Page page = page(item.document().id());
    Optional<Anchored> nearest = nearest(item, page);
    String near = nearest.isPresent() ? nearest.get().fact().process() : null;
    return near != null ? near : page.process();
  }

  private @Nullable String onlyProcess(List<Anchored> meetings) {
    String only = null;
    for (Anchored meeting : meetings) {
      String process = meeting.fact().process();
      if (process != null && only != null && !only.equals(process)) {
        return null;
      }
      only = process != null ? process : only;
    }
    return only;
  }

  /// @param page of the article of the item
  private Optional<Anchored> nearest(Item<?> item, Page page) {
    Optional<Anchored> known = page.nearest().get(item.place());
    if (known == null) {
      known = found(item, page);
      page.nearest().put(item.place(), known);
    }
    return known;
  }

  private Optional<Anchored> found(Item<?> item, Page page) {
    return page.meetings().stream()
        .min(
            Comparator.<Anchored>comparingInt(anchored -> Nearness.distance(anchored.fact(), item))
                .thenComparing(anchored -> anchored.fact().evidence().getFirst().span())
                .thenComparingInt(Anchored::place));
  }
}
