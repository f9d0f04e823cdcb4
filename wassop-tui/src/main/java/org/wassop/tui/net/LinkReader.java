package org.wassop.tui.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.wassop.protocol.codec.Line;

/** Reads the server's lines until the connection ends. Runs as the link's reader thread. */
final class LinkReader implements Runnable {
  private static final String LATE_HELLO = " HELLO wassop/2";

  private final LinkConnection linkConnection;
  private final IncomingHandler incomingHandler;

  LinkReader(LinkConnection linkConnection, IncomingHandler incomingHandler) {
    this.linkConnection = linkConnection;
    this.incomingHandler = incomingHandler;
  }

  @Override
  public void run() {
    try {
      linkConnection.setEndReason(readAll());
    } catch (IOException e) {
      linkConnection.setEndReason(DisconnectReason.LOST);
    } finally {
      linkConnection.closeSocket();
      linkConnection.deliverClosed();
    }
  }

  /** Reads to the end, and returns the {@link DisconnectReason}. */
  private String readAll() throws IOException {
    while (true) {
      linkConnection.socket().setSoTimeout(incomingHandler.readTimeoutMillis());
      Line line;
      try {
        line = linkConnection.handshake().lines().read();
      } catch (SocketTimeoutException e) {
        if (incomingHandler.handleSilence()) {
          continue;
        }
        return DisconnectReason.SILENT;
      }
      switch (line) {
        case Line.Text(String text, boolean ended) -> {
          if (incomingHandler instanceof ClassicIncomingHandler && isLateHello(text)) {
            return DisconnectReason.LATE_HELLO;
          }
          linkConnection.decode(text).forEach(incomingHandler::handle);
        }
        case Line.NotUtf8 skipped -> {}
        case Line.TooLong fault -> {
          return DisconnectReason.TOO_LONG;
        }
        case Line.End end -> {
          if (incomingHandler instanceof ClassicIncomingHandler classic) {
            classic.deliverList();
          }
          return DisconnectReason.ENDED;
        }
      }
    }
  }

  private static boolean isLateHello(String text) {
    return text.startsWith("@") && text.endsWith(LATE_HELLO);
  }
}
