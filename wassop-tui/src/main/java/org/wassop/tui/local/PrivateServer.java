package org.wassop.tui.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wassop.protocol.text.SafeText;

/**
 * A server process that this process has started. It ends when the pipe to its standard input
 * closes, so it never outlives this process, however that ends. Owned by one thread; a virtual
 * thread drains its output.
 */
final class PrivateServer implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("127\\.0\\.0\\.1:([0-9]{1,5})");

  /** Keeps the server running when Ctrl+Z stops the client's whole job: others may be using it. */
  private static final String NEVER_STOPPED = "trap '' TSTP; exec \"$0\" \"$@\"";

  private static final int START_SECONDS = 30;
  private static final int STOP_SECONDS = 5;

  /** The outcome of starting a server. */
  sealed interface StartResult {}

  /** The server listens. */
  record Started(PrivateServer server) implements StartResult {}

  /**
   * The server didn't start, and its process is gone. {@code reason} is the last line of its log,
   * as far as there is one.
   */
  record Failed(String reason) implements StartResult {}

  private final Process process;
  private final int port;

  private PrivateServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts {@code command} on {@code port} with the options {@code history}, and waits until it
   * listens. Its log is appended to {@code log}.
   */
  static StartResult start(String command, int port, List<String> history, Path log)
      throws InterruptedException {
    List<String> commandLine = new ArrayList<>(List.of("/bin/sh", "-c", NEVER_STOPPED, command));
    commandLine.addAll(
        List.of("--bind", "127.0.0.1", "--port", Integer.toString(port), "--stop-on-eof"));
    commandLine.addAll(history);
    PrivateServerLog privateServerLog = PrivateServerLog.open(log);
    Process process;
    try {
      process = new ProcessBuilder(commandLine).redirectError(privateServerLog.redirect()).start();
    } catch (IOException e) {
      return new Failed(SafeText.line(String.valueOf(e.getMessage())));
    }
    Optional<Integer> ready = awaitReady(process);
    if (ready.isPresent()) {
      return new Started(new PrivateServer(process, ready.get()));
    }
    stop(process);
    return new Failed(privateServerLog.lastLine().orElse(command));
  }

  private static Optional<Integer> awaitReady(Process process) throws InterruptedException {
    CompletableFuture<String> first = new CompletableFuture<>();
    Thread.ofVirtual().name("server-output").start(() -> drain(process, first));
    try {
      Matcher port = READY.matcher(first.get(START_SECONDS, TimeUnit.SECONDS));
      return port.find() ? Optional.of(Integer.valueOf(port.group(1))) : Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  /** Reads the output of the server to its end, so that the server never blocks on it. */
  private static void drain(Process process, CompletableFuture<String> first) {
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String line = out.readLine();
      first.complete(line == null ? "" : line);
      while (line != null) {
        line = out.readLine();
      }
    } catch (IOException e) {
      first.complete("");
    }
  }

  /** Returns the port on which it listens. */
  int port() {
    return port;
  }

  @Override
  public void close() {
    stop(process);
  }

  private static void stop(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It is gone already.
    }
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
