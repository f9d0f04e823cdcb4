package org.wassop.server.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.wassop.server.ServerProcess;

/**
 * The real program with one data folder, which is killed and started again on another port each
 * time. Owned by one thread.
 */
final class MortalServer implements AutoCloseable {
  private final Path folder;
  private final IntConsumer moved;
  private final List<String> complaints = new ArrayList<>();
  private ServerProcess process;
  private int port;

  /** Starts it with {@code folder}; {@code moved} is told each new port. */
  MortalServer(Path folder, IntConsumer moved) {
    this.folder = folder;
    this.moved = moved;
    this.process = launch(folder);
    this.port = process.port();
    moved.accept(port);
  }

  private static ServerProcess launch(Path folder) {
    String durability = System.getProperty("wassop.torture.durability", "process");
    return ServerProcess.start(
        "--port=0", "--log-level=warn", "--durability=" + durability, "--data-dir=" + folder);
  }

  /** Where it listens now. */
  int port() {
    return port;
  }

  /** Kills it without a word, and starts it again. */
  void killAndStart() {
    process.kill();
    start();
  }

  /** Asks it to stop, and starts it again. */
  void stopAndStart() {
    process.signal("TERM");
    if (process.exitCode() != 0) {
      throw new AssertionError("the server stopped with " + process.exitCode());
    }
    start();
  }

  private void start() {
    bury();
    process = launch(folder);
    port = process.port();
    moved.accept(port);
  }

  private void bury() {
    process.errors().lines().filter(MortalServer::isComplaint).forEach(complaints::add);
    process.close();
  }

  private static boolean isComplaint(String line) {
    return line.contains("ERROR") || line.contains("Exception");
  }

  /** What it has complained of on standard error, in all its lives: faults of its own. */
  List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    process.errors().lines().filter(MortalServer::isComplaint).forEach(all::add);
    return all;
  }

  @Override
  public void close() {
    process.close();
  }
}
