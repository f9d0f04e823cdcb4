package org.wassop.tui.view.transcript;

import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.State;

/**
 * For whom a transcript is laid out.
 *
 * @param me the user's own name, which is marked in what others say
 * @param joins what is shown of who comes and goes
 * @param selection the message that the user has chosen, if there is one
 * @param searched the words whose places are marked; empty for none
 */
public record TranscriptViewer(
    Optional<UserName> me,
    Preferences.Joins joins,
    Optional<MessageSelection> selection,
    String searched) {
  /** Who looks at {@code state}. */
  public static TranscriptViewer of(State state) {
    return new TranscriptViewer(
        state.link().user(),
        state.preferences().joins(),
        state.selection(),
        state.readingFocus().marked());
  }
}
