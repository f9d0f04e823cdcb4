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
 * The folder of one running server. It is locked while the server runs, and its file {@code
 * address} says where the server listens.
 */
final class DataDir implements AutoCloseable {
  /** The folder belongs to another server that is running. */
  static final class InUseException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Path folder;
  private final FileChannel channel;

  private DataDir(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Makes {@code folder} when it is new, for its owner only, and locks it. */
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

  /** Writes where the server listens. */
  void listening(String address) throws IOException {
    Files.writeString(folder.resolve("address"), address + "\n");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("address"));
    channel.close();
  }

  /** The folder's path. */
  @Override
  public String toString() {
    return folder.toString();
  }
}
