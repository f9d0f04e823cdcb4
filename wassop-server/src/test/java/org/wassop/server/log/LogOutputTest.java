package org.wassop.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is logged arrives in order and in whole lines, and holds up nobody; gaps are told. */
@Timeout(60)
class LogOutputTest {
  private static final int MAX_BYTES = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LEFT_OUT = "left out: ";

  @Test
  void whoWritesNeverWaitsAndEachLineArrivesInOrderOrIsCountedInItsPlace() throws IOException {
    int lines = 20_000;
    Pipe pipe = Pipe.open();
    LogOutput output = start(Channels.newOutputStream(pipe.sink()));
    PrintStream log = new PrintStream(output, true, UTF_8);
    for (int i = 0; i < lines; i++) {
      log.println("line " + i);
    }
    assertThat(output.awaitWritten(Duration.ofMillis(1))).as("all is written").isFalse();

    CompletableFuture<List<String>> reader =
        CompletableFuture.supplyAsync(() -> readAll(pipe), Thread::startVirtualThread);
    assertThat(output.awaitWritten(PATIENCE)).as("all is written").isTrue();
    log.println("line " + lines);
    assertThat(output.awaitWritten(PATIENCE)).as("all is written").isTrue();
    pipe.sink().close();

    long next = 0;
    for (String line : reader.join()) {
      if (line.startsWith(LEFT_OUT)) {
        next += Long.parseLong(line.substring(LEFT_OUT.length()));
      } else {
        assertThat(line).isEqualTo("line " + next);
        next++;
      }
    }
    assertThat(next).isEqualTo(lines + 1);
    assertThat(reader.join()).hasSizeLessThan(lines);
  }

  @Test
  void aLineIsWrittenWhenItIsWhole() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    LogOutput output = start(target);
    output.write("one\ntw".getBytes(UTF_8), 0, 6);
    assertThat(output.awaitWritten(PATIENCE)).isTrue();
    assertThat(target.toString(UTF_8)).isEqualTo("one\n");
    output.write('o');
    output.write('\n');
    assertThat(output.awaitWritten(PATIENCE)).isTrue();
    assertThat(target.toString(UTF_8)).isEqualTo("one\ntwo\n");
  }

  @Test
  void aLineThatIsTooLongIsCountedAndTheNextOneIsNot() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    LogOutput output = start(target);
    PrintStream log = new PrintStream(output, true, UTF_8);
    log.println("x".repeat(3 * MAX_BYTES));
    assertThat(output.awaitWritten(PATIENCE)).isTrue();
    log.println("short");
    assertThat(output.awaitWritten(PATIENCE)).isTrue();
    assertThat(target.toString(UTF_8)).isEqualTo("left out: 1\nshort\n");
  }

  @Test
  void linesThatCanNotBeWrittenAreToldWhenThatWorksAgain() {
    FailingStream target = new FailingStream();
    LogOutput output = start(target);
    PrintStream log = new PrintStream(output, true, UTF_8);
    for (int i = 0; i < 3; i++) {
      log.println("lost");
      assertThat(output.awaitWritten(PATIENCE)).isTrue();
    }
    target.fails = false;
    log.println("kept");
    assertThat(output.awaitWritten(PATIENCE)).isTrue();
    assertThat(target.written.toString(UTF_8)).isEqualTo("\nleft out: 3\nkept\n");
  }

  private static LogOutput start(OutputStream target) {
    return LogOutput.start(target, MAX_BYTES, lines -> LEFT_OUT + lines);
  }

  private static List<String> readAll(Pipe pipe) {
    return new BufferedReader(Channels.newReader(pipe.source(), UTF_8)).lines().toList();
  }

  private static final class FailingStream extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private volatile boolean fails = true;

    @Override
    public void write(int b) throws IOException {
      if (fails) {
        throw new IOException("No space left on device");
      }
      written.write(b);
    }
  }
}
