package org.wassop.tui.net;

import java.net.Socket;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.LineReader;
import org.wassop.protocol.message.Answer;

/** The outcome of connecting to a server and saying {@code HELLO}. */
sealed interface HandshakeResult {
  /**
   * An open connection.
   *
   * @param socket the connection, which the link owns from here on
   * @param lines the server's lines from here on
   * @param terms the parameters of the connection
   */
  record Greeted(Socket socket, LineReader lines, Terms terms) implements HandshakeResult {
    static Greeted classic(Socket socket, LineReader lines) {
      return new Greeted(socket, lines, Terms.CLASSIC);
    }
  }

  /**
   * The parameters of a connection to a server.
   *
   * @param dialect the server's dialect
   * @param lineBytes the longest line that the server takes, without its end
   * @param heartbeat when a Wassop/2 server is sent a {@code PING}
   * @param historyInfo whether the server keeps a history, and which
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

  /** There is no connection, and the socket is closed. */
  record Failed(ConnectResult why) implements HandshakeResult {}

  /**
   * The longest line for a server without {@code HELLO}. It takes each {@code recv} of at most 1
   * KiB as one command, so a longer line would become two.
   */
  int CLASSIC_LINE_BYTES = 1024;
}
