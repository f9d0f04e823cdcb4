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
import org.wassop.tui.ClientOptions;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.script.Happenings.Happening;

/**
 * Sends what is to be sent over one link, and goes on over the next. Messages are pipelined, so a
 * few after a refused one may have been taken. Owned by the main thread.
 */
final class Sender {
  private static final int MOST_UNANSWERED = 128;

  private final ClientOptions options;
  private final UserName user;
  private final Deliveries deliveries;
  private final Refusals refusals;
  private boolean complete;
  private String session = "";
  private int lines;

  /** A sender as {@code user}; {@code complete}: no line of the input is awaited. */
  Sender(ClientOptions options, UserName user, Deliveries deliveries, boolean complete) {
    this.options = options;
    this.user = user;
    this.deliveries = deliveries;
    this.complete = complete;
    this.refusals = new Refusals(options.language());
  }

  /** Sends all over {@code talk}; returns when the server has taken it. */
  void send(Talk talk) throws CliException, LinkLost, InterruptedException {
    join(talk);
    Optional<RoomName> current = Optional.empty();
    while (true) {
      Deliveries.@Nullable Delivery next = deliveries.next();
      if (next != null) {
        current = enterClassic(talk, current, next.room());
        while (deliveries.unanswered() >= MOST_UNANSWERED) {
          heard(talk.hear());
        }
        deliveries.sent(talk.send(deliveries.request(next)));
      } else if (complete) {
        settle(talk);
        return;
      } else {
        read(talk);
      }
    }
  }

  private void join(Talk talk) throws CliException, LinkLost, InterruptedException {
    if (ask(talk, new Request.Join(user, session)) instanceof Answer.Joined(String given)) {
      session = given;
    }
    if (talk.dialect() == Dialect.WASSOP_2) {
      for (RoomName room : options.rooms()) {
        ask(talk, new Request.EnterRoom(room, new Request.Replay.Nothing()));
      }
    }
  }

  /** Waits for a line, or for an answer. */
  private void read(Talk talk) throws CliException, LinkLost, InterruptedException {
    switch (talk.next()) {
      case Happening.Heard<LinkEvent>(LinkEvent event) -> heard(event);
      case Happening.Typed<LinkEvent>(Line line) -> {
        lines++;
        switch (line) {
          case Line.Text(String text, boolean ended) -> add(SafeText.line(text).strip());
          case Line.NotUtf8 fault -> throw refusals.notUtf8(lines);
          case Line.TooLong fault -> throw refusals.tooLong(lines);
          case Line.End end -> complete = true;
        }
      }
    }
  }

  private void add(String text) {
    if (!SafeText.isBlank(text)) {
      deliveries.add(text, lines);
    }
  }

  /** A classic connection is in one room at a time. */
  private Optional<RoomName> enterClassic(Talk talk, Optional<RoomName> current, RoomName room)
      throws CliException, LinkLost, InterruptedException {
    if (talk.dialect() == Dialect.CLASSIC && !current.equals(Optional.of(room))) {
      awaitAnswers(talk);
      ask(talk, new Request.EnterRoom(room, new Request.Replay.Nothing()));
    }
    return Optional.of(room);
  }

  /** Waits until the server has taken all; a classic one has when it answers what came after. */
  private void settle(Talk talk) throws CliException, LinkLost, InterruptedException {
    awaitAnswers(talk);
    if (talk.dialect() == Dialect.CLASSIC) {
      ask(talk, new Request.ListRooms());
    }
  }

  private void awaitAnswers(Talk talk) throws CliException, LinkLost, InterruptedException {
    while (deliveries.unanswered() > 0) {
      heard(talk.hear());
    }
  }

  private Answer ask(Talk talk, Request request)
      throws CliException, LinkLost, InterruptedException {
    String ref = talk.send(request);
    while (true) {
      Received received = talk.hear();
      heard(received);
      if (received.ref().equals(ref) && received.message() instanceof Answer answer) {
        return answer;
      }
    }
  }

  private void heard(LinkEvent event) throws CliException {
    if (event instanceof Received(String ref, Answer answer)) {
      int line = deliveries.answered(ref);
      if (answer instanceof Answer.Refused refused) {
        throw refusals.refused(refused, line);
      }
    }
  }
}
