package org.wassop.tui.net;

import java.net.Socket;
import java.time.Duration;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.LineReader;

/** How it went to connect to a server and to say {@code HELLO}. */
sealed interface Greeting {
  /**
   * An open connection.
   *
   * @param socket the connection, owned by the link from now on
   * @param lines what the server says from now on
   * @param dialect what it speaks
   * @param lineBytes the longest line that it takes, without its end
   * @param silence after which a Wassop/2 server is asked for a sign of life
   */
  record Greeted(Socket socket, LineReader lines, Dialect dialect, int lineBytes, Duration silence)
      implements Greeting {
    static Greeted classic(Socket socket, LineReader lines) {
      return new Greeted(socket, lines, Dialect.CLASSIC, CLASSIC_LINE_BYTES, Duration.ZERO);
    }
  }

  /** No connection; the socket is closed. */
  record Failed(Connecting why) implements Greeting {}

  /**
   * A server without {@code HELLO} takes each {@code recv} as one command, of 1 KiB at most: what
   * is longer would become two.
   */
  int CLASSIC_LINE_BYTES = 1024;
}
