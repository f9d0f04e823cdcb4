package org.wassop.tui.view.transcript;

import java.util.Optional;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.model.timeline.UnreadLine;

/**
 * What is laid out of a conversation.
 *
 * @param conversationHistory what was said
 * @param newLine the number of the entry below the line above what is new
 * @param found the number of the one that was looked for
 * @param chosen the one that the user has chosen, if it is here
 */
record TranscriptSource(
    ConversationHistory conversationHistory,
    long newLine,
    long found,
    Optional<MessageSelection> chosen) {
  private static final long NONE = Long.MIN_VALUE;

  static TranscriptSource of(ConversationState room, TranscriptViewer transcriptViewer) {
    return new TranscriptSource(
        room.conversationHistory(),
        room.reading().line().map(UnreadLine::number).orElse(NONE),
        room.reading()
            .anchor()
            .filter(ScrollAnchor::isFound)
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

  /** Whether the message {@code id} is the one that the user has chosen. */
  boolean isChosen(long id) {
    return id > 0 && chosen.filter(messageSelection -> messageSelection.id() == id).isPresent();
  }
}
