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

/** Actions on the selected message or, without one, on the newest that suits. Pure. */
public final class MessageActions {
  private MessageActions() {}

  /** Returns why {@code messageAction} is impossible; empty if it is possible. */
  public static Optional<LocalizedText> problem(State state, MessageAction messageAction) {
    if (state.connection().isClassic() && messageAction != MessageAction.COPY) {
      return Optional.of(LocalizedText.of("problem.classic"));
    }
    if (messageAction == MessageAction.DELETE && state.connection().phase() != Phase.ONLINE) {
      return Optional.of(state.connection().phase().whyNotOnline());
    }
    Optional<Entry.Message> target = SelectedMessage.target(state, messageAction);
    if (target.isEmpty()) {
      return Optional.of(LocalizedText.of("problem.no-message"));
    }
    return messageAction.isAuthorOnly() && !target.get().own()
        ? Optional.of(LocalizedText.of("problem.not-own"))
        : Optional.empty();
  }

  /**
   * Does {@code messageAction}, or tells the user why it is impossible. A message is deleted when
   * the user asks for it twice.
   */
  public static Step act(State state, MessageAction messageAction, long nowMillis) {
    Optional<LocalizedText> problem = problem(state, messageAction);
    Optional<Place> place = state.conversations().shown().map(ConversationState::place);
    if (problem.isPresent() || place.isEmpty()) {
      return Step.to(
          state.withNotice(
              problem.orElseGet(() -> LocalizedText.of("problem.no-message")), nowMillis));
    }
    Entry.Message message = SelectedMessage.target(state, messageAction).orElseThrow();
    return switch (messageAction) {
      case REPLY -> Step.to(DraftMode.reply(SelectedMessage.ended(state), message));
      case EDIT -> Step.to(DraftMode.edit(SelectedMessage.ended(state), place.get(), message));
      case DELETE ->
          state.selection().filter(MessageSelection::deletePending).isPresent()
              ? deleted(state, place.get(), message)
              : Step.to(
                  state.withSelection(
                      Optional.of(new MessageSelection(place.get(), message.id(), true))));
      case COPY -> copy(SelectedMessage.ended(state), message.text(), nowMillis);
    };
  }

  /** Deletes the message at once. {@link #problem} must have been empty. */
  public static Step delete(State state) {
    Optional<Place> place = state.conversations().shown().map(ConversationState::place);
    return place.isEmpty()
        ? Step.to(state)
        : deleted(
            state, place.get(), SelectedMessage.target(state, MessageAction.DELETE).orElseThrow());
  }

  private static Step deleted(State state, Place place, Entry.Message message) {
    return Step.to(
        SelectedMessage.ended(state), Effect.userRequest(new Request.Delete(place, message.id())));
  }

  /** Copies {@code text} to the clipboard, and tells the user. */
  public static Step copy(State state, String text, long nowMillis) {
    return Step.to(
        state.withNotice(LocalizedText.of("note.copied"), nowMillis),
        new Effect.CopyToClipboard(text));
  }

  /** Returns why the reaction {@code emoji} is impossible; empty if it is possible. */
  public static Optional<LocalizedText> reactionProblem(State state, String emoji) {
    return state.connection().isClassic()
        ? Optional.of(LocalizedText.of("problem.classic"))
        : state.connection().phase() != Phase.ONLINE
            ? Optional.of(state.connection().phase().whyNotOnline())
            : !Reaction.isValid(emoji)
                ? Optional.of(LocalizedText.of("problem.no-reaction"))
                : SelectedMessage.target(state, MessageAction.REPLY).isEmpty()
                    ? Optional.of(LocalizedText.of("problem.no-message"))
                    : Optional.empty();
  }

  /** Reacts with {@code emoji}, or removes this user's reaction with it. */
  public static Step react(State state, String emoji, long nowMillis) {
    Optional<LocalizedText> problem = reactionProblem(state, emoji);
    Optional<Place> place = state.conversations().shown().map(ConversationState::place);
    if (problem.isPresent() || place.isEmpty()) {
      return Step.to(
          state.withNotice(
              problem.orElseGet(() -> LocalizedText.of("problem.no-message")), nowMillis));
    }
    Entry.Message message = SelectedMessage.target(state, MessageAction.REPLY).orElseThrow();
    boolean back =
        state
            .connection()
            .user()
            .filter(me -> message.messageDetails().hasReaction(me, emoji))
            .isPresent();
    return Step.to(
        state, Effect.userRequest(new Request.React(place.get(), message.id(), emoji, back)));
  }
}
