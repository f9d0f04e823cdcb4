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

/** The message that the user has chosen: until it goes, or the user looks elsewhere. Pure. */
public final class SelectedMessage {
  /** How many entries are looked at in search of one that something can be done with. */
  private static final int MOST_LOOKED_AT = 1_000;

  private SelectedMessage() {}

  /** Chooses the message {@code id} of the conversation that is shown; none: ends the choice. */
  public static State choose(State state, OptionalLong id) {
    Optional<Place> place = state.rooms().shown().map(ConversationState::place);
    if (place.isEmpty() || id.isEmpty()) {
      return ended(state);
    }
    return state.select(Optional.of(new MessageSelection(place.get(), id.getAsLong())));
  }

  /** With nothing chosen; who was at the end of the conversation follows it again. */
  public static State ended(State state) {
    Optional<MessageSelection> selection = state.selection();
    return selection.isEmpty()
        ? state
        : state
            .select(Optional.empty())
            .with(state.rooms().change(selection.get().place(), SelectedMessage::following));
  }

  private static ConversationState following(ConversationState room) {
    long last = room.log().end() - 1;
    return room.reading()
        .anchor()
        .filter(scrollAnchor -> scrollAnchor.number() == last && scrollAnchor.rowsBelow() <= 0)
        .map(scrollAnchor -> room.withReading(room.reading().at(Optional.empty())))
        .orElse(room);
  }

  /** {@code state}, in which what can't be chosen any more isn't. */
  public static State checked(State state) {
    return state.selection().isEmpty() || state.chosen().isPresent() ? state : ended(state);
  }

  /**
   * The message that {@code messageAction} is done with: the chosen one, else the newest that suits
   * it.
   */
  public static Optional<Entry.Message> target(State state, MessageAction messageAction) {
    return state.selection().isPresent()
        ? state.chosen()
        : state.rooms().shown().flatMap(room -> newest(room, messageAction));
  }

  private static Optional<Entry.Message> newest(
      ConversationState room, MessageAction messageAction) {
    ConversationHistory conversationHistory = room.conversationHistory();
    Scrollback log = room.log();
    long to = Math.max(conversationHistory.oldest(), log.end() - MOST_LOOKED_AT);
    for (long number = log.end() - 1; number >= to; number--) {
      if (conversationHistory.canBeChosen(number)
          && log.get(number) instanceof Entry.Message message
          && (messageAction == MessageAction.COPY
              || message.own() == messageAction.isForAuthors())) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }
}
