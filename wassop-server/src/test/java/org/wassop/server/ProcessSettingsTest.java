package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A flag overrides the environment, which overrides the file, which overrides the default. */
class ProcessSettingsTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2, 127.0.0.3, 127.0.0.4, 127.0.0.2",
    ",          127.0.0.3, 127.0.0.4, 127.0.0.3",
    ",          ,          127.0.0.4, 127.0.0.4",
    ",          '',        127.0.0.4, 127.0.0.4",
    ",          ,          ,          127.0.0.1",
  })
  void theAddressIsThatOfTheFirstWhoNamesOne(
      String flag, String variable, String setting, String address) throws IOException {
    Map<String, String> env = new HashMap<>(Map.of("WASSOP_SERVER_PORT", "0"));
    List<String> args = new ArrayList<>();
    if (flag != null) {
      args.addAll(List.of("--bind", flag));
    }
    if (variable != null) {
      env.put("WASSOP_SERVER_BIND", variable);
    }
    if (setting != null) {
      Path file = Files.writeString(temp.resolve("s.properties"), "lang=es\nbind=" + setting);
      env.put("WASSOP_SERVER_CONFIG", file.toString());
    }
    try (ServerProcess server = ServerProcess.start(env, args.toArray(String[]::new))) {
      String words = setting == null ? "Server listening on " : "Servidor escuchando en ";
      assertThat(server.line()).startsWith(words + address + ":");
    }
  }
}
