package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wassop.protocol.name.RoomName;
import org.wassop.tui.fixture.OtherUser;

/**
 * Typing behind 9,600 bit/s, in a room where others talk.
 *
 * <p>Nothing tells a program in a pty how much of its output is still under way: Linux takes some
 * 17,000 bytes, 18 seconds of this line, before a write has to wait. But the terminal at the far
 * end answers when it is asked.
 */
@EnabledOnOs(OS.LINUX)
@ExtendWith(TerminalFixture.Extension.class)
final class SlowPtyIT {
  private static final int BYTES_PER_SECOND = 960;
  private static final int KEYS = 25;
  private static final Duration BETWEEN_KEYS = Duration.ofMillis(350);
  private static final int INPUT_ROW = 22;
  private static final Pattern NUMBERED = Pattern.compile("message number ([0-9]+) of");

  /** A user who types a letter now and then, and notes how long each takes to be echoed. */
  private static final class Typist {
    private final Pane terminal;
    private final List<Long> typed = new ArrayList<>();
    private final List<Long> echoed = new ArrayList<>();

    Typist(Pane terminal) {
      this.terminal = terminal;
    }

    /**
     * Looks at the screen, and types if it is time to. Returns whether everything is typed and
     * echoed.
     */
    boolean proceed() {
      long letters = terminal.rows().get(INPUT_ROW).chars().filter(c -> c == 'k').count();
      long now = System.nanoTime();
      while (echoed.size() < letters) {
        echoed.add(now);
      }
      if (typed.size() < KEYS
          && (typed.isEmpty() || now - typed.getLast() >= BETWEEN_KEYS.toNanos())) {
        typed.add(now);
        terminal.type("k");
      }
      return echoed.size() == KEYS;
    }

    /** Returns the delays in milliseconds, from the shortest to the longest. */
    List<Long> delays() {
      return IntStream.range(0, KEYS)
          .mapToObj(i -> (echoed.get(i) - typed.get(i)) / 1_000_000)
          .sorted()
          .toList();
    }
  }

  private static String text(int number) {
    return "message number " + number + " of many: " + new Random(number).nextLong();
  }

  private static List<Integer> numbersOn(List<String> rows) {
    Matcher matcher = NUMBERED.matcher(String.join("\n", rows));
    return matcher.results().map(found -> Integer.valueOf(found.group(1))).toList();
  }

  private static void awaitTheLineIsFree(Pane terminal) {
    terminal.type("q").awaitText("▸ q").press("BSpace");
    terminal.awaitRows(rows -> assertThat(rows.get(INPUT_ROW)).doesNotContain("q"));
  }

  @ParameterizedTest
  @CsvSource({"KERNEL, 3", "KERNEL, 20", "NONE, 20"})
  void keysAreEchoedSoonWhileOthersTalk(
      SlowLine.Buffer buffer, int messagesPerSecond, TerminalFixture terminalFixture)
      throws Exception {
    RoomName room = RoomName.parse("slow-" + messagesPerSecond + buffer).orElseThrow();
    String command =
        terminalFixture.command("ana9" + messagesPerSecond + buffer, room.toString(), "en");
    try (Pane terminal = SlowLine.open(terminalFixture, BYTES_PER_SECOND, buffer, command);
        OtherUser bot =
            OtherUser.in(
                room, terminalFixture.server().address(), "bot9" + messagesPerSecond + buffer);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      terminal.awaitText("you have entered");
      awaitTheLineIsFree(terminal);
      AtomicInteger said = new AtomicInteger();
      Future<?> talking =
          clock.scheduleAtFixedRate(
              () -> bot.say(room, text(said.incrementAndGet())),
              0,
              1000 / messagesPerSecond,
              TimeUnit.MILLISECONDS);
      terminal.awaitText("message number");
      Typist typist = new Typist(terminal);
      await()
          .atMost(Duration.ofSeconds(60))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .until(typist::proceed);
      assertThat(talking.isDone()).as("the others stopped").isFalse();
      clock.shutdownNow();
      List<Long> delays = typist.delays();
      assertThat(delays.get(KEYS / 2)).as("median of %s ms", delays).isLessThanOrEqualTo(300);
      assertThat(delays.get(KEYS * 95 / 100)).as("p95 of %s ms", delays).isLessThanOrEqualTo(900);
      terminal.awaitText("message number " + said.get() + " ");
      terminal.awaitRows(rows -> {
        List<Integer> numbers = numbersOn(rows);
        assertThat(numbers)
            .hasSizeGreaterThan(2)
            .isEqualTo(IntStream.rangeClosed(numbers.getFirst(), said.get()).boxed().toList());
      });
      assertThat(terminal.rows().get(INPUT_ROW)).contains("▸ " + "k".repeat(KEYS) + " ");
    }
  }

  @Test
  void anAnswerThatIsUnderWayIsNotTypedIntoTheShell(TerminalFixture terminalFixture) {
    String command = terminalFixture.command("ana9leaves", "slow-leaving", "en");
    String program = "sh -c '" + command + "; echo left; exec cat'";
    try (Pane terminal = SlowLine.open(terminalFixture, 8_000, SlowLine.Buffer.KERNEL, program)) {
      terminal.awaitText("you have entered").press("C-l", "C-c").awaitText("left").enter("end");
      terminal.awaitRows(rows -> assertThat(rows).startsWith("left", "end", "end", ""));
    }
  }
}
