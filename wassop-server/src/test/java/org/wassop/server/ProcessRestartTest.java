package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server still knows after a restart. */
class ProcessRestartTest {
  private static final String TIME = ";time=\\d+";

  @TempDir Path temp;
  private HistoryFixture history;

  @BeforeEach
  void setUp() {
    history = new HistoryFixture(temp.resolve("data"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "KILL"})
  void everythingAcknowledgedIsThereAfterARestart(String signal) {
    try (ServerProcess server = history.startServer();
        TestClient ana = server.wassop2("ana")) {
      ana.enter("cocina");
      ana.sendMessage("cocina", "uno");
      ana.sendMessage("cocina", "dos\\ntres");
      ana.sendAndExpect(
          "@ref=1;room=cocina TOPIC sopa", "@room=cocina;by=ana TOPIC sopa", "@ref=1 OK");
      ana.sendAndExpect("@ref=2;room=cocina;id=1 READ", "@ref=2;room=cocina;id=1 OK");
      ana.send("@ref=3;to=eva MESSAGE luego").expectMatch("@ref=3;to=eva;id=1" + TIME + " OK");
      server.signal(signal);
      server.exitCode();
    }
    try (ServerProcess server = history.startServer();
        TestClient luis = server.connect().joinClassic("luis");
        TestClient ana = server.wassop2("ana");
        TestClient eva = server.wassop2("eva")) {
      luis.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (0)", "cocina (0)");
      ana.send("@ref=1;after=0 ROOM COCINA");
      ana.expectMatch("@ref=1;room=cocina;id=1" + TIME + ";from=ana MESSAGE uno");
      ana.expectMatch("@ref=1;room=cocina;id=2" + TIME + ";from=ana MESSAGE dos\\\\ntres");
      ana.expect("@ref=1;room=cocina;members=1;first=1;last=2;read=1;topic=sopa OK");
      assertThat(ana.sendMessage("cocina", "cuatro")).isEqualTo(3);
      eva.sendAndExpect("@ref=1 DIRECTS", "@ref=1;last=1;read=0 DIRECT ana", "@ref=1 OK");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "KILL"})
  void whatWasChangedIsChangedAfterARestart(String signal) {
    try (ServerProcess server = history.startServer();
        TestClient ana = server.wassop2("ana")) {
      ana.enter("cocina");
      ana.sendMessage("cocina", "uno");
      ana.sendMessage("cocina", "dos");
      changes(ana, "of=1 REACT 👍", "of=1 EDIT tres", "of=2 DELETE");
      server.signal(signal);
      server.exitCode();
    }
    try (ServerProcess server = history.startServer();
        TestClient ana = server.wassop2("ana")) {
      ana.send("@ref=1;after=0 ROOM cocina");
      for (String line :
          List.of(
              ";id=1" + TIME + ";from=ana MESSAGE tres",
              ";id=2" + TIME + ";from=ana MESSAGE",
              ";id=3" + TIME + ";from=ana;of=1 REACT 👍",
              ";id=4" + TIME + ";from=ana;of=1 EDIT tres",
              ";id=5" + TIME + ";from=ana;of=2 DELETE")) {
        ana.expectMatch("@ref=1;room=cocina" + line);
      }
      ana.expect("@ref=1;room=cocina;members=1;first=1;last=5;read=0 OK");
      for (String again : List.of("of=1 REACT 👍", "of=1 EDIT tres", "of=2 DELETE")) {
        ana.sendAndExpect("@ref=1;room=cocina;" + again, "@ref=1 OK");
      }
      changes(ana, "of=1;back=1 REACT 👍");
      ana.sendAndExpect("@ref=2 SEARCH uno", "@ref=2 OK");
      ana.sendAndExpect("@ref=2 SEARCH dos", "@ref=2 OK");
      ana.send("@ref=2 SEARCH tres");
      ana.expectMatch("@ref=2;room=cocina;id=1" + TIME + ";from=ana;match=0\\+4 FOUND tres");
      ana.expect("@ref=2 OK");
    }
  }

  private static void changes(TestClient client, String... requests) {
    for (String request : requests) {
      client.send("@ref=c;room=cocina;" + request);
      client.expectMatch("@room=cocina;id=\\d+" + TIME + ";from=ana;" + request);
      client.expect("@ref=c OK");
    }
  }

  @ParameterizedTest
  @CsvSource({"on, 1, true", "off, 0, false"})
  void aHistoryThatLastsIsTheSameAfterARestart(String keeping, String lasts, boolean same) {
    String first = greeting("--history=" + keeping);
    String second = greeting("--history=" + keeping);
    assertThat(first).contains(";history=" + lasts + ";").containsPattern(";log=\\w+ HELLO");
    assertThat(second.equals(first)).as("%s, then %s", first, second).isEqualTo(same);
  }

  private String greeting(String option) {
    try (ServerProcess server = history.startServer(option);
        TestClient client = server.connect()) {
      return client.send("HELLO wassop/2").readLine();
    }
  }

  @Test
  void aSecondServerInTheUsualFolderIsRefused() {
    Map<String, String> env = Map.of("XDG_STATE_HOME", temp.toString());
    try (ServerProcess first = ServerProcess.start(env, "--port=0")) {
      first.port();
      try (ServerProcess second = ServerProcess.start(env, "--port=0")) {
        assertThat(second.exitCode()).isEqualTo(69);
        assertThat(second.errors())
            .isEqualTo(
                "wassop-server: another server is using the folder "
                    + temp.resolve("wassop/server")
                    + ": stop it, or choose another --data-dir\n");
      }
      try (TestClient ana = first.wassop2("ana")) {
        ana.enter("Sala1");
        assertThat(ana.sendMessage("Sala1", "uno")).isOne();
      }
    }
  }

  @Test
  void aHistoryOfANewerVersionIsRefusedAndLeftAsItIs() throws IOException {
    refuses(
        HistoryFixture.SCHEMA_VERSION_OFFSET,
        "the history in "
            + history.folder()
            + " was written by a newer version of wassop-server: use that version, or choose another"
            + " --data-dir");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws IOException {
    refuses(
        HistoryFixture.APPLICATION_ID_OFFSET,
        "the file history.db in "
            + history.folder()
            + " is another program's: choose another --data-dir");
  }

  private void refuses(int where, String error) throws IOException {
    history.addMessages("uno");
    history.writeHeader(where, 99);
    byte[] before = Files.readAllBytes(history.file());
    history.expectFailure(69, error, "--port=0");
    assertThat(history.file()).hasBinaryContent(before);
    assertThat(history.folder().resolve("address")).doesNotExist();
  }
}
