package org.wassop.tui.model.update.sync;

import java.util.Optional;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;

/** What rooms are about. Pure. */
public final class RoomTopics {
  private RoomTopics() {}

  /** A room is about something else now, which everybody in it is told. */
  public static State changed(State state, Event.TopicChanged changed, long nowMillis) {
    String topic = SafeText.line(changed.topic());
    LocalizedText what =
        topic.isBlank()
            ? LocalizedText.of("note.topic-removed", changed.by().text())
            : LocalizedText.of("note.topic-set", changed.by().text(), topic);
    return state.with(
        state
            .rooms()
            .change(
                new Place.Room(changed.room()),
                room ->
                    room.changeMembership(members -> members.about(topic.strip()))
                        .with(new Entry.Notice(what, nowMillis))));
  }

  /** What {@code room} is about, in words. */
  public static LocalizedText of(ConversationState room) {
    return Optional.of(room.roomMembership().topic())
        .filter(topic -> !topic.isEmpty())
        .map(topic -> LocalizedText.of("note.topic", room.title(), topic))
        .orElseGet(() -> LocalizedText.of("note.no-topic", room.title()));
  }
}
