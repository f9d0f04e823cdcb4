package org.wassop.tui.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.wassop.protocol.codec.Line;

/** Reads the server's lines until the connection ends. Runs as the link's reader thread. */
final class LinkReader implements Runnable {
  private static final String LATE_HELLO = " HELLO wassop/2";

  private final LinkConnection linkConnection;
  private final DialectIncoming dialectIncoming;

  LinkReader(LinkConnection linkConnection, DialectIncoming dialectIncoming) {
    this.linkConnection = linkConnection;
    this.dialectIncoming = dialectIncoming;
  }

  @Override
  public void run() {
    try {
      linkConnection.because(readAll());
    } catch (IOException e) {
      linkConnection.because(DisconnectReason.LOST);
    } finally {
      linkConnection.cut();
      linkConnection.deliverClosed();
    }
  }

  /** Reads to the end, and returns the {@link DisconnectReason}. */
  private String readAll() throws IOException {
    while (true) {
      linkConnection.socket().setSoTimeout(dialectIncoming.waitMillis());
      Line line;
      try {
        line = linkConnection.greeted().lines().read();
      } catch (SocketTimeoutException e) {
        if (dialectIncoming.silence()) {
          continue;
        }
        return DisconnectReason.SILENT;
      }
      switch (line) {
        case Line.Text(String text, boolean ended) -> {
          if (dialectIncoming instanceof ClassicIncoming && isLateHello(text)) {
            return DisconnectReason.LATE_HELLO;
          }
          linkConnection.read(text).forEach(dialectIncoming::heard);
        }
        case Line.NotUtf8 skipped -> {}
        case Line.TooLong fault -> {
          return DisconnectReason.TOO_LONG;
        }
        case Line.End end -> {
          if (dialectIncoming instanceof ClassicIncoming classic) {
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
