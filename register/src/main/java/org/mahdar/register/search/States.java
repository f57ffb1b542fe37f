package org.mahdar.register.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.model.Composition;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// Which state an article means by the name of one who acts: «نوردافيا», «الخارجية النوردافية» and a capital that decides.
final class States {
  private final Map<String, String> codes = new HashMap<>();

  States(Reading reading) {
    for (Mention mention : reading.mentions()) {
      if (mention instanceof NameMention name && name.country() != null && acts(name)) {
        codes.putIfAbsent(Folding.fold(name.name()), name.country());
        codes.putIfAbsent(Folding.fold(name.evidence().quote()), name.country());
      }
    }
  }

  private static boolean acts(NameMention name) {
    return switch (name.kind()) {
      case ORGANISATION -> true;
      case PLACE -> "country".equals(name.placeKind());
      case PERSON, OUTLET, INSTRUMENT -> false;
    };
  }

  Optional<String> of(@Nullable String name) {
    return name == null ? Optional.empty() : Optional.ofNullable(codes.get(Folding.fold(name)));
  }

  /// The states among those who act in a fact, or are acted upon, under the names that the article gives them.
  List<String> in(Fact fact) {
    List<@Nullable String> names = new ArrayList<>();
    switch (fact) {
      case Undertaking undertaking -> {
        names.add(undertaking.actor());
        names.add(undertaking.counterpart());
      }
      case Event event -> {
        names.addAll(event.actors());
        names.addAll(event.targets());
      }
      case Meeting _, Composition _, Figure _, Sum _, Statement _, Relation _ -> {}
    }
    return names.stream().map(this::of).flatMap(Optional::stream).toList();
  }
}
