package org.wassop.server.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** All clients of a run. Each is in every room, and has direct conversations with two others. */
final class ClientGroup {
  private static final UserName AUDITOR = user("auditor");

  private final List<Place> rooms;
  private final List<TortureClient> clients = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /** Creates the clients of {@code settings}, which connect to {@code port}. */
  ClientGroup(
      TortureSettings settings,
      int port,
      SplittableRandom random,
      RunStatistics statistics,
      RunStatus status) {
    rooms = IntStream.rangeClosed(1, settings.rooms()).<Place>mapToObj(ClientGroup::room).toList();
    for (int i = 0; i < settings.clients(); i++) {
      List<Place> places = new ArrayList<>(rooms);
      int count = settings.clients();
      IntStream.of((i + 1) % count, (i + count - 1) % count)
          .distinct()
          .filter(other -> count > 1)
          .forEach(other -> places.add(new Place.Direct(name(other))));
      SentMessages sent =
          new SentMessages(name(i), new RandomTexts(random.split(), settings.longPercent()));
      ClientMemory memory = new ClientMemory(name(i), sent, places);
      clients.add(new TortureClient(memory, port, random.split(), statistics, status));
    }
  }

  private static UserName name(int number) {
    return user("c" + (number + 1));
  }

  private static UserName user(String name) {
    return UserName.parse(name).orElseThrow();
  }

  private static Place room(int number) {
    return new Place.Room(RoomName.parse("room-" + number).orElseThrow());
  }

  /** Starts all clients. */
  void start() {
    clients.forEach(client -> threads.add(client.start()));
  }

  /** Returns whether every message and change is acknowledged. */
  boolean isAcknowledged() {
    return clients.stream().allMatch(client -> client.memory().sent().waiting() == 0);
  }

  /** Returns whether all clients have received everything in {@code logs}. */
  boolean hasReceived(Map<String, List<ReceivedEntry>> logs) {
    return clients.stream()
        .allMatch(client ->
            client.memory().conversations().stream()
                .allMatch(place ->
                    client.memory().transcript(place).last()
                        >= logs.getOrDefault(label(client, place), List.of()).size()));
  }

  /** Waits until all clients have ended. */
  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Reads the logs of all rooms from the server on {@code port}. */
  Map<String, List<ReceivedEntry>> logs(int port) throws IOException {
    Map<String, List<ReceivedEntry>> logs = new TreeMap<>();
    try (HistoryReader reader = HistoryReader.of(port, AUDITOR)) {
      for (Place room : rooms) {
        logs.put(room.toString(), reader.all(room));
      }
    }
    return logs;
  }

  /** Reads the logs of all conversations. Only after the clients have ended. */
  Map<String, List<ReceivedEntry>> allLogs(int port) throws IOException {
    Map<String, List<ReceivedEntry>> logs = logs(port);
    for (TortureClient client : clients) {
      try (HistoryReader reader = HistoryReader.of(port, client.memory().user())) {
        for (Place place : client.memory().conversations()) {
          if (place instanceof Place.Direct) {
            logs.putIfAbsent(label(client, place), reader.all(place));
          }
        }
      }
    }
    return logs;
  }

  /** Returns a label of the conversation, which is the same for all in it. */
  private static String label(TortureClient client, Place place) {
    UserName user = client.memory().user();
    return switch (place) {
      case Place.Room room -> room.toString();
      case Place.Direct(UserName to) when user.compareTo(to) < 0 -> user + " and " + to;
      case Place.Direct(UserName to) -> to + " and " + user;
    };
  }

  /** Compares {@code logs} with what the clients have sent and received. */
  void audit(Map<String, List<ReceivedEntry>> logs) {
    logs.forEach(this::audit);
  }

  private void audit(String where, List<ReceivedEntry> log) {
    LogAudit audit = new LogAudit(where, log);
    int accepted = 0;
    for (TortureClient client : clients) {
      ClientMemory memory = client.memory();
      for (Place place : memory.conversations()) {
        if (label(client, place).equals(where)) {
          var own = LogAudit.sentTo(place, memory.sent().stored());
          audit.checkAccepted(memory, own);
          audit.checkDeleted(
              memory.sent().deleted().stream()
                  .filter(delete -> delete.place().equals(place))
                  .toList());
          audit.checkTranscript(memory, memory.transcript(place));
          accepted += own.size();
        }
      }
    }
    audit.checkMessageCount(accepted);
  }
}
