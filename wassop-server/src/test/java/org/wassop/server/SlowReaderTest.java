package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.history.Durability;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.SqliteLog;
import org.wassop.server.history.sqlite.database.HistorySettings;
import org.wassop.server.log.EventLog;
import org.wassop.server.outbox.Outbox;

/** Who doesn't read harms nobody else, and is cut off with a reason. */
class SlowReaderTest {
  private static final String TEXT = "x".repeat(15_000);
  private static final String LAST = "ERROR: Conexión cerrada: lees demasiado despacio";

  /** More bytes than the outbox and the socket buffers of both sides take. */
  private static final int MESSAGES = 1_000;

  private static final Pattern MESSAGE = Pattern.compile("@room=Sala1;id=(\\d+);.* MESSAGE .*");
  private static final Pattern LAGGED = Pattern.compile("@room=Sala1;from_id=(\\d+) LAGGED");

  /** More than the socket buffers of both sides take. */
  private static final int MANY = 4_000;

  private static final ConnectionLimits SMALL_OUTBOX =
      new ConnectionLimits(
          Outbox.Bounds.of(256 * 1024),
          ConnectionLimits.DEFAULT.pace(),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofSeconds(20));

  /** The same for what is heard, and more for what was asked. */
  private static final ConnectionLimits PLACE_FOR_ANSWERS =
      new ConnectionLimits(
          new Outbox.Bounds(256 * 1024, 1024 * 1024),
          ConnectionLimits.DEFAULT.pace(),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofSeconds(20));

  /** {@code eva} talks and {@code ana} hears all of it, until {@code slow} has been cut off. */
  private static void talkUntilCutOff(TestClient eva, TestClient ana) {
    for (int i = 0; i < MANY; i++) {
      eva.send("MESSAGE " + TEXT);
      String line = ana.readLine();
      if (line.equals("lento ha salido del chat.")) {
        ana.expect("eva: " + TEXT);
        return;
      }
      assertThat(line).isEqualTo("eva: " + TEXT);
    }
    throw new AssertionError("the slow reader was never cut off");
  }

  @Test
  void aReaderThatStopsDelaysNobodyAndEndsWithWholeLinesAndTheReason() {
    try (TestServer server = TestServer.start(SMALL_OUTBOX);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient ana = server.classic("ana", "Sala1")) {
      slow.asks("JOIN lento", "OK").asks("ROOM Sala1", "Te has unido a la sala Sala1.");
      TestClient eva = server.classic("eva", "Sala1");
      ana.expect("lento se ha unido a la sala.", "eva se ha unido a la sala.");
      talkUntilCutOff(eva, ana);

      assertThatLinesAreWhole(slow.readAll());
      eva.close();
    }
  }

  @Test
  void whatTheSlowReaderWentOnSendingDoesNotCostItTheReason() {
    try (TestServer server = TestServer.start(SMALL_OUTBOX);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient ana = server.classic("ana", "Sala1")) {
      slow.asks("JOIN lento", "OK").asks("ROOM Sala1", "Te has unido a la sala Sala1.");
      TestClient eva = server.classic("eva", "Sala1");
      ana.expect("lento se ha unido a la sala.", "eva se ha unido a la sala.");
      talkUntilCutOff(eva, ana);

      Thread.startVirtualThread(() -> talkOn(slow));
      assertThatLinesAreWhole(slow.readAll());
      eva.send("MESSAGE fin");
      ana.expect("eva: fin");
      eva.close();
    }
  }

  /** Less than the server reads and throws away, more than the sockets' buffers take. */
  private static void talkOn(TestClient client) {
    try {
      for (int i = 0; i < 400; i++) {
        client.send("MESSAGE " + TEXT);
      }
    } catch (UncheckedIOException e) {
      // The server has closed.
    }
  }

  private static void assertThatLinesAreWhole(String all) {
    assertThat(all).endsWith("\n");
    List<String> lines = all.lines().toList();
    assertThat(lines.getFirst()).isEqualTo("eva se ha unido a la sala.");
    assertThat(lines.subList(1, lines.size() - 1)).isNotEmpty().allMatch(("eva: " + TEXT)::equals);
    assertThat(lines.getLast()).isEqualTo(LAST);
  }

  @Test
  void aSlowWassop2ReaderIsToldWhatItMissedAndFindsItInTheHistory(@TempDir Path folder)
      throws Exception {
    try (MessageLog history = SqliteLog.open(settings(folder));
        TestServer server = TestServer.withHistory(PLACE_FOR_ANSWERS, history);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient eva = server.classic("eva", "Sala1")) {
      slow.send("HELLO wassop/2").expectMatch(".* HELLO wassop/2");
      slow.send("@ref=1 JOIN lento").expectMatch("@ref=1;session=\\S+ OK");
      slow.asks("@ref=2 ROOM Sala1", "@ref=2;room=Sala1;members=2;first=1;last=0;read=0 OK");
      eva.expect("lento se ha unido a la sala.");
      for (int i = 0; i < MESSAGES; i++) {
        eva.send("MESSAGE " + TEXT);
      }
      eva.fence();
      eva.asks("EXIT", "Has salido de la sala Sala1.");

      int heard = 0;
      Matcher line = MESSAGE.matcher(slow.readLine());
      for (; line.matches(); line = MESSAGE.matcher(slow.readLine())) {
        assertThat(line.group(1)).isEqualTo(Integer.toString(++heard));
      }
      assertThat(heard).isLessThan(MESSAGES);
      assertThat(line.reset().usePattern(LAGGED).matches()).isTrue();
      assertThat(line.group(1)).isEqualTo(Integer.toString(heard + 1));
      while (heard < MESSAGES) {
        slow.send("@ref=h;room=Sala1;limit=200;after=" + heard + " HISTORY");
        for (String got = answer(slow); !got.endsWith(" OK"); got = answer(slow)) {
          assertThat(got).startsWith("@ref=h;room=Sala1;id=" + ++heard + ";");
        }
      }
      slow.send("@ref=3;room=Sala1 MESSAGE al día");
      assertThat(answer(slow)).matches("@ref=3;room=Sala1;id=" + (MESSAGES + 1) + ";time=\\d+ OK");
    }
  }

  /** The next line of an answer: meanwhile the talk goes on, and may go too fast again. */
  private static String answer(TestClient client) {
    String line = client.readLine();
    while (!line.startsWith("@ref=")) {
      line = client.readLine();
    }
    return line;
  }

  private static HistorySettings settings(Path folder) {
    return new HistorySettings(
        folder,
        Durability.PROCESS,
        Retention.FOREVER,
        InstantSource.system(),
        new EventLog(Messages.of(ServerCommand.class, Language.EN)));
  }

  @Test
  void whoLeftWithoutReadingIsNotToldThatItMissedSomething() {
    try (TestServer server = TestServer.start(PLACE_FOR_ANSWERS);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient eva = server.classic("eva", "Sala1")) {
      slow.send("HELLO wassop/2").expectMatch(".* HELLO wassop/2");
      slow.send("@ref=1 JOIN lento").expectMatch("@ref=1;session=\\S+ OK");
      slow.asks("@ref=2 ROOM Sala1", "@ref=2;room=Sala1;members=2;first=1;last=0;read=0 OK");
      eva.expect("lento se ha unido a la sala.");
      for (int i = 0; i < MESSAGES; i++) {
        eva.send("MESSAGE " + TEXT);
      }
      eva.fence();
      slow.send("@ref=3 EXIT Sala1");
      eva.expect("lento ha salido de la sala.");

      assertThat(slow.fence()).hasSizeLessThan(MESSAGES).endsWith("@ref=3;room=Sala1 OK");
      assertThat(slow.fence()).isEmpty();
    }
  }

  @Test
  void theNameOfASlowReaderIsFreeWhileItsLastWordsWait() {
    try (TestServer server = TestServer.start(SMALL_OUTBOX);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient ana = server.classic("ana", "Sala1")) {
      slow.asks("JOIN lento", "OK").asks("ROOM Sala1", "Te has unido a la sala Sala1.");
      TestClient eva = server.classic("eva", "Sala1");
      ana.expect("lento se ha unido a la sala.", "eva se ha unido a la sala.");
      talkUntilCutOff(eva, ana);

      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> {
            try (TestClient again = server.connect().send("JOIN lento")) {
              return again.readLine().equals("OK");
            }
          });
      eva.close();
    }
  }
}
