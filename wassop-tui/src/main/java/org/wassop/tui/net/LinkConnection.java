package org.wassop.tui.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.codec.ServerMessageDecoder;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;

/**
 * What the reader and the writer of one link share: the connection, the open questions, its end.
 */
final class LinkConnection {
  private final HandshakeResult.Greeted greeted;
  private final EventDispatcher eventDispatcher;
  private final ServerMessageDecoder serverMessageDecoder;
  private final Set<String> unanswered = new HashSet<>();
  private final AtomicReference<@Nullable String> why = new AtomicReference<>();

  LinkConnection(HandshakeResult.Greeted greeted, EventDispatcher eventDispatcher) {
    this.greeted = greeted;
    this.eventDispatcher = eventDispatcher;
    this.serverMessageDecoder = Codec.of(greeted.terms().dialect()).serverLines();
  }

  HandshakeResult.Greeted greeted() {
    return greeted;
  }

  HandshakeResult.Terms terms() {
    return greeted.terms();
  }

  Socket socket() {
    return greeted.socket();
  }

  /** {@code request} goes out now: its answer can be understood from here on. */
  synchronized void sent(String ref, Request request) {
    serverMessageDecoder.sent(ref, request);
    if (!ref.isEmpty()) {
      unanswered.add(ref);
    }
  }

  /** Whether a request that went out has no answer yet. */
  synchronized boolean awaitsAnswers() {
    return !unanswered.isEmpty();
  }

  /** What the server's {@code line} means. */
  synchronized List<ServerMessageDecoder.Incoming> read(String line) {
    List<ServerMessageDecoder.Incoming> heard = serverMessageDecoder.read(line);
    for (ServerMessageDecoder.Incoming incoming : heard) {
      if (incoming.message() instanceof Answer) {
        unanswered.remove(incoming.ref());
      }
    }
    return heard;
  }

  /** Tells the listener; waits while it is behind. */
  void deliver(String ref, ServerMessage message) {
    eventDispatcher.post(new LinkEvent.Received(ref, message));
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
    eventDispatcher.post(new LinkEvent.Closed(reason == null ? DisconnectReason.LOST : reason));
  }
}
