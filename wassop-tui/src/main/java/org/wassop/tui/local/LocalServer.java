package org.wassop.tui.local;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.DisconnectReason;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.options.ProcessEnvironment;

/**
 * The server of {@code --local}: the one that listens on the port on this machine, or else a
 * private one, which ends when this is closed. Owned by the main thread.
 */
public final class LocalServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final ServerAddress address;
  private final @Nullable PrivateServer started;

  private LocalServer(ServerAddress address, @Nullable PrivateServer started) {
    this.address = address;
    this.started = started;
  }

  /** Finds a server on {@code port}, or starts one; for port 0 it always starts one. Blocks. */
  public static LocalServer open(int port, Language language, ProcessEnvironment processEnvironment)
      throws CliException, InterruptedException {
    Texts texts = Texts.of(LocalServer.class, language);
    if (port != 0 && isRunning(port, texts)) {
      return new LocalServer(new ServerAddress(LOOPBACK, port), null);
    }
    String command =
        processEnvironment
            .serverCommand()
            .orElseThrow(
                () -> new CliException(ExitCode.UNAVAILABLE, texts.text("error.no-command")));
    Path log = processEnvironment.state().resolve("private-server.log");
    return switch (PrivateServer.start(command, port, history(port, processEnvironment), log)) {
      case PrivateServer.Started(PrivateServer server) ->
          new LocalServer(new ServerAddress(LOOPBACK, server.port()), server);
      case PrivateServer.Failed(String why) -> {
        // Two clients may start at once: the server of the first has the port, and serves both.
        if (port != 0 && isRunning(port, texts)) {
          yield new LocalServer(new ServerAddress(LOOPBACK, port), null);
        }
        throw new CliException(ExitCode.UNAVAILABLE, texts.text("error.start", why));
      }
    };
  }

  /**
   * Returns the options for the history: a server on a given port has one of its own, one on any
   * free port has none.
   */
  private static List<String> history(int port, ProcessEnvironment processEnvironment) {
    return port == 0
        ? List.of("--history=off")
        : List.of("--data-dir", processEnvironment.state().resolve("local-" + port).toString());
  }

  private static boolean isRunning(int port, Texts texts) throws CliException {
    return switch (Link.connect(new ServerAddress(LOOPBACK, port), event -> {})) {
      case ConnectResult.Connected(Link link) -> {
        link.close();
        yield true;
      }
      case ConnectResult.Unreachable(ServerAddress unreached, String why)
          when why.equals(DisconnectReason.REFUSED) ->
          false;
      case ConnectResult.Unreachable other -> throw taken(port, texts);
      case ConnectResult.NotWassop other -> throw taken(port, texts);
      case ConnectResult.UnknownHost other -> throw taken(port, texts);
    };
  }

  private static CliException taken(int port, Texts texts) {
    return new CliException(
        ExitCode.UNAVAILABLE, texts.text("error.port-taken", Integer.toString(port)));
  }

  /** Returns where the server listens. */
  public ServerAddress address() {
    return address;
  }

  /** Ends the server if it is a private one; waits at most 5 s. */
  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
