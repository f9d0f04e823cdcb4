package org.wassop.tui.options;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.wassop.cli.XdgFolders;

/**
 * The environment in which the client's process runs.
 *
 * @param in the standard input
 * @param out the standard output of the modes without a screen, in UTF-8
 * @param interactive whether a user types at a terminal
 * @param state the folder for state, such as logs; it may not exist
 * @param serverCommand the program that starts a server, if there is one
 */
public record ProcessEnvironment(
    InputStream in,
    PrintStream out,
    boolean interactive,
    Path state,
    Optional<String> serverCommand) {

  /** Returns the environment of this process. */
  @SuppressWarnings("SystemConsoleNull") // it is null without a console provider
  public static ProcessEnvironment ofProcess() {
    Console console = System.console();
    return new ProcessEnvironment(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
        console != null && console.isTerminal(),
        new XdgFolders(System.getenv(), System.getProperty("user.home", "/")).state(),
        Optional.ofNullable(System.getProperty("wassop.server.command")));
  }
}
