package org.wassop.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A client that sends exactly what a test tells it to, and reads line by line. Every wait fails
 * after {@link #PATIENCE_MILLIS}.
 */
final class TestClient implements AutoCloseable {
  static final int PATIENCE_MILLIS = 30_000;

  private static final int SMALL_BUFFER_BYTES = 4 * 1024;

  /** The classic answer to an unknown verb, which needs neither a name nor a room. */
  private static final String CLASSIC_FENCE = "ERROR: Comando desconocido: usa ";

  private final Socket socket;
  private final InputStream in;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private int fences;

  private TestClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** Connects to {@code port}. */
  static TestClient to(int port) {
    return to(port, 0);
  }

  /** Connects to {@code port} with a socket that takes in little that isn't read. */
  static TestClient withSmallBuffer(int port) {
    return to(port, SMALL_BUFFER_BYTES);
  }

  /** A {@code receiveBytes} of 0 leaves the size of the buffer to the system. */
  private static TestClient to(int port, int receiveBytes) {
    Socket socket = new Socket();
    try {
      if (receiveBytes > 0) {
        socket.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes);
      }
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return new TestClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes {@code name} in the classic dialect. */
  TestClient joinClassic(String name) {
    return sendAndExpect("JOIN " + name, "OK");
  }

  /** Enters {@code room} in the classic dialect. */
  TestClient enterClassic(String room) {
    return sendAndExpect("ROOM " + room, "Te has unido a la sala " + room + ".");
  }

  /** Chooses Wassop/2. */
  TestClient hello() {
    return send("HELLO wassop/2").expectMatch("@server=\\S+ HELLO wassop/2");
  }

  /** Chooses Wassop/2 and takes {@code name}. */
  TestClient joinWassop2(String name) {
    return hello().send("@ref=j JOIN " + name).expectMatch("@ref=j;session=\\S+ OK");
  }

  /** Enters {@code room}, in which there are {@code members} with this one. */
  TestClient enterWassop2(String room, int members) {
    return send("@ref=r ROOM " + room)
        .expectMatch(
            "@ref=r;room=" + room + ";members=" + members + ";first=\\d+;last=\\d+;read=0 OK");
  }

  /** Enters {@code room}, whose name needs no escapes, and returns the answer. */
  String enter(String room) {
    send("@ref=r ROOM " + room);
    String answer = readLine();
    assertThat(answer).startsWith("@ref=r;room=" + room + ";").endsWith(" OK");
    return answer;
  }

  /** Sends {@code text} to {@code room}, and returns the id of the stored message. */
  long sendMessage(String room, String text) {
    send("@ref=s;room=" + room + " MESSAGE " + text);
    String answer = readLine();
    assertThat(answer).matches("@ref=s;room=\\S+;id=\\d+;time=\\d+ OK");
    return Long.parseLong(answer.replaceFirst(".*;id=(\\d+);.*", "$1"));
  }

  /** Sends {@code lines} in one write. */
  TestClient send(String... lines) {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      out.append(line).append('\n');
    }
    return sendBytes(out.toString().getBytes(UTF_8));
  }

  TestClient sendBytes(byte... bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends {@code request} and expects {@code answer}, line by line. */
  TestClient sendAndExpect(String request, String... answer) {
    return send(request).expect(answer);
  }

  /** Reads as many lines, which have to be equal to {@code lines}. */
  TestClient expect(String... lines) {
    for (String line : lines) {
      assertThat(readLine()).isEqualTo(line);
    }
    return this;
  }

  /** Reads a line, which has to match {@code regex}. */
  TestClient expectMatch(String regex) {
    assertThat(readLine()).matches(regex);
    return this;
  }

  /** Expects that the server ends the connection without sending anything more. */
  void expectEnd() {
    try {
      assertThat(in.read()).as("the end of the connection").isEqualTo(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the server has handled everything sent before, and returns the lines that came
   * until then. Messages of other members may still be on their way.
   */
  List<String> readPending() {
    String word = "FENCE" + fences++;
    send("@ref=" + word + " PING " + word);
    List<String> before = new ArrayList<>();
    String line = readLine();
    while (!line.equals("@ref=" + word + " PONG " + word) && !line.startsWith(CLASSIC_FENCE)) {
      before.add(line);
      line = readLine();
    }
    return before;
  }

  /** Reads the next line. */
  String readLine() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          throw new AssertionError("the connection ended after: " + line.toString(UTF_8));
        }
        received.write(b);
        line.write(b);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("after: " + line.toString(UTF_8), e);
    }
    received.write('\n');
    return line.toString(UTF_8);
  }

  /** Reads everything until the server ends the connection. */
  String readAll() {
    try {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs {@link #readAll} on another thread. */
  CompletableFuture<String> readAllAsync() {
    return CompletableFuture.supplyAsync(this::readAll, Thread::startVirtualThread);
  }

  /** Returns all lines that were read up to now. */
  String received() {
    return received.toString(UTF_8);
  }

  /** Sends nothing more, but still reads, as {@code nc} does at the end of its input. */
  TestClient endInput() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Breaks the connection with a reset, as a machine does that was restarted after a crash. */
  void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
