package org.wassop.tui.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wassop.tui.net.ServerAddress;

/**
 * The server of a rehearsal, for one client: accepts every request, and answers the one for a room
 * with two messages. Listens on the loopback interface; answers on a virtual thread of its own.
 */
final class RehearsalServer implements AutoCloseable {
  private static final Pattern REQUEST =
      Pattern.compile("@(?:[^ ]*;)?ref=([0-9]+)[^ ]* ([A-Z]+).*");
  private static final String WELCOME =
      "@server=rehearsal;line=16384;ping=30;history=1;log=x1 HELLO wassop/2\n";
  private static final String MESSAGE =
      "room=rehearsal;id=1;time=1700000000000;from=leo MESSAGE hi\n";
  private static final String NEWS =
      "@room=rehearsal;id=2;time=1700000000001;from=leo MESSAGE https://example.org 👍\n";

  private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  /** Starts to listen on a free port. */
  RehearsalServer() throws IOException {
    Thread.ofVirtual().name("rehearsal-server").start(this::serve);
  }

  /** Returns the address on which it listens. */
  ServerAddress address() {
    return new ServerAddress("127.0.0.1", listener.getLocalPort());
  }

  private void serve() {
    try (Socket client = listener.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        OutputStream out = client.getOutputStream()) {
      in.readLine();
      out.write(WELCOME.getBytes(UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(answer(line).getBytes(UTF_8));
      }
    } catch (IOException e) {
      // the rehearsal has ended
    }
  }

  /** Returns the answer to the request in {@code line}; empty for any other line. */
  private static String answer(String line) {
    Matcher request = REQUEST.matcher(line);
    if (!request.matches()) {
      return "";
    }
    String ref = "@ref=" + request.group(1);
    return request.group(2).equals("ROOM")
        ? ref + ";" + MESSAGE + ref + ";room=rehearsal;members=2;first=1;last=1 OK\n" + NEWS
        : ref + " OK\n";
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
