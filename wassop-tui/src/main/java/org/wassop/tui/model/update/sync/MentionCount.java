package org.wassop.tui.model.update.sync;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.state.UnreadCounts;
import org.wassop.tui.model.text.MentionFinder;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;

/** Counts how many unread messages mention the user. Pure. */
public final class MentionCount {
  /** The most messages that are searched when many come at once. */
  private static final int MOST = 1_000;

  private MentionCount() {}

  /**
   * Returns {@code after}, in which {@code message} has come since {@code before}, with the mention
   * counted if the message is unread and has one.
   */
  static ConversationState counted(
      ConversationState before, ConversationState after, Entry.Message message, State state) {
    boolean named =
        after.readingPosition().unread() > before.readingPosition().unread()
            && state
                .connection()
                .user()
                .filter(user -> MentionFinder.mentions(message.text(), user))
                .isPresent();
    UnreadCounts unreadCounts = after.readingPosition().unreadCounts();
    return named
        ? after.withReadingPosition(
            after.readingPosition().with(unreadCounts.withMentions(unreadCounts.mentions() + 1)))
        : after;
  }

  /**
   * Returns {@code step} with the mentions of the room {@code name} counted anew, after a replay.
   */
  public static Step counted(Step step, RoomName name) {
    State state = step.state();
    Optional<UserName> me = state.connection().user();
    if (me.isEmpty()) {
      return step;
    }
    ConversationList rooms =
        state.conversations().change(new Place.Room(name), room -> recounted(room, me.get()));
    return new Step(state.with(rooms), step.effects());
  }

  private static ConversationState recounted(ConversationState room, UserName me) {
    Scrollback log = room.scrollback();
    int left = Math.min(room.readingPosition().unread(), MOST);
    int mentions = 0;
    for (long number = log.end() - 1; number >= log.first() && left > 0; number--) {
      if (log.get(number) instanceof Entry.Message message && !message.own()) {
        mentions += MentionFinder.mentions(message.text(), me) ? 1 : 0;
        left--;
      }
    }
    return room.withReadingPosition(
        room.readingPosition().with(room.readingPosition().unreadCounts().withMentions(mentions)));
  }
}
