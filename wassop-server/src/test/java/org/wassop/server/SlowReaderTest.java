package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.outbox.Outbox;

/** A client that doesn't read delays nobody else, and is cut off with a reason. */
class SlowReaderTest {
  private static final String TEXT = SlowReaderFixture.TEXT;
  private static final String LAST = "ERROR: Conexión cerrada: lees demasiado despacio";

  /** More messages than the outbox and the socket buffers of both sides take. */
  private static final int MESSAGES = 1_000;

  private static final Pattern MESSAGE = Pattern.compile("@room=Sala1;id=(\\d+);.* MESSAGE .*");
  private static final Pattern LAGGED = Pattern.compile("@room=Sala1;from_id=(\\d+) LAGGED");

  /** A small outbox for events, and more for answers. */
  private static final ConnectionLimits PLACE_FOR_ANSWERS =
      TestLimits.withOutbox(new Outbox.Bounds(256 * 1024, 1024 * 1024), Duration.ofSeconds(20));

  @Test
  void aReaderThatStopsDelaysNobodyAndEndsWithWholeLinesAndTheReason() {
    try (SlowReaderFixture room = new SlowReaderFixture()) {
      room.writeUntilCutOff();

      assertThatLinesAreWhole(room.slow().readAll());
    }
  }

  @Test
  void whatTheSlowReaderWentOnSendingDoesNotCostItTheReason() {
    try (SlowReaderFixture room = new SlowReaderFixture()) {
      room.writeUntilCutOff();

      Thread.startVirtualThread(() -> talkOn(room.slow()));
      assertThatLinesAreWhole(room.slow().readAll());
      room.eva().send("MESSAGE fin");
      room.ana().expect("eva: fin");
    }
  }

  /** Sends less than the server throws away, and more than the socket buffers take. */
  private static void talkOn(TestClient client) {
    try {
      for (int i = 0; i < 400; i++) {
        client.send("MESSAGE " + TEXT);
      }
    } catch (UncheckedIOException e) {
      // The server has closed the connection.
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
    try (FileHistory history = FileHistory.in(folder);
        TestServer server = TestServer.withHistory(PLACE_FOR_ANSWERS, history.log());
        TestClient slow = server.connectWithSmallBuffer();
        TestClient eva = server.classic("eva", "Sala1")) {
      enterAndMissMessages(slow, eva);
      eva.sendAndExpect("EXIT", "Has salido de la sala Sala1.");

      int received = 0;
      Matcher line = MESSAGE.matcher(slow.readLine());
      for (; line.matches(); line = MESSAGE.matcher(slow.readLine())) {
        assertThat(line.group(1)).isEqualTo(Integer.toString(++received));
      }
      assertThat(received).isLessThan(MESSAGES);
      assertThat(line.reset().usePattern(LAGGED).matches()).isTrue();
      assertThat(line.group(1)).isEqualTo(Integer.toString(received + 1));
      while (received < MESSAGES) {
        slow.send("@ref=h;room=Sala1;limit=200;after=" + received + " HISTORY");
        for (String got = answer(slow); !got.endsWith(" OK"); got = answer(slow)) {
          assertThat(got).startsWith("@ref=h;room=Sala1;id=" + ++received + ";");
        }
      }
      slow.send("@ref=3;room=Sala1 MESSAGE al día");
      assertThat(answer(slow)).matches("@ref=3;room=Sala1;id=" + (MESSAGES + 1) + ";time=\\d+ OK");
    }
  }

  /** Reads the next line of an answer, and skips events. */
  private static String answer(TestClient client) {
    String line = client.readLine();
    while (!line.startsWith("@ref=")) {
      line = client.readLine();
    }
    return line;
  }

  /** Lets {@code slow} enter, and {@code eva}, who is in the room, write too much for it. */
  private static void enterAndMissMessages(TestClient slow, TestClient eva) {
    slow.joinWassop2("lento");
    slow.sendAndExpect("@ref=2 ROOM Sala1", "@ref=2;room=Sala1;members=2;first=1;last=0;read=0 OK");
    eva.expect("lento se ha unido a la sala.");
    for (int i = 0; i < MESSAGES; i++) {
      eva.send("MESSAGE " + TEXT);
    }
    eva.readPending();
  }

  @Test
  void whoLeftWithoutReadingIsNotToldThatItMissedSomething() {
    try (TestServer server = TestServer.start(PLACE_FOR_ANSWERS);
        TestClient slow = server.connectWithSmallBuffer();
        TestClient eva = server.classic("eva", "Sala1")) {
      enterAndMissMessages(slow, eva);
      slow.send("@ref=3 EXIT Sala1");
      eva.expect("lento ha salido de la sala.");

      assertThat(slow.readPending()).hasSizeLessThan(MESSAGES).endsWith("@ref=3;room=Sala1 OK");
      assertThat(slow.readPending()).isEmpty();
    }
  }

  @Test
  void theNameOfASlowReaderIsFreeWhileItsLastWordsWait() {
    try (SlowReaderFixture room = new SlowReaderFixture()) {
      room.writeUntilCutOff();

      room.server().joinWhenPossible("lento").close();
    }
  }
}
