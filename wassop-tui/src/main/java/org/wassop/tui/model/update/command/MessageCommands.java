package org.wassop.tui.model.update.command;

import java.util.Optional;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.message.MessageActions;
import org.wassop.tui.model.update.message.SelectedMessage;
import org.wassop.tui.model.update.send.MessageSending;

/**
 * The slash commands that act on the selected message or, without one, on the newest that suits.
 * Pure.
 */
final class MessageCommands {
  private MessageCommands() {}

  static CommandOutcome react(State state, String emoji, long nowMillis) {
    return CommandOutcome.of(
        MessageActions.reactionProblem(state, emoji),
        () -> MessageActions.react(state, emoji, nowMillis));
  }

  static CommandOutcome reply(State state, String text, long nowMillis) {
    if (text.isEmpty()) {
      return act(state, MessageAction.REPLY, nowMillis);
    }
    Optional<LocalizedText> problem = MessageActions.problem(state, MessageAction.REPLY);
    if (problem.isPresent()) {
      return new CommandOutcome.Problem(problem.get());
    }
    long to = SelectedMessage.target(state, MessageAction.REPLY).orElseThrow().id();
    Step sent =
        MessageSending.send(
            SelectedMessage.ended(state), text, new OutgoingMessage.Kind.New(to), nowMillis);
    return MessageSending.isTaken(state, sent)
        ? CommandOutcome.done(sent)
        : CommandOutcome.problem("problem.too-many-waiting");
  }

  static CommandOutcome act(State state, MessageAction messageAction, long nowMillis) {
    return CommandOutcome.of(
        MessageActions.problem(state, messageAction),
        () -> MessageActions.act(state, messageAction, nowMillis));
  }

  /** Deletes without asking again, since nobody types a command by accident. */
  static CommandOutcome delete(State state) {
    return CommandOutcome.of(
        MessageActions.problem(state, MessageAction.DELETE), () -> MessageActions.delete(state));
  }
}
