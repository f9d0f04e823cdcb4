package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of the real program, from its first line to its exit code. */
class ProcessLifecycleTest {
  @ParameterizedTest
  @CsvSource({
    "--lang, es, C.UTF-8, Servidor escuchando en 127.0.0.1:",
    "--lang, en, es_ES.UTF-8, Server listening on 127.0.0.1:",
    "--bind, 127.0.0.1, es_ES.UTF-8, Servidor escuchando en 127.0.0.1:",
    "--bind, ::1, C.UTF-8, Server listening on [0:0:0:0:0:0:0:1]:"
  })
  void theFirstLineSaysWhereItListens(String flag, String value, String locale, String line) {
    try (ServerProcess server =
        ServerProcess.start(Map.of("LC_ALL", locale), "--port", "0", flag, value)) {
      String ready = server.line();
      assertThat(ready).startsWith(line).endsWith("...");
      assertThat(ready.substring(line.length(), ready.length() - 3)).matches("[1-9]\\d{3,4}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aSignalTellsTheClientsWhyAndEndsItWithZeroWithinFiveSeconds(String signal) {
    try (ServerProcess server = ServerProcess.start("--port", "0");
        TestClient ana = server.connect().joinClassic("ana").enterClassic("Sala1");
        TestClient bot = server.connect()) {
      bot.send("HELLO wassop/2").expectMatch("@server=wassop-server/.* HELLO wassop/2");
      bot.send("@ref=1 JOIN bot").expectMatch("@ref=1;session=\\S+ OK").send("@ref=2 ROOM Sala1");
      bot.expect("@ref=2;room=Sala1;members=2;first=1;last=0;read=0 OK");
      ana.expect("bot se ha unido a la sala.");

      long start = System.nanoTime();
      server.signal(signal);
      assertThat(server.exitCode()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

      ana.expect("El servidor se está cerrando.").expectEnd();
      bot.expect("@code=shutdown BYE The server is shutting down").expectEnd();
      assertThat(server.errors()).contains("Stopping", "Stopped").doesNotContain("cut off");
      assertThat(server.line()).as("more on standard output").isEmpty();
    }
  }

  @Test
  void itStopsWithItsInputWhenItIsTold() {
    try (ServerProcess server = ServerProcess.start("--port", "0", "--stop-on-eof");
        TestClient ana = server.connect()) {
      assertThat(ana.readPending()).isEmpty();
      server.endInput();
      ana.expect("El servidor se está cerrando.").expectEnd();
      assertThat(server.exitCode()).isZero();
    }
  }

  @Test
  void itGoesOnWithoutItsInputWhenItIsNotTold() {
    try (ServerProcess server = ServerProcess.start("--port", "0")) {
      server.endInput();
      try (TestClient ana = server.connect()) {
        ana.joinClassic("ana");
        server.stop();
      }
    }
  }

  @Test
  void theDataFolderSaysWhereItListensWhileItRuns(@TempDir Path temp) throws IOException {
    Path folder = temp.resolve("datos/wassop");
    try (ServerProcess server =
        ServerProcess.start("--port", "0", "--data-dir", folder.toString())) {
      int port = server.port();
      assertThat(folder.resolve("address")).hasContent("127.0.0.1:" + port);
      assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
      server.stop();
      assertThat(folder.resolve("address")).doesNotExist();
    }
  }

  @ParameterizedTest
  @CsvSource({"--version, wassop-server [0-9].*", "--help, Usage: wassop-server .*"})
  void aQuestionIsAnsweredOnStandardOutput(String flag, String answer) {
    try (ServerProcess server = ServerProcess.start(flag)) {
      StringBuilder all = new StringBuilder();
      for (String line = server.line(); !line.isEmpty(); line = server.line()) {
        all.append(line).append('\n');
      }
      assertThat(all.toString()).containsPattern(answer);
      assertThat(server.exitCode()).isZero();
      assertThat(server.errors()).isEmpty();
    }
  }
}
