package org.wassop.server.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.codec.LineReader;

/**
 * How long a client may say nothing. Without a name there is one deadline for everything it sends,
 * a line that never ends too; with one, Wassop/2 is asked for a sign of life. Owned by the reader
 * thread.
 */
final class IdleTimeout {
  private final Socket socket;
  private final ConnectionLimits limits;
  private final long joinDeadline;
  private boolean named;
  private boolean asked;

  IdleTimeout(Socket socket, ConnectionLimits limits) {
    this.socket = socket;
    this.limits = limits;
    this.joinDeadline = System.nanoTime() + limits.joinDeadline().toNanos();
  }

  /** What the client sends; reading fails with a timeout when it takes too long. */
  InputStream input() throws IOException {
    InputStream in = socket.getInputStream();
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        if (!named) {
          socket.setSoTimeout(millisToJoin());
        }
        return in.read(bytes, from, length);
      }
    };
  }

  private int millisToJoin() throws SocketTimeoutException {
    long left = joinDeadline - System.nanoTime();
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    return Math.toIntExact(left / 1_000_000 + 1);
  }

  /** The client has a name, and speaks {@code dialect}. */
  void named(Dialect dialect) throws IOException {
    named = true;
    socket.setSoTimeout(
        switch (dialect) {
          case CLASSIC -> 0;
          case WASSOP_2 -> Math.toIntExact(limits.pingInterval().toMillis());
        });
  }

  /** The next line; {@code ask} asks for a sign of life, once between two lines. */
  Line waitFor(LineReader lines, Runnable ask) throws IOException {
    while (true) {
      try {
        Line line = lines.read();
        asked = false;
        return line;
      } catch (SocketTimeoutException e) {
        if (asked || !named) {
          throw e;
        }
        asked = true;
        ask.run();
      }
    }
  }
}
