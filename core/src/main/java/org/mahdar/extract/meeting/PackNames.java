package org.mahdar.extract.meeting;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.ProcessPack;

/// The processes by their names: a mention named «ميثاق نيسال» is of `naysal`.
final class PackNames {
  private final Map<String, String> ids = new HashMap<>();

  PackNames(Knowledge knowledge) {
    for (ProcessPack pack : knowledge.packs()) {
      ids.put(Folding.fold(pack.name()), pack.id());
    }
  }

  /// The id of the process with that name, or null; nobody and no place bears the name of one.
  @Nullable String named(NameMention name) {
    return switch (name.kind()) {
      case ORGANISATION, OUTLET, INSTRUMENT -> ids.get(Folding.fold(name.name()));
      case PERSON, PLACE -> null;
    };
  }
}
