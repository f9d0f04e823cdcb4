package org.wassop.tui.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.wassop.protocol.text.SafeText;

/**
 * The file that a private server logs to, never the screen. Without a writable file the log is
 * discarded.
 */
final class PrivateServerLog {
  private static final long MAX_BYTES = 1024 * 1024;

  private final Optional<Path> file;
  private final long start;

  private PrivateServerLog(Optional<Path> file, long start) {
    this.file = file;
    this.start = start;
  }

  /** Opens {@code file} for appending; a large file is deleted first. */
  static PrivateServerLog open(Path file) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
        Files.delete(file);
      }
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      return Files.isWritable(file)
          ? new PrivateServerLog(Optional.of(file), Files.size(file))
          : none();
    } catch (IOException e) {
      return none();
    }
  }

  private static PrivateServerLog none() {
    return new PrivateServerLog(Optional.empty(), 0);
  }

  /** Returns where the server's standard error goes. */
  Redirect redirect() {
    return file.map(path -> Redirect.appendTo(path.toFile())).orElse(Redirect.DISCARD);
  }

  /** Returns the last line that was logged since this was opened, made harmless. */
  Optional<String> lastLine() {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] all = Files.readAllBytes(file.get());
      int from = (int) Math.min(start, all.length);
      return new String(Arrays.copyOfRange(all, from, all.length), UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .reduce((before, line) -> line)
          .map(SafeText::line);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
