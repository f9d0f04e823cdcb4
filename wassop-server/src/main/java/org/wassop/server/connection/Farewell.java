package org.wassop.server.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.ByeCode;

/**
 * Ends connections so that the last words arrive: closing on unread bytes would make TCP drop them.
 */
public final class Farewell {
  private static final int MAX_DRAINED_BYTES = 8 * 1024 * 1024;
  private static final int DRAIN_MILLIS = 2_000;

  private Farewell() {}

  /** Tells a client that there is no place for it, and closes. Blocks for two seconds at most. */
  public static void refuse(Socket socket, ByeCode why) {
    try (socket) {
      String line = Dialect.CLASSIC.codec().encode("", new Event.Bye(why, why.english()));
      socket.getOutputStream().write(line.getBytes(UTF_8));
      linger(socket, true);
    } catch (IOException e) {
      // The client has gone by itself.
    }
  }

  /** Ends the sending side; with {@code drain}, reads on for a bounded time and throws it away. */
  static void linger(Socket socket, boolean drain) {
    try {
      socket.shutdownOutput();
      if (drain) {
        drain(socket);
      }
    } catch (IOException e) {
      // Closed already: there is nobody to wait for.
    }
  }

  private static void drain(Socket socket) throws IOException {
    long deadline = System.nanoTime() + DRAIN_MILLIS * 1_000_000L;
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[16 * 1024];
    socket.setSoTimeout(DRAIN_MILLIS);
    int total = 0;
    while (total < MAX_DRAINED_BYTES && System.nanoTime() < deadline) {
      int count = in.read(buffer);
      if (count < 0) {
        return;
      }
      total += count;
    }
  }
}
