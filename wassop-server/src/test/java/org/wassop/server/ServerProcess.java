package org.wassop.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program in a process of its own, on the Java that runs the tests. */
public final class ServerProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final String ERRORS = "errors.txt";

  private final Process process;
  private final Path folder;
  private final BufferedReader out;
  private OptionalInt port = OptionalInt.empty();

  private ServerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.out = process.inputReader(UTF_8);
  }

  /** Starts it with {@code args}, and without any variable that the program reads. */
  public static ServerProcess start(String... args) {
    return start(Map.of(), args);
  }

  /** Starts it with {@code args} and {@code env}, and no other variable that the program reads. */
  static ServerProcess start(Map<String, String> env, String... args) {
    return start(env, true, args);
  }

  /** Starts it with {@code args}; its standard error is a pipe that nobody reads. */
  static ServerProcess withUnreadErrors(String... args) {
    return start(Map.of(), false, args);
  }

  private static ServerProcess start(Map<String, String> env, boolean readErrors, String... args) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux")) {
      // The process that started the tests may ignore SIGINT, which children inherit.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    try {
      Path folder = Files.createTempDirectory("wassop-server");
      File errors = Files.createFile(folder.resolve(ERRORS)).toFile();
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectError(readErrors ? Redirect.to(errors) : Redirect.PIPE);
      builder
          .environment()
          .keySet()
          .removeIf(name ->
              name.startsWith("WASSOP")
                  || name.startsWith("LC_")
                  || name.equals("LANG")
                  || name.equals("JAVA_TOOL_OPTIONS"));
      builder.environment().put("LANG", "C.UTF-8");
      builder.environment().put("XDG_STATE_HOME", folder.toString());
      builder.environment().putAll(env);
      return new ServerProcess(builder.start(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs the program with {@code args}: it has to print nothing but the line {@code error} on
   * standard error, and to exit with {@code code}.
   */
  static void expectFailure(int code, String error, String... args) {
    try (ServerProcess program = start(args)) {
      assertThat(program.exitCode()).as(program.errors()).isEqualTo(code);
      assertThat(program.errors()).isEqualTo("wassop-server: " + error + "\n");
      assertThat(program.lines()).as("standard output").isEmpty();
    }
  }

  /** Reads the next line of standard output; returns an empty one at its end. */
  String line() {
    try {
      String line = out.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all lines of standard output up to its end. */
  List<String> lines() {
    return out.lines().toList();
  }

  /** Returns the port on which the server listens; waits until it does. */
  public int port() {
    if (port.isEmpty()) {
      String ready = line();
      assertThat(ready).as("ready line; errors: %s", errors()).matches(".*:\\d+\\.\\.\\.");
      port = OptionalInt.of(Integer.parseInt(ready.replaceFirst(".*:(\\d+)\\.\\.\\.", "$1")));
    }
    return port.getAsInt();
  }

  /** Connects a client, which has sent nothing yet. */
  TestClient connect() {
    return TestClient.to(port());
  }

  /** Connects a Wassop/2 client that joins as {@code name}. */
  TestClient wassop2(String name) {
    return connect().joinWassop2(name);
  }

  /** Sends the signal {@code name}, for example {@code TERM}. */
  public void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Stops it with {@code SIGTERM}; it has to exit with 0. */
  public void stop() {
    signal("TERM");
    assertThat(exitCode()).isZero();
  }

  /** Kills it as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Closes its standard input. */
  void endInput() {
    try {
      process.outputWriter().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has ended, and returns its exit code. */
  public int exitCode() {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("has ended").isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits until {@code text} is on standard error. */
  void awaitErrors(String text) {
    await()
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .untilAsserted(() -> assertThat(errors()).contains(text));
  }

  /** Returns what it has written to standard error. */
  public String errors() {
    try {
      return Files.readString(folder.resolve(ERRORS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it if it still runs, and deletes its folder. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
