package org.wassop.tui.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.wassop.cli.CliException;
import org.wassop.cli.Language;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.options.ChatOptions;
import org.wassop.tui.options.ClientOptions;
import org.wassop.tui.options.ProcessEnvironment;
import org.wassop.tui.plain.input.PipeTimeouts;
import org.wassop.tui.settings.SettingsStore.SettingsFile;

/** A user of the line mode in Spanish, at a terminal or with a pipe. */
final class ScriptedUser implements AutoCloseable {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PipedOutputStream typed = new PipedOutputStream();
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private final CompletableFuture<String> error = new CompletableFuture<>();

  private ScriptedUser(
      ServerAddress server,
      boolean interactive,
      PipeTimeouts pipeTimeouts,
      Path folder,
      String... userAndRooms)
      throws IOException {
    ProcessEnvironment environment =
        new ProcessEnvironment(
            new PipedInputStream(typed, 1 << 20),
            new PrintStream(out, false, UTF_8),
            interactive,
            folder,
            Optional.empty());
    ClientOptions options =
        new ClientOptions(
            Language.ES,
            server,
            UserName.parse(userAndRooms[0]),
            Arrays.stream(userAndRooms)
                .skip(1)
                .map(room -> RoomName.parse(room).orElseThrow())
                .toList(),
            Optional.empty());
    ChatOptions chatOptions =
        new ChatOptions(
            Preferences.DEFAULT,
            new SettingsFile(folder.resolve("wassop.properties"), () -> ""),
            false);
    Thread.ofVirtual()
        .start(() -> {
          try {
            code.complete(LineMode.run(options, chatOptions, environment, pipeTimeouts));
          } catch (CliException e) {
            error.complete(e.messageLine());
            code.complete(e.exitCode());
          } catch (Throwable e) {
            code.completeExceptionally(e);
          }
        });
  }

  /** Starts a user at a terminal. {@code userAndRooms} is the user name, then the rooms. */
  static ScriptedUser at(ServerAddress server, Path folder, String... userAndRooms)
      throws IOException {
    return new ScriptedUser(server, true, PipeTimeouts.DEFAULT, folder, userAndRooms);
  }

  /** Starts a user with a pipe, who waits for the server for {@code wait} at most. */
  static ScriptedUser pipe(ServerAddress server, Duration wait, String... userAndRooms)
      throws IOException {
    return new ScriptedUser(
        server, false, new PipeTimeouts(wait, wait), Path.of("no-such-folder"), userAndRooms);
  }

  /** Types {@code lines}. */
  ScriptedUser type(String... lines) throws IOException {
    for (String line : lines) {
      typed.write((line + "\n").getBytes(UTF_8));
      typed.flush();
    }
    return this;
  }

  /** Waits until {@code text} is printed. */
  ScriptedUser sees(String text) {
    await().untilAsserted(() -> assertThat(out()).contains(text));
    return this;
  }

  /** Returns everything that is printed. */
  String out() {
    return out.toString(UTF_8);
  }

  /** Ends the input, and returns the exit code. */
  int end() throws IOException {
    typed.close();
    return code.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** Returns the line on standard error; empty if there is none. */
  String error() {
    return error.getNow("");
  }

  @Override
  public void close() throws IOException {
    end();
  }
}
