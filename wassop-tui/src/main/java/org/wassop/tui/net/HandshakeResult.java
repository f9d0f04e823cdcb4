package org.wassop.tui.net;

import java.net.Socket;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.LineReader;
import org.wassop.protocol.message.Answer;

/** How it went to connect to a server and to say {@code HELLO}. */
sealed interface HandshakeResult {
  /**
   * An open connection.
   *
   * @param socket the connection, owned by the link from now on
   * @param lines what the server says from now on
   * @param terms how it is spoken with
   */
  record Greeted(Socket socket, LineReader lines, Terms terms) implements HandshakeResult {
    static Greeted classic(Socket socket, LineReader lines) {
      return new Greeted(socket, lines, Terms.CLASSIC);
    }
  }

  /**
   * How a server is spoken with.
   *
   * @param dialect what it speaks
   * @param lineBytes the longest line that it takes, without its end
   * @param heartbeat when a Wassop/2 server is asked for a sign of life
   * @param historyInfo how it keeps what is said
   */
  record Terms(
      Dialect dialect, int lineBytes, Heartbeat heartbeat, Answer.HistoryInfo historyInfo) {
    static final Terms CLASSIC =
        new Terms(
            Dialect.CLASSIC,
            CLASSIC_LINE_BYTES,
            Heartbeat.USUAL,
            new Answer.HistoryInfo(false, ""));
  }

  /** No connection; the socket is closed. */
  record Failed(ConnectResult why) implements HandshakeResult {}

  /**
   * A server without {@code HELLO} takes each {@code recv} as one command, of 1 KiB at most: what
   * is longer would become two.
   */
  int CLASSIC_LINE_BYTES = 1024;
}
