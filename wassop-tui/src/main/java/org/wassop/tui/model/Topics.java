package org.wassop.tui.model;

import java.util.Optional;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.text.SafeText;

/** What rooms are about. Pure. */
final class Topics {
  private Topics() {}

  /** A room is about something else now, which everybody in it is told. */
  static State changed(State state, Event.TopicChanged changed, long nowMillis) {
    String topic = SafeText.line(changed.topic());
    Phrase what =
        topic.isBlank()
            ? Phrase.of("note.topic-removed", changed.by().text())
            : Phrase.of("note.topic-set", changed.by().text(), topic);
    return state.with(
        state
            .rooms()
            .change(
                new Place.Room(changed.room()),
                room ->
                    room.changeMembership(members -> members.about(topic.strip()))
                        .with(new Entry.Happened(what, nowMillis))));
  }

  /** What {@code room} is about, in words. */
  static Phrase of(RoomState room) {
    return Optional.of(room.membership().topic())
        .filter(topic -> !topic.isEmpty())
        .map(topic -> Phrase.of("note.topic", room.title(), topic))
        .orElseGet(() -> Phrase.of("note.no-topic", room.title()));
  }
}
