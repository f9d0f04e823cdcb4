package org.wassop.tui.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.name.RoomName;
import org.wassop.tui.fixture.ClientRun;
import org.wassop.tui.fixture.ClientRun.Outcome;
import org.wassop.tui.fixture.OriginalServer;
import org.wassop.tui.fixture.OtherUser;
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.fixture.UnusedAddress;
import org.wassop.tui.net.ServerAddress;

final class SendModeTest {
  private static final Outcome SENT = new Outcome(0, "", "");

  private static Outcome send(ServerAddress address, String in, String text) {
    return ClientRun.withoutSettings()
        .run(address, in, "--send", text, "-r", "Sala1,ops", "-u", "bot", "--lang", "en");
  }

  private static OtherUser leo(ServerAddress address) throws InterruptedException {
    return OtherUser.in(RoomName.FIRST, address, "leo");
  }

  /** Waits until {@code user} has received {@code count} messages, and returns their texts. */
  private static List<String> texts(OtherUser user, int count) throws InterruptedException {
    while (user.texts().size() < count) {
      user.next();
    }
    return user.texts();
  }

  @Test
  void aKeyGoesWithTheTextToEachRoom() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          enter(peer);
          peer.expect("@ref=4;room=Sala1;key=k7 MESSAGE uno");
          peer.expect("@ref=5;room=ops;key=k7 MESSAGE uno");
          peer.send("@ref=4;room=Sala1;id=1;time=5 OK\n@ref=5;room=ops;id=1;time=5 OK\n");
          peer.expect("QUIT");
        })) {
      assertThat(sendWithKey(server.address(), "", "uno", "k7")).isEqualTo(SENT);
      assertThat(server.outcome()).isEqualTo("played");
    }
  }

  @Test
  void eachLineOfTheInputHasItsNumberBehindTheKey() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          enter(peer);
          peer.expect("@ref=4;room=Sala1;key=k7-1 MESSAGE uno");
          peer.expect("@ref=5;room=ops;key=k7-1 MESSAGE uno");
          peer.expect("@ref=6;room=Sala1;key=k7-3 MESSAGE tres");
          peer.expect("@ref=7;room=ops;key=k7-3 MESSAGE tres");
          for (int ref = 4; ref <= 7; ref++) {
            peer.send("@ref=" + ref + ";room=Sala1;id=1;time=5 OK\n");
          }
          peer.expect("QUIT");
        })) {
      assertThat(sendWithKey(server.address(), "uno\n\ntres\n", "-", "k7")).isEqualTo(SENT);
      assertThat(server.outcome()).isEqualTo("played");
    }
  }

  @Test
  void whatTheServerCouldNotStoreMayBeTriedAgain() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          enter(peer);
          peer.receive();
          peer.send("@ref=4;code=internal ERROR The server can't store the message\n");
          peer.receive();
        })) {
      assertThat(sendWithKey(server.address(), "", "uno", "k7").code()).isEqualTo(75);
    }
  }

  private static void enter(ScriptedServer.Peer peer) throws IOException {
    peer.welcomeWithHistory("x");
    peer.join("bot");
    peer.enter("@ref=2", "Sala1");
    peer.enter("@ref=3", "ops");
  }

  private static Outcome sendWithKey(ServerAddress address, String in, String text, String key) {
    return ClientRun.withoutSettings()
        .run(address, in, "--send", text, "-r", "Sala1,ops", "-u", "bot", "--key", key);
  }

  @Test
  void aTextIsTakenByEveryRoom() throws Exception {
    try (RealServer server = new RealServer();
        OtherUser leo = leo(server.address())) {
      assertThat(send(server.address(), "", "\n \n uno\n  dos \n")).isEqualTo(SENT);
      assertThat(texts(leo, 1)).containsExactly(" uno\n  dos");
      assertThat(leo.link().dialect()).isNotNull();
    }
  }

  @Test
  void theSpacesBeforeALineStayAndThoseBehindItGo() throws Exception {
    try (RealServer server = new RealServer();
        OtherUser leo = leo(server.address())) {
      String in = "Traceback:\n  File \"x\"  \n \n\tat y\r\n";
      assertThat(send(server.address(), in, "-")).isEqualTo(SENT);
      assertThat(texts(leo, 3)).containsExactly("Traceback:", "  File \"x\"", "    at y");
      assertThat(leo.link().dialect()).isNotNull();
    }
  }

  @Test
  void standardInputIsAMessageALineInOrder() throws Exception {
    List<String> lines = IntStream.range(0, 1000).mapToObj(i -> "line " + i).toList();
    try (RealServer server = new RealServer();
        OtherUser leo = leo(server.address())) {
      String in = lines.stream().collect(Collectors.joining("\n\n"));
      assertThat(send(server.address(), in, "-")).isEqualTo(SENT);
      assertThat(texts(leo, 1000)).isEqualTo(lines);
      assertThat(leo.link().dialect()).isNotNull();
    }
  }

  @Test
  void theOriginalServerGetsItRoomByRoom() throws Exception {
    try (OriginalServer server = new OriginalServer()) {
      assertThat(send(server.address(), "", "hola")).isEqualTo(SENT);
      assertThat(server.received().subList(1, 7))
          .containsExactly(
              "JOIN bot\n",
              "ROOM Sala1\n",
              "MESSAGE hola\n",
              "ROOM ops\n",
              "MESSAGE hola\n",
              "LIST_ROOMS\n");
    }
  }

  @Test
  void aNameInUseIsTryAgain() throws Exception {
    try (RealServer server = new RealServer()) {
      assertThatANameInUseIsTryAgain(server.address());
    }
    try (OriginalServer server = new OriginalServer()) {
      assertThatANameInUseIsTryAgain(server.address());
    }
  }

  private static void assertThatANameInUseIsTryAgain(ServerAddress address)
      throws InterruptedException {
    try (OtherUser leo = leo(address)) {
      assertThat(
              ClientRun.withoutSettings()
                  .run(address, "", "--send", "x", "-r", "ops", "-u", "leo", "--lang=en"))
          .isEqualTo(new Outcome(75, "", "wassop: not sent: that name is in use\n"));
      assertThat(leo.link().dialect()).isNotNull();
    }
  }

  @Test
  void aTextOverTheLimitIsBadData() throws Exception {
    try (RealServer server = new RealServer()) {
      assertThat(send(server.address(), "", "x".repeat(17_000)))
          .isEqualTo(new Outcome(65, "", "wassop: not sent: the message is too long\n"));
      assertThat(send(server.address(), "ok\n\n" + "x".repeat(17_000), "-"))
          .isEqualTo(new Outcome(65, "", "wassop: line 3 wasn't sent: the message is too long\n"));
    }
  }

  @Test
  void aRefusalStopsTheInputAtItsLine() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          for (int i = 1; i <= 4; i++) {
            peer.receive();
            peer.send("@ref=" + i + (i < 4 ? " OK\n" : ";code=forbidden ERROR You are muted\n"));
          }
          peer.skipTo("(end)");
        })) {
      assertThat(send(server.address(), "one\ntwo\n", "-"))
          .isEqualTo(new Outcome(77, "", "wassop: line 1 wasn't sent: that isn't allowed here\n"));
    }
  }

  @Test
  void aLinkLostOnTheWayIsTryAgain() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          peer.expect("@ref=1 JOIN bot");
        })) {
      assertThat(send(server.address(), "", "x"))
          .isEqualTo(
              new Outcome(75, "", "wassop: connection ended: the server ended the connection\n"));
    }
  }

  @Test
  void noServerAndNoHostHaveTheirCodes() throws Exception {
    ServerAddress closed = UnusedAddress.find();
    assertThat(send(closed, "", "x"))
        .isEqualTo(
            new Outcome(69, "", "wassop: can't reach " + closed + ": nothing listens there\n"));
    assertThat(send(new ServerAddress("no-such-host.invalid", 1), "", "x"))
        .isEqualTo(new Outcome(68, "", "wassop: unknown host: no-such-host.invalid\n"));
    try (ScriptedServer server = new ScriptedServer(peer -> peer.send("SSH-2.0-x\r\n"))) {
      assertThat(send(server.address(), "", "x").code()).isEqualTo(69);
    }
  }
}
