package org.wassop.tui.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.fixture.RecordedEvents;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.net.LinkEvent.Closed;
import org.wassop.tui.net.LinkEvent.Received;

final class LinkWassop2Test {
  private static final UserName ANA = UserName.parse("ana").orElseThrow();
  private static final Duration SOON = Duration.ofMillis(50);

  private final RecordedEvents recordedEvents = new RecordedEvents();

  private Link link(ServerAddress address) {
    return ((ConnectResult.Connected) Link.connect(address, recordedEvents)).link();
  }

  private Link link(ServerAddress address, Heartbeat heartbeat) {
    LinkTimeouts linkTimeouts =
        new LinkTimeouts(Duration.ofSeconds(5), heartbeat, Duration.ofSeconds(1), Duration.ZERO);
    ConnectResult outcome = Link.connect(address, recordedEvents, linkTimeouts, Clock.systemUTC());
    return ((ConnectResult.Connected) outcome).link();
  }

  private Link quickLink(ServerAddress address) {
    return link(address, new Heartbeat(SOON, SOON, SOON));
  }

  private static boolean isJoined(LinkEvent event) {
    return event instanceof Received(String ref, Answer.Joined joined) && ref.equals("1");
  }

  @Test
  void pipelinedRequestsAreAnsweredByTheirRefs() throws Exception {
    try (RealServer server = new RealServer();
        Link link = link(server.address())) {
      assertThat(link.dialect()).isEqualTo(Dialect.WASSOP_2);
      assertThat(link.send(new Request.Join(ANA, ""))).isEqualTo("1");
      assertThat(link.send(new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Nothing())))
          .isEqualTo("2");
      assertThat(
              link.send(
                  new Request.SendMessage(Optional.of(new Place.Room(RoomName.FIRST)), "", "a\nb")))
          .isEqualTo("3");
      assertThat(isJoined(recordedEvents.next())).isTrue();
      assertThat(recordedEvents.next())
          .isEqualTo(
              new Received("2", new Answer.RoomEntered(RoomName.FIRST, 1, IdRange.EMPTY, 0, "")));
      Received taken = (Received) recordedEvents.next();
      assertThat(taken.ref()).isEqualTo("3");
      assertThat(taken.message()).isInstanceOf(Answer.Accepted.class);
    }
  }

  @Test
  void aClosedLinkSaysSoOnceAndLast() throws Exception {
    try (RealServer server = new RealServer()) {
      Link link = link(server.address());
      link.send(new Request.Join(ANA, ""));
      link.close();
      link.close();
      List<LinkEvent> all = recordedEvents.untilClosed();
      assertThat(isJoined(all.getFirst())).isTrue();
      assertThat(all).last().isEqualTo(new Closed(DisconnectReason.CLOSED));
      assertThat(recordedEvents.isEmpty()).isTrue();
    }
  }

  @Test
  void closingSendsWhatIsQueuedAndThenQuit() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          peer.expect("@ref=1 JOIN ana");
          peer.expect("QUIT");
          peer.expect("(end)");
        })) {
      Link link = link(server.address());
      link.send(new Request.Join(ANA, ""));
      link.close();
      assertThat(server.outcome()).isEqualTo("played");
    }
  }

  @Test
  void aStoppingServerIsHeardBeforeTheEnd() throws Exception {
    try (RealServer server = new RealServer()) {
      Link link = link(server.address());
      link.send(new Request.Join(ANA, ""));
      recordedEvents.next();
      server.stop();
      assertThat(((Event.Bye) ((Received) recordedEvents.next()).message()).code())
          .isEqualTo(Event.ByeCode.SHUTDOWN);
      assertThat(recordedEvents.next()).isEqualTo(new Closed(DisconnectReason.ENDED));
      link.close();
    }
  }

  @Test
  void aPingOfTheServerIsAnsweredAndNotDelivered() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          peer.send("PING t7\n");
          peer.expect("PONG t7");
        })) {
      try (Link link = link(server.address())) {
        assertThat(server.outcome()).isEqualTo("played");
        assertThat(recordedEvents.untilClosed())
            .containsExactly(new Closed(DisconnectReason.ENDED));
        assertThat(link.dialect()).isEqualTo(Dialect.WASSOP_2);
      }
    }
  }

  @Test
  void aServerThatIsSilentForTwoIntervalsIsGivenUp() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          peer.expect("PING wassop");
          peer.expect("(end)");
        })) {
      try (Link link = quickLink(server.address())) {
        assertThat(recordedEvents.next()).isEqualTo(new Closed(DisconnectReason.SILENT));
        assertThat(server.outcome()).isEqualTo("played");
        assertThat(link.send(new Request.ListRooms())).isEqualTo("1");
      }
    }
  }

  @Test
  void aServerThatOwesAnAnswerIsAskedSooner() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          peer.expect("@ref=1 LIST_ROOMS");
          peer.send("@ref=1 OK\n");
          peer.expect("@ref=2 LIST_ROOMS");
          peer.expect("PING wassop");
          peer.expect("(end)");
        })) {
      Heartbeat heartbeat = new Heartbeat(Duration.ofMinutes(10), SOON, SOON);
      try (Link link = link(server.address(), heartbeat)) {
        link.send(new Request.ListRooms());
        assertThat(recordedEvents.next()).isEqualTo(new Received("1", new Answer.Rooms(List.of())));
        link.send(new Request.ListRooms());
        assertThat(recordedEvents.next()).isEqualTo(new Closed(DisconnectReason.SILENT));
        assertThat(server.outcome()).isEqualTo("played");
      }
    }
  }

  @Test
  void aServersOwnIntervalCountsWhenItIsShorter() {
    Heartbeat usual = Heartbeat.DEFAULT;
    assertThat(usual.atMost(Duration.ofSeconds(30))).isEqualTo(usual);
    assertThat(usual.atMost(Duration.ofSeconds(4)).idleSilence()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void theServerTellsItsHistoryAndReplaysIt() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcomeWithHistory("x7");
          peer.expect("@ref=1;after=3 ROOM Sala1");
          peer.send("@ref=1;room=Sala1;id=4;time=5;from=leo MESSAGE hola\n");
          peer.send("@ref=1;room=Sala1;members=2;first=1;last=4;read=3 OK\n");
          peer.send("@room=Sala1;id=5;time=6;from=leo MESSAGE y\n");
        })) {
      try (Link link = link(server.address())) {
        assertThat(link.historyInfo()).isEqualTo(new Answer.HistoryInfo(true, "x7"));
        link.send(new Request.EnterRoom(RoomName.FIRST, new Request.Replay.After(3)));
        Place place = new Place.Room(RoomName.FIRST);
        UserName leo = UserName.parse("leo").orElseThrow();
        assertThat(recordedEvents.next())
            .isEqualTo(new Received("1", new Event.Message(place, 4, leo, "", "hola", 5)));
        assertThat(recordedEvents.next())
            .isEqualTo(
                new Received(
                    "1", new Answer.RoomEntered(RoomName.FIRST, 2, new IdRange(1, 4), 3, "")));
        assertThat(recordedEvents.next())
            .isEqualTo(new Received("", new Event.Message(place, 5, leo, "", "y", 6)));
      }
    }
  }

  @Test
  void aServerThatAnswersPingsIsKept() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          for (int i = 0; i < 5; i++) {
            peer.expect("PING wassop");
            peer.send("PONG wassop\n");
          }
          peer.send("NOTICE still here\n");
        })) {
      try (Link link = quickLink(server.address())) {
        assertThat(recordedEvents.next())
            .isEqualTo(new Received("", new Event.Notice("still here")));
        assertThat(recordedEvents.next()).isEqualTo(new Closed(DisconnectReason.ENDED));
        assertThat(link.dialect()).isEqualTo(Dialect.WASSOP_2);
      }
    }
  }

  @Test
  void aMessageOverTheServersLimitIsRefusedWithoutBeingSent() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome("line=1024;ping=30");
          peer.expect("@ref=2 LIST_ROOMS");
          peer.send("@ref=2 OK\n");
        })) {
      try (Link link = link(server.address())) {
        link.send(
            new Request.SendMessage(
                Optional.of(new Place.Room(RoomName.FIRST)), "", "x".repeat(1024)));
        link.send(new Request.ListRooms());
        Received refused = (Received) recordedEvents.next();
        assertThat(refused.ref()).isEqualTo("1");
        assertThat(((Answer.Refused) refused.message()).code()).isEqualTo(ErrorCode.TOO_LONG);
        assertThat(recordedEvents.next()).isEqualTo(new Received("2", new Answer.Rooms(List.of())));
      }
    }
  }

  @Test
  void aServerThatTakesNothingEndsTheLinkInsteadOfFillingTheMemory() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          awaitQuietly(end);
        })) {
      try (Link link = link(server.address())) {
        Request big =
            new Request.SendMessage(
                Optional.of(new Place.Room(RoomName.FIRST)), "", "x".repeat(16000));
        for (int i = 0; i < 4000; i++) {
          link.send(big);
        }
        assertThat(recordedEvents.next()).isEqualTo(new Closed(DisconnectReason.BACKLOG));
      }
    } finally {
      end.countDown();
    }
  }

  @Test
  void aLineOverTheLimitEndsTheLink() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          peer.send("NOTICE " + "x".repeat(70_000));
          peer.expect("(end)");
        })) {
      try (Link link = link(server.address())) {
        assertThat(recordedEvents.untilClosed())
            .containsExactly(new Closed(DisconnectReason.TOO_LONG));
        assertThat(link.dialect()).isEqualTo(Dialect.WASSOP_2);
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
