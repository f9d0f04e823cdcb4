package org.wassop.server.torture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;

/** What a client keeps from one connection to the next. Owned by the client's thread. */
final class ClientMemory {
  private final UserName user;
  private final SentMessages sent;
  private final Map<Place, ReceivedTranscript> transcripts = new LinkedHashMap<>();
  private String session = "";
  private String checkLogId = "";

  /** Creates the memory of {@code user}, whose conversations are {@code places}. */
  ClientMemory(UserName user, SentMessages sent, Collection<Place> places) {
    this.user = user;
    this.sent = sent;
    places.forEach(place -> transcripts.put(place, new ReceivedTranscript()));
  }

  UserName user() {
    return user;
  }

  SentMessages sent() {
    return sent;
  }

  List<Place> conversations() {
    return List.copyOf(transcripts.keySet());
  }

  /** Returns the transcript of {@code place}. */
  ReceivedTranscript transcript(Place place) {
    ReceivedTranscript found = transcripts.get(place);
    if (found == null) {
      throw new AssertionError("nobody talks there: " + place);
    }
    return found;
  }

  /** Returns the place of {@code entry}: in a direct conversation, that is the other user. */
  Place placeOf(Event.LogEntry entry) {
    return entry.place() instanceof Place.Direct && !entry.from().equals(user)
        ? new Place.Direct(entry.from())
        : entry.place();
  }

  /** Returns the session with which a new connection takes over the last one, or an empty text. */
  String session() {
    return session;
  }

  void session(String granted) {
    session = granted;
  }

  /** Checks that the id of the server's log is always the same. */
  void checkLogId(String id) {
    if (!checkLogId.isEmpty() && !checkLogId.equals(id)) {
      throw new AssertionError("the server had the log " + checkLogId + " and has " + id);
    }
    checkLogId = id;
  }
}
