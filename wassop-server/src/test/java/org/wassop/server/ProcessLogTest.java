package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log has the events, in the admin's language, and never the text of a message. */
class ProcessLogTest {
  @ParameterizedTest
  @CsvSource({
    "es, info, Conexión desde 127.0.0.1:, ana se ha unido, ana ha entrado en la sala Sala1,"
        + " ana ha salido de la sala Sala1, ana se ha desconectado (127.0.0.1:",
    "en, info, Connected from 127.0.0.1:, ana joined, ana entered the room Sala1,"
        + " ana left the room Sala1, ana disconnected (127.0.0.1:",
    "en, trace, Connected from 127.0.0.1:, ana joined, ana entered the room Sala1,"
        + " ana left the room Sala1, ana disconnected (127.0.0.1:"
  })
  void eventsAreLoggedButNoText(
      String lang,
      String level,
      String connected,
      String joined,
      String entered,
      String left,
      String disconnected) {
    Map<String, String> env = Map.of("LC_ALL", "C.UTF-8");
    try (ServerProcess server =
        ServerProcess.start(env, "--port=0", "--lang", lang, "--log-level", level)) {
      try (TestClient ana = server.connect().joinClassic("ana").enterClassic("Sala1")) {
        ana.send("MESSAGE secreto1", "secreto2 x", "MESSAGE " + "secreto3".repeat(3_000));
        ana.readAll();
      }
      server.awaitErrors(disconnected);
      server.stop();
      assertThat(server.errors())
          .contains(connected, joined, entered, left, disconnected)
          .doesNotContain("secreto")
          .doesNotContain("{}");
    }
  }

  @ParameterizedTest
  @CsvSource({"es, Solo puede conectarse esta máquina", "en, Only this machine can connect"})
  void theLogSaysHowToLetOthersIn(String lang, String line) {
    try (ServerProcess server = ServerProcess.start("--port=0", "--lang", lang)) {
      server.port();
      server.stop();
      assertThat(server.errors()).contains(line, "--bind 0.0.0.0");
    }
  }

  @ParameterizedTest
  @CsvSource({"warn", "error"})
  void aHigherLevelIsQuiet(String level) {
    try (ServerProcess server = ServerProcess.start("--port=0", "--log-level", level)) {
      server.port();
      server.stop();
      assertThat(server.errors()).isEmpty();
    }
  }
}
