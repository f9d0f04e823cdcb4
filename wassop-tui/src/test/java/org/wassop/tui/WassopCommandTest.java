package org.wassop.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.cli.XdgFolders;
import org.wassop.tui.fixture.ClientRun;
import org.wassop.tui.fixture.ClientRun.Outcome;
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.fixture.ScriptedServer;

final class WassopCommandTest {
  @TempDir private Path folder;

  private Outcome run(Map<String, String> env, String... args) {
    return new ClientRun(env, folder).run(InputStream.nullInputStream(), List.of(args));
  }

  private String usageError(String... args) {
    Outcome outcome = run(Map.of("LANG", "C"), args);
    assertThat(outcome.code()).isEqualTo(64);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }

  @Test
  void whatMakesNoSenseIsAUsageErrorInClearWords() {
    assertThat(usageError("--send", "x", "-u", "bot"))
        .isEqualTo("wassop: --send needs a room: --room ROOM\n");
    assertThat(usageError("--send", "x", "-r", "ops"))
        .isEqualTo("wassop: --send needs a name: --user NAME\n");
    assertThat(usageError("--send", " ", "-r", "ops", "-u", "bot"))
        .isEqualTo("wassop: there is nothing to send\n");
    assertThat(usageError("--send", "x", "--plain"))
        .isEqualTo("wassop: --plain and --send don't go together\n");
    assertThat(usageError("--key", "x")).isEqualTo("wassop: --key goes only with --send\n");
    for (String key : List.of("", " ", "x".repeat(65), "a\nb", "a\u202Eb")) {
      assertThat(usageError("--send", "x", "-u", "bot", "-r", "ops", "--key", key))
          .startsWith("wassop: --key needs 1 to 64 characters");
    }
    assertThat(usageError("--send", "-", "-u", "bot", "-r", "ops", "--key", "x".repeat(54)))
        .startsWith("wassop: --key needs 1 to 64 characters");
    assertThat(usageError("--local", "-H", "x"))
        .isEqualTo("wassop: --local and --host don't go together\n");
    assertThat(usageError("-p", "0")).isEqualTo("wassop: --port 0 goes only with --local\n");
    assertThat(usageError("-p", "70000"))
        .startsWith("wassop: not a value for --port: \"70000\" (try");
    assertThat(usageError("-u", "a b")).startsWith("wassop: \"a b\" can't be a user's name");
    assertThat(usageError("-r", "ok,a/b")).startsWith("wassop: \"a/b\" can't be a room's name");
  }

  @Test
  void aSettingThatCannotBeIsOneLineThatSaysWhereItIsAndWhatItCanBe() throws Exception {
    Path file = folder.resolve("wassop.properties");
    Files.writeString(file, "mouse=perhaps\n");
    assertThat(usageError("--plain", "--config", file.toString()))
        .isEqualTo("wassop: " + file + ": mouse can't be \"perhaps\"; it can be: on, off\n");
    Files.writeString(file, "notify.sala\\ dos=some\n");
    assertThat(usageError("--plain", "--config", file.toString()))
        .isEqualTo(
            "wassop: "
                + file
                + ": notify.sala dos can't be \"some\"; it can be: all, mentions, none\n");
    Files.writeString(file, "theme=no-such\nmouse=off\nnotify.ops=none\n");
    assertThat(usageError("--config", file.toString()))
        .isEqualTo(
            "wassop: there is no theme no-such: "
                + folder.resolve("themes/no-such.theme")
                + " doesn't exist\n");
    Outcome variable =
        run(Map.of("WASSOP_QUIET_HOURS", "late", "WASSOP_LANG", "es"), "-u", "ana", "--plain");
    assertThat(variable.err())
        .isEqualTo(
            "wassop: WASSOP_QUIET_HOURS: quiet-hours no puede ser «late»; puede ser: off, o desde"
                + " cuándo hasta cuándo, como 22:00-07:00\n");
    Files.writeString(file, "colour=red\n");
    Outcome unknown = run(Map.of("LANG", "C"), "--config", file.toString());
    assertThat(unknown.code()).isEqualTo(78);
    assertThat(unknown.err()).contains("unknown setting \"colour\"", "host", "theme", "notify.*");
  }

  @Test
  void flagsWinOverTheEnvironmentAndThatOverTheFile() throws Exception {
    Path file = folder.resolve("wassop.properties");
    try (RealServer server = new RealServer()) {
      Files.writeString(
          file, "port=" + server.address().port() + "\nuser=filed\nroom=r1,r2\nplain=true\n");
      Map<String, String> env = new HashMap<>(Map.of("WASSOP_CONFIG", file.toString()));
      Outcome fromFile = run(env);
      assertThat(fromFile.code()).isZero();
      assertThat(fromFile.out()).startsWith("You have entered the room r1.\n");
      env.put("WASSOP_ROOM", "r3,r4");
      env.put("WASSOP_LANG", "es");
      assertThat(run(env).out()).startsWith("Te has unido a la sala r3.\n");
      assertThat(run(env, "-r", "r5", "--lang", "en", "--plain").out())
          .startsWith("You have entered the room r5.\n");
      env.put("WASSOP_PORT", "1");
      assertThat(run(env).code()).isEqualTo(69);
    }
  }

  @Test
  void localUsesTheServerThatListens() throws Exception {
    try (RealServer server = new RealServer()) {
      Outcome outcome =
          run(
              Map.of(),
              "--local",
              "--plain",
              "-u",
              "ana",
              "-r",
              "r1",
              "-p",
              "" + server.address().port());
      assertThat(outcome.code()).isZero();
    }
  }

  @Test
  void localSaysWhenThePortIsTakenByAnother() throws Exception {
    try (ScriptedServer other = new ScriptedServer(peer -> peer.send("SSH-2.0-x\r\n"))) {
      Outcome outcome = run(Map.of(), "--local", "-p", "" + other.address().port());
      assertThat(outcome.code()).isEqualTo(69);
      assertThat(outcome.err()).contains("is taken by something that isn't a Wassop server");
    }
  }

  @Test
  void theFoldersFollowTheXdgSpecification() {
    assertThat(new XdgFolders(Map.of(), "/home/a").config())
        .isEqualTo(Path.of("/home/a/.config/wassop"));
    assertThat(new XdgFolders(Map.of("XDG_CONFIG_HOME", "/c"), "/home/a").config())
        .isEqualTo(Path.of("/c/wassop"));
    assertThat(new XdgFolders(Map.of("XDG_STATE_HOME", "relative"), "/home/a").state())
        .isEqualTo(Path.of("/home/a/.local/state/wassop"));
  }
}
