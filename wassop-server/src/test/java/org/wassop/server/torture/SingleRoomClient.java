package org.wassop.server.torture;

import java.io.IOException;
import java.util.Optional;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * Somebody with one room and one connection, who checks the order of all that is heard there. Every
 * method waits for what it asks for, and fails when it hears something wrong. Owned by one thread.
 */
final class SingleRoomClient implements AutoCloseable {
  private final RoomName room;
  private final ClientWire wire;
  private OrderCheck orderCheck = OrderCheck.live();
  private long last;
  private int refs;

  private SingleRoomClient(RoomName room, ClientWire wire) {
    this.room = room;
    this.wire = wire;
  }

  /** Connects to {@code port} as {@code name}, who hasn't entered {@code room} yet. */
  static SingleRoomClient join(int port, String name, RoomName room) throws IOException {
    ClientWire wire = ClientWire.to(port);
    wire.join(UserName.parse(name).orElseThrow());
    return new SingleRoomClient(room, wire);
  }

  /** Enters, maybe once more, and is told everything after the message {@code id}. */
  void enterAfter(long id) throws IOException {
    OrderCheck old = orderCheck;
    orderCheck = OrderCheck.after(id);
    enter(new Replay.After(id), old);
  }

  /** Enters and is told nothing of what was said before. */
  void enter() throws IOException {
    OrderCheck old = orderCheck;
    orderCheck = OrderCheck.afterAny();
    enter(new Replay.Nothing(), old);
  }

  private void enter(Replay replay, OrderCheck untilThen) throws IOException {
    String ref = send(new Request.EnterRoom(room, replay));
    boolean isAnswered = false;
    while (true) {
      Incoming incoming = wire.next();
      switch (incoming.message()) {
        case Event.Message message when incoming.ref().equals(ref) -> {
          isAnswered = true;
          orderCheck.again(message.id());
          last = message.id();
        }
        case Event.Message message -> {
          expect(!isAnswered, incoming);
          untilThen.live(message.id());
        }
        case Answer.RoomEntered entered when incoming.ref().equals(ref) -> {
          orderCheck.entered(entered.kept().last());
          last = entered.kept().last();
          return;
        }
        case Event.Entered other -> {}
        case Event.Left other -> {}
        default -> expect(false, incoming);
      }
    }
  }

  /** Leaves the room. */
  void exit() throws IOException {
    Answer answer = ask(new Request.ExitRoom(Optional.of(room)));
    expect(answer instanceof Answer.RoomExited, answer);
    orderCheck = OrderCheck.after(0);
  }

  /** Hears {@code count} messages more as they are said. */
  void hear(int count) throws IOException {
    for (long until = last + count; last < until; ) {
      hear(wire.next());
    }
  }

  private void hear(Incoming incoming) throws IOException {
    switch (incoming.message()) {
      case Event.Message message -> {
        expect(incoming.ref().isEmpty(), incoming);
        orderCheck.live(message.id());
        last = message.id();
      }
      case Event.Entered other -> {}
      case Event.Left other -> {}
      case Event.Ping(String token) -> wire.send("", new Request.Pong(token));
      default -> expect(false, incoming);
    }
  }

  /** The newest message that was heard or accepted. */
  long last() {
    return last;
  }

  /** Says {@code text} without waiting for the answer. */
  void say(String text) throws IOException {
    Place place = new Place.Room(room);
    send(new Request.SendMessage(Optional.of(place), "", text));
  }

  /** The id of the oldest own message that has no answer yet. */
  long accepted() throws IOException {
    while (true) {
      Incoming incoming = wire.next();
      if (incoming.message() instanceof Answer.Accepted(Place place, long id, long timeMillis)) {
        orderCheck.own(id, true);
        last = id;
        return id;
      }
      hear(incoming);
    }
  }

  private Answer ask(Request request) throws IOException {
    String ref = send(request);
    while (true) {
      Incoming incoming = wire.next();
      if (incoming.ref().equals(ref) && incoming.message() instanceof Answer answer) {
        return answer;
      }
      hear(incoming);
    }
  }

  private String send(Request request) throws IOException {
    String ref = Integer.toString(++refs);
    wire.send(ref, request);
    return ref;
  }

  private void expect(boolean isRight, Object what) {
    if (!isRight) {
      throw new AssertionError("unexpected after the message " + last + ": " + what);
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
