package org.wassop.tui.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A tmux server with a socket of its own: real terminals that tests type in and look at. It reads
 * no settings, and ends with everything that runs in it.
 */
final class Tmux implements AutoCloseable {
  private final Path socket;
  private final Map<String, String> environment;
  private final Thread atExit = new Thread(this::kill, "tmux-end");

  /** Starts a server whose shells have {@code environment}; its socket is in {@code folder}. */
  Tmux(Path folder, Map<String, String> environment) {
    this.socket = folder.resolve("tmux.socket");
    this.environment = environment;
    Runtime.getRuntime().addShutdownHook(atExit);
    run(List.of("start-server", ";", "set-option", "-g", "exit-empty", "off"));
    run(List.of("set-option", "-g", "status", "off"));
  }

  /** Whether tmux is installed on this machine. */
  static boolean isInstalled() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Opens a terminal of the given size, in which {@code command} runs. */
  Pane open(int columns, int rows, String... command) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "new-session",
                "-d",
                "-P",
                "-F",
                "#{pane_id}",
                "-x",
                "" + columns,
                "-y",
                "" + rows));
    line.addAll(List.of(command));
    String id = run(line).strip();
    return new Pane(this, id);
  }

  /** Runs a tmux command, and returns what it prints. */
  String run(List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString(), "-f", "/dev/null"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(arguments + ": " + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new IllegalStateException("tmux doesn't run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void kill() {
    try {
      run(List.of("kill-server"));
    } catch (IllegalStateException e) {
      // it has ended by itself
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
