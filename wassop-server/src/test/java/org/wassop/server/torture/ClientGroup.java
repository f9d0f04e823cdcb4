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

/** All clients of a run: each is in every room, and writes to its two neighbours. */
final class ClientGroup {
  private static final UserName AUDITOR = user("auditor");

  private final List<Place> rooms;
  private final List<TortureClient> clients = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /** The clients of {@code settings}, which connect to {@code port}. */
  ClientGroup(
      TortureSettings settings,
      int port,
      SplittableRandom random,
      RunStatistics runStatistics,
      RunStatus runStatus) {
    rooms = IntStream.rangeClosed(1, settings.rooms()).<Place>mapToObj(ClientGroup::room).toList();
    for (int i = 0; i < settings.clients(); i++) {
      List<Place> places = new ArrayList<>(rooms);
      int count = settings.clients();
      IntStream.of((i + 1) % count, (i + count - 1) % count)
          .distinct()
          .filter(other -> count > 1)
          .forEach(other -> places.add(new Place.Direct(name(other))));
      SentMessages sentMessages =
          new SentMessages(name(i), new RandomTexts(random.split(), settings.longOfHundred()));
      ClientMemory clientMemory = new ClientMemory(name(i), sentMessages, places);
      clients.add(new TortureClient(clientMemory, port, random.split(), runStatistics, runStatus));
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

  /** Everybody begins to talk. */
  void start() {
    clients.forEach(client -> threads.add(client.start()));
  }

  /** Whether all that was said is acknowledged. */
  boolean isAcknowledged() {
    return clients.stream().allMatch(client -> client.memory().outgoing().waiting() == 0);
  }

  /** Whether everybody has heard everything in {@code logs}. */
  boolean hasHeard(Map<String, List<ReceivedEntry>> logs) {
    return clients.stream()
        .allMatch(client ->
            client.memory().places().stream()
                .allMatch(place ->
                    client.memory().transcript(place).last()
                        >= logs.getOrDefault(label(client, place), List.of()).size()));
  }

  /** Waits until everybody has left. */
  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** The logs of all conversations, as the server on {@code port} has them. */
  Map<String, List<ReceivedEntry>> logs(int port) throws IOException {
    Map<String, List<ReceivedEntry>> logs = new TreeMap<>();
    try (HistoryReader historyReader = HistoryReader.of(port, AUDITOR)) {
      for (Place room : rooms) {
        logs.put(room.toString(), historyReader.all(room));
      }
    }
    return logs;
  }

  /** The same with the direct conversations; only when the clients have left. */
  Map<String, List<ReceivedEntry>> allLogs(int port) throws IOException {
    Map<String, List<ReceivedEntry>> logs = logs(port);
    for (TortureClient client : clients) {
      try (HistoryReader historyReader = HistoryReader.of(port, client.memory().user())) {
        for (Place place : client.memory().places()) {
          if (place instanceof Place.Direct) {
            logs.putIfAbsent(label(client, place), historyReader.all(place));
          }
        }
      }
    }
    return logs;
  }

  /** What a conversation of {@code client} is called, the same for everybody in it. */
  private static String label(TortureClient client, Place place) {
    UserName user = client.memory().user();
    return switch (place) {
      case Place.Room room -> room.toString();
      case Place.Direct(UserName to) when user.compareTo(to) < 0 -> user + " and " + to;
      case Place.Direct(UserName to) -> to + " and " + user;
    };
  }

  /** Compares {@code logs} with what everybody said and heard. */
  void audit(Map<String, List<ReceivedEntry>> logs) {
    logs.forEach(this::audit);
  }

  private void audit(String where, List<ReceivedEntry> log) {
    LogAudit logAudit = new LogAudit(where, log);
    int accepted = 0;
    for (TortureClient client : clients) {
      ClientMemory clientMemory = client.memory();
      for (Place place : clientMemory.places()) {
        if (label(client, place).equals(where)) {
          var own = LogAudit.in(place, clientMemory.outgoing().stored());
          logAudit.everythingAcceptedIsThere(clientMemory, own);
          logAudit.everythingDeletedIsGone(
              clientMemory.outgoing().deleted().stream()
                  .filter(delete -> delete.place().equals(place))
                  .toList());
          logAudit.isWhatWasHeard(clientMemory, clientMemory.transcript(place));
          accepted += own.size();
        }
      }
    }
    logAudit.nothingElseIsThere(accepted);
  }
}
