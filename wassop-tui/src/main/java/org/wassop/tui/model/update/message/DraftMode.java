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
 * Drafts that reply to a message or edit one. The draft before an edit waits until the edit ends.
 * Pure.
 */
public final class DraftMode {
  private static final OutgoingMessage.Kind PLAIN = new OutgoingMessage.Kind.New(0);

  private DraftMode() {}

  /** Makes the draft a reply to {@code message}; an edit is cancelled first. */
  static State reply(State state, Entry.Message message) {
    State plain = isEdit(state.draft()) ? cancelled(state) : state;
    return plain.with(plain.draft().with(new OutgoingMessage.Kind.New(message.id())));
  }

  /** Puts the text of {@code message} into the input bar, to be edited. */
  static State edit(State state, Place place, Entry.Message message) {
    Draft before = state.draft();
    State waiting =
        isEdit(before) || before.equals(Draft.NONE)
            ? state
            : state.with(state.readingFocus().shelvedDrafts(place, Optional.of(before)));
    EditBuffer text = Draft.NONE.input().withText(CommandSyntax.escaped(message.text()));
    return waiting.with(new Draft(text, new OutgoingMessage.Kind.Edit(message.id())));
  }

  /** Returns whether the draft of the shown conversation is a reply or an edit. */
  public static boolean isReplyOrEdit(State state) {
    return !state.isChoosingName() && !state.draft().kind().equals(PLAIN);
  }

  /**
   * Returns {@code state} without a reply or an edit. The text of a reply stays; that of an edit
   * can be yanked, and the draft before it is back.
   */
  public static State cancelled(State state) {
    Draft draft = state.draft();
    return isEdit(draft)
        ? restored(state.with(new Draft(draft.input().killAll().cleared(), PLAIN)))
        : state.with(draft.with(PLAIN));
  }

  /** Returns {@code state}, in which every draft whose edit has ended is back. */
  public static State restored(State state) {
    State all = state;
    for (Place place : state.readingFocus().shelvedDrafts().keySet()) {
      Optional<Place> here = Optional.of(place);
      if (!isEdit(all.drafts().of(here))) {
        Draft waiting = state.readingFocus().shelvedDrafts().getOrDefault(place, Draft.NONE);
        all =
            all.with(all.drafts().with(here, waiting))
                .with(all.readingFocus().shelvedDrafts(place, Optional.empty()));
      }
    }
    return all;
  }

  private static boolean isEdit(Draft draft) {
    return draft.kind() instanceof OutgoingMessage.Kind.Edit;
  }
}
