package org.mahdar.register.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The untouched bytes of every article, each once, by its SHA-256: `captures/ab/abcdef…`.
final class CaptureFolder {
  private final Path folder;

  CaptureFolder(Path dossier) {
    folder = dossier.resolve("captures");
  }

  Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /// Writes beside, forces to disk, renames: whoever sees the name sees all of the bytes. A part that a killed build left is
  /// overwritten by the next.
  void keep(String sha256, byte[] bytes) {
    Path file = file(sha256);
    try {
      if (Files.exists(file) && Files.size(file) == bytes.length) {
        return;
      }
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling(sha256 + ".part");
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DossierException(
          DossierException.Kind.UNWRITABLE,
          file + " cannot be written (" + e + "): is the disk full, or the folder of another user?",
          e);
    }
  }

  byte[] bytes(String sha256) {
    Path file = file(sha256);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DossierException(
          DossierException.Kind.DAMAGED,
          file
              + " is missing or cannot be read ("
              + e
              + "): build the dossier again from its articles",
          e);
    }
  }
}
