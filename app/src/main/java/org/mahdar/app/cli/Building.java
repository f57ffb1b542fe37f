package org.mahdar.app.cli;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.Locale;
import org.mahdar.Reader;
import org.mahdar.model.Arrival;
import org.mahdar.model.Outcome;
import org.mahdar.register.store.Build;
import org.mahdar.register.store.Dossier;
import org.mahdar.resolve.Resolver;

/// Builds a dossier with this program's reader and resolver, and shows every stage as it goes.
final class Building implements Build.Listener {
  private final Progress progress;
  private Build.Stage stage = Build.Stage.READ;

  private Building(Progress progress) {
    this.progress = progress;
  }

  static Build.Tally run(
      Dossier dossier,
      Packs.Known known,
      Iterator<? extends Arrival> arrivals,
      long expected,
      Progress progress) {
    return run(dossier, known, new Reader(known.knowledge()), arrivals, expected, progress);
  }

  /// @param reader one that knows what is known
  static Build.Tally run(
      Dossier dossier,
      Packs.Known known,
      Reader reader,
      Iterator<? extends Arrival> arrivals,
      long expected,
      Progress progress) {
    Building building = new Building(progress);
    progress.begin("read", expected);
    Build.Steps steps =
        new Build.Steps(
            reader::read,
            reader::readAll,
            new Resolver(),
            known.version(),
            InstantSource.system(),
            true);
    Build.Tally tally = new Build(dossier, steps, building).run(arrivals);
    progress.end();
    return tally;
  }

  @Override
  public void refused(Outcome.Rejected refused) {
    progress.tell(refused);
  }

  @Override
  public void progress(Build.Stage at, int done, int rejected) {
    if (at != stage) {
      progress.end();
      progress.begin(at.name().toLowerCase(Locale.ROOT).replace('_', ' '), 0);
      stage = at;
    }
    progress.at(done, rejected);
  }
}
