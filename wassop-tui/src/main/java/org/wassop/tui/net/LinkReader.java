package org.wassop.tui.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.wassop.protocol.codec.Line;

/** Reads what the server says until the connection ends. Is the link's reader thread. */
final class LinkReader implements Runnable {
  private static final String LATE_HELLO = " HELLO wassop/2";

  private final Wire wire;
  private final Listening listening;

  LinkReader(Wire wire, Listening listening) {
    this.wire = wire;
    this.listening = listening;
  }

  @Override
  public void run() {
    try {
      wire.because(readAll());
    } catch (IOException e) {
      wire.because(Reason.LOST);
    } finally {
      wire.cut();
      wire.deliverClosed();
    }
  }

  /** Returns why there is no more to read. */
  private String readAll() throws IOException {
    while (true) {
      wire.socket().setSoTimeout(listening.waitMillis());
      Line line;
      try {
        line = wire.greeted().lines().read();
      } catch (SocketTimeoutException e) {
        if (listening.silence()) {
          continue;
        }
        return Reason.SILENT;
      }
      switch (line) {
        case Line.Text(String text, boolean ended) -> {
          if (listening instanceof ClassicListening && isLateHello(text)) {
            return Reason.LATE_HELLO;
          }
          wire.read(text).forEach(listening::heard);
        }
        case Line.NotUtf8 skipped -> {}
        case Line.TooLong fault -> {
          return Reason.TOO_LONG;
        }
        case Line.End end -> {
          if (listening instanceof ClassicListening classic) {
            classic.deliverList();
          }
          return Reason.ENDED;
        }
      }
    }
  }

  private static boolean isLateHello(String text) {
    return text.startsWith("@") && text.endsWith(LATE_HELLO);
  }
}
