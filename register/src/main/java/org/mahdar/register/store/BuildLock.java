package org.mahdar.register.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Lets one build at a time work in a dossier; the system lets go of it when the program dies.
final class BuildLock implements AutoCloseable {
  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  static BuildLock of(Path dossier) {
    Path file = dossier.resolve("build.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new DossierException(
            DossierException.Kind.BUSY,
            "another build is at work in " + dossier + ": try again when it is done");
      }
      return new BuildLock(channel);
    } catch (IOException e) {
      throw new DossierException(
          DossierException.Kind.UNWRITABLE,
          file + " cannot be written (" + e + "): may you write to the folder?",
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProgram) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DossierException(
          DossierException.Kind.UNWRITABLE, "build.lock cannot be closed (" + e + ")", e);
    }
  }
}
