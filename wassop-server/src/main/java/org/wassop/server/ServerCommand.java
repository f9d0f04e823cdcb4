package org.wassop.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliCommand;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.FileErrorText;
import org.wassop.cli.Language;
import org.wassop.cli.PortConverter;
import org.wassop.cli.Texts;
import org.wassop.cli.Version;
import org.wassop.server.connection.ServerContext;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.MessageLog;
import org.wassop.server.log.EventLog;
import org.wassop.server.names.NameRegistry;
import org.wassop.server.room.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code wassop-server}: its options, and the life cycle of the daemon. */
@Command(
    name = "wassop-server",
    sortOptions = false,
    synopsisSubcommandLabel = "${bundle:label.command}",
    resourceBundle = "org.wassop.server.help")
public final class ServerCommand implements CliCommand {
  private static final int MAX_ROOMS = 10_000;

  @Option(
      names = {"-b", "--bind"},
      paramLabel = "${bundle:label.address}",
      defaultValue = "127.0.0.1")
  private String bind = "127.0.0.1";

  @Option(
      names = {"-p", "--port"},
      paramLabel = "${bundle:label.port}",
      defaultValue = "5555",
      converter = PortConverter.class)
  private int port;

  @Option(
      names = {"-d", "--data-dir"},
      paramLabel = "${bundle:label.dir}",
      scope = ScopeType.INHERIT)
  private @Nullable Path dataDir;

  @Mixin private final HistoryOptions history = new HistoryOptions();

  @Mixin private final ClientLimitOptions clients = new ClientLimitOptions();

  @Option(names = "--stop-on-eof")
  private boolean stopOnEof;

  @Option(names = "--log-level", paramLabel = "${bundle:label.level}", defaultValue = "info")
  private LogLevel logLevel = LogLevel.INFO;

  private final Language language;
  private final Texts words;
  private final PrintStream out;
  private final Path defaultDataDir;
  private final Runnable flushLog;

  /**
   * Creates the command, which prints to {@code out} when the server is ready. {@code
   * defaultDataDir} is the data folder when the command line names none. {@code flushLog} writes
   * what waits in the log; it runs before the process ends, and takes little time.
   */
  ServerCommand(Language language, PrintStream out, Path defaultDataDir, Runnable flushLog) {
    this.language = language;
    this.words = Texts.of(ServerCommand.class, language);
    this.out = out;
    this.defaultDataDir = defaultDataDir;
    this.flushLog = flushLog;
  }

  @Override
  public List<CliCommand> subcommands() {
    return List.of(
        new BackupCommand(new HistoryFolder(this::dataFolder, language)),
        new ExportCommand(language, out, new HistoryFolder(this::dataFolder, language)));
  }

  @Override
  public Integer call() throws CliException, InterruptedException {
    logLevel.apply();
    EventLog log = new EventLog(words);
    Optional<DataDir> data = openDataDir();
    MessageLog messages = openHistory(log);
    Server server = start(messages, log);
    recordAddress(server, data);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> stopAndExit(server, messages, data)));
    announce(server, log);
    if (stopOnEof) {
      Thread.ofPlatform().daemon().name("stdin").start(StandardInputWatch::awaitEnd);
    }
    server.awaitStopped();
    return ExitCode.OK;
  }

  /** Opens the data folder. A server without a history needs one only if it is named. */
  private Optional<DataDir> openDataDir() throws CliException {
    if (dataDir == null && !history.isPersistent()) {
      return Optional.empty();
    }
    Path folder = dataFolder();
    try {
      return Optional.of(DataDir.open(folder));
    } catch (DataDir.InUseException e) {
      throw new CliException(ExitCode.UNAVAILABLE, words.text("error.data-dir-in-use", folder));
    } catch (IOException e) {
      throw new CliException(ExitCode.UNAVAILABLE, words.text("error.data-dir", folder, reason(e)));
    }
  }

  private Path dataFolder() {
    return dataDir == null ? defaultDataDir : dataDir;
  }

  private MessageLog openHistory(EventLog log) throws CliException {
    Path folder = dataFolder();
    try {
      return history.open(folder, InstantSource.system(), log);
    } catch (HistoryUnusableException e) {
      throw HistoryFolder.unusable(e, folder, words);
    }
  }

  private Server start(MessageLog messages, EventLog log) throws CliException {
    ServerContext serverContext =
        new ServerContext(
            "wassop-server/" + Version.text(),
            new Rooms(messages, new NameRegistry(), InstantSource.system(), MAX_ROOMS),
            clients.connectionLimits(),
            log);
    try {
      InetAddress address = InetAddress.getByName(bind);
      return Server.start(
          new InetSocketAddress(address, port), serverContext, clients.maxConnections());
    } catch (UnknownHostException e) {
      throw new CliException(ExitCode.NO_HOST, words.text("error.bind-unknown", bind));
    } catch (IOException e) {
      throw new CliException(
          ExitCode.UNAVAILABLE, words.text("error.bind", bind, Integer.toString(port), reason(e)));
    }
  }

  /** Runs before the shutdown hook is added, since the hook ends the process with 0. */
  private void recordAddress(Server server, Optional<DataDir> data) throws CliException {
    if (data.isPresent()) {
      try {
        data.get().writeAddress(server.toString());
      } catch (IOException e) {
        throw new CliException(
            ExitCode.UNAVAILABLE, words.text("error.data-dir", data.get(), reason(e)));
      }
    }
  }

  private void announce(Server server, EventLog log) {
    out.println(words.text("ready", server));
    out.flush();
    if (server.address().isLoopbackAddress()) {
      log.loopbackOnly();
    }
  }

  /** Runs when a signal or the program itself ends the process; ends it with 0. */
  private void stopAndExit(Server server, MessageLog messages, Optional<DataDir> data) {
    try {
      server.stop();
      messages.close();
      if (data.isPresent()) {
        data.get().close();
      }
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt();
    } finally {
      flushLog.run();
      Runtime.getRuntime().halt(ExitCode.OK);
    }
  }

  private String reason(IOException e) {
    return FileErrorText.reason(e, language);
  }
}
