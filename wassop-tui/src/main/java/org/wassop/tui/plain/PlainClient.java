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
 * The frontend of the line mode: turns typed lines into actions, and prints the changes of the
 * state. Owned by the mode's thread, which runs the client's loop.
 */
final class PlainClient implements Frontend {
  private final Client client;
  private final Client.World world;
  private final EventQueue<Runnable> eventQueue;
  private final LinePrinter linePrinter;
  private final ServerLossPolicy serverLossPolicy;
  private final PipeFlowControl pipeFlowControl;
  private final InputTarget inputTarget = new InputTarget();
  private final LivePrinter livePrinter;
  private final HistoryPrinter historyPrinter;
  private final PopupPrinter popupPrinter;
  private final PromptPrinter promptPrinter;
  private final LineInterpreter lineInterpreter;
  private boolean leaving;

  /** Creates a client in the state {@code start}, whose loop takes from {@code eventQueue}. */
  PlainClient(
      State start,
      Client.World world,
      EventQueue<Runnable> eventQueue,
      LinePrinter linePrinter,
      ServerLossPolicy serverLossPolicy) {
    this.client = new Client(start, world, eventQueue::heard, this);
    this.world = world;
    this.eventQueue = eventQueue;
    this.linePrinter = linePrinter;
    this.serverLossPolicy = serverLossPolicy;
    this.pipeFlowControl = new PipeFlowControl(world.connector(), serverLossPolicy.isInteractive());
    MessageLines messageLines = new MessageLines(linePrinter);
    this.livePrinter = new LivePrinter(linePrinter, messageLines, start);
    this.historyPrinter = new HistoryPrinter(linePrinter, messageLines);
    SearchResultPrinter searchResultPrinter = new SearchResultPrinter(linePrinter);
    this.popupPrinter = new PopupPrinter(linePrinter, searchResultPrinter);
    this.promptPrinter =
        new PromptPrinter(linePrinter, livePrinter, serverLossPolicy.isInteractive());
    LineModeCommands commands =
        new LineModeCommands(client, inputTarget, linePrinter, historyPrinter, searchResultPrinter);
    this.lineInterpreter =
        new LineInterpreter(
            client,
            inputTarget,
            linePrinter,
            new LineInterpreter.Printers(livePrinter, promptPrinter, commands));
  }

  /** Connects, and returns when the user has left; throws when the server is given up. */
  void run() throws CliException, InterruptedException {
    client.start();
    while (!leaving) {
      boolean awaited =
          isBusy()
              || !pipeFlowControl.isAnswered(client.state())
              || PipeFlowControl.unanswered(client.state()) > 0;
      Happening<Runnable> next =
          eventQueue.next(this::isWanted, serverLossPolicy.limit(awaited)).orElse(null);
      switch (next) {
        case Happening.Heard<Runnable>(Runnable task) -> task.run();
        case Happening.Typed<Runnable>(Line line) -> interpret(line);
        case null -> throw serverLossPolicy.over(client.state(), lineInterpreter.unanswered());
      }
      proceed();
    }
  }

  private boolean isWanted(Line line) {
    boolean inRoom = inputTarget.in(client.state()).isPresent();
    return !isBusy() && pipeFlowControl.isOpen(client.state(), line, inRoom);
  }

  /** Whether the last typed line is not finished. */
  private boolean isBusy() {
    return historyPrinter.isAwaited() || lineInterpreter.unanswered().isPresent();
  }

  private void interpret(Line line) throws CliException {
    switch (line) {
      case Line.Text(String text, boolean ended) -> {
        boolean naming = client.state().isNaming();
        lineInterpreter.typed(text);
        lineInterpreter.await(
            !naming
                && !serverLossPolicy.isInteractive()
                && !pipeFlowControl.isAnswered(client.state()));
      }
      case Line.NotUtf8 fault -> linePrinter.say("not-utf8");
      case Line.TooLong fault -> {
        linePrinter.say("too-long");
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

  /** Reacts to the last event or line. */
  private void proceed() throws CliException {
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
        client.state().rooms().entered().stream()
            .anyMatch(conversation -> conversation.room().isPresent());
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
