package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake of the user is reported in one line, with an exit code of sysexits.h. */
class ProcessErrorTest {
  private static final String SEE_HELP = " (try \"wassop-server --help\")";

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--frobnicate | unknown option: --frobnicate",
        "extra | unknown command: extra; there are: backup, export",
        "--port=70000 | not a value for --port: \"70000\"",
        "--port=http | not a value for --port: \"http\"",
        "--port | a value is missing: --port",
        "--max-connections=many | not a value for --max-connections: \"many\"",
        "--log-level=loud | not a value for --log-level: \"loud\"",
        "--lang=fr | not a value for --lang: \"fr\"",
      })
  void aBadCommandLineIsOneLineAndWhereToLook(String arg, String error) {
    ServerProcess.expectFailure(64, error + SEE_HELP, arg);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "backup | a value is missing: FILE | backup",
        "backup a b | unexpected argument: b | backup",
        "backup --port=1 a | unknown option: --port=1 | backup",
        "export | a value is missing: --room | export",
        "export -r | a value is missing: --room | export",
        "export -r x y | unexpected argument: y | export",
      })
  void aBadCommandLineOfACommandSaysWhereItsOwnHelpIs(String args, String error, String command) {
    ServerProcess.expectFailure(
        64, error + " (try \"wassop-server " + command + " --help\")", args.split(" "));
  }

  @Test
  void tooFewConnectionsAreAUsageErrorToo() {
    ServerProcess.expectFailure(
        64, "not a value for --max-connections: \"0\"" + SEE_HELP, "--max-connections=0");
  }

  @Test
  void anOptionGivenTwiceIsRefusedInTheUsersLanguage() {
    ServerProcess.expectFailure(
        64,
        "--port solo puede darse una vez (prueba «wassop-server --help»)",
        "--lang=es",
        "--port=1",
        "--port=2");
  }

  @Test
  void aPortThatIsTaken() throws IOException {
    try (ServerSocket other =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      String port = Integer.toString(other.getLocalPort());
      ServerProcess.expectFailure(
          69,
          "can't listen on 127.0.0.1, port "
              + port
              + ": Address already in use. Is another server running? Choose another --port, or 0"
              + " for any free one",
          "--port",
          port);
    }
  }

  @Test
  void anAddressThatIsNone() {
    ServerProcess.expectFailure(68, "unknown address: 1:2 (see --bind)", "--port=0", "--bind=1:2");
  }

  @Test
  void anAddressOfAnotherMachine() {
    try (ServerProcess server = ServerProcess.start("--port=0", "--bind=192.0.2.1")) {
      assertThat(server.exitCode()).isEqualTo(69);
      assertThat(server.errors().lines()).hasSize(1);
      assertThat(server.errors()).startsWith("wassop-server: can't listen on 192.0.2.1, port 0: ");
    }
  }

  @Test
  void aConfigurationFileThatIsNotThere() {
    Path file = temp.resolve("none.properties");
    ServerProcess.expectFailure(
        78,
        "the configuration file can't be read: " + file + " (there is no such file)",
        "--config",
        file.toString());
  }

  @Test
  void aConfigurationFileWithAnUnknownSetting() throws IOException {
    Path file = Files.writeString(temp.resolve("c.properties"), "prot=1\n");
    ServerProcess.expectFailure(
        78,
        "unknown setting \"prot\" in "
            + file
            + "; there are: bind, burst, data-dir, durability, history, history-days,"
            + " history-messages, lang, log-level, max-connections, port, rate, stop-on-eof",
        "--config",
        file.toString());
  }

  @Test
  void aConfigurationFileWithABadValue() throws IOException {
    Path file = Files.writeString(temp.resolve("c.properties"), "port=none\n");
    ServerProcess.expectFailure(
        64, "not a value for --port: \"none\"" + SEE_HELP, "--config", file.toString());
  }

  @Test
  void aDataFolderThatAnotherServerUses() {
    String folder = temp.resolve("data").toString();
    try (ServerProcess first = ServerProcess.start("--port=0", "--data-dir", folder)) {
      first.port();
      ServerProcess.expectFailure(
          69,
          "another server is using the folder "
              + folder
              + ": stop it, or choose another --data-dir",
          "--port=0",
          "--data-dir",
          folder);
    }
  }

  @Test
  void aDataFolderThatCannotBeMade() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    failsForTheDataFolder(file.resolve("data"));
    failsForTheDataFolder(file);
  }

  @Test
  void aDataFolderInWhichTheAddressCannotBeWritten() throws IOException {
    Path folder = temp.resolve("data");
    Files.createDirectories(folder.resolve("address"));
    failsForTheDataFolder(folder);
  }

  private static void failsForTheDataFolder(Path folder) {
    try (ServerProcess server = ServerProcess.start("--port=0", "--data-dir", folder.toString())) {
      assertThat(server.exitCode()).isEqualTo(69);
      assertThat(server.errors().lines()).hasSize(1);
      assertThat(server.errors())
          .startsWith("wassop-server: the folder " + folder + " can't be used: ");
      assertThat(server.line()).as("standard output").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port=0", "export --room=Sala1"})
  void aFolderFromWhichSqliteCannotBeLoaded(String args) throws IOException {
    Path data = Files.createDirectory(temp.resolve("data"));
    Files.createFile(data.resolve("history.db"));
    Path none = temp.resolve("none/at/all");
    Files.createFile(temp.resolve("none"));
    // Java reports the variable in a line of its own.
    Map<String, String> env = Map.of("JAVA_TOOL_OPTIONS", "-Dorg.sqlite.tmpdir=" + none);
    try (ServerProcess server =
        ServerProcess.start(env, (args + " --data-dir=" + data).split(" "))) {
      assertThat(server.exitCode()).isEqualTo(69);
      assertThat(server.errors().lines().skip(1))
          .containsExactly(
              "wassop-server: SQLite's library can't be loaded from "
                  + none
                  + ", where there may be no space or programs may not run (noexec): name another"
                  + " folder with WASSOP_SERVER_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER");
    }
  }

  @Test
  void aVariableWithABadValueInSpanish() {
    Map<String, String> env = Map.of("LC_ALL", "es_ES.UTF-8", "WASSOP_SERVER_PORT", "x");
    try (ServerProcess server = ServerProcess.start(env)) {
      assertThat(server.exitCode()).isEqualTo(64);
      assertThat(server.errors())
          .isEqualTo(
              "wassop-server: valor no válido para --port: «x» (prueba «wassop-server --help»)\n");
    }
  }
}
