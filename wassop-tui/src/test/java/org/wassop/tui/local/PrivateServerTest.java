package org.wassop.tui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.tui.fixture.ClientRun;
import org.wassop.tui.fixture.ClientRun.Outcome;
import org.wassop.tui.fixture.RealServer;

final class PrivateServerTest {
  @TempDir private Path folder;

  private String program(String script) throws Exception {
    Path file = folder.resolve("server with a space");
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file.toString();
  }

  @Test
  void itIsToldWhereToListenAndEndsWithItsPipe() throws Exception {
    String command =
        program(
            """
            echo "$@" > "$0.args"
            echo "Servidor escuchando en 127.0.0.1:4321..."
            cat > /dev/null
            echo ended > "$0.end"
            """);
    Path log = folder.resolve("state/log");
    PrivateServer.StartResult startResult =
        PrivateServer.start(command, 0, List.of("--history=off"), log);
    PrivateServer server = ((PrivateServer.Started) startResult).server();
    assertThat(server.port()).isEqualTo(4321);
    server.close();
    assertThat(Path.of(command + ".args"))
        .hasContent("--bind 127.0.0.1 --port 0 --stop-on-eof --history=off");
    assertThat(Path.of(command + ".end")).hasContent("ended");
  }

  @Test
  void oneThatDoesNotStartSaysWhyInItsLastWords() throws Exception {
    String command =
        program("echo first >&2; printf 'the disk \\033[31mis full\\n\\n' >&2; exit 1");
    Outcome outcome =
        new ClientRun(Map.of(), folder.resolve("state"))
            .withServerCommand(command)
            .run(
                InputStream.nullInputStream(),
                List.of("--local", "-p", "0", "--plain", "--lang", "en"));
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                69, "", "wassop: the private server didn't start: the disk ␛[31mis full\n"));
  }

  @Test
  void theClientTalksToTheOneThatWasStarted() throws Exception {
    try (RealServer server = new RealServer()) {
      String command = program("echo 'Server listening on " + server.address() + "...'; cat");
      Outcome outcome =
          new ClientRun(Map.of(), folder.resolve("state"))
              .withServerCommand(command)
              .run(
                  InputStream.nullInputStream(),
                  List.of("--local", "-p", "0", "--plain", "-u", "ana", "--lang", "en"));
      assertThat(outcome.code()).isZero();
      assertThat(outcome.out()).startsWith("---- Main Menu ----\n");
    }
  }
}
