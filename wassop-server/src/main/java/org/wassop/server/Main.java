package org.wassop.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.wassop.cli.Program;
import org.wassop.cli.XdgFolders;

/** The entry point of {@code wassop-server}. */
public final class Main {
  private Main() {}

  /** Runs the command line {@code args}, then exits with its exit code. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
    XdgFolders folders = new XdgFolders(System.getenv(), System.getProperty("user.home", "/"));
    Program program =
        new Program("wassop-server", "WASSOP_SERVER_", System.getenv(), System.err)
            .withCrashReportFile(folders.state().resolve("server-crash.txt"));
    System.exit(
        program.run(
            List.of(args),
            language -> new ServerCommand(language, out, folders.state().resolve("server"))));
  }
}
