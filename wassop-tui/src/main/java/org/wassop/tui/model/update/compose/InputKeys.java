package org.wassop.tui.model.update.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.CommandSyntax;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.command.SlashCommands;
import org.wassop.tui.model.update.send.InputHistoryKeys;
import org.wassop.tui.model.update.send.MessageSending;
import org.wassop.tui.model.update.send.TypingIndicators;
import org.wassop.tui.model.update.sync.Reconnect;

/** The keys of the input bar: typed text, cursor keys, and Enter. Pure. */
public final class InputKeys {
  private InputKeys() {}

  /** Types {@code text} into the input bar, and tells the user if it doesn't fit. */
  public static Step type(State state, String text, long nowMillis) {
    String safe = safe(text);
    Step typed = edit(state, input -> input.insert(safe));
    int inserted = typed.state().input().text().length() - state.input().text().length();
    return inserted == safe.length()
        ? TypingIndicators.typed(typed, nowMillis)
        : Step.to(typed.state().withNotice(LocalizedText.of("problem.input-full"), nowMillis));
  }

  /**
   * Returns {@code text} made safe. A joiner at its end stays, since the next key may type what it
   * joins; the whole text is made safe again when it is sent.
   */
  private static String safe(String text) {
    boolean joins = text.endsWith("\u200c") || text.endsWith("\u200d");
    return SafeText.lines(text) + (joins ? text.substring(text.length() - 1) : "");
  }

  /** Edits the text of the input bar. */
  public static Step edit(State state, UnaryOperator<EditBuffer> change) {
    return Step.to(state.with(change.apply(state.input())));
  }

  /** Moves the cursor left or right. */
  public static Step move(State state, int columns, int rows) {
    return edit(state, input -> columns < 0 ? input.left() : columns > 0 ? input.right() : input);
  }

  /** Moves the cursor up or down to {@code index}; {@code column} stays its goal, in cells. */
  public static Step moveTo(State state, int index, int column) {
    Draft draft = state.draft();
    return Step.to(
        state.with(
            draft
                .with(draft.input().movedTo(index))
                .with(new Draft.InputMode.KeepingColumn(column))));
  }

  /** Returns {@code state} with the completion in progress undone; empty if there is none. */
  public static Optional<State> withoutCompletion(State state) {
    return state.isChoosingName()
        ? Optional.empty()
        : CompletionKeys.inProgress(state).map(completion -> state.with(completion.before()));
  }

  /**
   * Handles Enter in the input bar: joins under the typed name, runs a command, or sends a message.
   */
  public static Step submit(State state, long nowMillis) {
    return state.isChoosingName() ? name(state) : line(state, nowMillis);
  }

  private static Step name(State state) {
    if (state.input().text().isBlank()) {
      return Step.to(state);
    }
    return UserName.parse(state.input().text())
        .map(name ->
            Step.to(
                state.with(state.connection().withUser(name).withPhase(Phase.JOINING)),
                Reconnect.join(state.connection(), name)))
        .orElseGet(() ->
            Step.to(state.with(state.connection().with(LocalizedText.of("refused.name-invalid")))));
  }

  private static Step line(State before, long nowMillis) {
    boolean warned = before.draft().inputMode() instanceof Draft.InputMode.ConfirmingSend;
    State state = before.with(before.draft().with(new Draft.InputMode.Normal()));
    String text = state.input().text().stripTrailing();
    if (SafeText.isBlank(SafeText.lines(text))) {
      return Step.to(withFailedMessage(state));
    }
    if (state.input().text().indexOf('\n') >= 0) {
      // Several lines are always a message, since they may have been pasted.
      return send(state, text, nowMillis);
    }
    Optional<LocalizedText> doubt = warned ? Optional.empty() : doubt(text);
    if (doubt.isPresent()) {
      return Step.to(confirmed(state.withNotice(doubt.get(), nowMillis)));
    }
    return switch (text) {
      case "REFR" -> SlashCommands.run(state, "/rooms", nowMillis);
      case "EXIT" -> SlashCommands.run(state, "/leave", nowMillis);
      case "QUIT" -> SlashCommands.run(state, "/quit", nowMillis);
      default ->
          CommandSyntax.isCommand(text)
              ? SlashCommands.run(state, text, nowMillis)
              : send(
                  state,
                  EmojiCommand.of(text)
                      .map(EmojiCommand::emoji)
                      .orElse(text.startsWith("//") ? text.substring(1) : text),
                  nowMillis);
    };
  }

  /** Returns what to tell a user who may have meant {@code text}, one line, as a command. */
  private static Optional<LocalizedText> doubt(String text) {
    String stripped = text.strip();
    if (text.startsWith(" ") && CommandSyntax.isCommand(stripped)) {
      return Optional.of(LocalizedText.of("problem.space-command", stripped));
    }
    return CommandSyntax.secretiveWord(stripped)
        .map(word -> LocalizedText.of("problem.slashless-command", "/" + word));
  }

  /** Returns {@code state} with an input whose next Enter sends it without a question. */
  public static State confirmed(State state) {
    return state.with(state.draft().with(new Draft.InputMode.ConfirmingSend()));
  }

  /**
   * Returns {@code state} with the oldest failed message of the shown conversation, if any, back in
   * the input bar.
   */
  private static State withFailedMessage(State state) {
    Optional<ConversationState> shown = state.conversations().shown();
    Optional<OutgoingMessage> failed =
        shown.stream()
            .flatMap(room -> room.outgoing().stream())
            .filter(message -> message.failure().isPresent())
            .findFirst();
    if (shown.isEmpty() || failed.isEmpty()) {
      return state;
    }
    List<OutgoingMessage> left = new ArrayList<>(shown.get().outgoing());
    left.remove(failed.get());
    return state
        .with(state.conversations().change(shown.get().place(), room -> room.withOutgoing(left)))
        .with(
            new Draft(
                state.input().withText(CommandSyntax.escaped(failed.get().text())),
                failed.get().kind()));
  }

  /** Sends {@code text}. A text that can't be sent stays in the input bar. */
  static Step send(State state, String text, long nowMillis) {
    Step step = MessageSending.send(state, text, state.draft().kind(), nowMillis);
    if (!MessageSending.isTaken(state, step)) {
      return step;
    }
    EditBuffer input = state.draft().input();
    State sent = step.state().with(Draft.NONE.with(input.cleared()));
    String typed = input.text().stripTrailing();
    return new Step(InputHistoryKeys.remembered(state, sent, typed), step.effects());
  }
}
