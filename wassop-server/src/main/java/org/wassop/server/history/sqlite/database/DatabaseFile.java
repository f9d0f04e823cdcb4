package org.wassop.server.history.sqlite.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The file of a database, with the two that SQLite puts beside it. All have the same permissions.
 * The methods block on the disk.
 */
public record DatabaseFile(Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /**
   * Creates an empty file that only its owner may read, or restricts an existing file to its owner.
   */
  public void createForOwnerOnly() throws IOException {
    try {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException e) {
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
        Files.setPosixFilePermissions(path, OWNER_ONLY);
      }
    }
  }

  /** Returns a value that changes when the file is replaced; empty if it can't be examined. */
  public Optional<Object> identity() {
    return identity(path);
  }

  /** Returns the same for the write-ahead log. */
  public Optional<Object> walIdentity() {
    return identity(beside("-wal"));
  }

  /**
   * Removes the write-ahead log with the identity {@code identity} of a database file that is gone,
   * so that it isn't taken for that of the file in its place.
   */
  public void removeWal(Optional<Object> identity) throws IOException {
    if (identity.isPresent() && Objects.equals(identity, walIdentity())) {
      Files.deleteIfExists(beside("-wal"));
      Files.deleteIfExists(beside("-shm"));
    }
  }

  private Path beside(String end) {
    return path.resolveSibling(path.getFileName() + end);
  }

  private static Optional<Object> identity(Path path) {
    try {
      return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // The file can't be examined now; opening it will show why.
      return Optional.empty();
    }
  }
}
