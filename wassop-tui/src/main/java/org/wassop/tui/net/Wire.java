package org.wassop.tui.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.codec.ServerLines;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;

/**
 * What the reader and the writer of one link share: the connection, the open questions, its end.
 */
final class Wire {
  private final Greeting.Greeted greeted;
  private final Delivery delivery;
  private final ServerLines serverLines;
  private final Set<String> unanswered = new HashSet<>();
  private final AtomicReference<@Nullable String> why = new AtomicReference<>();

  Wire(Greeting.Greeted greeted, Delivery delivery) {
    this.greeted = greeted;
    this.delivery = delivery;
    this.serverLines = greeted.terms().dialect().codec().serverLines();
  }

  Greeting.Greeted greeted() {
    return greeted;
  }

  Greeting.Terms terms() {
    return greeted.terms();
  }

  Socket socket() {
    return greeted.socket();
  }

  /** {@code request} goes out now: its answer can be understood from here on. */
  synchronized void sent(String ref, Request request) {
    serverLines.sent(ref, request);
    if (!ref.isEmpty()) {
      unanswered.add(ref);
    }
  }

  /** Whether a request that went out has no answer yet. */
  synchronized boolean awaitsAnswers() {
    return !unanswered.isEmpty();
  }

  /** What the server's {@code line} means. */
  synchronized List<ServerLines.Incoming> read(String line) {
    List<ServerLines.Incoming> heard = serverLines.read(line);
    for (ServerLines.Incoming incoming : heard) {
      if (incoming.message() instanceof Answer) {
        unanswered.remove(incoming.ref());
      }
    }
    return heard;
  }

  /** Tells the listener; waits while it is behind. */
  void deliver(String ref, ServerMessage message) {
    delivery.post(new LinkEvent.Received(ref, message));
  }

  /** Answers a request that never goes out, as the server would. */
  void refuse(String ref, Refusal why) {
    deliver(ref, why.in(greeted.terms().dialect()));
  }

  void write(String lines) throws IOException {
    greeted.socket().getOutputStream().write(lines.getBytes(UTF_8));
  }

  /** Sets why the link ends, unless that is known already. */
  void because(String reason) {
    why.compareAndSet(null, reason);
  }

  /** Closes the connection; whoever reads or writes it is woken. */
  void cut() {
    try {
      greeted.socket().close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  /** Tells the listener that this was all. */
  void deliverClosed() {
    String reason = why.get();
    delivery.post(new LinkEvent.Closed(reason == null ? Reason.LOST : reason));
  }
}
