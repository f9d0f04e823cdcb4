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
 * Somebody who only listens in one room, checks the order, and finds in the history what it was not
 * told. It reads only when it is asked to. Owned by one thread at a time.
 */
final class ListeningClient implements AutoCloseable {
  private static final int PAGE = 200;

  private final ClientWire wire;
  private final Place place;
  private final OrderCheck orderCheck = OrderCheck.afterAny();
  private final ReceivedTranscript receivedTranscript = new ReceivedTranscript();

  /** Each text one time: most are the same. */
  private final Map<String, String> texts = new HashMap<>();

  private int refs;
  private long laggedFrom;

  private ListeningClient(ClientWire wire, Place place) {
    this.wire = wire;
    this.place = place;
  }

  /** {@code name} in {@code room}, who listens through {@code wire}. */
  static ListeningClient enter(ClientWire wire, String name, RoomName room) throws IOException {
    wire.join(UserName.parse(name).orElseThrow());
    ListeningClient listeningClient = new ListeningClient(wire, new Place.Room(room));
    listeningClient.send(new Request.EnterRoom(room, new Replay.Nothing()));
    while (!listeningClient.receivedTranscript.hasBegun()) {
      listeningClient.read();
    }
    return listeningClient;
  }

  /** Reads until everything up to the message {@code id} is known. */
  void hearUpTo(long id) throws IOException {
    while (receivedTranscript.last() < id) {
      read();
    }
  }

  /** The last message that is known, with all before. */
  long last() {
    return receivedTranscript.last();
  }

  /** The message from which on it was told nothing, the last time; 0 when that never was. */
  long laggedFrom() {
    return laggedFrom;
  }

  /** Everything that is known. */
  ReceivedTranscript transcript() {
    return receivedTranscript;
  }

  private void read() throws IOException {
    Incoming incoming = wire.next();
    switch (incoming.message()) {
      case Event.Logged entry -> {
        orderCheck.live(entry.id());
        add(entry);
      }
      case Event.Lagged(Place where, long fromId) -> {
        orderCheck.lagged(fromId);
        laggedFrom = fromId;
        askForMore();
      }
      case Answer.Page(Place where, var entries, IdRange kept) -> {
        entries.forEach(this::add);
        if (receivedTranscript.last() < kept.last()) {
          askForMore();
        }
      }
      case Answer.RoomEntered entered -> {
        orderCheck.entered(entered.kept().last());
        receivedTranscript.beginAfter(entered.kept().last());
      }
      case Event.Ping(String token) -> wire.send("", new Request.Pong(token));
      case Event.Entered entered -> {}
      case Event.Left left -> {}
      default -> throw new AssertionError("unexpected: " + incoming);
    }
  }

  private void add(Event.Logged entry) {
    ReceivedEntry receivedEntry = ReceivedEntry.of(entry);
    String text = texts.computeIfAbsent(receivedEntry.text(), same -> same);
    receivedTranscript.add(
        new ReceivedEntry(
            receivedEntry.id(),
            receivedEntry.timeMillis(),
            receivedEntry.from(),
            receivedEntry.sign(),
            text));
  }

  private void askForMore() throws IOException {
    send(new Request.History(place, new Range.After(receivedTranscript.last()), PAGE));
  }

  private void send(Request request) throws IOException {
    wire.send(Integer.toString(++refs), request);
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
