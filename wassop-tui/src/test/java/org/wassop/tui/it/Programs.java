package org.wassop.tui.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wassop.tui.fixture.ClientRun.Outcome;

/**
 * The programs in {@code bin/} as processes, with an environment of their own: no settings of the
 * user who runs the tests, and never a build within a build.
 */
final class Programs {
  private static final int LONGEST_RUN_SECONDS = 60;

  private final Path root;
  private final Path folder;

  /** Finds the programs of this checkout, which keep their files in {@code folder}. */
  Programs(Path folder) {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("bin/wassop"))) {
      at = java.util.Objects.requireNonNull(at.getParent(), "not in a checkout");
    }
    this.root = at;
    this.folder = folder;
  }

  /** Returns the folder of the checkout. */
  Path root() {
    return root;
  }

  /** Returns a folder for the files of tests. */
  Path folder() {
    return folder;
  }

  /** Copies the built programs, without their sources, to {@code copy}, and returns that folder. */
  Path copyTo(Path copy) throws IOException {
    for (String part : List.of("bin", "wassop-tui/target/lib", "wassop-server/target/lib")) {
      Files.createDirectories(copy.resolve(part));
      try (Stream<Path> files = Files.list(root.resolve(part))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(part).resolve(file.getFileName()));
        }
      }
    }
    for (String jar :
        List.of("wassop-tui/target/wassop-tui.jar", "wassop-server/target/wassop-server.jar")) {
      Files.copy(root.resolve(jar), copy.resolve(jar));
      Files.setLastModifiedTime(copy.resolve(jar), FileTime.from(Instant.now().minusSeconds(60)));
    }
    return copy;
  }

  /** Returns the environment of every program. */
  Map<String, String> environment() {
    Map<String, String> env = new TreeMap<>();
    env.put("PATH", root.resolve("bin") + ":" + System.getenv().getOrDefault("PATH", "/usr/bin"));
    env.put("HOME", folder.toString());
    env.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    env.put("XDG_STATE_HOME", folder.resolve("state").toString());
    env.put("LANG", "C.UTF-8");
    env.put("JAVA_HOME", System.getProperty("java.home"));
    env.put("WASSOP_BUILD", "never");
    return env;
  }

  /**
   * Starts {@code command} with pipes and without a terminal, in the environment of every program
   * and {@code more}.
   */
  Process start(List<String> command, Map<String, String> more) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment());
    builder.environment().putAll(more);
    return builder.start();
  }

  /** Runs {@code bin/wassop} to its end, with {@code typed} as its input. */
  Outcome wassop(String typed, String... args) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(List.of(root.resolve("bin/wassop").toString()));
    command.addAll(List.of(args));
    return run(command, Map.of(), typed);
  }

  /** Runs {@code command} to its end, with {@code typed} as its input. */
  Outcome run(List<String> command, Map<String, String> more, String typed) throws Exception {
    Process process = start(command, more);
    CompletableFuture<String> out = readAll(process.getInputStream());
    CompletableFuture<String> err = readAll(process.getErrorStream());
    try (var in = process.getOutputStream()) {
      in.write(typed.getBytes(UTF_8));
    } catch (IOException e) {
      // the program ended without reading
    }
    if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " doesn't end");
    }
    return new Outcome(process.exitValue(), out.get(), err.get());
  }

  private static CompletableFuture<String> readAll(java.io.InputStream from) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return new String(from.readAllBytes(), UTF_8);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
  }
}
