package org.wassop.tui.local;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.DisconnectReason;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.options.ProcessEnvironment;

/**
 * The server on this machine that {@code --local} means: the one that listens on the port, or else
 * a private one, which ends when this is closed. Owned by the main thread.
 */
public final class LocalServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final ServerAddress address;
  private final @Nullable PrivateServer started;

  private LocalServer(ServerAddress address, @Nullable PrivateServer started) {
    this.address = address;
    this.started = started;
  }

  /** Finds a server on {@code port} or starts one; on port 0 always starts one. Blocks. */
  public static LocalServer open(int port, Language language, ProcessEnvironment processEnvironment)
      throws CliException, InterruptedException {
    Messages words = Messages.of(LocalServer.class, language);
    if (port != 0 && isRunning(port, words)) {
      return new LocalServer(new ServerAddress(LOOPBACK, port), null);
    }
    String command =
        processEnvironment
            .serverCommand()
            .orElseThrow(
                () -> new CliException(ExitCode.UNAVAILABLE, words.text("error.no-command")));
    Path log = processEnvironment.state().resolve("private-server.log");
    return switch (PrivateServer.start(command, port, history(port, processEnvironment), log)) {
      case PrivateServer.Started(PrivateServer server) ->
          new LocalServer(new ServerAddress(LOOPBACK, server.port()), server);
      case PrivateServer.Failed(String why) -> {
        // Two that start at once: the first has the port, and serves the second.
        if (port != 0 && isRunning(port, words)) {
          yield new LocalServer(new ServerAddress(LOOPBACK, port), null);
        }
        throw new CliException(ExitCode.UNAVAILABLE, words.text("error.start", why));
      }
    };
  }

  /** A server on a port of its own has a history of its own; one on any port has none. */
  private static List<String> history(int port, ProcessEnvironment processEnvironment) {
    return port == 0
        ? List.of("--history=off")
        : List.of("--data-dir", processEnvironment.state().resolve("local-" + port).toString());
  }

  private static boolean isRunning(int port, Messages words) throws CliException {
    return switch (Link.connect(new ServerAddress(LOOPBACK, port), event -> {})) {
      case ConnectResult.Connected(Link link) -> {
        link.close();
        yield true;
      }
      case ConnectResult.Unreachable(ServerAddress at, String why)
          when why.equals(DisconnectReason.REFUSED) ->
          false;
      case ConnectResult.Unreachable other -> throw taken(port, words);
      case ConnectResult.NotWassop other -> throw taken(port, words);
      case ConnectResult.UnknownHost other -> throw taken(port, words);
    };
  }

  private static CliException taken(int port, Messages words) {
    return new CliException(
        ExitCode.UNAVAILABLE, words.text("error.port-taken", Integer.toString(port)));
  }

  /** Where the server listens. */
  public ServerAddress address() {
    return address;
  }

  /** Ends the server when it is a private one; waits at most 5 s. */
  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
