package org.wassop.protocol.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static final int MAX = 20;

  @Test
  void linesAreTheSameAtEverySplitInTwo() throws IOException {
    byte[] bytes = "JOIN ana\r\nMESSAGE ❤️ ñ\n\nQUIT".getBytes(UTF_8);
    List<Line> whole = read(Chunks.of(bytes));
    assertThat(whole)
        .containsExactly(
            text("JOIN ana"),
            text("MESSAGE ❤️ ñ"),
            text(""),
            new Line.Text("QUIT", false),
            new Line.End());
    for (int cut = 1; cut < bytes.length; cut++) {
      assertThat(read(Chunks.cutAt(bytes, cut))).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  @Test
  void linesAreTheSameOneByteAtATime() throws IOException {
    byte[] bytes = "LOVE\r\nMESSAGE 👍🏽\n\uFFFD\n".getBytes(UTF_8);
    assertThat(read(Chunks.oneByOne(bytes)))
        .isEqualTo(read(Chunks.of(bytes)))
        .containsExactly(text("LOVE"), text("MESSAGE 👍🏽"), text("\uFFFD"), new Line.End());
  }

  @Test
  void manyLinesInOneChunkAreHereWithoutWaiting() throws IOException {
    LineReader reader = new LineReader(Chunks.of("a\nb\nc".getBytes(UTF_8)), MAX);
    assertThat(reader.hasLine()).isFalse();
    assertThat(reader.read()).isEqualTo(text("a"));
    assertThat(reader.hasLine()).isTrue();
    assertThat(reader.read()).isEqualTo(text("b"));
    assertThat(reader.hasLine()).isFalse();
  }

  @Test
  void onlyTheLastCarriageReturnBeforeTheEndIsDropped() throws IOException {
    assertThat(read(Chunks.of("a\rb\r\r\n\r\nc\r".getBytes(UTF_8))))
        .containsExactly(text("a\rb\r"), text(""), new Line.Text("c", false), new Line.End());
  }

  @Test
  void aLineOfExactlyTheLimitIsRead() throws IOException {
    String full = "x".repeat(MAX);
    for (String end : List.of("\n", "\r\n", "")) {
      for (InputStream in : Chunks.everySplit((full + end).getBytes(UTF_8))) {
        assertThat(read(in)).containsExactly(new Line.Text(full, !end.isEmpty()), new Line.End());
      }
    }
  }

  @Test
  void aLineOneByteOverTheLimitIsTooLongHoweverItEnds() throws IOException {
    for (String end : List.of("\nok\n", "\r\nok\n", "", "yyyyyy\nok\n")) {
      for (InputStream in : Chunks.everySplit(("x".repeat(MAX + 1) + end).getBytes(UTF_8))) {
        assertThat(read(in)).as("end %s", end).containsExactly(new Line.TooLong());
      }
    }
  }

  @Test
  void aLineIsTooLongAsSoonAsNoEndCouldSaveIt() throws IOException {
    LineReader reader = new LineReader(new Silent("x".repeat(MAX + 1)), MAX);
    assertThat(reader.read()).isEqualTo(new Line.TooLong());
  }

  @Test
  void afterALineThatIsTooLongNothingIsRead() throws IOException {
    LineReader reader =
        new LineReader(Chunks.of(("x".repeat(MAX + 1) + "\nok\n").getBytes(UTF_8)), MAX);
    assertThat(reader.read()).isEqualTo(new Line.TooLong());
    assertThat(reader.hasLine()).isTrue();
    assertThat(reader.read()).isEqualTo(new Line.TooLong());
  }

  @Test
  void theLimitCountsBytesAndNotCharacters() throws IOException {
    assertThat(read(Chunks.of("ñ".repeat(10).getBytes(UTF_8))))
        .containsExactly(new Line.Text("ñ".repeat(10), false), new Line.End());
    assertThat(read(Chunks.of("ñ".repeat(11).getBytes(UTF_8)))).containsExactly(new Line.TooLong());
  }

  @Test
  void aMegabyteWithoutAnEndTakesNoMoreFromTheStreamThanTheLimit() throws IOException {
    Endless endless = new Endless(1 << 20);
    assertThat(new LineReader(endless, 4096).read()).isEqualTo(new Line.TooLong());
    assertThat(endless.taken).isLessThanOrEqualTo(4096 + 2);
  }

  @Test
  void aLineThatIsNotUtf8IsSkippedAndTheNextOneRead() throws IOException {
    for (byte[] bad :
        List.of(
            bytes(0xFF),
            bytes('a', 0xC3),
            bytes(0xC0, 0x80),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF4, 0x90, 0x80, 0x80))) {
      byte[] stream = new byte[bad.length + 4];
      System.arraycopy(bad, 0, stream, 0, bad.length);
      System.arraycopy("\nok\n".getBytes(UTF_8), 0, stream, bad.length, 4);
      for (InputStream in : Chunks.everySplit(stream)) {
        assertThat(read(in)).containsExactly(new Line.NotUtf8(), text("ok"), new Line.End());
      }
    }
  }

  @Test
  void theLimitCanGrowBetweenLinesOfOneChunk() throws IOException {
    String longer = "x".repeat(3 * MAX);
    for (InputStream in : Chunks.everySplit(("a\n" + longer + "\n").getBytes(UTF_8))) {
      LineReader reader = new LineReader(in, MAX);
      assertThat(reader.read()).isEqualTo(text("a"));
      reader.setMaxBytes(3 * MAX);
      assertThat(reader.read()).isEqualTo(text(longer));
    }
  }

  @Test
  void anEmptyStreamHasOnlyAnEndAndKeepsIt() throws IOException {
    LineReader reader = new LineReader(new ByteArrayInputStream(new byte[0]), MAX);
    assertThat(reader.read()).isEqualTo(new Line.End());
    assertThat(reader.read()).isEqualTo(new Line.End());
  }

  private static List<Line> read(InputStream in) throws IOException {
    LineReader reader = new LineReader(in, MAX);
    List<Line> lines = new ArrayList<>();
    do {
      lines.add(reader.read());
    } while (!(lines.getLast() instanceof Line.End || lines.getLast() instanceof Line.TooLong));
    return lines;
  }

  private static Line text(String text) {
    return new Line.Text(text, true);
  }

  private static byte[] bytes(int... values) {
    byte[] out = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      out[i] = (byte) values[i];
    }
    return out;
  }

  /** A stream that fails where a real one would block: when more than its text is read. */
  private static final class Silent extends InputStream {
    private final ByteArrayInputStream bytes;

    Silent(String text) {
      bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = bytes.read(buffer, offset, length);
      if (count < 0) {
        throw new AssertionError("the reader waits for more");
      }
      return count;
    }
  }

  /** A stream without line ends that counts the bytes read. */
  private static final class Endless extends InputStream {
    private int left;
    private int taken;

    Endless(int size) {
      left = size;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = Math.min(length, left);
      if (count == 0) {
        return -1;
      }
      Arrays.fill(buffer, offset, offset + count, (byte) 'x');
      left -= count;
      taken += count;
      return count;
    }
  }
}
