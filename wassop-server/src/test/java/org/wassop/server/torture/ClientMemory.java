package org.wassop.server.torture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;

/** What a client remembers from one connection to the next. Owned by the client's thread. */
final class ClientMemory {
  private final UserName user;
  private final SentMessages sentMessages;
  private final Map<Place, ReceivedTranscript> transcripts = new LinkedHashMap<>();
  private String session = "";
  private String log = "";

  /** Of {@code user}, who talks in {@code places}. */
  ClientMemory(UserName user, SentMessages sentMessages, Collection<Place> places) {
    this.user = user;
    this.sentMessages = sentMessages;
    places.forEach(place -> transcripts.put(place, new ReceivedTranscript()));
  }

  UserName user() {
    return user;
  }

  SentMessages outgoing() {
    return sentMessages;
  }

  List<Place> places() {
    return List.copyOf(transcripts.keySet());
  }

  /** What is known of {@code place}. */
  ReceivedTranscript transcript(Place place) {
    ReceivedTranscript found = transcripts.get(place);
    if (found == null) {
      throw new AssertionError("nobody talks there: " + place);
    }
    return found;
  }

  /** The place that {@code entry} is from: a direct one is named by the other of the two. */
  Place placeOf(Event.Logged entry) {
    return entry.place() instanceof Place.Direct && !entry.from().equals(user)
        ? new Place.Direct(entry.from())
        : entry.place();
  }

  /** What lets a new connection take over the last one; empty when there was none. */
  String session() {
    return session;
  }

  void session(String granted) {
    session = granted;
  }

  /** The server keeps the log {@code id}: it must be the same for ever. */
  void log(String id) {
    if (!log.isEmpty() && !log.equals(id)) {
      throw new AssertionError("the server had the log " + log + " and has " + id);
    }
    log = id;
  }
}
