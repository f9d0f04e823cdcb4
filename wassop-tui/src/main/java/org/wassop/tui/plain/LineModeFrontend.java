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
import org.wassop.tui.script.EventQueue.Item;

/**
 * The frontend of the line mode: turns typed lines into actions, and prints the changes of the
 * state. Owned by the mode's thread, which runs the client's loop.
 */
final class LineModeFrontend implements Frontend {
  private final Client client;
  private final Client.Services services;
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
  LineModeFrontend(
      State start,
      Client.Services services,
      EventQueue<Runnable> eventQueue,
      LinePrinter linePrinter,
      ServerLossPolicy serverLossPolicy) {
    this.client = new Client(start, services, eventQueue::postEvent, this);
    this.services = services;
    this.eventQueue = eventQueue;
    this.linePrinter = linePrinter;
    this.serverLossPolicy = serverLossPolicy;
    this.pipeFlowControl =
        new PipeFlowControl(services.connector(), serverLossPolicy.isInteractive());
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
              || !pipeFlowControl.areRequestsAnswered(client.state())
              || PipeFlowControl.unansweredMessages(client.state()) > 0;
      Item<Runnable> next =
          eventQueue.next(this::isWanted, serverLossPolicy.timeout(awaited)).orElse(null);
      switch (next) {
        case Item.PostedEvent<Runnable>(Runnable task) -> task.run();
        case Item.TypedLine<Runnable>(Line line) -> interpret(line);
        case null ->
            throw serverLossPolicy.timedOut(client.state(), lineInterpreter.unansweredLine());
      }
      proceed();
    }
  }

  private boolean isWanted(Line line) {
    boolean inRoom = inputTarget.conversation(client.state()).isPresent();
    return !isBusy() && pipeFlowControl.accepts(client.state(), line, inRoom);
  }

  /** Whether the last typed line is not finished. */
  private boolean isBusy() {
    return historyPrinter.isPending() || lineInterpreter.unansweredLine().isPresent();
  }

  private void interpret(Line line) throws CliException {
    switch (line) {
      case Line.Text(String text, boolean ended) -> {
        boolean naming = client.state().isChoosingName();
        lineInterpreter.interpret(text);
        lineInterpreter.setAwaitingAnswer(
            !naming
                && !serverLossPolicy.isInteractive()
                && !pipeFlowControl.areRequestsAnswered(client.state()));
      }
      case Line.NotUtf8 fault -> linePrinter.printText("not-utf8");
      case Line.TooLong fault -> {
        linePrinter.printText("too-long");
        leaving = true;
      }
      case Line.End end -> {
        if (!serverLossPolicy.isInteractive()
            && client.state().connection().phase() == Phase.RECONNECTING) {
          throw serverLossPolicy.connectionEnded(client.state());
        }
        leaving = true;
      }
    }
  }

  /** Reacts to the last event or line. */
  private void proceed() throws CliException {
    serverLossPolicy.update(
        client.state(), pipeFlowControl.areRequestsAnswered(client.state()), services.connector());
    promptPrinter.printConnection(client.state());
    if (popupPrinter.print(client.state().popup())) {
      client.dispatch(new Action.Escape());
    }
    historyPrinter.proceed(client);
    if (client.state().connection().phase() == Phase.RECONNECTING) {
      lineInterpreter.connectionLost();
    }
    if (client.state().connection().phase() != Phase.ONLINE
        || !pipeFlowControl.areRequestsAnswered(client.state())) {
      return;
    }
    boolean inSomeRoom =
        client.state().conversations().all().stream()
            .anyMatch(conversation -> conversation.room().isPresent());
    if (inputTarget.conversation(client.state()).isEmpty() && inSomeRoom) {
      client.dispatch(new Action.GoToRoom(0)); // rooms come before direct conversations
    }
    lineInterpreter.allAnswered();
    lineInterpreter.setAwaitingAnswer(
        lineInterpreter.unansweredLine().isPresent()
            && !pipeFlowControl.areRequestsAnswered(client.state()));
    if (pipeFlowControl.areRequestsAnswered(client.state())
        && promptPrinter.printLocation(client.state(), inputTarget.conversation(client.state()))) {
      lineInterpreter.submit("/rooms");
    }
  }

  @Override
  public void show(State state) {
    inputTarget.forgetClosed(state);
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
  public void notifyUser(Effect.Notify notify) {}

  @Override
  public void copyToClipboard(String text) {}
}
