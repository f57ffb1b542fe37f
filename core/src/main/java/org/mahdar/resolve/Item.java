package org.mahdar.resolve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Figure;
import org.mahdar.model.LazyList;
import org.mahdar.model.Meeting;
import org.mahdar.model.Order;
import org.mahdar.model.Relation;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// A fact with the article that states it.
final class Item<F extends Fact> {
  /// From the earliest article to the latest, the undated last: what a later article adds cannot change what stands before it.
  static final Comparator<Document> EARLIEST_FIRST =
      Comparator.comparing(document -> Order.of(document, -1));

  private static final long UNDATED = 1_000_000;
  private static final int AROUND = 60;

  private final Document document;
  private final int place;
  private final F fact;
  private final List<Fact> beside;
  private final Supplier<Optional<FactRef>> twin;
  private final Order order;
  private @Nullable Set<String> quoteWords;
  private @Nullable Set<String> contextWords;
  private @Nullable Set<String> nameWords;
  private @Nullable Set<String> toldWords;
  private @Nullable Set<String> hosts;
  private @Nullable Set<String> countries;
  private @Nullable Edtf days;
  private @Nullable Item<?> @Nullable [] siblings;

  /// @param place of the fact among the facts of its reading
  /// @param beside all facts of its reading
  /// @param twin the fact of an earlier article that this one is copied from; asked of few, for it costs looking at that article
  Item(Document document, int place, F fact, List<Fact> beside, Supplier<Optional<FactRef>> twin) {
    this.document = document;
    this.place = place;
    this.fact = fact;
    this.beside = beside;
    this.twin = twin;
    this.order = Order.of(document, place);
  }

  /// A fact that is only compared, whatever it is copied from.
  Item(Document document, int place, F fact, List<Fact> beside) {
    this(document, place, fact, beside, Optional::empty);
  }

  Document document() {
    return document;
  }

  int place() {
    return place;
  }

  F fact() {
    return fact;
  }

  List<Fact> beside() {
    return beside;
  }

  /// Another fact of its reading, null where that is of another kind.
  ///
  /// The same item whenever it is asked for, with what is known of its words.
  <G extends Fact> @Nullable Item<G> beside(int at, Class<G> kind) {
    if (!LazyList.isOf(kind, beside, at)) {
      return null;
    }
    if (siblings == null) {
      siblings = new Item<?>[beside.size()];
    }
    Item<?> known = siblings[at];
    if (known == null) {
      known = new Item<>(document, at, kind.cast(beside.get(at)), beside);
      siblings[at] = known;
    }
    @SuppressWarnings("unchecked")
    Item<G> sibling = (Item<G>) known;
    return sibling;
  }

  Optional<FactRef> twin() {
    return twin.get();
  }

  FactRef ref() {
    return new FactRef(document.id(), place);
  }

  Order order() {
    return order;
  }

  @Nullable Edtf published() {
    return document.created().edtf();
  }

  boolean sameDocument(Item<?> other) {
    return document.id().equals(other.document.id());
  }

  /// The main characters it rests on.
  Span span() {
    return fact.evidence().getFirst().span();
  }

  String quote() {
    return fact.evidence().getFirst().quote();
  }

  Set<String> quoteWords() {
    if (quoteWords == null) {
      quoteWords = Words.of(quote());
    }
    return quoteWords;
  }

  /// The words of the quote and around it, for a count of itself is a few characters.
  Set<String> contextWords() {
    if (contextWords == null) {
      String text = document.text();
      int from = Math.max(0, span().start() - AROUND);
      contextWords = Words.of(text.substring(from, Math.min(text.length(), span().end() + AROUND)));
    }
    return contextWords;
  }

  /// What stands behind the first word of a meeting's name: «اجتماع» says nothing of which.
  Set<String> nameWords() {
    if (nameWords == null) {
      List<String> words = fact instanceof Meeting meeting ? Words.list(meeting.name()) : List.of();
      nameWords = words.isEmpty() ? Set.of() : Set.copyOf(words.subList(1, words.size()));
    }
    return nameWords;
  }

  /// Who hosted or chaired a meeting.
  Set<String> hosts() {
    if (hosts == null) {
      hosts = new HashSet<>();
      if (fact instanceof Meeting meeting) {
        hosts.addAll(meeting.chairs());
        hosts.addAll(meeting.hosts());
      }
    }
    return hosts;
  }

  /// The countries that took part in a meeting.
  Set<String> countries() {
    if (countries == null) {
      countries = fact instanceof Meeting meeting ? MeetingKinds.countries(meeting) : Set.of();
    }
    return countries;
  }

  /// The days that a meeting may have been on, null where nothing is known of them.
  @Nullable Edtf days() {
    if (days == null && fact instanceof Meeting meeting) {
      days = MeetingMatcher.days(meeting, published());
    }
    return days;
  }

  /// The words of what is said or happened.
  Set<String> toldWords() {
    if (toldWords == null) {
      toldWords =
          switch (fact) {
            case Statement statement ->
                Words.of(
                    document
                        .text()
                        .substring(statement.content().start(), statement.content().end()));
            case Event event -> Words.of(event.what());
            case Meeting _, Composition _, Figure _, Sum _, Undertaking _, Relation _ -> Set.of();
          };
    }
    return toldWords;
  }

  /// Days between the publications of the two articles; a great many where one of them is undated.
  long daysApart(Item<?> other) {
    Edtf mine = published();
    Edtf others = other.published();
    return mine == null || others == null ? UNDATED : Days.apart(mine, others);
  }
}
