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
  private final HandshakeResult.Succeeded succeeded;
  private final EventDispatcher eventDispatcher;
  private final ServerMessageDecoder serverMessageDecoder;
  private final Set<String> unanswered = new HashSet<>();
  private final AtomicReference<@Nullable String> endReason = new AtomicReference<>();

  LinkConnection(HandshakeResult.Succeeded succeeded, EventDispatcher eventDispatcher) {
    this.succeeded = succeeded;
    this.eventDispatcher = eventDispatcher;
    this.serverMessageDecoder =
        Codec.of(succeeded.parameters().dialect()).newServerMessageDecoder();
  }

  HandshakeResult.Succeeded handshake() {
    return succeeded;
  }

  HandshakeResult.Parameters parameters() {
    return succeeded.parameters();
  }

  Socket socket() {
    return succeeded.socket();
  }

  /** Records that {@code request} is being sent, so that its answer can be decoded from here on. */
  synchronized void sent(String ref, Request request) {
    serverMessageDecoder.requestSent(ref, request);
    if (!ref.isEmpty()) {
      unanswered.add(ref);
    }
  }

  /** Whether a sent request has no answer yet. */
  synchronized boolean hasUnanswered() {
    return !unanswered.isEmpty();
  }

  /** Decodes a line of the server. */
  synchronized List<ServerMessageDecoder.Incoming> decode(String line) {
    List<ServerMessageDecoder.Incoming> heard = serverMessageDecoder.decode(line);
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
    deliver(ref, endReason.answerIn(succeeded.parameters().dialect()));
  }

  void write(String lines) throws IOException {
    succeeded.socket().getOutputStream().write(lines.getBytes(UTF_8));
  }

  /** Sets the reason why the link ends, unless there is one already. */
  void setEndReason(String reason) {
    endReason.compareAndSet(null, reason);
  }

  /** Closes the connection, which wakes any thread that reads or writes it. */
  void closeSocket() {
    try {
      succeeded.socket().close();
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
