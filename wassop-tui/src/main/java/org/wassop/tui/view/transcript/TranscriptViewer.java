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
 * @param joins how joins and leaves are shown
 * @param selection the selected message, if there is one
 * @param searched the search words that are marked; empty for none
 */
public record TranscriptViewer(
    Optional<UserName> me,
    Preferences.Joins joins,
    Optional<MessageSelection> selection,
    String searched) {
  /** Returns the viewer of {@code state}. */
  public static TranscriptViewer of(State state) {
    return new TranscriptViewer(
        state.link().user(),
        state.preferences().joins(),
        state.selection(),
        state.readingFocus().marked());
  }
}
