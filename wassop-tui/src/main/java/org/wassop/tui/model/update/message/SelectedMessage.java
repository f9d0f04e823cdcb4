package org.wassop.tui.model.update.message;

import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;

/**
 * The message that the user has selected. The selection ends when the message is gone, or another
 * conversation is shown. Pure.
 */
public final class SelectedMessage {
  /** How many entries are searched for a message that suits an action. */
  private static final int MOST_LOOKED_AT = 1_000;

  private SelectedMessage() {}

  /** Selects the message {@code id} of the shown conversation; empty ends the selection. */
  public static State select(State state, OptionalLong id) {
    Optional<Place> place = state.conversations().shown().map(ConversationState::place);
    if (place.isEmpty() || id.isEmpty()) {
      return ended(state);
    }
    return state.withSelection(Optional.of(new MessageSelection(place.get(), id.getAsLong())));
  }

  /**
   * Returns {@code state} without a selection. A transcript that was scrolled to its end by the
   * selection follows new messages again.
   */
  public static State ended(State state) {
    Optional<MessageSelection> selection = state.selection();
    return selection.isEmpty()
        ? state
        : state
            .withSelection(Optional.empty())
            .with(
                state.conversations().change(selection.get().place(), SelectedMessage::following));
  }

  private static ConversationState following(ConversationState room) {
    long last = room.scrollback().end() - 1;
    return room.readingPosition()
        .anchor()
        .filter(scrollAnchor -> scrollAnchor.number() == last && scrollAnchor.rowsBelow() <= 0)
        .map(scrollAnchor ->
            room.withReadingPosition(room.readingPosition().withAnchor(Optional.empty())))
        .orElse(room);
  }

  /** Returns {@code state}, without a selection that isn't valid any more. */
  public static State validated(State state) {
    return state.selection().isEmpty() || state.selectedMessage().isPresent()
        ? state
        : ended(state);
  }

  /**
   * Returns the message for {@code messageAction}: the selected one, or else the newest that suits.
   */
  public static Optional<Entry.Message> target(State state, MessageAction messageAction) {
    return state.selection().isPresent()
        ? state.selectedMessage()
        : state.conversations().shown().flatMap(room -> newest(room, messageAction));
  }

  private static Optional<Entry.Message> newest(
      ConversationState room, MessageAction messageAction) {
    ConversationHistory conversationHistory = room.history();
    Scrollback log = room.scrollback();
    long last = Math.max(conversationHistory.oldest(), log.end() - MOST_LOOKED_AT);
    for (long number = log.end() - 1; number >= last; number--) {
      if (conversationHistory.isSelectable(number)
          && log.get(number) instanceof Entry.Message message
          && (messageAction == MessageAction.COPY
              || message.own() == messageAction.isAuthorOnly())) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }
}
