package org.wassop.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class LineReaderFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void theLinesDoNotDependOnTheChunks(byte[] input) throws IOException {
    if (input.length < 2) {
      return;
    }
    int maxBytes = 1 + (input[0] & 63);
    int size = 1 + (input[1] & 63);
    byte[] bytes = Arrays.copyOfRange(input, 2, input.length);
    List<Line> whole = read(Chunks.of(bytes), maxBytes);
    assertThat(read(Chunks.oneByOne(bytes), maxBytes)).isEqualTo(whole);
    assertThat(read(Chunks.ofSize(bytes, size), maxBytes)).isEqualTo(whole);
  }

  private static List<Line> read(InputStream in, int maxBytes) throws IOException {
    LineReader reader = new LineReader(in, maxBytes);
    List<Line> lines = new ArrayList<>();
    do {
      lines.add(reader.read());
    } while (!(lines.getLast() instanceof Line.End || lines.getLast() instanceof Line.TooLong));
    return lines;
  }
}
