package org.wassop.tui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.wassop.cli.Program;
import org.wassop.cli.XdgFolders;
import org.wassop.tui.options.ProcessEnvironment;

/** The entry point of {@code wassop}. */
public final class Main {
  private Main() {}

  /** Runs the client and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the client and returns its exit code. */
  static int run(String... args) {
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
    XdgFolders folders = new XdgFolders(System.getenv(), System.getProperty("user.home", "/"));
    Program program =
        new Program("wassop", "WASSOP_", System.getenv(), System.err)
            .withDefaultConfigFile(folders.config().resolve("wassop.properties"))
            .withCrashReportFile(folders.state().resolve("crash.txt"));
    return program.run(
        List.of(args), language -> new WassopCommand(language, ProcessEnvironment.ofProcess()));
  }
}
