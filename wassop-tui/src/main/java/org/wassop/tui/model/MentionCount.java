package org.wassop.tui.model;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** How many unread messages name the user. Pure. */
final class MentionCount {
  /** Most messages that are looked through when many come at once. */
  private static final int MOST = 1_000;

  private MentionCount() {}

  /** {@code after}, in which {@code message} has come since {@code before}. */
  static ConversationState counted(
      ConversationState before, ConversationState after, Entry.Message message, State state) {
    boolean named =
        after.reading().unread() > before.reading().unread()
            && state
                .link()
                .user()
                .filter(user -> MentionFinder.has(message.text(), user))
                .isPresent();
    UnreadCounts unreadCounts = after.reading().unreadCounts();
    return named
        ? after.withReading(
            after.reading().with(unreadCounts.mentioning(unreadCounts.mentions() + 1)))
        : after;
  }

  /** {@code step}, after which what is unread in {@code name} came at once. */
  static Step counted(Step step, RoomName name) {
    State state = step.state();
    Optional<UserName> me = state.link().user();
    if (me.isEmpty()) {
      return step;
    }
    ConversationList rooms =
        state.rooms().change(new Place.Room(name), room -> recounted(room, me.get()));
    return new Step(state.with(rooms), step.effects());
  }

  private static ConversationState recounted(ConversationState room, UserName me) {
    Scrollback log = room.log();
    int left = Math.min(room.reading().unread(), MOST);
    int mentions = 0;
    for (long number = log.end() - 1; number >= log.first() && left > 0; number--) {
      if (log.get(number) instanceof Entry.Message message && !message.own()) {
        mentions += MentionFinder.has(message.text(), me) ? 1 : 0;
        left--;
      }
    }
    return room.withReading(
        room.reading().with(room.reading().unreadCounts().mentioning(mentions)));
  }
}
