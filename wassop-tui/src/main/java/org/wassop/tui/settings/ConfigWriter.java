package org.wassop.tui.settings;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.function.Supplier;
import org.wassop.tui.model.action.SettingChange;

/** Changes the settings file, which is read again and replaced as a whole. Blocks. */
final class ConfigWriter {
  private ConfigWriter() {}

  /**
   * Applies {@code changes} to {@code file}, and keeps its permissions. A missing file begins as
   * {@code template}, and missing folders are created. Of a symbolic link, the target is changed.
   */
  static void change(Path file, Supplier<String> template, List<SettingChange> changes)
      throws IOException {
    boolean exists = Files.exists(file);
    Path real = exists ? file.toRealPath() : file.toAbsolutePath();
    Files.createDirectories(real.getParent());
    ConfigText text = ConfigText.of(exists ? Files.readString(real) : template.get());
    for (SettingChange change : changes) {
      text = text.with(change.name(), change.value());
    }
    replace(real, text.text());
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
    try {
      keepPermissions(file, fresh);
      try (FileChannel channel = FileChannel.open(fresh, WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }
}
