package org.wassop.tui.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.wassop.tui.net.ServerAddress;

/** Plays a script with each client that connects, one after the other, on a virtual thread. */
public final class ScriptedServer implements AutoCloseable {
  /** What the server does with its client; then the connection ends. */
  public interface Script {
    /** Plays with {@code peer}. */
    void play(Peer peer) throws IOException;
  }

  /** The client, as its script sees it. */
  public record Peer(Socket socket, BufferedReader in) {
    /** Sends {@code text} as it is. */
    public void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** The client's next line, or {@code "(end)"}. */
    public String hear() throws IOException {
      String line = in.readLine();
      return line == null ? "(end)" : line;
    }

    /** Reads the client's next line, which has to be {@code line}. */
    public void expect(String line) throws IOException {
      String heard = hear();
      if (!heard.equals(line)) {
        throw new IOException("expected <" + line + "> but heard <" + heard + ">");
      }
    }

    /** Opens Wassop/2 with {@code tags}. */
    public void welcome(String tags) throws IOException {
      hear();
      say("@server=stand-in;" + tags + " HELLO wassop/2\n");
    }
  }

  private final ServerSocket listener;
  private final CompletableFuture<String> outcome = new CompletableFuture<>();

  /** Listens on a free port and plays each of {@code scripts} once. */
  public ScriptedServer(Script... scripts) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> play(List.of(scripts)));
  }

  private void play(List<Script> scripts) {
    try {
      for (Script script : scripts) {
        try (Socket socket = listener.accept()) {
          script.play(
              new Peer(
                  socket,
                  new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))));
        }
      }
      outcome.complete("played");
    } catch (IOException e) {
      outcome.complete(String.valueOf(e.getMessage()));
    }
  }

  /** Where it listens. */
  public ServerAddress address() {
    return new ServerAddress("127.0.0.1", listener.getLocalPort());
  }

  /** {@code "played"} once every script has ended as it should; else what went wrong. */
  public String outcome() throws Exception {
    return outcome.get(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
