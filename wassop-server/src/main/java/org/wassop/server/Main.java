package org.wassop.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;
import org.wassop.cli.Language;
import org.wassop.cli.Program;
import org.wassop.cli.Texts;
import org.wassop.cli.XdgFolders;
import org.wassop.server.log.LeftOutLine;
import org.wassop.server.log.LogOutput;

/** The entry point of {@code wassop-server}. */
public final class Main {
  private static final int LOG_QUEUE_BYTES = 512 * 1024;

  /** How long the end of the process waits for whoever reads standard error. */
  private static final Duration FLUSH_TIMEOUT = Duration.ofMillis(500);

  private Main() {}

  /** Runs the command line {@code args}, then exits with its exit code. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    LogOutput log =
        LogOutput.start(
            new FileOutputStream(FileDescriptor.err),
            LOG_QUEUE_BYTES,
            leftOutLine(Language.ofEnvironment(System.getenv())));
    System.setErr(new PrintStream(log, true, UTF_8));
    Runnable flushLog = () -> log.awaitWritten(FLUSH_TIMEOUT);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(flushLog));
    XdgFolders folders = new XdgFolders(System.getenv(), System.getProperty("user.home", "/"));
    Program program =
        new Program("wassop-server", "WASSOP_SERVER_", System.getenv(), System.err)
            .withCrashReportFile(folders.state().resolve("server-crash.txt"));
    System.exit(
        program.run(
            List.of(args),
            language -> {
              log.setLeftOutLine(leftOutLine(language));
              return new ServerCommand(language, out, folders.state().resolve("server"), flushLog);
            }));
  }

  private static LongFunction<String> leftOutLine(Language language) {
    return new LeftOutLine(Texts.of(ServerCommand.class, language), InstantSource.system());
  }
}
