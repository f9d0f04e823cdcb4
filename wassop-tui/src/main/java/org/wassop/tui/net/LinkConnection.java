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
 * The state that the reader and the writer of a link share: the connection, the unanswered
 * requests, and why it ends.
 */
final class LinkConnection {
  private final HandshakeResult.Greeted greeted;
  private final EventDispatcher eventDispatcher;
  private final ServerMessageDecoder serverMessageDecoder;
  private final Set<String> unanswered = new HashSet<>();
  private final AtomicReference<@Nullable String> endReason = new AtomicReference<>();

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

  /** Records that {@code request} is being sent, so that its answer can be decoded from here on. */
  synchronized void sent(String ref, Request request) {
    serverMessageDecoder.sent(ref, request);
    if (!ref.isEmpty()) {
      unanswered.add(ref);
    }
  }

  /** Whether a sent request has no answer yet. */
  synchronized boolean awaitsAnswers() {
    return !unanswered.isEmpty();
  }

  /** Decodes a line of the server. */
  synchronized List<ServerMessageDecoder.Incoming> read(String line) {
    List<ServerMessageDecoder.Incoming> heard = serverMessageDecoder.read(line);
    for (ServerMessageDecoder.Incoming incoming : heard) {
      if (incoming.message() instanceof Answer) {
        unanswered.remove(incoming.ref());
      }
    }
    return heard;
  }

  /** Passes {@code message} to the listener; blocks while the listener is behind. */
  void deliver(String ref, ServerMessage message) {
    eventDispatcher.post(new LinkEvent.Received(ref, message));
  }

  /** Refuses a request that is never sent, as the server would. */
  void refuse(String ref, Refusal endReason) {
    deliver(ref, endReason.in(greeted.terms().dialect()));
  }

  void write(String lines) throws IOException {
    greeted.socket().getOutputStream().write(lines.getBytes(UTF_8));
  }

  /** Sets the reason why the link ends, unless there is one already. */
  void because(String reason) {
    endReason.compareAndSet(null, reason);
  }

  /** Closes the connection, which wakes any thread that reads or writes it. */
  void cut() {
    try {
      greeted.socket().close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  /** Passes the last event, with the reason for the end, to the listener. */
  void deliverClosed() {
    String reason = endReason.get();
    eventDispatcher.post(new LinkEvent.Closed(reason == null ? DisconnectReason.LOST : reason));
  }
}
