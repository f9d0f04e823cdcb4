package org.wassop.protocol.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.ServerLines.Incoming;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

class WireFuzzTest {
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

  @FuzzTest(maxDuration = "20s")
  void anyRequestThatIsUnderstoodIsUnderstoodTheSameAgain(byte[] input) {
    String line = new String(input, UTF_8).replace("\n", "");
    for (Dialect dialect : Dialect.values()) {
      WireChecks.decodesToTheSameAgain(dialect, line);
    }
  }

  @FuzzTest(maxDuration = "20s")
  void nothingAServerSaysBreaksTheReader(byte[] input) {
    List<String> lines = new String(input, UTF_8).lines().toList();
    for (Dialect dialect : Dialect.values()) {
      ServerLines reader = dialect.codec().serverLines();
      RoomName room = RoomName.FIRST;
      reader.sent("1", new Request.Join(UserName.parse("ana").orElseThrow()));
      reader.sent("2", new Request.EnterRoom(room));
      reader.sent("3", new Request.ListRooms());
      reader.sent("4", new Request.ListMembers(room));
      reader.sent("5", new Request.SendMessage(Optional.of(room), "hola"));
      reader.sent("6", new Request.ExitRoom(Optional.of(room)));
      for (String line : lines) {
        for (Incoming incoming : reader.read(line)) {
          WireChecks.isHarmless(dialect, incoming.message());
        }
      }
    }
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
