package org.wassop.tui.it;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The fixture that all tests of a run share: the programs, a server and terminals. A test that
 * takes it as a parameter is skipped where there is no tmux, unless the system property {@code
 * wassop.terminal.required} is true; then it fails.
 */
final class TerminalFixture implements AutoCloseable {
  private final Path folder;
  private final Programs programs;
  private final Tmux tmux;
  private final ServerProgram server;

  private TerminalFixture() throws IOException {
    folder = Files.createTempDirectory("wassop-it");
    programs = new Programs(folder);
    tmux = new Tmux(folder, programs.environment());
    server = ServerProgram.start(programs);
  }

  Programs programs() {
    return programs;
  }

  /** Returns the server of all tests; each has rooms and user names of its own. */
  ServerProgram server() {
    return server;
  }

  Tmux tmux() {
    return tmux;
  }

  /** Opens a shell, which waits for a command. */
  Pane shell(int columns, int rows) {
    return tmux.open(columns, rows, "exec env PS1='" + Pane.PROMPT + " ' sh").awaitPrompt();
  }

  /** Opens a shell, and runs a client in it until it has entered its room. */
  Pane client(int columns, int rows, String user, String room, String language) {
    return client(shell(columns, rows), user, room, language);
  }

  /** Runs a client in a shell, and waits until it has entered its room. */
  Pane client(Pane shell, String user, String room, String language) {
    return shell
        .enter(command(user, room, language))
        .awaitText(language.equals("es") ? "has entrado en " + room : "you have entered " + room)
        .awaitText(user);
  }

  /** Returns the command line of a client. */
  String command(String user, String room, String language) {
    return "wassop -p " + server.port() + " -u " + user + " -r " + room + " --lang " + language;
  }

  @Override
  public void close() throws IOException {
    server.close();
    tmux.close();
    Awaitility.await().atMost(10, SECONDS).ignoreExceptions().until(this::isRemoved);
  }

  private boolean isRemoved() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    return true;
  }

  /** Passes the fixture to tests; add it with {@code @ExtendWith}. */
  static final class Extension implements ParameterResolver, ExecutionCondition {
    private static final boolean INSTALLED = Tmux.isInstalled();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (INSTALLED) {
        return ConditionEvaluationResult.enabled("tmux is installed");
      }
      return Boolean.getBoolean("wassop.terminal.required")
          ? ConditionEvaluationResult.enabled("tmux is required and missing: this will fail")
          : ConditionEvaluationResult.disabled(
              "tmux isn't installed: nothing is tested in a terminal");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TerminalFixture.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(
              TerminalFixture.class,
              key -> {
                try {
                  return new TerminalFixture();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              TerminalFixture.class);
    }
  }
}
