package org.wassop.tui.terminal.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class KeyboardTest {
  private final BlockingQueue<KeyStroke> strokes = new LinkedBlockingQueue<>();

  private @Nullable KeyStroke next() throws InterruptedException {
    return strokes.poll(10, TimeUnit.SECONDS);
  }

  @Test
  void aLoneEscapeIsDeliveredAfterAMoment() throws Exception {
    try (PipedOutputStream terminal = new PipedOutputStream()) {
      new Keyboard(new PipedInputStream(terminal), strokes::add).start();
      terminal.write("\033".getBytes(UTF_8));
      terminal.flush();
      assertThat(next()).isEqualTo(new KeyStroke(KeyType.Escape));
      terminal.write("\033[A".getBytes(UTF_8));
      terminal.flush();
      assertThat(next()).isEqualTo(new KeyStroke(KeyType.ArrowUp));
    }
    assertThat(next()).isEqualTo(new KeyStroke(KeyType.EOF));
  }

  @Test
  void theEndOfTheTerminalIsTheLastStroke() {
    new Keyboard(new ByteArrayInputStream("a".getBytes(UTF_8)), strokes::add).run();
    assertThat(strokes)
        .containsExactly(new KeyStroke('a', false, false), new KeyStroke(KeyType.EOF));
  }

  @Test
  void aTerminalThatFailsIsATerminalThatEnds() throws IOException {
    InputStream hungUp = InputStream.nullInputStream();
    hungUp.close();
    new Keyboard(hungUp, strokes::add).run();
    assertThat(strokes).containsExactly(new KeyStroke(KeyType.EOF));
  }
}
