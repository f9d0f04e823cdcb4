package org.wassop.tui.model.update.message;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.Reaction;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;

/** What a user does with a message: with the chosen one, else with the newest that suits. Pure. */
public final class MessageActions {
  private MessageActions() {}

  /** Why {@code messageAction} can't be done; none when it can. */
  public static Optional<LocalizedText> problem(State state, MessageAction messageAction) {
    if (state.link().isClassic() && messageAction != MessageAction.COPY) {
      return Optional.of(LocalizedText.of("problem.classic"));
    }
    if (messageAction == MessageAction.DELETE && state.link().phase() != Phase.ONLINE) {
      return Optional.of(state.link().phase().whyNotOnline());
    }
    Optional<Entry.Message> target = SelectedMessage.target(state, messageAction);
    if (target.isEmpty()) {
      return Optional.of(LocalizedText.of("problem.no-message"));
    }
    return messageAction.isForAuthors() && !target.get().own()
        ? Optional.of(LocalizedText.of("problem.not-own"))
        : Optional.empty();
  }

  /** Does {@code messageAction}; what is taken back has to be wanted twice. */
  public static Step act(State state, MessageAction messageAction, long nowMillis) {
    Optional<LocalizedText> problem = problem(state, messageAction);
    Optional<Place> place = state.rooms().shown().map(ConversationState::place);
    if (problem.isPresent() || place.isEmpty()) {
      return Step.to(
          state.tell(problem.orElseGet(() -> LocalizedText.of("problem.no-message")), nowMillis));
    }
    Entry.Message said = SelectedMessage.target(state, messageAction).orElseThrow();
    return switch (messageAction) {
      case REPLY -> Step.to(EditMode.reply(SelectedMessage.ended(state), said));
      case EDIT -> Step.to(EditMode.edit(SelectedMessage.ended(state), place.get(), said));
      case DELETE ->
          state.selection().filter(MessageSelection::doomed).isPresent()
              ? deleted(state, place.get(), said)
              : Step.to(
                  state.select(Optional.of(new MessageSelection(place.get(), said.id(), true))));
      case COPY -> copied(SelectedMessage.ended(state), said.text(), nowMillis);
    };
  }

  /** Takes the message back for which {@link #problem} found none, without asking again. */
  public static Step delete(State state) {
    Optional<Place> place = state.rooms().shown().map(ConversationState::place);
    return place.isEmpty()
        ? Step.to(state)
        : deleted(
            state, place.get(), SelectedMessage.target(state, MessageAction.DELETE).orElseThrow());
  }

  private static Step deleted(State state, Place place, Entry.Message message) {
    return Step.to(
        SelectedMessage.ended(state), Effect.shown(new Request.Delete(place, message.id())));
  }

  /** Puts {@code text} into the clipboard, and tells so. */
  public static Step copied(State state, String text, long nowMillis) {
    return Step.to(
        state.tell(LocalizedText.of("note.copied"), nowMillis), new Effect.CopyToClipboard(text));
  }

  /** Why {@code emoji} can't be put under a message; none when it can. */
  public static Optional<LocalizedText> problemOfReaction(State state, String emoji) {
    return state.link().isClassic()
        ? Optional.of(LocalizedText.of("problem.classic"))
        : state.link().phase() != Phase.ONLINE
            ? Optional.of(state.link().phase().whyNotOnline())
            : !Reaction.isOne(emoji)
                ? Optional.of(LocalizedText.of("problem.no-reaction"))
                : SelectedMessage.target(state, MessageAction.REPLY).isEmpty()
                    ? Optional.of(LocalizedText.of("problem.no-message"))
                    : Optional.empty();
  }

  /** Puts {@code emoji} under the message, or takes it away when this user has put it there. */
  public static Step react(State state, String emoji, long nowMillis) {
    Optional<LocalizedText> problem = problemOfReaction(state, emoji);
    Optional<Place> place = state.rooms().shown().map(ConversationState::place);
    if (problem.isPresent() || place.isEmpty()) {
      return Step.to(
          state.tell(problem.orElseGet(() -> LocalizedText.of("problem.no-message")), nowMillis));
    }
    Entry.Message said = SelectedMessage.target(state, MessageAction.REPLY).orElseThrow();
    boolean back =
        state.link().user().filter(me -> said.messageDetails().has(me, emoji)).isPresent();
    return Step.to(state, Effect.shown(new Request.React(place.get(), said.id(), emoji, back)));
  }
}
