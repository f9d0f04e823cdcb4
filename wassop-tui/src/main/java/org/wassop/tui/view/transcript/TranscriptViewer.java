package org.wassop.tui.view.transcript;

import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.State;

/**
 * The user that a transcript is laid out for.
 *
 * @param me the user's own name; mentions of it are marked
 * @param joinLeaveDisplay how joins and leaves are shown
 * @param selection the selected message, if there is one
 * @param searchWords the search words that are marked; empty for none
 */
public record TranscriptViewer(
    Optional<UserName> me,
    Preferences.JoinLeaveDisplay joinLeaveDisplay,
    Optional<MessageSelection> selection,
    String searchWords) {
  /** Returns the viewer of {@code state}. */
  public static TranscriptViewer of(State state) {
    return new TranscriptViewer(
        state.connection().user(),
        state.preferences().joinLeaveDisplay(),
        state.selection(),
        state.readingFocus().highlightedWords());
  }
}
