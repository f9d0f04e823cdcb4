package org.wassop.tui.plain.input;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.client.Client;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.text.CommandSyntax;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.plain.output.LineModeCommand;
import org.wassop.tui.plain.output.LinePrinter;
import org.wassop.tui.plain.output.LivePrinter;
import org.wassop.tui.plain.output.PromptPrinter;

/**
 * Interprets typed lines: a user name while one is asked for, a room in the menu, and otherwise a
 * message or a command. Owned by the mode's thread.
 */
public final class LineInterpreter {
  private final Client client;
  private final InputTarget inputTarget;
  private final LinePrinter linePrinter;
  private final Printers printers;
  private Optional<String> unansweredLine = Optional.empty();
  private String lastLine = "";
  private boolean answerLost;

  /** The parts that run a command, or print the outcome of a line. */
  public record Printers(
      LivePrinter livePrinter, PromptPrinter promptPrinter, LineModeCommands lineModeCommands) {}

  public LineInterpreter(
      Client client, InputTarget inputTarget, LinePrinter linePrinter, Printers printers) {
    this.client = client;
    this.inputTarget = inputTarget;
    this.linePrinter = linePrinter;
    this.printers = printers;
  }

  /**
   * Returns the line whose answer is awaited, if any. It is interpreted again when its answer gets
   * lost.
   */
  public Optional<String> unansweredLine() {
    return unansweredLine;
  }

  /** Sets whether the last line awaits its answer. */
  public void setAwaitingAnswer(boolean awaited) {
    unansweredLine = awaited ? Optional.of(lastLine) : Optional.empty();
  }

  /** Records that the connection is lost, and an awaited answer with it. */
  public void connectionLost() {
    answerLost = unansweredLine.isPresent();
  }

  /**
   * Records that no request is unanswered; interprets the last line again if its answer got lost.
   */
  public void allAnswered() {
    Optional<String> lost = unansweredLine.filter(line -> answerLost);
    answerLost = false;
    unansweredLine = lost;
    lost.ifPresent(this::interpret);
  }

  /** Interprets the typed line {@code raw}. */
  public void interpret(String raw) {
    String line = SafeText.line(raw).stripTrailing();
    String text = line.strip();
    lastLine = line;
    if (client.state().isChoosingName()) {
      submitUserName(text);
      return;
    }
    if (SafeText.isBlank(text)) {
      leaveDraft();
      return;
    }
    Optional<LineModeCommand> lineModeCommand = LineModeCommand.of(text);
    boolean isWord = isMenuWord(text) || text.startsWith("/");
    if (lineModeCommand.isPresent()) {
      printers.lineModeCommands().run(lineModeCommand.get(), lineModeCommand.get().argument(text));
    } else if (inputTarget.conversation(client.state()).isEmpty() && !isWord) {
      long before = linePrinter.lineCount();
      lastLine = "/join " + text; // repeated, it must not be taken for a message
      submit(lastLine);
      if (linePrinter.lineCount() == before) {
        printers.promptPrinter().leaveMenu();
      }
    } else {
      command(isCommand(text) ? text : line);
    }
  }

  private static boolean isMenuWord(String text) {
    return text.equals("REFR") || text.equals("QUIT");
  }

  /** Whether the spaces before {@code text} mean nothing; before a message they stay. */
  private static boolean isCommand(String text) {
    return isMenuWord(text)
        || text.equals("EXIT")
        || CommandSyntax.isCommand(text)
        || EmojiCommand.of(text).isPresent();
  }

  private void submitUserName(String text) {
    submit(text);
    if (client.state().connection().phase() == Phase.CHOOSING_NAME) {
      linePrinter.printError(LocalizedText.of("refused.name-invalid"));
      linePrinter.printText("name.prompt");
    }
  }

  /** Leaves a reply or an edit that has been begun, as an empty line does. */
  private void leaveDraft() {
    if (isRevising()) {
      client.dispatch(new Action.Escape());
      linePrinter.printText("draft.left");
    }
  }

  /** Whether the next line will be a reply or an edit. */
  private boolean isRevising() {
    return !client.state().draft().isPlain();
  }

  /** Runs a command. A {@code /msg} with a text stays in the conversation that is shown. */
  private void command(String text) {
    Optional<Place> before = client.state().conversations().shown().map(ConversationState::place);
    submit(text);
    if (!text.startsWith("/msg ")) {
      return;
    }
    String[] parts = text.split(" +", 3);
    Optional<Place> now = client.state().conversations().shown().map(ConversationState::place);
    if (parts.length == 3) {
      before.ifPresent(place ->
          client.dispatch(new Action.GoToRoom(client.state().conversations().indexOf(place))));
    } else if (now.isPresent() && now.equals(LineModeCommands.direct(parts[1]))) {
      inputTarget.chooseShown(client.state());
    }
  }

  /**
   * Submits {@code text} as the input bar does. A problem is printed each time, even if it is the
   * same as before.
   */
  public void submit(String text) {
    if (text.length() > client.state().input().maxLength()) {
      linePrinter.printText("too-long");
      return;
    }
    boolean naming = client.state().isChoosingName();
    long before = linePrinter.lineCount();
    client.dispatch(new Action.Edit(input -> input.withText(text)));
    if (!naming) {
      client.dispatch(new Action.ConfirmSend()); // a pipe can't press Enter again
    }
    client.dispatch(new Action.Submit());
    if (!naming && isRevising() && !client.state().input().text().equals(text)) {
      printers.promptPrinter().printDraftKind(client.state());
      client.dispatch(new Action.Edit(input -> input.withText("")));
      return;
    }
    if (client.state().input().isEmpty()) {
      return;
    }
    if (!naming && linePrinter.lineCount() == before) {
      printers.livePrinter().repeatLastNotice(client.state(), inputTarget.place(client.state()));
    }
    client.dispatch(new Action.Edit(input -> input.withText("")));
  }
}
