package org.wassop.tui.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.codec.ClassicCodec;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;

/**
 * Writes requests to a classic server that takes each {@code recv} as one command: one command a
 * write, and the next one after the answer, or after a moment when there is none. Is the link's
 * writer thread.
 */
final class ClassicWriter implements Runnable {
  private final LinkConnection linkConnection;
  private final RequestQueue requestQueue;
  private final ClassicFlowControl turn;
  private final LinkTimeouts linkTimeouts;
  private final Clock clock;

  ClassicWriter(
      LinkConnection linkConnection,
      RequestQueue requestQueue,
      ClassicFlowControl turn,
      LinkTimeouts linkTimeouts,
      Clock clock) {
    this.linkConnection = linkConnection;
    this.requestQueue = requestQueue;
    this.turn = turn;
    this.linkTimeouts = linkTimeouts;
    this.clock = clock;
  }

  @Override
  public void run() {
    try {
      RequestQueue.Outgoing next;
      do {
        next = requestQueue.take();
        say(next.ref(), next.request());
      } while (!(next.request() instanceof Request.Quit));
      linkConnection.socket().shutdownOutput();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The reader comes to the end of what the server said, and tells why.
      linkConnection.because(DisconnectReason.LOST);
    }
  }

  private void say(String ref, Request request) throws IOException, InterruptedException {
    switch (request) {
      case Request.Join join -> ask(ref, join);
      case Request.EnterRoom enter -> ask(ref, enter);
      case Request.ListRooms list -> ask(ref, list);
      case Request.ExitRoom exit -> {
        if (isElsewhere(exit.room())) {
          linkConnection.refuse(ref, Refusal.NOT_IN_THAT_ROOM);
        } else {
          ask(ref, exit);
        }
      }
      case Request.SendMessage message -> message(ref, message);
      case Request.Quit quit -> linkConnection.write(ClassicCodec.INSTANCE.encode(ref, quit));
      case Request.Hello hello -> linkConnection.refuse(ref, Refusal.HELLO_TOO_LATE);
      case Request.Pong pong -> {}
      case Request.Wassop2Only other -> linkConnection.refuse(ref, Refusal.UNKNOWN_VERB);
    }
  }

  private void ask(String ref, Request request) throws IOException, InterruptedException {
    linkConnection.sent(ref, request);
    linkConnection.write(ClassicCodec.INSTANCE.encode(ref, request));
    turn.await(ref, linkTimeouts.answer());
  }

  /** A classic message goes to the current room, whatever room is meant: so it must be that. */
  private void message(String ref, Request.SendMessage message)
      throws IOException, InterruptedException {
    Optional<RoomName> room = turn.room();
    Optional<Place> meant = message.place();
    if (room.isEmpty() || meant.isPresent() && !meant.get().equals(new Place.Room(room.get()))) {
      linkConnection.refuse(ref, Refusal.NOT_IN_THAT_ROOM);
      return;
    }
    List<String> commands = ClassicCodec.INSTANCE.encode(ref, message).lines().toList();
    if (commands.stream().anyMatch(line -> line.getBytes(UTF_8).length >= lineBytes())) {
      linkConnection.refuse(ref, Refusal.LINE_TOO_LONG);
      return;
    }
    if (commands.isEmpty()) {
      linkConnection.refuse(ref, Refusal.MISSING_TEXT);
      return;
    }
    for (int i = 0; i < commands.size(); i++) {
      linkConnection.write(commands.get(i) + "\n");
      if (i == commands.size() - 1) {
        linkConnection.deliver(
            ref, new Answer.Accepted(new Place.Room(room.get()), 0, clock.millis()));
      }
      Thread.sleep(linkTimeouts.gap());
    }
  }

  private int lineBytes() {
    return linkConnection.terms().lineBytes();
  }

  private boolean isElsewhere(Optional<RoomName> meant) {
    return meant.isPresent() && !meant.equals(turn.room());
  }
}
