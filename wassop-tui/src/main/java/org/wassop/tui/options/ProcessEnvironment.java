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
 * What the client finds around it.
 *
 * @param in what is typed or piped in
 * @param out where the modes without a screen write, in UTF-8
 * @param interactive whether a person types
 * @param state the folder for logs; it may not exist
 * @param serverCommand the program that starts a server, when there is one
 */
public record ProcessEnvironment(
    InputStream in,
    PrintStream out,
    boolean interactive,
    Path state,
    Optional<String> serverCommand) {

  /** Those of this process. */
  @SuppressWarnings("SystemConsoleNull") // it is null when no console provider is there
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
