package org.wassop.tui.model.update.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.MessageDetails;
import org.wassop.tui.model.timeline.ScrollAnchor;

/**
 * Applies reactions, edits and deletions to messages. They come in the order of the log, in which
 * each is an entry with its own id; those to messages that aren't loaded wait for them. Pure.
 */
final class EntryChanges {
  /** The most changes that are kept for messages that aren't loaded. */
  private static final int MOST = 10_000;

  private EntryChanges() {}

  /** Returns {@code message} after {@code change}. */
  static Entry.Message apply(Entry.Message message, Event.Changed change) {
    MessageDetails messageDetails = message.messageDetails();
    return switch (change) {
      case Event.Reacted reacted when messageDetails.deleted() -> message;
      case Event.Reacted reacted ->
          message.with(
              reacted.removed()
                  ? messageDetails.withoutReaction(reacted.from(), reacted.emoji())
                  : messageDetails.withReaction(reacted.from(), reacted.emoji()));
      // The server keeps the text of the last edit only.
      case Event.Edited edited when messageDetails.deleted() || edited.text().isEmpty() -> message;
      case Event.Edited edited ->
          message.with(SafeText.lines(edited.text()), messageDetails.withEdit(edited.timeMillis()));
      case Event.Deleted deleted -> message.with("", messageDetails.withDeletion());
    };
  }

  /**
   * Returns {@code room} after {@code change}, the next entry of its log. When the end of the
   * changed message is below the screen, its visible rows stay where they are as its reactions come
   * and go.
   */
  static ConversationState apply(ConversationState room, Event.Changed change) {
    ConversationState changed = room.changeHistory(past -> apply(past, change));
    OptionalLong number = room.history().numberOf(change.targetId());
    Optional<ScrollAnchor> anchor = room.readingPosition().anchor();
    if (number.isEmpty()
        || anchor.isEmpty()
        || anchor.get().number() != number.getAsLong()
        || anchor.get().rowsBelow() <= 0) {
      return changed;
    }
    int more = reactionRows(changed, change.targetId()) - reactionRows(room, change.targetId());
    ScrollAnchor moved =
        new ScrollAnchor(
            anchor.get().number(), Math.max(0, anchor.get().rowsBelow() + more), false);
    return more == 0
        ? changed
        : changed.withReadingPosition(changed.readingPosition().withAnchor(Optional.of(moved)));
  }

  /** Returns how many rows the reactions of the message {@code id} take, if they fit one row. */
  private static int reactionRows(ConversationState room, long id) {
    return room.history()
            .message(id)
            .filter(message -> !message.messageDetails().reactions().isEmpty())
            .isPresent()
        ? 1
        : 0;
  }

  /** Returns {@code conversationHistory} after {@code change}, the next entry of its log. */
  private static ConversationHistory apply(
      ConversationHistory conversationHistory, Event.Changed change) {
    List<Event.Changed> all = new ArrayList<>(conversationHistory.changes());
    all.add(change);
    ConversationHistory longer = conversationHistory.with(newest(all));
    OptionalLong number = conversationHistory.numberOf(change.targetId());
    if (number.isEmpty()) {
      return longer;
    }
    Entry.Message message = (Entry.Message) conversationHistory.entries().get(number.getAsLong());
    return longer.with(
        conversationHistory.entries().replaced(number.getAsLong(), apply(message, change)));
  }

  /** Returns as many of the newest {@code changes} as are kept. */
  static List<Event.Changed> newest(List<Event.Changed> changes) {
    return changes.subList(Math.max(0, changes.size() - MOST), changes.size());
  }

  /**
   * Returns the {@code older} messages, in order, after those of {@code changes}, in order, that
   * concern them.
   */
  static List<Entry.Message> apply(List<Entry.Message> older, List<Event.Changed> changes) {
    List<Entry.Message> changed = new ArrayList<>(older);
    for (Event.Changed change : changes) {
      int index = indexOf(changed, change.targetId());
      if (index >= 0) {
        changed.set(index, apply(changed.get(index), change));
      }
    }
    return changed;
  }

  private static int indexOf(List<Entry.Message> messages, long id) {
    int low = 0;
    int high = messages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = messages.get(middle).id();
      if (found == id) {
        return middle;
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
