package org.wassop.tui.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
import org.wassop.tui.fixture.OriginalServer;
import org.wassop.tui.fixture.RecordedEvents;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.net.LinkEvent.Closed;
import org.wassop.tui.net.LinkEvent.Received;

final class LinkClassicTest {
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1234), ZoneOffset.UTC);
  private static final LinkTimeouts QUICK =
      new LinkTimeouts(
          Duration.ofMillis(200), Heartbeat.DEFAULT, Duration.ofSeconds(1), Duration.ofMillis(30));
  private static final UserName ANA = UserName.parse("ana").orElseThrow();
  private static final UserName LEO = UserName.parse("leo").orElseThrow();

  private final RecordedEvents recordedEvents = new RecordedEvents();

  private static Link link(ServerAddress address, RecordedEvents recordedEvents) {
    return ((ConnectResult.Connected) Link.connect(address, recordedEvents, QUICK, CLOCK)).link();
  }

  private static Request say(String text) {
    return new Request.SendMessage(Optional.of(new Place.Room(RoomName.FIRST)), "", text);
  }

  @Test
  void theOriginalServerGetsOneCommandARecv() throws Exception {
    try (OriginalServer server = new OriginalServer()) {
      Link link = link(server.address(), recordedEvents);
      assertThat(link.dialect()).isEqualTo(Dialect.CLASSIC);
      link.send(new Request.Join(ANA, ""));
      link.send(new Request.ListRooms());
      link.send(new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Nothing()));
      link.send(say("hola"));
      link.send(say("❤️"));
      link.send(say("uno\ndos"));
      link.send(new Request.ExitRoom(Optional.of(RoomName.FIRST)));
      Answer.Accepted taken = new Answer.Accepted(new Place.Room(RoomName.FIRST), 0, 1234);
      assertThat(recordedEvents.next()).isEqualTo(new Received("1", new Answer.Joined("")));
      assertThat(recordedEvents.next())
          .isEqualTo(
              new Received(
                  "2", new Answer.Rooms(List.of(new Answer.ListedRoom(RoomName.FIRST, 0)))));
      assertThat(recordedEvents.next())
          .isEqualTo(
              new Received("3", new Answer.RoomEntered(RoomName.FIRST, 0, IdRange.EMPTY, 0, "")));
      assertThat(recordedEvents.next()).isEqualTo(new Received("4", taken));
      assertThat(recordedEvents.next()).isEqualTo(new Received("5", taken));
      assertThat(recordedEvents.next()).isEqualTo(new Received("6", taken));
      assertThat(recordedEvents.next())
          .isEqualTo(new Received("7", new Answer.RoomExited(RoomName.FIRST)));
      link.close();
      assertThat(server.received())
          .element(0)
          .asString()
          .startsWith("@client=wassop/")
          .endsWith(" HELLO wassop/2\n");
      assertThat(server.received().subList(1, server.received().size()))
          .containsExactly(
              "JOIN ana\n",
              "LIST_ROOMS\n",
              "ROOM Sala1\n",
              "MESSAGE hola\n",
              "LOVE\n",
              "MESSAGE uno\n",
              "MESSAGE dos\n",
              "EXIT Sala1\n",
              "QUIT\n");
    }
  }

  @Test
  void twoClientsOfTheOriginalServerHearEachOther() throws Exception {
    RecordedEvents leoHeard = new RecordedEvents();
    try (OriginalServer server = new OriginalServer();
        Link ana = link(server.address(), recordedEvents);
        Link leo = link(server.address(), leoHeard)) {
      leo.send(new Request.Join(LEO, ""));
      leo.send(new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Nothing()));
      leoHeard.next();
      leoHeard.next();
      ana.send(new Request.Join(ANA, ""));
      ana.send(new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Nothing()));
      ana.send(say("hola"));
      assertThat(leoHeard.next())
          .isEqualTo(new Received("", new Event.Entered(RoomName.FIRST, ANA)));
      assertThat(leoHeard.next())
          .isEqualTo(
              new Received(
                  "", new Event.Message(new Place.Room(RoomName.FIRST), 0, ANA, "", "hola", 0)));
    }
  }

  @Test
  void aNameInUseIsRefusedAndTheLinkGoesOn() throws Exception {
    RecordedEvents second = new RecordedEvents();
    try (OriginalServer server = new OriginalServer();
        Link first = link(server.address(), recordedEvents);
        Link other = link(server.address(), second)) {
      first.send(new Request.Join(ANA, ""));
      recordedEvents.next();
      other.send(new Request.Join(ANA, ""));
      other.send(new Request.Join(LEO, ""));
      assertThat(((Answer.Refused) ((Received) second.next()).message()).code())
          .isEqualTo(ErrorCode.NAME_IN_USE);
      assertThat(second.next()).isEqualTo(new Received("2", new Answer.Joined("")));
    }
  }

  @Test
  void whatClassicCanNotDoIsRefusedWithoutBeingSent() throws Exception {
    try (OriginalServer server = new OriginalServer()) {
      Link link = link(server.address(), recordedEvents);
      link.send(say("to nobody"));
      link.send(new Request.Join(ANA, ""));
      link.send(new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Nothing()));
      link.send(
          new Request.SendMessage(
              Optional.of(new Place.Room(RoomName.parse("ops").orElseThrow())), "", "elsewhere"));
      link.send(say("x".repeat(1020)));
      link.send(new Request.ListMembers(RoomName.FIRST));
      assertThat(refusal("1")).isEqualTo(ErrorCode.NOT_IN_ROOM);
      recordedEvents.next();
      recordedEvents.next();
      assertThat(refusal("4")).isEqualTo(ErrorCode.NOT_IN_ROOM);
      assertThat(refusal("5")).isEqualTo(ErrorCode.TOO_LONG);
      assertThat(refusal("6")).isEqualTo(ErrorCode.UNKNOWN_VERB);
      link.close();
      assertThat(server.received()).noneMatch(line -> line.startsWith("MESSAGE"));
    }
  }

  private ErrorCode refusal(String ref) throws InterruptedException {
    Received received = (Received) recordedEvents.next();
    assertThat(received.ref()).isEqualTo(ref);
    return ((Answer.Refused) received.message()).code();
  }

  @Test
  void anErrorInReplyToHelloMeansClassic() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.receive();
          peer.send("ERROR: Comando desconocido\n");
          peer.expect("JOIN ana");
          peer.send("OK\n");
        })) {
      try (Link link = link(server.address(), recordedEvents)) {
        assertThat(link.dialect()).isEqualTo(Dialect.CLASSIC);
        link.send(new Request.Join(ANA, ""));
        assertThat(recordedEvents.next()).isEqualTo(new Received("1", new Answer.Joined("")));
      }
    }
  }

  @Test
  void aWelcomeThatComesTooLateEndsTheLink() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.receive();
          peer.expect("JOIN ana");
          peer.send("@server=slow;line=16384;ping=30 HELLO wassop/2\n");
          peer.expect("(end)");
        })) {
      try (Link link = link(server.address(), recordedEvents)) {
        link.send(new Request.Join(ANA, ""));
        assertThat(recordedEvents.untilClosed())
            .containsExactly(new Closed(DisconnectReason.LATE_HELLO));
      }
    }
  }
}
