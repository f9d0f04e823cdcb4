package org.wassop.tui.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wassop.cli.Program;
import org.wassop.tui.ProcessEnvironment;
import org.wassop.tui.WassopCommand;
import org.wassop.tui.net.ServerAddress;

/** Runs the client's command in this process. */
public final class ClientRun {
  /** What a run left behind. */
  public record Outcome(int code, String out, String err) {}

  private final Map<String, String> env;
  private final Path state;
  private Optional<String> serverCommand = Optional.empty();

  /** A client with {@code env}, and {@code state} for its logs. */
  public ClientRun(Map<String, String> env, Path state) {
    this.env = env;
    this.state = state;
  }

  /** A client without settings. */
  public static ClientRun plain() {
    return new ClientRun(Map.of(), Path.of("no-such-folder"));
  }

  /** The same with a program that starts a server. */
  public ClientRun withServerCommand(String command) {
    serverCommand = Optional.of(command);
    return this;
  }

  /** Runs it against {@code server}, with {@code typed} as standard input. */
  public Outcome run(ServerAddress server, String typed, String... args) {
    List<String> all = new ArrayList<>(List.of("-H", server.host(), "-p", "" + server.port()));
    all.addAll(List.of(args));
    return run(new ByteArrayInputStream(typed.getBytes(UTF_8)), all);
  }

  /** Runs it with {@code args} only. */
  public Outcome run(InputStream in, List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ProcessEnvironment processEnvironment =
        new ProcessEnvironment(in, new PrintStream(out, false, UTF_8), false, state, serverCommand);
    int code =
        new Program("wassop", "WASSOP_", env, new PrintStream(err, true, UTF_8))
            .run(args, language -> new WassopCommand(language, processEnvironment));
    return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
