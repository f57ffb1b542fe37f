package org.mahdar.register.store;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Revision;

/// From captures to a register in a dossier: read, keep, resolve.
///
/// It may be killed at any moment. Readings are kept in batches, each with its captures; the register is made of all readings
/// and replaced in one transaction at the end. Run again, a build passes over what it finds read, and ends with the same
/// register: «خبر.txt» is read once, whatever happens after.
public final class Build {
  /// What a build does, in order.
  public enum Stage {
    /// captures are read
    READ,
    /// documents of the dossier whose reading was made by other rules are read again
    READ_AGAIN,
    /// the register is made of all readings
    RESOLVE,
    /// the register is written
    KEEP
  }

  /// Hears how far a build is.
  public interface Listener {
    /// @param done captures, documents or entries of this stage so far
    /// @param rejected how many of them were rejected
    void progress(Stage stage, int done, int rejected);

    /// Told once of each capture that cannot be read, in whatever company and however often it was tried.
    default void refused(Outcome.Rejected refused) {}
  }

  /// What a build is given, for it decides nothing itself.
  ///
  /// @param reader reads one capture
  /// @param together reads several at once, each as `reader` does, for less than one after the other costs
  /// @param rules names what `reader` and `editor` know: another name has all documents read again
  /// @param clock tells when entries changed
  /// @param piecemeal whether `editor` can revise a register article by article; else it is made anew of all readings
  public record Steps(
      Function<Capture, Outcome> reader,
      Function<List<Capture>, List<Outcome>> together,
      Revision.Editor editor,
      String rules,
      InstantSource clock,
      boolean piecemeal) {
    /// Reads one capture after the other.
    public Steps(
        Function<Capture, Outcome> reader,
        Revision.Editor editor,
        String rules,
        InstantSource clock,
        boolean piecemeal) {
      this(
          reader,
          captures -> captures.stream().map(reader).toList(),
          editor,
          rules,
          clock,
          piecemeal);
    }

    /// Makes the register anew each time.
    public Steps(
        Function<Capture, Outcome> reader,
        Function<Collection<Reading>, Register> resolver,
        String rules) {
      this(
          reader,
          (_, readings, _, _, _) -> Revision.of(resolver.apply(readings)),
          rules,
          InstantSource.system(),
          false);
    }

    private Steps adding(Additions additions) {
      return new Steps(
          capture -> additions.on(reader.apply(capture)),
          captures -> together.apply(captures).stream().map(additions::on).toList(),
          editor,
          rules,
          clock,
          piecemeal);
    }
  }

  /// What a build did, and what the dossier holds after it.
  ///
  /// @param read captures read now, where `known` were read by an earlier build and `rejected` could not be read
  public record Tally(int read, int known, int rejected, int documents, int entries) {}

  private final Dossier dossier;
  private final Steps steps;
  private final Listener listener;

  public Build(Dossier dossier, Steps steps, Listener listener) {
    this.dossier = dossier;
    this.steps = steps;
    this.listener = listener;
  }

  /// Takes in what arrives and makes the register of all that the dossier then holds.
  ///
  /// @throws DossierException also where another build is at work in the same dossier
  public Tally run(Iterator<? extends Arrival> arrivals) {
    try (BuildLock _ = BuildLock.of(dossier.folder());
        Handle handle = dossier.jdbi().open()) {
      CaptureFolder captures = new CaptureFolder(dossier.folder());
      Steps adding = steps.adding(new Additions(handle));
      Intake intake = new Intake(handle, captures, adding, listener);
      intake.take(arrivals);
      Set<DocumentId> withdrawn = new Rereading(handle, captures, adding, listener).readAgain();
      if (changed(handle, withdrawn)) {
        new Revising(handle, steps, listener)
            .revise(withdrawn, new RegisterDates(handle, captures, adding));
      }
      return intake.tally(count(handle, "document"), count(handle, "entry"));
    } catch (JdbiException e) {
      throw Database.trouble(dossier.folder(), e);
    }
  }

  private static int count(Handle handle, String table) {
    try (Rows rows = new Rows(handle)) {
      return rows.number("select count(*) from " + table);
    }
  }

  private boolean changed(Handle handle, Set<DocumentId> withdrawn) {
    return !withdrawn.isEmpty()
        || new Documents(handle).anyNext()
        || !new Decisions(handle).pending().isEmpty()
        || !new Meta(handle).get(Revising.MADE_BY).equals(steps.rules());
  }
}
