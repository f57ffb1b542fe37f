package org.mahdar.app.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.mahdar.app.web.Clerk;
import org.mahdar.register.store.Dossier;
import org.mahdar.register.store.DossierException;

/// The clerk of a dossier for the commands, and the build that lays decisions over its register.
final class Clerks {
  private Clerks() {}

  static Clerk of(Dossier dossier, @Nullable String by) {
    return new Clerk(dossier::reading, who(by), Clock.systemUTC());
  }

  /// Who decides: whoever is named, else whoever is logged in.
  static String who(@Nullable String by) {
    return by == null || by.isBlank() ? System.getProperty("user.name", "unknown") : by;
  }

  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// Brings the register up to date with all decisions; where a build is at work, the next one will.
  static void apply(Dossier dossier, Packs.Known known, Terminal terminal) {
    try {
      Building.run(dossier, known, Collections.emptyIterator(), 0, new Progress(terminal, true));
    } catch (DossierException e) {
      if (e.kind() != DossierException.Kind.BUSY) {
        throw e;
      }
      terminal
          .err()
          .println(
              "what was decided is kept, but not in the register yet, for "
                  + e.getMessage()
                  + " (any decision or build brings it in)");
    }
  }
}
