package org.wassop.tui.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.wassop.cli.CliException;
import org.wassop.cli.Language;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.memory.MemoryLog;
import org.wassop.tui.fixture.ClientRun;
import org.wassop.tui.fixture.OtherUser;
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.options.ClientOptions;

/** Sending to a server that goes away in between. */
final class SendRetryTest {
  /** Returns a user who receives all messages of the first room, the earlier ones too. */
  private static OtherUser listener(ServerAddress address) throws InterruptedException {
    OtherUser leo = new OtherUser(address, "leo");
    leo.join();
    leo.enter(RoomName.FIRST, new Request.Replay.Last(100));
    return leo;
  }

  @Test
  void aServerThatComesBackGetsEachLineOnce() throws Exception {
    MemoryLog log = new MemoryLog();
    PipedOutputStream input = new PipedOutputStream();
    try (RealServer first = new RealServer(0, log);
        PipedInputStream in = new PipedInputStream(input)) {
      int port = first.address().port();
      CompletableFuture<ClientRun.Outcome> bot =
          CompletableFuture.supplyAsync(() ->
              ClientRun.withoutSettings()
                  .run(in, List.of("-p", "" + port, "--send", "-", "-u", "bot", "-r", "Sala1")));
      try (OtherUser leo = listener(first.address())) {
        input.write("uno\n".getBytes(StandardCharsets.UTF_8));
        input.flush();
        await().untilAsserted(() -> assertThat(leo.texts()).containsExactly("uno"));
      }
      first.stop();
      input.write("dos\ntres\n".getBytes(StandardCharsets.UTF_8));
      input.close();
      try (RealServer second = new RealServer(port, log)) {
        assertThat(bot.get(20, TimeUnit.SECONDS)).isEqualTo(new ClientRun.Outcome(0, "", ""));
        try (OtherUser leo = listener(second.address())) {
          await()
              .untilAsserted(() -> assertThat(leo.texts()).containsExactly("uno", "dos", "tres"));
        }
      }
    }
  }

  @Test
  void whatGotNoAnswerIsSentAgainWithTheSameKeyAndTheSameName() throws Exception {
    List<String> sent = new CopyOnWriteArrayList<>();
    try (ScriptedServer server =
        new ScriptedServer(
            peer -> {
              enter(peer, "x", "JOIN bot");
              sent.add(peer.receive());
              peer.send("@code=shutdown BYE bye\n");
            },
            peer -> {
              enter(peer, "x", "JOIN bot");
              sent.add(peer.receive());
              peer.send("@ref=3;room=Sala1;id=1;time=5 OK\n");
              peer.expect("QUIT");
            })) {
      send(server.address(), Duration.ofSeconds(20));
      assertThat(server.outcome()).isEqualTo("played");
      assertThat(sent.getFirst()).matches("@ref=3;room=Sala1;key=[0-9a-f]{16} MESSAGE uno");
      assertThat(sent.getLast()).isEqualTo(sent.getFirst());
    }
  }

  @Test
  void aServerWithAnotherHistoryIsNotToldAgain() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            peer -> {
              enter(peer, "x", "JOIN bot");
              peer.receive();
            },
            peer -> {
              peer.welcomeWithHistory("y");
              peer.expect("QUIT");
            })) {
      assertThat(failure(server.address(), Duration.ofSeconds(20))).isEqualTo(75);
      assertThat(server.outcome()).isEqualTo("played");
    }
  }

  @Test
  void aServerThatStaysAwayIsGivenUp() throws Exception {
    ScriptedServer server =
        new ScriptedServer(peer -> {
          enter(peer, "x", "JOIN bot");
          peer.receive();
        });
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(() -> failure(server.address(), Duration.ofMillis(600)));
    assertThat(server.outcome()).isEqualTo("played");
    server.close();
    assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(75);
  }

  private static void enter(ScriptedServer.Peer peer, String log, String join) throws IOException {
    peer.welcomeWithHistory(log);
    String joining = peer.receive();
    if (!joining.endsWith(join)) {
      throw new IOException(joining);
    }
    peer.send("@ref=1;session=s OK\n");
    peer.enter("@ref=2", "Sala1");
  }

  private static int failure(ServerAddress address, Duration reconnectLimit) {
    try {
      send(address, reconnectLimit);
      return 0;
    } catch (CliException e) {
      return e.exitCode();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void send(ServerAddress address, Duration reconnectLimit)
      throws CliException, InterruptedException {
    UserName bot = UserName.parse("bot").orElseThrow();
    ClientOptions options =
        new ClientOptions(
            Language.EN, address, Optional.of(bot), List.of(RoomName.FIRST), Optional.empty());
    SendMode.run(options, bot, "uno", new ByteArrayInputStream(new byte[0]), reconnectLimit);
  }
}
