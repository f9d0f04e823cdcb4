package org.wassop.tui.model.update.sync;

import java.util.Optional;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;

/** Room topics. Pure. */
public final class RoomTopics {
  private RoomTopics() {}

  /** Changes the topic of a room, and notes it there. */
  public static State changed(State state, Event.TopicChanged changed, long nowMillis) {
    String topic = SafeText.line(changed.topic());
    LocalizedText note =
        topic.isBlank()
            ? LocalizedText.of("note.topic-removed", changed.by().text())
            : LocalizedText.of("note.topic-set", changed.by().text(), topic);
    return state.with(
        state
            .conversations()
            .change(
                new Place.Room(changed.room()),
                room ->
                    room.changeMembership(members -> members.withTopic(topic.strip()))
                        .with(new Entry.Notice(note, nowMillis))));
  }

  /** Returns a sentence with the topic of {@code room}. */
  public static LocalizedText of(ConversationState room) {
    return Optional.of(room.membership().topic())
        .filter(topic -> !topic.isEmpty())
        .map(topic -> LocalizedText.of("note.topic", room.title(), topic))
        .orElseGet(() -> LocalizedText.of("note.no-topic", room.title()));
  }
}
