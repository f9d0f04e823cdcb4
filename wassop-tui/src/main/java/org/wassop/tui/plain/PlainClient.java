package org.wassop.tui.plain;

import org.wassop.cli.CliException;
import org.wassop.protocol.codec.Line;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Frontend;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.State;
import org.wassop.tui.plain.input.InputTarget;
import org.wassop.tui.plain.input.LineInterpreter;
import org.wassop.tui.plain.input.LineModeCommands;
import org.wassop.tui.plain.input.PipeFlowControl;
import org.wassop.tui.plain.input.ServerLossPolicy;
import org.wassop.tui.plain.output.HistoryPrinter;
import org.wassop.tui.plain.output.LinePrinter;
import org.wassop.tui.plain.output.LivePrinter;
import org.wassop.tui.plain.output.MessageLines;
import org.wassop.tui.plain.output.PopupPrinter;
import org.wassop.tui.plain.output.PromptPrinter;
import org.wassop.tui.plain.output.SearchResultPrinter;
import org.wassop.tui.script.EventQueue;
import org.wassop.tui.script.EventQueue.Happening;

/**
 * The line mode as the face of a client: typed lines become actions, what is new in a state is
 * printed. Owned by the mode's thread, which is the client's loop.
 */
final class PlainClient implements Frontend {
  private final Client client;
  private final Client.World world;
  private final EventQueue<Runnable> eventQueue;
  private final LinePrinter words;
  private final ServerLossPolicy serverLossPolicy;
  private final PipeFlowControl pipeFlowControl;
  private final InputTarget inputTarget = new InputTarget();
  private final LivePrinter livePrinter;
  private final HistoryPrinter historyPrinter;
  private final PopupPrinter popupPrinter;
  private final PromptPrinter promptPrinter;
  private final LineInterpreter lineInterpreter;
  private boolean leaving;

  /** A client in the state {@code start} in {@code world}, whose loop takes {@code eventQueue}. */
  PlainClient(
      State start,
      Client.World world,
      EventQueue<Runnable> eventQueue,
      LinePrinter words,
      ServerLossPolicy serverLossPolicy) {
    this.client = new Client(start, world, eventQueue::heard, this);
    this.world = world;
    this.eventQueue = eventQueue;
    this.words = words;
    this.serverLossPolicy = serverLossPolicy;
    this.pipeFlowControl = new PipeFlowControl(world.connector(), serverLossPolicy.isInteractive());
    MessageLines messageLines = new MessageLines(words);
    this.livePrinter = new LivePrinter(words, messageLines, start);
    this.historyPrinter = new HistoryPrinter(words, messageLines);
    SearchResultPrinter searchResultPrinter = new SearchResultPrinter(words);
    this.popupPrinter = new PopupPrinter(words, searchResultPrinter);
    this.promptPrinter = new PromptPrinter(words, livePrinter, serverLossPolicy.isInteractive());
    LineModeCommands own =
        new LineModeCommands(client, inputTarget, words, historyPrinter, searchResultPrinter);
    this.lineInterpreter =
        new LineInterpreter(
            client,
            inputTarget,
            words,
            new LineInterpreter.Printers(livePrinter, promptPrinter, own));
  }

  /** Connects, and returns when the user has left; throws when there is no sense in going on. */
  void run() throws CliException, InterruptedException {
    client.start();
    while (!leaving) {
      boolean owed =
          isBusy()
              || !pipeFlowControl.isAnswered(client.state())
              || PipeFlowControl.unanswered(client.state()) > 0;
      Happening<Runnable> next =
          eventQueue.next(this::isWanted, serverLossPolicy.limit(owed)).orElse(null);
      switch (next) {
        case Happening.Heard<Runnable>(Runnable task) -> task.run();
        case Happening.Typed<Runnable>(Line line) -> typed(line);
        case null -> throw serverLossPolicy.over(client.state(), lineInterpreter.unanswered());
      }
      goOn();
    }
  }

  private boolean isWanted(Line line) {
    boolean inRoom = inputTarget.in(client.state()).isPresent();
    return !isBusy() && pipeFlowControl.isOpen(client.state(), line, inRoom);
  }

  /** Whether a line that was typed hasn't done all its work. */
  private boolean isBusy() {
    return historyPrinter.isAwaited() || lineInterpreter.unanswered().isPresent();
  }

  private void typed(Line line) throws CliException {
    switch (line) {
      case Line.Text(String text, boolean ended) -> {
        boolean naming = client.state().isNaming();
        lineInterpreter.typed(text);
        lineInterpreter.await(
            !naming
                && !serverLossPolicy.isInteractive()
                && !pipeFlowControl.isAnswered(client.state()));
      }
      case Line.NotUtf8 fault -> words.say("not-utf8");
      case Line.TooLong fault -> {
        words.say("too-long");
        leaving = true;
      }
      case Line.End end -> {
        if (!serverLossPolicy.isInteractive()
            && client.state().link().phase() == Phase.RECONNECTING) {
          throw serverLossPolicy.ended(client.state());
        }
        leaving = true;
      }
    }
  }

  /** Does what follows from what has happened. */
  private void goOn() throws CliException {
    serverLossPolicy.look(
        client.state(), pipeFlowControl.isAnswered(client.state()), world.connector());
    promptPrinter.link(client.state());
    if (popupPrinter.print(client.state().popup())) {
      client.act(new Action.Escape());
    }
    historyPrinter.goOn(client);
    if (client.state().link().phase() == Phase.RECONNECTING) {
      lineInterpreter.cut();
    }
    if (client.state().link().phase() != Phase.ONLINE
        || !pipeFlowControl.isAnswered(client.state())) {
      return;
    }
    boolean inSomeRoom =
        client.state().rooms().entered().stream().anyMatch(room -> room.room().isPresent());
    if (inputTarget.in(client.state()).isEmpty() && inSomeRoom) {
      client.act(new Action.GoToRoom(0)); // rooms come before direct conversations
    }
    lineInterpreter.answered();
    lineInterpreter.await(
        lineInterpreter.unanswered().isPresent() && !pipeFlowControl.isAnswered(client.state()));
    if (pipeFlowControl.isAnswered(client.state())
        && promptPrinter.isMenuDue(client.state(), inputTarget.in(client.state()))) {
      lineInterpreter.enter("/rooms");
    }
  }

  @Override
  public void show(State state) {
    inputTarget.look(state);
    livePrinter.show(state, inputTarget.place(state));
  }

  @Override
  public void quit() {
    leaving = true;
  }

  @Override
  public void suspend() {}

  @Override
  public void redraw() {}

  @Override
  public void alert(Effect.Notify notify) {}

  @Override
  public void copy(String text) {}
}
