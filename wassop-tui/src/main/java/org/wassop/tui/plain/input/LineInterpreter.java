package org.wassop.tui.plain.input;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.client.Client;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.plain.output.LineModeCommand;
import org.wassop.tui.plain.output.LinePrinter;
import org.wassop.tui.plain.output.LivePrinter;
import org.wassop.tui.plain.output.PromptPrinter;

/**
 * What typed lines mean: a name while it is asked for, a room in the menu, else a message or a
 * command. Owned by the mode's thread.
 */
public final class LineInterpreter {
  private final Client client;
  private final InputTarget inputTarget;
  private final LinePrinter words;
  private final Printers printers;
  private Optional<String> unanswered = Optional.empty();
  private String last = "";
  private boolean cut;

  /** What prints the outcome of a line. */
  public record Printers(
      LivePrinter livePrinter, PromptPrinter promptPrinter, LineModeCommands own) {}

  public LineInterpreter(
      Client client, InputTarget inputTarget, LinePrinter words, Printers printers) {
    this.client = client;
    this.inputTarget = inputTarget;
    this.words = words;
    this.printers = printers;
  }

  /** The line that is to be done once more when its answer gets lost, until that has come. */
  public Optional<String> unanswered() {
    return unanswered;
  }

  /** Whether the last line isn't done before its answer has come. */
  public void await(boolean awaited) {
    unanswered = awaited ? Optional.of(last) : Optional.empty();
  }

  /** The connection is lost, and an awaited answer with it. */
  public void cut() {
    cut = unanswered.isPresent();
  }

  /** All that was asked is answered; what got no answer is typed again. */
  public void answered() {
    Optional<String> again = unanswered.filter(line -> cut);
    cut = false;
    unanswered = again;
    again.ifPresent(this::typed);
  }

  /** Does what {@code raw} says. */
  public void typed(String raw) {
    String text = SafeText.line(raw).strip();
    last = text;
    if (client.state().isNaming()) {
      name(text);
      return;
    }
    if (SafeText.isBlank(text)) {
      leaveDraft();
      return;
    }
    Optional<LineModeCommand> own = LineModeCommand.of(text);
    boolean isWord = text.startsWith("/") || text.equals("REFR") || text.equals("QUIT");
    if (own.isPresent()) {
      printers.own().run(own.get(), own.get().argument(text));
    } else if (inputTarget.in(client.state()).isEmpty() && !isWord) {
      long before = words.printed();
      last = "/join " + text; // done again, it must not be taken for a message
      enter(last);
      if (words.printed() == before) {
        printers.promptPrinter().leaveMenu();
      }
    } else {
      command(text);
    }
  }

  private void name(String text) {
    enter(text);
    if (client.state().link().phase() == Phase.NAMING) {
      words.error(LocalizedText.of("refused.name-invalid"));
      words.say("name.prompt");
    }
  }

  /** An empty line leaves an answer or a correction that has been begun. */
  private void leaveDraft() {
    if (isRevising()) {
      client.act(new Action.Escape());
      words.say("draft.left");
    }
  }

  /** Whether the next line will answer or correct a message. */
  private boolean isRevising() {
    return !client.state().draft().isPlain();
  }

  /** Someone to whom something is told by the way isn't gone to. */
  private void command(String text) {
    Optional<Place> before = client.state().rooms().shown().map(ConversationState::place);
    enter(text);
    if (!text.startsWith("/msg ")) {
      return;
    }
    String[] parts = text.split(" +", 3);
    Optional<Place> now = client.state().rooms().shown().map(ConversationState::place);
    if (parts.length == 3) {
      before.ifPresent(
          place -> client.act(new Action.GoToRoom(client.state().rooms().indexOf(place))));
    } else if (now.isPresent() && now.equals(LineModeCommands.direct(parts[1]))) {
      inputTarget.choose(client.state());
    }
  }

  /** Types {@code text} and presses Enter; what can't be done is told each time. */
  public void enter(String text) {
    if (text.length() > client.state().input().maxLength()) {
      words.say("too-long");
      return;
    }
    boolean naming = client.state().isNaming();
    long before = words.printed();
    client.act(new Action.Edit(input -> input.withText(text)));
    client.act(new Action.Submit());
    if (!naming && isRevising() && !client.state().input().text().equals(text)) {
      printers.promptPrinter().revising(client.state());
      client.act(new Action.Edit(input -> input.withText("")));
      return;
    }
    if (client.state().input().isEmpty()) {
      return;
    }
    if (!naming && words.printed() == before) {
      printers.livePrinter().repeat(client.state(), inputTarget.place(client.state()));
    }
    client.act(new Action.Edit(input -> input.withText("")));
  }
}
