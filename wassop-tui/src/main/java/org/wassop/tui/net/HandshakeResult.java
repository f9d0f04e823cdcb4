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
   * @param parameters the parameters of the connection
   */
  record Succeeded(Socket socket, LineReader lines, Parameters parameters)
      implements HandshakeResult {
    static Succeeded classic(Socket socket, LineReader lines) {
      return new Succeeded(socket, lines, Parameters.CLASSIC);
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
  record Parameters(
      Dialect dialect, int lineBytes, Heartbeat heartbeat, Answer.HistoryInfo historyInfo) {
    static final Parameters CLASSIC =
        new Parameters(
            Dialect.CLASSIC,
            CLASSIC_LINE_BYTES,
            Heartbeat.DEFAULT,
            new Answer.HistoryInfo(false, ""));
  }

  /** There is no connection, and the socket is closed. */
  record Failed(ConnectResult connectResult) implements HandshakeResult {}

  /**
   * The longest line for a server without {@code HELLO}. It takes each {@code recv} of at most 1
   * KiB as one command, so a longer line would become two.
   */
  int CLASSIC_LINE_BYTES = 1024;
}
