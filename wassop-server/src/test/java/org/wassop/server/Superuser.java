package org.wassop.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What only the superuser can do to a disk. A test that isn't allowed to do it is skipped. */
final class Superuser {
  private Superuser() {}

  /** A small file system in memory, which is mounted until it is closed. */
  record SmallDisk(Path folder) implements AutoCloseable {
    /** Mounts a disk of {@code megabytes} in {@code parent}. */
    static SmallDisk mount(Path parent, int megabytes) throws IOException {
      Path folder = Files.createDirectory(parent.resolve("disk"));
      attempt("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "wassop", folder.toString());
      return new SmallDisk(folder);
    }

    @Override
    public void close() {
      assertThat(exitCode("umount", folder.toString())).as("unmounted").isZero();
    }
  }

  /** Makes {@code file} read-only even for a process that has it open. */
  static void makeReadOnly(Path file) {
    attempt("chattr", "+i", file.toString());
  }

  /** Makes {@code file} writable again. Does nothing if it is. */
  static void makeWritable(Path file) {
    assertThat(exitCode("chattr", "-i", file.toString())).as("let go: %s", file).isZero();
  }

  private static void attempt(String... command) {
    assumeTrue(exitCode(command) == 0, String.join(" ", command) + " isn't allowed");
  }

  private static int exitCode(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      int exitCode = process.onExit().join().exitValue();
      return output.isEmpty() ? exitCode : Math.max(1, exitCode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
