package org.wassop.tui.unsent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.DecodedRequest;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.codec.LineReader;
import org.wassop.protocol.codec.Wassop2Codec;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;

/**
 * The file with one user's unsent messages to one server, each as a {@code MESSAGE} line of
 * Wassop/2. A lock keeps other clients out while it is open. Every method blocks on the disk; one
 * thread at a time.
 */
final class UnsentFile implements AutoCloseable {
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private UnsentFile(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens the file of {@code user} at {@code server} in {@code folder}, which is created if it is
   * missing. Returns nothing when another client has the file open.
   */
  static Optional<UnsentFile> open(Path folder, String server, UserName user) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name(server, user));
    FileChannel channel =
        FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), CREATE, WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new UnsentFile(file, channel, lock));
      }
    } catch (OverlappingFileLockException e) {
      // This program has it open already.
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Returns the name of the file: a digest, since user names may have characters that file names
   * can't have.
   */
  private static String name(String server, UserName user) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((server + "\n" + user.text()).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the messages in the file, in order; other lines are skipped. */
  List<Request.SendMessage> read() throws IOException {
    List<Request.SendMessage> messages = new ArrayList<>();
    if (!Files.exists(file) || Files.size(file) > MOST_BYTES) {
      return messages;
    }
    LineReader lines =
        new LineReader(
            new ByteArrayInputStream(Files.readAllBytes(file)), Limits.SERVER_LINE_BYTES);
    while (true) {
      switch (lines.read()) {
        case Line.Text(String text, boolean ended) -> message(text).ifPresent(messages::add);
        case Line.NotUtf8 damaged -> {}
        case Line.TooLong damaged -> {
          return messages;
        }
        case Line.End end -> {
          return messages;
        }
      }
    }
  }

  private static Optional<Request.SendMessage> message(String line) {
    return Wassop2Codec.INSTANCE.decode(line)
                instanceof DecodedRequest.Valid(String ref, Request.SendMessage message)
            && !message.key().isEmpty()
        ? Optional.of(message)
        : Optional.empty();
  }

  /** Replaces the content of the file with {@code messages}; deletes the file if there are none. */
  void write(List<Request.SendMessage> messages) throws IOException {
    if (messages.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (Request.SendMessage message : messages) {
      lines.append(Wassop2Codec.INSTANCE.encode("", message));
    }
    // Only its owner may read a temporary file.
    Path fresh = Files.createTempFile(file.getParent(), "unsent", ".tmp");
    try {
      Files.writeString(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Closes the file and releases its lock. */
  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
