package org.wassop.server.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Range;
import org.wassop.protocol.name.UserName;

/** Reads whole logs page by page, on a connection of its own. */
final class HistoryReader implements AutoCloseable {
  private static final int PAGE = 200;

  private final ClientWire wire;
  private int refs;

  private HistoryReader(ClientWire wire) {
    this.wire = wire;
  }

  /** Connects to the server on {@code port} as {@code reader}. */
  static HistoryReader of(int port, UserName reader) throws IOException {
    ClientWire wire = ClientWire.to(port);
    wire.join(reader);
    return new HistoryReader(wire);
  }

  private Answer ask(Request request) throws IOException {
    String ref = "a" + ++refs;
    wire.send(ref, request);
    while (true) {
      Incoming incoming = wire.next();
      if (incoming.ref().equals(ref) && incoming.message() instanceof Answer answer) {
        return answer;
      }
    }
  }

  /** Reads the whole log of {@code place}, and checks that its ids are 1, 2, 3 … */
  List<ReceivedEntry> all(Place place) throws IOException {
    List<ReceivedEntry> all = new ArrayList<>();
    while (true) {
      Answer answer = ask(new Request.History(place, new Range.After(all.size()), PAGE));
      if (!(answer
          instanceof Answer.HistoryPage(Place p, List<Event.LogEntry> entries, IdRange kept))) {
        throw new AssertionError("no page of " + place + ": " + answer);
      }
      for (Event.LogEntry entry : entries) {
        if (entry.id() != all.size() + 1) {
          throw new AssertionError(
              "the history of " + place + " goes on after " + all.size() + " with " + entry);
        }
        all.add(ReceivedEntry.of(entry));
      }
      if (entries.isEmpty()) {
        if (kept.first() != 1 || kept.last() != all.size()) {
          throw new AssertionError(place + " has " + all.size() + " entries, but says " + kept);
        }
        return all;
      }
    }
  }

  @Override
  public void close() throws IOException {
    wire.send("", new Request.Quit());
    try {
      while (true) {
        wire.readLine();
      }
    } catch (IOException e) {
      wire.close();
    }
  }
}
