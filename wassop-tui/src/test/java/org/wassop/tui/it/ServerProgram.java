package org.wassop.tui.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wassop.tui.net.ServerAddress;

/** A running {@code bin/wassop-server} on a free port of this machine. */
final class ServerProgram implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("Server listening on 127\\.0\\.0\\.1:([0-9]+)\\.\\.\\.");

  private final Process process;
  private final int port;
  private final Path dataDir;

  private ServerProgram(Process process, int port, Path dataDir) {
    this.process = process;
    this.port = port;
    this.dataDir = dataDir;
  }

  /** Starts a server, and waits for the line that says that it listens. */
  static ServerProgram start(Programs programs) throws IOException {
    return start(programs, 0, Files.createTempDirectory(programs.folder(), "server"));
  }

  /** Starts this server again after it was killed: on the same port, with the same history. */
  ServerProgram restart(Programs programs) throws IOException {
    return start(programs, port, dataDir);
  }

  private static ServerProgram start(Programs programs, int port, Path dataDir) throws IOException {
    String program = programs.root().resolve("bin/wassop-server").toString();
    Process process =
        programs.start(
            List.of(
                "/bin/sh",
                "-c",
                "exec \"$0\" \"$@\" 2>/dev/null",
                program,
                "--port",
                Integer.toString(port),
                "--data-dir",
                dataDir.toString(),
                "--lang",
                "en"),
            Map.of());
    @SuppressWarnings("resource") // ends with the process
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = out.readLine();
    Matcher ready = READY.matcher(String.valueOf(line));
    if (!ready.matches()) {
      process.destroyForcibly();
      throw new IOException("instead of being ready the server says: " + line);
    }
    return new ServerProgram(process, Integer.parseInt(ready.group(1)), dataDir);
  }

  /** Returns the port on which it listens. */
  int port() {
    return port;
  }

  /** Returns where it listens. */
  ServerAddress address() {
    return new ServerAddress("127.0.0.1", port);
  }

  /** Returns the folder of its history. */
  Path dataDir() {
    return dataDir;
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
