package org.wassop.server.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.codec.LineReader;
import org.wassop.protocol.codec.ServerMessageDecoder;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.codec.Wassop2Codec;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;

/**
 * One connection to a server in Wassop/2. One thread may call {@link #readLine}; everything else is
 * for one other thread.
 */
final class ClientWire implements AutoCloseable {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 60_000;
  private static final int SMALL_BUFFER_BYTES = 4 * 1024;

  private final Socket socket;
  private final LineReader in;
  private final ServerMessageDecoder lines = Wassop2Codec.INSTANCE.newServerMessageDecoder();
  private final Queue<Incoming> decoded = new ArrayDeque<>();
  private final StringBuilder unsent = new StringBuilder();

  private ClientWire(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_MILLIS);
    this.in = new LineReader(socket.getInputStream(), Limits.SERVER_LINE_BYTES);
  }

  /** Connects to {@code port} of the loopback. */
  static ClientWire to(int port) throws IOException {
    return to(port, 0);
  }

  /** Connects to {@code port} with a socket that takes in little that isn't read. */
  static ClientWire withSmallBuffer(int port) throws IOException {
    return to(port, SMALL_BUFFER_BYTES);
  }

  /** A {@code receiveBytes} of 0 leaves the size of the buffer to the system. */
  private static ClientWire to(int port, int receiveBytes) throws IOException {
    Socket socket = new Socket();
    try {
      if (receiveBytes > 0) {
        socket.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes);
      }
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return new ClientWire(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Appends {@code request} to what is to be sent, and returns its line. */
  String put(String ref, Request request) {
    lines.requestSent(ref, request);
    String line = Wassop2Codec.INSTANCE.encode(ref, request);
    unsent.append(line);
    return line;
  }

  /** Sends everything that was put, in one write. */
  void flush() throws IOException {
    if (!unsent.isEmpty()) {
      byte[] bytes = unsent.toString().getBytes(UTF_8);
      unsent.setLength(0);
      socket.getOutputStream().write(bytes);
    }
  }

  /** Sends {@code request} at once. */
  void send(String ref, Request request) throws IOException {
    put(ref, request);
    flush();
  }

  /** Reads the next line. Fails if the connection has ended, or is silent for a minute. */
  String readLine() throws IOException {
    return switch (in.read()) {
      case Line.Text(String text, boolean ended) when ended -> text;
      case Line.Text partial -> throw new EOFException("the connection ended within a line");
      case Line.End end -> throw new EOFException("the connection ended");
      case Line.NotUtf8 notUtf8 -> {
        // The connection may also have ended within a character.
        if (in.read() instanceof Line.End) {
          throw new EOFException("the connection ended within a character");
        }
        throw new AssertionError("the server sent what is not UTF-8");
      }
      case Line.TooLong tooLong ->
          throw new AssertionError("the server sent a line over the limit");
    };
  }

  /** Decodes {@code line}, and returns the messages that are complete with it. */
  List<Incoming> decode(String line) {
    return lines.decode(line);
  }

  /** Reads the next message of the server. Only while no other thread reads. */
  Incoming next() throws IOException {
    while (decoded.isEmpty()) {
      decoded.addAll(decode(readLine()));
    }
    return decoded.remove();
  }

  /** Takes the name {@code user}, and waits for the answer. Only while no other thread reads. */
  void join(UserName user) throws IOException {
    put("h", new Request.Hello(""));
    send("j", new Request.Join(user, ""));
    Incoming incoming = next();
    while (!incoming.ref().equals("j")) {
      incoming = next();
    }
    if (!(incoming.message() instanceof Answer.Joined)) {
      throw new AssertionError(user + " can't join: " + incoming.message());
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
