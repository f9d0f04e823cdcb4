package org.wassop.server.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.codec.LineReader;

/**
 * The time-outs of a client that sends nothing. Until it has a name, there is one deadline for all
 * its input, even for a line that never ends; after that, a silent Wassop/2 client is sent a ping.
 * Owned by the reader thread.
 */
final class IdleTimeout {
  private final Socket socket;
  private final ConnectionLimits limits;
  private final long joinDeadline;
  private boolean joined;
  private boolean pinged;

  IdleTimeout(Socket socket, ConnectionLimits limits) {
    this.socket = socket;
    this.limits = limits;
    this.joinDeadline = System.nanoTime() + limits.joinDeadline().toNanos();
  }

  /**
   * Returns the client's input. A read that takes too long throws a {@link SocketTimeoutException}.
   */
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
        if (!joined) {
          socket.setSoTimeout(millisToJoin());
        }
        return in.read(bytes, from, length);
      }
    };
  }

  private int millisToJoin() throws SocketTimeoutException {
    long remaining = joinDeadline - System.nanoTime();
    if (remaining <= 0) {
      throw new SocketTimeoutException();
    }
    return Math.toIntExact(remaining / 1_000_000 + 1);
  }

  /** Ends the deadline, now that the client has a name, and speaks {@code dialect}. */
  void joined(Dialect dialect) throws IOException {
    joined = true;
    socket.setSoTimeout(
        switch (dialect) {
          case CLASSIC -> 0;
          case WASSOP_2 -> Math.toIntExact(limits.pingInterval().toMillis());
        });
  }

  /** Reads the next line. Calls {@code ping} once if there is none in the interval. */
  Line readLine(LineReader lines, Runnable ping) throws IOException {
    while (true) {
      try {
        Line line = lines.read();
        pinged = false;
        return line;
      } catch (SocketTimeoutException e) {
        if (pinged || !joined) {
          throw e;
        }
        pinged = true;
        ping.run();
      }
    }
  }
}
