package org.wassop.server.torture;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Range;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * A client that only reads in one room, checks the order, and gets what it missed from the history.
 * It reads only inside a call. Owned by one thread at a time.
 */
final class ListeningClient implements AutoCloseable {
  private static final int PAGE = 200;

  private final ClientWire wire;
  private final Place place;
  private final OrderCheck order = OrderCheck.afterAny();
  private final ReceivedTranscript transcript = new ReceivedTranscript();

  /** Every different text once, since most are the same. */
  private final Map<String, String> texts = new HashMap<>();

  private int refs;
  private long laggedFrom;

  private ListeningClient(ClientWire wire, Place place) {
    this.wire = wire;
    this.place = place;
  }

  /** Joins as {@code name} through {@code wire}, and enters {@code room}. */
  static ListeningClient enter(ClientWire wire, String name, RoomName room) throws IOException {
    wire.join(UserName.parse(name).orElseThrow());
    ListeningClient client = new ListeningClient(wire, new Place.Room(room));
    client.send(new Request.EnterRoom(room, new Replay.Nothing()));
    while (!client.transcript.hasStart()) {
      client.read();
    }
    return client;
  }

  /** Reads until it has everything up to the entry {@code id}. */
  void readUpTo(long id) throws IOException {
    while (transcript.last() < id) {
      read();
    }
  }

  /** Returns the last entry that it has together with all before. */
  long last() {
    return transcript.last();
  }

  /** Returns the first entry of the last gap that the server reported, or 0 if there was none. */
  long laggedFrom() {
    return laggedFrom;
  }

  /** Returns everything that it has. */
  ReceivedTranscript transcript() {
    return transcript;
  }

  private void read() throws IOException {
    Incoming incoming = wire.next();
    switch (incoming.message()) {
      case Event.LogEntry entry -> {
        order.live(entry.id());
        add(entry);
      }
      case Event.Lagged(Place where, long fromId) -> {
        order.lagged(fromId);
        laggedFrom = fromId;
        askForMore();
      }
      case Answer.HistoryPage(Place where, var entries, IdRange kept) -> {
        entries.forEach(this::add);
        if (transcript.last() < kept.last()) {
          askForMore();
        }
      }
      case Answer.RoomEntered entered -> {
        order.entered(entered.keptIds().last());
        transcript.startAfter(entered.keptIds().last());
      }
      case Event.Ping(String token) -> wire.send("", new Request.Pong(token));
      case Event.Entered entered -> {}
      case Event.Left left -> {}
      default -> throw new AssertionError("unexpected: " + incoming);
    }
  }

  private void add(Event.LogEntry entry) {
    ReceivedEntry received = ReceivedEntry.of(entry);
    String text = texts.computeIfAbsent(received.text(), same -> same);
    transcript.add(
        new ReceivedEntry(
            received.id(), received.timeMillis(), received.from(), received.kind(), text));
  }

  private void askForMore() throws IOException {
    send(new Request.History(place, new Range.After(transcript.last()), PAGE));
  }

  private void send(Request request) throws IOException {
    wire.send(Integer.toString(++refs), request);
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
