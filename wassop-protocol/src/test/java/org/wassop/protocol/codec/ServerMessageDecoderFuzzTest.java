package org.wassop.protocol.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

class ServerMessageDecoderFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void nothingAServerSaysBreaksTheReader(byte[] input) {
    List<String> lines = new String(input, UTF_8).lines().toList();
    for (Dialect dialect : Dialect.values()) {
      ServerMessageDecoder decoder = Codec.of(dialect).newServerMessageDecoder();
      RoomName room = RoomName.FIRST;
      decoder.requestSent("1", new Request.Join(UserName.parse("ana").orElseThrow(), ""));
      decoder.requestSent("2", new Request.EnterRoom(room, new Request.Replay.Nothing()));
      decoder.requestSent("3", new Request.ListRooms());
      decoder.requestSent("4", new Request.ListMembers(room));
      decoder.requestSent(
          "5", new Request.SendMessage(Optional.of(new Place.Room(room)), "", "hola"));
      decoder.requestSent("6", new Request.ExitRoom(Optional.of(room)));
      for (String line : lines) {
        for (Incoming incoming : decoder.decode(line)) {
          WireChecks.checkHarmless(dialect, incoming.message());
        }
      }
    }
  }
}
