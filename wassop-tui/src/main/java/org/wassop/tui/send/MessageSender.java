package org.wassop.tui.send;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliException;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.options.ClientOptions;
import org.wassop.tui.script.EventQueue.Item;

/**
 * Sends the pending messages over one link, and continues over the next one. Messages are
 * pipelined, so the server may have taken a few after a refused one. Owned by the main thread.
 */
final class MessageSender {
  private static final int MOST_UNANSWERED = 128;

  private final ClientOptions options;
  private final UserName user;
  private final PendingMessages pendingMessages;
  private final RefusalErrors refusalErrors;
  private boolean complete;
  private String session = "";
  private int lineNumber;

  /** Creates a sender for {@code user}; {@code complete} says that no line of the input follows. */
  MessageSender(
      ClientOptions options, UserName user, PendingMessages pendingMessages, boolean complete) {
    this.options = options;
    this.user = user;
    this.pendingMessages = pendingMessages;
    this.complete = complete;
    this.refusalErrors = new RefusalErrors(options.language());
  }

  /** Sends everything over {@code blockingLink}; returns when the server has taken all of it. */
  void send(BlockingLink blockingLink)
      throws CliException, LinkLostException, InterruptedException {
    join(blockingLink);
    Optional<RoomName> current = Optional.empty();
    while (true) {
      PendingMessages.@Nullable Delivery next = pendingMessages.next();
      if (next != null) {
        current = enterClassic(blockingLink, current, next.room());
        while (pendingMessages.unanswered() >= MOST_UNANSWERED) {
          handle(blockingLink.receive());
        }
        pendingMessages.sent(blockingLink.send(pendingMessages.request(next)));
      } else if (complete) {
        settle(blockingLink);
        return;
      } else {
        read(blockingLink);
      }
    }
  }

  private void join(BlockingLink blockingLink)
      throws CliException, LinkLostException, InterruptedException {
    if (ask(blockingLink, new Request.Join(user, session))
        instanceof Answer.Joined(String newSession)) {
      session = newSession;
    }
    if (blockingLink.dialect() == Dialect.WASSOP_2) {
      for (RoomName room : options.rooms()) {
        ask(blockingLink, new Request.EnterRoom(room, new Request.Replay.Nothing()));
      }
    }
  }

  /** Waits for a line or an answer, and handles it. */
  private void read(BlockingLink blockingLink)
      throws CliException, LinkLostException, InterruptedException {
    switch (blockingLink.nextItem()) {
      case Item.PostedEvent<LinkEvent>(LinkEvent event) -> handle(event);
      case Item.TypedLine<LinkEvent>(Line line) -> {
        lineNumber++;
        switch (line) {
          case Line.Text(String text, boolean ended) -> add(SafeText.line(text).stripTrailing());
          case Line.NotUtf8 fault -> throw refusalErrors.notUtf8(lineNumber);
          case Line.TooLong fault -> throw refusalErrors.tooLong(lineNumber);
          case Line.End end -> complete = true;
        }
      }
    }
  }

  private void add(String text) {
    if (!SafeText.isBlank(text)) {
      pendingMessages.add(text, lineNumber);
    }
  }

  /** Enters {@code room} on a classic connection, which is in one room at a time. */
  private Optional<RoomName> enterClassic(
      BlockingLink blockingLink, Optional<RoomName> current, RoomName room)
      throws CliException, LinkLostException, InterruptedException {
    if (blockingLink.dialect() == Dialect.CLASSIC && !current.equals(Optional.of(room))) {
      awaitAnswers(blockingLink);
      ask(blockingLink, new Request.EnterRoom(room, new Request.Replay.Nothing()));
    }
    return Optional.of(room);
  }

  /**
   * Waits until the server has taken everything. A classic one has, once it answers a later
   * request.
   */
  private void settle(BlockingLink blockingLink)
      throws CliException, LinkLostException, InterruptedException {
    awaitAnswers(blockingLink);
    if (blockingLink.dialect() == Dialect.CLASSIC) {
      ask(blockingLink, new Request.ListRooms());
    }
  }

  private void awaitAnswers(BlockingLink blockingLink)
      throws CliException, LinkLostException, InterruptedException {
    while (pendingMessages.unanswered() > 0) {
      handle(blockingLink.receive());
    }
  }

  private Answer ask(BlockingLink blockingLink, Request request)
      throws CliException, LinkLostException, InterruptedException {
    String ref = blockingLink.send(request);
    while (true) {
      Received received = blockingLink.receive();
      handle(received);
      if (received.ref().equals(ref) && received.message() instanceof Answer answer) {
        return answer;
      }
    }
  }

  private void handle(LinkEvent event) throws CliException {
    if (event instanceof Received(String ref, Answer answer)) {
      int line = pendingMessages.answered(ref);
      if (answer instanceof Answer.Refused refused) {
        throw refusalErrors.refused(refused, line);
      }
    }
  }
}
