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
 * A client with one room, which checks the order of everything that it receives. Every method
 * blocks until it has its answer, and fails if the server sends something wrong. Owned by one
 * thread.
 */
final class SingleRoomClient implements AutoCloseable {
  private final RoomName room;
  private final ClientWire wire;
  private OrderCheck order = OrderCheck.live();
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

  /** Enters, perhaps again, with a replay of all entries after {@code id}. */
  void enterAfter(long id) throws IOException {
    OrderCheck old = order;
    order = OrderCheck.after(id);
    enter(new Replay.After(id), old);
  }

  /** Enters without a replay. */
  void enter() throws IOException {
    OrderCheck old = order;
    order = OrderCheck.afterAny();
    enter(new Replay.Nothing(), old);
  }

  private void enter(Replay replay, OrderCheck before) throws IOException {
    String ref = send(new Request.EnterRoom(room, replay));
    boolean isAnswered = false;
    while (true) {
      Incoming incoming = wire.next();
      switch (incoming.message()) {
        case Event.Message message when incoming.ref().equals(ref) -> {
          isAnswered = true;
          order.replayed(message.id());
          last = message.id();
        }
        case Event.Message message -> {
          expect(!isAnswered, incoming);
          before.live(message.id());
        }
        case Answer.RoomEntered entered when incoming.ref().equals(ref) -> {
          order.entered(entered.keptIds().last());
          last = entered.keptIds().last();
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
    order = OrderCheck.after(0);
  }

  /** Reads {@code count} live messages. */
  void readMessages(int count) throws IOException {
    for (long until = last + count; last < until; ) {
      handle(wire.next());
    }
  }

  private void handle(Incoming incoming) throws IOException {
    switch (incoming.message()) {
      case Event.Message message -> {
        expect(incoming.ref().isEmpty(), incoming);
        order.live(message.id());
        last = message.id();
      }
      case Event.Entered other -> {}
      case Event.Left other -> {}
      case Event.Ping(String token) -> wire.send("", new Request.Pong(token));
      default -> expect(false, incoming);
    }
  }

  /** Returns the newest message that was received or accepted. */
  long last() {
    return last;
  }

  /** Sends {@code text} without waiting for the answer. */
  void sendMessage(String text) throws IOException {
    Place place = new Place.Room(room);
    send(new Request.SendMessage(Optional.of(place), "", text));
  }

  /** Waits for the answer to the oldest unanswered message, and returns its id. */
  long awaitAccepted() throws IOException {
    while (true) {
      Incoming incoming = wire.next();
      if (incoming.message() instanceof Answer.Accepted(Place place, long id, long timeMillis)) {
        order.own(id, true);
        last = id;
        return id;
      }
      handle(incoming);
    }
  }

  private Answer ask(Request request) throws IOException {
    String ref = send(request);
    while (true) {
      Incoming incoming = wire.next();
      if (incoming.ref().equals(ref) && incoming.message() instanceof Answer answer) {
        return answer;
      }
      handle(incoming);
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
