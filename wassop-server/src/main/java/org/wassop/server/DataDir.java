package org.wassop.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of one running server. It is locked while the server runs, and its file {@code
 * address} holds the address on which the server listens.
 */
final class DataDir implements AutoCloseable {
  /** Thrown when the folder belongs to another running server. */
  static final class InUseException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Path folder;
  private final FileChannel channel;

  private DataDir(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Locks {@code folder}; creates it first, for its owner only, if it isn't there.
   *
   * @throws InUseException if another server has locked it
   */
  static DataDir open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!lock(channel)) {
      channel.close();
      throw new InUseException();
    }
    return new DataDir(folder, channel);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Writes {@code address}, on which the server listens, into the folder. */
  void writeAddress(String address) throws IOException {
    Files.writeString(folder.resolve("address"), address + "\n");
  }

  /** Deletes the address and unlocks the folder. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("address"));
    channel.close();
  }

  /** Returns the folder's path. */
  @Override
  public String toString() {
    return folder.toString();
  }
}
