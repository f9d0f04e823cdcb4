package org.wassop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources of a setting: the environment comes before the configuration file. */
class SettingsTest {
  @TempDir Path temp;

  private ConfigFile file(String content) throws IOException {
    return ConfigFile.read(Files.writeString(temp.resolve("test.properties"), content));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Map<String, String> env = Map.of("WASSOP_TEST_MAX_SIZE", "1", "WASSOP_TEST_EMPTY", "");
    Settings settings =
        new Settings("WASSOP_TEST_", env, file("max-size=2\nempty=3\nonly-here=4\n"));
    assertThat(settings.value("max-size")).contains("1");
    assertThat(settings.value("empty")).as("an empty variable is none").contains("3");
    assertThat(settings.value("only-here")).contains("4");
    assertThat(settings.value("nowhere")).isEmpty();
  }

  @Test
  void aFileIsReadAsUtf8AndItsValuesAreTrimmed() throws IOException {
    ConfigFile file = file("# comment\nuser = ñandú \nempty=\nroom: Sala1\n");
    assertThat(file.value("user")).contains("ñandú");
    assertThat(file.value("empty")).isEmpty();
    assertThat(file.value("room")).contains("Sala1");
    assertThat(file.toString()).isEqualTo(temp.resolve("test.properties").toString());
  }

  @Test
  void theFirstUnknownKeyIsFound() throws IOException {
    ConfigFile file = file("zeta=1\nport=2\nalfa=3\n");
    assertThat(file.unknownKey(Set.of("port"))).contains("alfa");
    assertThat(file.unknownKey(Set.of("port", "alfa", "zeta"))).isEmpty();
    assertThat(ConfigFile.none().unknownKey(Set.of())).isEmpty();
  }

  @Test
  void aBadFileIsAnInputErrorAndNothingElse() throws IOException {
    for (byte[] bad : new byte[][] {"a=\\u12".getBytes(UTF_8), {'a', '=', (byte) 0xFF, '\n'}}) {
      Path path = Files.write(temp.resolve("bad"), bad);
      assertThatThrownBy(() -> ConfigFile.read(path)).isInstanceOf(IOException.class);
    }
  }
}
