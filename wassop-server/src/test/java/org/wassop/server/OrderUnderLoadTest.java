package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All members of a room get the same messages in the same order, each once. */
class OrderUnderLoadTest {
  private static final int ROOMS = 20;
  private static final int MEMBERS = 10;
  private static final int MESSAGES = 30;

  /** The messages of one member in their order; its own ones are among them only in Wassop/2. */
  private record View(String name, boolean withOwn, List<String> texts) {}

  private final TestServer server = TestServer.start();
  private final CountDownLatch allEntered = new CountDownLatch(ROOMS * MEMBERS);

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void twoHundredClientsInTwentyRoomsSeeEveryMessageOnceInOneOrder() throws Exception {
    Map<Integer, List<Future<View>>> views = new HashMap<>();
    try (server;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < ROOMS * MEMBERS; i++) {
        String name = "c" + i;
        String room = "sala-" + i % ROOMS;
        boolean wassop2 = i / ROOMS % 2 == 0;
        views
            .computeIfAbsent(i % ROOMS, r -> new ArrayList<>())
            .add(threads.submit(() -> wassop2 ? talkWassop2(name, room) : talk(name, room)));
      }
      for (List<Future<View>> room : views.values()) {
        checkOneOrder(room);
      }
    }
  }

  private static void checkOneOrder(List<Future<View>> room) throws Exception {
    List<String> order = room.getFirst().get().texts();
    assertThat(order).hasSize(MEMBERS * MESSAGES).doesNotHaveDuplicates();
    for (Future<View> future : room) {
      View view = future.get();
      List<String> expected =
          view.withOwn()
              ? order
              : order.stream().filter(text -> !text.startsWith(view.name() + ".")).toList();
      assertThat(view.texts()).as(view.name()).isEqualTo(expected);
      assertThat(order.stream().filter(text -> text.startsWith(view.name() + ".")))
          .containsExactlyElementsOf(own(view.name()));
    }
  }

  private static List<String> own(String name) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      texts.add(name + "." + i);
    }
    return texts;
  }

  private void awaitAllEntered() throws InterruptedException {
    allEntered.countDown();
    allEntered.await();
  }

  private View talk(String name, String room) throws InterruptedException {
    try (TestClient client = server.classic(name, room)) {
      awaitAllEntered();
      Thread writer =
          Thread.startVirtualThread(
              () -> own(name).forEach(text -> client.send("MESSAGE " + text)));
      List<String> texts = new ArrayList<>();
      while (texts.size() < (MEMBERS - 1) * MESSAGES) {
        String line = client.readLine();
        if (!line.endsWith(" se ha unido a la sala.")) {
          texts.add(line.substring(line.indexOf(": ") + 2));
        }
      }
      writer.join();
      assertThat(client.readPending()).allMatch(line -> line.endsWith(" ha salido del chat."));
      return new View(name, false, texts);
    }
  }

  private View talkWassop2(String name, String room) throws InterruptedException {
    try (TestClient client = server.wassop2(name)) {
      client.send("@ref=r ROOM " + room);
      client.expectMatch("@ref=r;room=" + room + ";members=\\d+;first=\\d+;last=\\d+;read=0 OK");
      awaitAllEntered();
      String request = ";room=" + room + " MESSAGE ";
      Thread writer =
          Thread.startVirtualThread(
              () -> own(name).forEach(text -> client.send("@ref=" + text + request + text)));
      List<String> texts = new ArrayList<>();
      while (texts.size() < MEMBERS * MESSAGES) {
        String line = client.readLine();
        if (line.startsWith("@ref=")) {
          assertThat(line).endsWith(" OK");
          texts.add(line.substring("@ref=".length(), line.indexOf(';')));
        } else if (line.contains(" MESSAGE ")) {
          texts.add(line.substring(line.indexOf(" MESSAGE ") + " MESSAGE ".length()));
        }
      }
      writer.join();
      assertThat(client.readPending()).allMatch(line -> line.endsWith(" LEFT"));
      return new View(name, true, texts);
    }
  }
}
