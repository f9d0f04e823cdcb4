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

  /** A terminal that sends {@code pieces}, with a pause of at least 80 ms before each. */
  private static InputStream withPauses(String... pieces) {
    return new InputStream() {
      private int next;
      private int pollsToWait = 40;

      @Override
      public int available() {
        pollsToWait--;
        return pollsToWait >= 0 || next == pieces.length ? 0 : pieces[next].length();
      }

      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read(byte[] chunk, int offset, int length) {
        if (next == pieces.length) {
          return -1;
        }
        byte[] piece = pieces[next].getBytes(UTF_8);
        System.arraycopy(piece, 0, chunk, offset, piece.length);
        next++;
        pollsToWait = 40;
        return piece.length;
      }
    };
  }

  @Test
  void aReplyThatComesInPiecesIsNeverTyped() {
    new Keyboard(
            withPauses("\033]11;rgb:1414/19", "19/1f1f\033", "\\a", "\033P1", "$r0\033\\b"),
            strokes::add)
        .run();
    assertThat(strokes)
        .containsExactly(
            new KeyStroke('a', false, false),
            new KeyStroke('b', false, false),
            new KeyStroke(KeyType.EOF));
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
