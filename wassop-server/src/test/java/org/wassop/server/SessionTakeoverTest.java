package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A user who returns before the server notices the lost connection takes the name over. */
class SessionTakeoverTest {
  private static final Pattern JOINED = Pattern.compile("@ref=j;session=(\\S+) OK");

  @AutoClose private final TestServer server = TestServer.start();

  private static String join(TestClient client, String session) {
    client.hello();
    client.send("@ref=j" + session + " JOIN ana");
    Matcher joined = JOINED.matcher(client.readLine());
    assertThat(joined.matches()).isTrue();
    return joined.group(1);
  }

  @Test
  void theSessionTakesTheNameOverAndNoGhostStaysInTheRoom() {
    try (TestClient old = server.connect();
        TestClient eva = server.classic("eva", "Sala1");
        TestClient again = server.connect()) {
      String session = join(old, "");
      old.send("@ref=r ROOM Sala1").expectMatch("@ref=r;room=Sala1;members=2;.* OK");
      eva.expect("ana se ha unido a la sala.");

      join(again, ";session=" + session);
      again.send("@ref=r ROOM Sala1").expectMatch("@ref=r;room=Sala1;members=2;.* OK");

      old.expect("@code=replaced BYE Closed: you are in another connection").expectEnd();
      eva.expect("ana ha salido del chat.", "ana se ha unido a la sala.");
      again.sendAndExpect(
          "@ref=m MEMBERS Sala1",
          "@ref=m;room=Sala1 MEMBER eva",
          "@ref=m;room=Sala1 MEMBER ana",
          "@ref=m;room=Sala1 OK");
    }
  }

  @Test
  void anotherSessionIsNoProof() {
    try (TestClient old = server.connect();
        TestClient thief = server.connect()) {
      String session = join(old, "");
      thief.hello();
      thief.sendAndExpect("@ref=1 JOIN ana", "@ref=1;code=name-in-use ERROR That name is in use");
      thief.sendAndExpect(
          "@ref=2;session=" + session.substring(1) + " JOIN ana",
          "@ref=2;code=name-in-use ERROR That name is in use");
      assertThat(old.readPending()).isEmpty();
    }
  }

  @Test
  void aSessionIsGoodForOneTakeoverOnly() {
    try (TestClient first = server.connect();
        TestClient second = server.connect();
        TestClient third = server.connect()) {
      String session = join(first, "");
      String next = join(second, ";session=" + session);
      assertThat(next).isNotEqualTo(session);
      third.hello();
      third.sendAndExpect(
          "@ref=2;session=" + session + " JOIN ana",
          "@ref=2;code=name-in-use ERROR That name is in use");
    }
  }

  @Test
  void aConnectionThatNoLongerReadsIsTakenOverToo() {
    try (TestClient stuck = server.connectWithSmallBuffer();
        TestClient again = server.connect()) {
      String session = join(stuck, "");
      stuck.send("@ref=r ROOM Sala1").expectMatch("@ref=r;.* OK");
      AtomicInteger sent = new AtomicInteger();
      Thread.startVirtualThread(() -> sendForever(stuck, sent));
      AtomicInteger before = new AtomicInteger();
      await()
          .pollInterval(Duration.ofMillis(200))
          .until(() -> sent.get() > 0 && before.getAndSet(sent.get()) == sent.get());
      join(again, ";session=" + session);
      again.send("@ref=r ROOM Sala1").expectMatch("@ref=r;room=Sala1;members=1;.* OK");
    }
  }

  /** Sends requests until the server reads no more, since its outbox is full of answers. */
  private static void sendForever(TestClient client, AtomicInteger sent) {
    try {
      while (true) {
        client.send("@ref=p PING " + "x".repeat(4_000));
        sent.incrementAndGet();
      }
    } catch (UncheckedIOException e) {
      // The server has closed the connection.
    }
  }
}
