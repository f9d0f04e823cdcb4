package org.wassop.tui.view.transcript;

import java.util.Optional;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.model.timeline.UnreadLine;

/**
 * The input of a transcript: a conversation as one viewer sees it.
 *
 * @param conversationHistory the entries
 * @param unreadLine the number of the entry below the unread line
 * @param foundNumber the number of the entry that was searched for
 * @param selection the selected message, if it is in this conversation
 */
record TranscriptSource(
    ConversationHistory conversationHistory,
    long unreadLine,
    long foundNumber,
    Optional<MessageSelection> selection) {
  private static final long NONE = Long.MIN_VALUE;

  static TranscriptSource of(ConversationState room, TranscriptViewer transcriptViewer) {
    return new TranscriptSource(
        room.history(),
        room.readingPosition().unreadLine().map(UnreadLine::number).orElse(NONE),
        room.readingPosition()
            .anchor()
            .filter(ScrollAnchor::isJumpTarget)
            .map(ScrollAnchor::number)
            .orElse(NONE),
        transcriptViewer
            .selection()
            .filter(messageSelection -> messageSelection.place().equals(room.place())));
  }

  static TranscriptSource of(Scrollback log) {
    return new TranscriptSource(ConversationHistory.of(log), NONE, NONE, Optional.empty());
  }

  Scrollback log() {
    return conversationHistory.entries();
  }

  /** Returns whether the message {@code id} is selected. */
  boolean isSelected(long id) {
    return id > 0 && selection.filter(messageSelection -> messageSelection.id() == id).isPresent();
  }
}
