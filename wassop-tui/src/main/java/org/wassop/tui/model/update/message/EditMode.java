package org.wassop.tui.model.update.message;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.CommandSyntax;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.timeline.Entry;

/**
 * Drafts that aren't messages of their own: answers, and corrections, during which the draft that
 * was there waits. Pure.
 */
public final class EditMode {
  private static final OutgoingMessage.Kind PLAIN = new OutgoingMessage.Kind.New(0);

  private EditMode() {}

  /** What is typed answers {@code message}. */
  static State reply(State state, Entry.Message message) {
    State plain = isCorrection(state.draft()) ? cancelled(state) : state;
    return plain.with(plain.draft().with(new OutgoingMessage.Kind.New(message.id())));
  }

  /** The text of {@code message} is in the input bar, to be sent instead of the old one. */
  static State edit(State state, Place place, Entry.Message message) {
    Draft before = state.draft();
    State kept =
        isCorrection(before) || before.equals(Draft.NONE)
            ? state
            : state.with(state.readingFocus().aside(place, Optional.of(before)));
    EditBuffer text = Draft.NONE.input().withText(CommandSyntax.escaped(message.text()));
    return kept.with(new Draft(text, new OutgoingMessage.Kind.Correction(message.id())));
  }

  /** Whether what is typed for the conversation that is shown is more than a message. */
  public static boolean isOn(State state) {
    return !state.isNaming() && !state.draft().kind().equals(PLAIN);
  }

  /** What is typed answers and corrects nothing any more; what waited is there again. */
  public static State cancelled(State state) {
    Draft draft = state.draft();
    return isCorrection(draft)
        ? restored(state.with(new Draft(draft.input().killAll().cleared(), PLAIN)))
        : state.with(draft.with(PLAIN));
  }

  /** {@code state}, in which no draft waits for a correction that is done. */
  public static State restored(State state) {
    State all = state;
    for (Place place : state.readingFocus().aside().keySet()) {
      Optional<Place> there = Optional.of(place);
      if (!isCorrection(all.drafts().of(there))) {
        Draft waiting = state.readingFocus().aside().getOrDefault(place, Draft.NONE);
        all =
            all.with(all.drafts().with(there, waiting))
                .with(all.readingFocus().aside(place, Optional.empty()));
      }
    }
    return all;
  }

  private static boolean isCorrection(Draft draft) {
    return draft.kind() instanceof OutgoingMessage.Kind.Correction;
  }
}
