package org.wassop.tui.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.wassop.cli.Version;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.codec.LineReader;
import org.wassop.protocol.codec.ServerMessageDecoder;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.SafeText;

/**
 * Connects to one address, says {@code HELLO} and finds out the server's dialect. Blocks the
 * calling thread.
 */
final class Handshaker {
  private static final int CONNECT_MILLIS = 5000;
  private static final int LOOK_AHEAD_MILLIS = 200;
  private static final String CLASSIC_ERROR = "ERROR: ";

  private final ServerAddress address;
  private final LinkTimeouts linkTimeouts;

  Handshaker(ServerAddress address, LinkTimeouts linkTimeouts) {
    this.address = address;
    this.linkTimeouts = linkTimeouts;
  }

  HandshakeResult connect() {
    InetAddress[] candidates;
    try {
      candidates = InetAddress.getAllByName(address.host());
    } catch (UnknownHostException e) {
      return new HandshakeResult.Failed(new ConnectResult.UnknownHost(address));
    }
    HandshakeResult lastFailure = unreachable(DisconnectReason.REFUSED);
    long deadline = System.nanoTime() + CONNECT_MILLIS * 1_000_000L;
    for (InetAddress candidate : candidates) {
      int left = (int) ((deadline - System.nanoTime()) / 1_000_000);
      if (left <= 0) {
        return lastFailure;
      }
      Socket socket = new Socket();
      try {
        long before = System.nanoTime();
        socket.connect(new InetSocketAddress(candidate, address.port()), left);
        return hello(socket, Duration.ofNanos(System.nanoTime() - before));
      } catch (IOException e) {
        close(socket);
        lastFailure = unreachable(reason(e));
      }
    }
    return lastFailure;
  }

  /**
   * Says {@code HELLO}. A distant server has more time for its answer: four times as long as
   * connecting took.
   */
  private HandshakeResult hello(Socket socket, Duration connecting) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    InputStream in = new BufferedInputStream(socket.getInputStream());
    LineReader lines = new LineReader(in, Limits.SERVER_LINE_BYTES);
    String hello =
        Codec.of(Dialect.WASSOP_2).encode("", new Request.Hello("wassop/" + Version.text()));
    Duration distantTimeout = connecting.multipliedBy(4);
    socket.setSoTimeout(
        (int)
            (distantTimeout.compareTo(linkTimeouts.hello()) > 0
                    ? distantTimeout
                    : linkTimeouts.hello())
                .toMillis());
    try {
      socket.getOutputStream().write(hello.getBytes(UTF_8));
      HandshakeResult handshakeResult = interpret(lines.read(), socket, in, lines);
      if (handshakeResult instanceof HandshakeResult.Failed) {
        close(socket);
      }
      return handshakeResult;
    } catch (SocketTimeoutException e) {
      return HandshakeResult.Succeeded.classic(socket, lines);
    } catch (IOException e) {
      close(socket);
      return unreachable(DisconnectReason.ENDED);
    }
  }

  private HandshakeResult interpret(Line line, Socket socket, InputStream in, LineReader lines)
      throws IOException {
    return switch (line) {
      case Line.Text(String text, boolean ended) when text.startsWith(CLASSIC_ERROR) ->
          endsNow(socket, in, lines)
              ? unreachable(SafeText.line(text.substring(CLASSIC_ERROR.length())))
              : HandshakeResult.Succeeded.classic(socket, lines);
      case Line.Text(String text, boolean ended) -> welcome(text, socket, lines);
      case Line.NotUtf8 other -> notWassop();
      case Line.TooLong other -> notWassop();
      case Line.End end -> unreachable(DisconnectReason.ENDED);
    };
  }

  private HandshakeResult welcome(String text, Socket socket, LineReader lines) {
    List<ServerMessageDecoder.Incoming> incoming =
        Codec.of(Dialect.WASSOP_2).newServerMessageDecoder().decode(text);
    if (incoming.size() == 1 && incoming.getFirst().message() instanceof Answer.Welcome welcome) {
      Duration asked = Duration.ofSeconds(welcome.pingSeconds());
      return new HandshakeResult.Succeeded(
          socket,
          lines,
          new HandshakeResult.Parameters(
              Dialect.WASSOP_2,
              welcome.lineBytes(),
              linkTimeouts.heartbeat().atMost(asked),
              welcome.historyInfo()));
    }
    return notWassop();
  }

  /**
   * Whether the server hangs up after its {@code ERROR}. That is either a classic server's answer
   * to {@code HELLO}, or the reason for hanging up.
   */
  private static boolean endsNow(Socket socket, InputStream in, LineReader lines)
      throws IOException {
    if (lines.hasLine()) {
      return false;
    }
    socket.setSoTimeout(LOOK_AHEAD_MILLIS);
    in.mark(1);
    try {
      boolean ended = in.read() < 0;
      if (!ended) {
        in.reset();
      }
      return ended;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private HandshakeResult unreachable(String why) {
    return new HandshakeResult.Failed(new ConnectResult.Unreachable(address, why));
  }

  private HandshakeResult notWassop() {
    return new HandshakeResult.Failed(new ConnectResult.NotWassop(address));
  }

  private static String reason(IOException fault) {
    return switch (fault) {
      case SocketTimeoutException slow -> DisconnectReason.TIMED_OUT;
      case NoRouteToHostException none -> DisconnectReason.NO_ROUTE;
      case ConnectException refused -> DisconnectReason.REFUSED;
      default -> DisconnectReason.NO_ROUTE;
    };
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
