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
 * Writes requests to a classic server, which takes each {@code recv} as one command. So every write
 * is one command, and the next one follows after the answer, or after a short gap when there is no
 * answer. Runs as the link's writer thread.
 */
final class ClassicWriter implements Runnable {
  private final LinkConnection linkConnection;
  private final RequestQueue requestQueue;
  private final ClassicFlowControl flowControl;
  private final LinkTimeouts linkTimeouts;
  private final Clock clock;

  ClassicWriter(
      LinkConnection linkConnection,
      RequestQueue requestQueue,
      ClassicFlowControl flowControl,
      LinkTimeouts linkTimeouts,
      Clock clock) {
    this.linkConnection = linkConnection;
    this.requestQueue = requestQueue;
    this.flowControl = flowControl;
    this.linkTimeouts = linkTimeouts;
    this.clock = clock;
  }

  @Override
  public void run() {
    try {
      RequestQueue.QueuedRequest next;
      do {
        next = requestQueue.take();
        handle(next.ref(), next.request());
      } while (!(next.request() instanceof Request.Quit));
      linkConnection.socket().shutdownOutput();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The reader reaches the end of the input too, and reports it.
      linkConnection.setEndReason(DisconnectReason.LOST);
    }
  }

  private void handle(String ref, Request request) throws IOException, InterruptedException {
    switch (request) {
      case Request.Join join -> writeAndAwait(ref, join);
      case Request.EnterRoom enter -> writeAndAwait(ref, enter);
      case Request.ListRooms list -> writeAndAwait(ref, list);
      case Request.ExitRoom exit -> {
        if (isElsewhere(exit.room())) {
          linkConnection.refuse(ref, Refusal.NOT_IN_THAT_ROOM);
        } else {
          writeAndAwait(ref, exit);
        }
      }
      case Request.SendMessage message -> sendMessage(ref, message);
      case Request.Quit quit -> linkConnection.write(ClassicCodec.INSTANCE.encode(ref, quit));
      case Request.Hello hello -> linkConnection.refuse(ref, Refusal.HELLO_TOO_LATE);
      case Request.Pong pong -> {}
      case Request.Wassop2Only other -> linkConnection.refuse(ref, Refusal.UNKNOWN_VERB);
    }
  }

  private void writeAndAwait(String ref, Request request) throws IOException, InterruptedException {
    linkConnection.sent(ref, request);
    linkConnection.write(ClassicCodec.INSTANCE.encode(ref, request));
    flowControl.awaitAnswer(ref, linkTimeouts.answer());
  }

  /**
   * Sends a message. A classic one always goes to the current room, so one for any other place is
   * refused.
   */
  private void sendMessage(String ref, Request.SendMessage message)
      throws IOException, InterruptedException {
    Optional<RoomName> room = flowControl.currentRoom();
    Optional<Place> target = message.place();
    if (room.isEmpty() || target.isPresent() && !target.get().equals(new Place.Room(room.get()))) {
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
    return linkConnection.parameters().lineBytes();
  }

  private boolean isElsewhere(Optional<RoomName> target) {
    return target.isPresent() && !target.equals(flowControl.currentRoom());
  }
}
