package org.wassop.server.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wassop.server.ServerProcess;

/**
 * The real program with one data folder. Each time it is killed, it starts again on another port.
 * Owned by one thread.
 */
final class RestartingServer implements TestedServer {
  private final Path folder;
  private final List<String> complaints = new ArrayList<>();
  private ServerProcess process;
  private int port;

  /** Starts a server with the data folder {@code folder}. */
  RestartingServer(Path folder) {
    this.folder = folder;
    this.process = launch(folder);
    this.port = process.port();
  }

  private static ServerProcess launch(Path folder) {
    String durability = System.getProperty("wassop.torture.durability", "process");
    return ServerProcess.start(
        "--port=0", "--log-level=warn", "--durability=" + durability, "--data-dir=" + folder);
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void killAndRestart() {
    process.kill();
    start();
  }

  @Override
  public void stopAndRestart() {
    process.stop();
    start();
  }

  private void start() {
    collectComplaints();
    process = launch(folder);
    port = process.port();
  }

  private void collectComplaints() {
    process.errors().lines().filter(RestartingServer::isComplaint).forEach(complaints::add);
    process.close();
  }

  private static boolean isComplaint(String line) {
    return line.contains("ERROR") || line.contains("Exception");
  }

  /** Returns the complaints of all its processes. */
  @Override
  public List<String> loggedFaults() {
    List<String> all = new ArrayList<>(complaints);
    process.errors().lines().filter(RestartingServer::isComplaint).forEach(all::add);
    return all;
  }

  @Override
  public void close() {
    process.close();
  }
}
