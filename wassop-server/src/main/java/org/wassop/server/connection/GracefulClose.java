package org.wassop.server.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.ByeCode;

/**
 * Closes connections so that the last line arrives: closing a socket with unread input would make
 * TCP drop it.
 */
public final class GracefulClose {
  private static final int MAX_DRAINED_BYTES = 8 * 1024 * 1024;

  /** How long a client may take to close its side once everything has been written to it. */
  static final Duration DRAIN = Duration.ofSeconds(2);

  private GracefulClose() {}

  /** Tells a client {@code why} it can't be served, and closes. Blocks for two seconds at most. */
  public static void refuse(Socket socket, ByeCode why) {
    try (socket) {
      String line = Codec.of(Dialect.CLASSIC).encode("", new Event.Bye(why, why.english()));
      socket.getOutputStream().write(line.getBytes(UTF_8));
      socket.shutdownOutput();
      drain(socket);
    } catch (IOException e) {
      // The client has already gone.
    }
  }

  /** Returns whether no input of the client is left unread. */
  static boolean isInputRead(Socket socket) {
    try {
      return socket.getInputStream().available() == 0;
    } catch (IOException e) {
      return true;
    }
  }

  /** Reads and throws away input until the client closes its side too, for a bounded time. */
  static void drain(Socket socket) {
    long deadline = System.nanoTime() + DRAIN.toNanos();
    byte[] buffer = new byte[1024];
    int total = 0;
    try {
      InputStream in = socket.getInputStream();
      socket.setSoTimeout(Math.toIntExact(DRAIN.toMillis()));
      while (total < MAX_DRAINED_BYTES && System.nanoTime() < deadline) {
        int count = in.read(buffer);
        if (count < 0) {
          return;
        }
        total += count;
      }
    } catch (IOException e) {
      // Closed already, or too slow: there is nothing more to wait for.
    }
  }
}
