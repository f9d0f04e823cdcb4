package org.wassop.server.torture;

import static java.util.Collections.nCopies;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.FileHistory;
import org.wassop.server.TestServer;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.NewEntry;

/** A room ends when the last member leaves, even while a client is entering it. */
class EndingRoomTest {
  private static final RoomName ROOM = RoomName.parse("cocina").orElseThrow();
  private static final UserName ANA = UserName.parse("ana").orElseThrow();

  /** 14 MB: more than any socket takes. */
  private static final int MESSAGES = 1_000;

  private static final String TEXT = "x".repeat(14_000);

  @TempDir Path folder;

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void whoIsBeingToldTheHistoryOfARoomThatEndsIsToldNothingTwice() throws Exception {
    try (FileHistory history = FileHistory.in(folder);
        TestServer server = TestServer.withHistory(TestServer.LIMITS, history.log());
        SingleRoomClient ana = SingleRoomClient.join(server.port(), "ana", ROOM);
        ClientWire eva = ClientWire.withSmallBuffer(server.port())) {
      history
          .log()
          .logOf(new Conversation.Room(ROOM))
          .append(nCopies(MESSAGES, new NewEntry.Message(ANA, "", TEXT)), TestServer.TIME);
      ana.enter();
      eva.join(UserName.parse("eva").orElseThrow());
      eva.send("3", new Request.EnterRoom(ROOM, new Request.Replay.After(0)));
      OrderCheck order = OrderCheck.after(0);
      Incoming incoming = eva.next();
      while (!(incoming.message() instanceof Event.Message)) {
        incoming = eva.next();
      }
      ana.exit();
      while (!(incoming.message() instanceof Answer.RoomEntered)) {
        if (incoming.message() instanceof Event.Message message) {
          order.replayed(message.id());
        }
        incoming = eva.next();
      }
      order.entered(MESSAGES);
    }
  }
}
