package org.wassop.server.torture;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.wassop.protocol.codec.ServerLines.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
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
final class Listener implements AutoCloseable {
  private static final int PAGE = 200;

  private final ClientWire wire;
  private final Place place;
  private final Hearing hearing = Hearing.afterAny();
  private final Transcript transcript = new Transcript();

  /** Each text one time: most are the same. */
  private final Map<String, String> texts = new HashMap<>();

  private int refs;
  private long laggedFrom;

  private Listener(ClientWire wire, Place place) {
    this.wire = wire;
    this.place = place;
  }

  /** {@code name} in {@code room}, who listens through {@code wire}. */
  static Listener enter(ClientWire wire, String name, RoomName room) throws IOException {
    Listener listener = new Listener(wire, new Place.Room(room));
    listener.send(new Request.Hello(""));
    listener.send(new Request.Join(UserName.parse(name).orElseThrow(), ""));
    listener.send(new Request.EnterRoom(room, new Replay.Nothing()));
    while (!listener.transcript.hasBegun()) {
      listener.read();
    }
    return listener;
  }

  /** Reads until everything up to the message {@code id} is known. */
  void hearUpTo(long id) throws IOException {
    while (transcript.last() < id) {
      read();
    }
  }

  /** The last message that is known, with all before. */
  long last() {
    return transcript.last();
  }

  /** The message from which on it was told nothing, the last time; 0 when that never was. */
  long laggedFrom() {
    return laggedFrom;
  }

  /** Everything that is known. */
  Transcript transcript() {
    return transcript;
  }

  private void read() throws IOException {
    Incoming incoming = wire.next();
    switch (incoming.message()) {
      case Event.Logged entry -> {
        hearing.live(entry.id());
        add(entry);
      }
      case Event.Lagged(Place where, long fromId) -> {
        hearing.lagged(fromId);
        laggedFrom = fromId;
        askForMore();
      }
      case Answer.Page(Place where, var entries, Extent kept) -> {
        entries.forEach(this::add);
        if (transcript.last() < kept.last()) {
          askForMore();
        }
      }
      case Answer.RoomEntered entered -> {
        hearing.entered(entered.kept().last());
        transcript.beginAfter(entered.kept().last());
      }
      case Event.AreYouThere(String token) -> wire.send("", new Request.Pong(token));
      case Event.Entered entered -> {}
      case Event.Left left -> {}
      case Answer.Welcome welcome -> {}
      case Answer.Joined joined -> {}
      default -> throw new AssertionError("unexpected: " + incoming);
    }
  }

  private void add(Event.Logged entry) {
    Heard heard = Heard.of(entry);
    String text = texts.computeIfAbsent(heard.text(), same -> same);
    transcript.add(new Heard(heard.id(), heard.timeMillis(), heard.from(), heard.sign(), text));
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
