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
 * The file of a database on the disk, and the two that SQLite puts beside it with the same
 * permissions. Its methods wait for the disk.
 */
public record DatabaseFile(Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Makes it, empty and for its owner only; one that is there is closed to others. */
  public void prepare() throws IOException {
    try {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException e) {
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
        Files.setPosixFilePermissions(path, OWNER_ONLY);
      }
    }
  }

  /** What tells this file from another one that takes its place; none when it isn't there. */
  public Optional<Object> identity() {
    return identity(path);
  }

  /** The same for its log. */
  public Optional<Object> logIdentity() {
    return identity(beside("-wal"));
  }

  /**
   * Removes the log {@code log} of a database that is no longer here, so that it isn't taken for
   * that of the one that is.
   */
  public void removeLog(Optional<Object> log) throws IOException {
    if (log.isPresent() && Objects.equals(log, logIdentity())) {
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
      // It can't be seen now; whoever uses it will learn why.
      return Optional.empty();
    }
  }
}
