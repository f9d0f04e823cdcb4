package org.wassop.tui.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wassop.tui.net.ServerAddress;

/**
 * Behaves as the first Wassop server did: each {@code recv} of at most 1 KiB is one command, and
 * {@code HELLO} gets no answer. One virtual thread a connection; the state has one lock.
 */
public final class OriginalServer implements AutoCloseable {
  private final ServerSocket listener;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final Map<String, Socket> users = new LinkedHashMap<>();
  private final Map<String, String> roomOf = new LinkedHashMap<>();
  private final Map<String, Integer> rooms = new TreeMap<>(Map.of("Sala1", 0));

  /** Listens on a free port. */
  public OriginalServer() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** Where it listens. */
  public ServerAddress address() {
    return new ServerAddress("127.0.0.1", listener.getLocalPort());
  }

  /** What each {@code recv} brought, in order. */
  public List<String> received() {
    return received;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    String user = "";
    try (socket) {
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[1024];
      int count;
      while ((count = in.read(buffer)) > 0) {
        String data = new String(buffer, 0, count, UTF_8);
        received.add(data);
        String[] words = data.strip().split(" ", 2);
        String argument = words.length > 1 ? words[1].strip() : "";
        if (words[0].equals("QUIT")) {
          return;
        }
        user = command(socket, user, words[0], argument);
      }
    } catch (IOException e) {
      // As when a client is lost.
    } finally {
      leave(user);
    }
  }

  private synchronized String command(Socket socket, String user, String verb, String argument)
      throws IOException {
    String room = roomOf.getOrDefault(user, "");
    switch (verb) {
      case "JOIN" -> {
        if (users.containsKey(argument)) {
          say(socket, "ERROR: Username ya en uso");
        } else {
          users.put(argument, socket);
          say(socket, "OK");
          return argument;
        }
      }
      case "ROOM" -> {
        rooms.merge(argument, 1, Integer::sum);
        roomOf.put(user, argument);
        tell(user, argument, user + " se ha unido a la sala.");
        say(socket, "Te has unido a la sala " + argument + ".");
      }
      case "LIST_ROOMS" -> {
        StringBuilder list = new StringBuilder("Salas disponibles:");
        rooms.forEach((name, members) -> list.append("\n" + name + " (" + members + ")"));
        say(socket, list.toString());
      }
      case "MESSAGE" -> tell(user, room, user + ": " + argument);
      case "LOVE" -> tell(user, room, user + ": ❤️");
      case "LIKE" -> tell(user, room, user + ": 👍");
      case "DISLIKE" -> tell(user, room, user + ": 👎");
      case "EXIT" -> {
        roomOf.remove(user);
        rooms.merge(room, -1, Integer::sum);
        tell(user, room, user + " ha salido de la sala.");
        say(socket, "Has salido de la sala " + room + ".");
      }
      default -> {}
    }
    return user;
  }

  private synchronized void leave(String user) {
    users.remove(user);
    String room = roomOf.remove(user);
    if (room != null) {
      rooms.merge(room, -1, Integer::sum);
      tell(user, room, user + " ha salido del chat.");
    }
  }

  private void tell(String user, String room, String line) {
    users.forEach((name, socket) -> {
      if (!name.equals(user) && room.equals(roomOf.get(name))) {
        try {
          say(socket, line);
        } catch (IOException e) {
          // It will be noticed there.
        }
      }
    });
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
