package org.wassop.tui.plain.input;

import java.util.Optional;
import java.util.OptionalInt;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.client.Client;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.plain.output.HistoryPrinter;
import org.wassop.tui.plain.output.LineModeCommand;
import org.wassop.tui.plain.output.LinePrinter;
import org.wassop.tui.plain.output.SearchResultPrinter;

/** Runs the commands that take the place of keys of the full screen. Owned by the mode's thread. */
public final class LineModeCommands {
  private static final int DEFAULT_COUNT = 10;
  private static final int MAX_COUNT = 1000;

  private final Client client;
  private final InputTarget inputTarget;
  private final LinePrinter linePrinter;
  private final HistoryPrinter historyPrinter;
  private final SearchResultPrinter searchResultPrinter;

  public LineModeCommands(
      Client client,
      InputTarget inputTarget,
      LinePrinter linePrinter,
      HistoryPrinter historyPrinter,
      SearchResultPrinter searchResultPrinter) {
    this.client = client;
    this.inputTarget = inputTarget;
    this.linePrinter = linePrinter;
    this.historyPrinter = historyPrinter;
    this.searchResultPrinter = searchResultPrinter;
  }

  /** Runs {@code command} with {@code argument}. */
  void run(LineModeCommand command, String argument) {
    switch (command) {
      case GO -> go(argument);
      case HISTORY -> history(argument);
      case MORE -> searchResultPrinter.printMore();
    }
  }

  private void go(String argument) {
    State state = client.state();
    if (argument.isEmpty()) {
      Optional<Place> place = inputTarget.place(state);
      for (ConversationState conversation : state.conversations().all()) {
        boolean current = place.equals(Optional.of(conversation.place()));
        linePrinter.printLine(
            current ? linePrinter.text("go.here", conversation.title()) : conversation.title());
      }
      return;
    }
    Optional<Place> place =
        argument.startsWith("@") ? direct(argument) : RoomName.parse(argument).map(Place.Room::new);
    int index = place.map(state.conversations()::indexOf).orElse(-1);
    if (index < 0) {
      linePrinter.printError(LocalizedText.of("go.nowhere", argument));
      return;
    }
    client.dispatch(new Action.GoToRoom(index));
    inputTarget.chooseShown(client.state());
  }

  private void history(String argument) {
    OptionalInt count = count(argument);
    Optional<Place> place = inputTarget.place(client.state());
    if (place.isEmpty()) {
      linePrinter.printError(LocalizedText.of("problem.no-room"));
    } else if (count.isEmpty()) {
      linePrinter.printError(LocalizedText.of("history.which", Integer.toString(MAX_COUNT)));
    } else {
      historyPrinter.request(place.get(), count.getAsInt());
    }
  }

  private static OptionalInt count(String argument) {
    if (argument.isEmpty()) {
      return OptionalInt.of(DEFAULT_COUNT);
    }
    if (!argument.matches("[0-9]{1,4}")) {
      return OptionalInt.empty();
    }
    int count = Integer.parseInt(argument);
    return count >= 1 && count <= MAX_COUNT ? OptionalInt.of(count) : OptionalInt.empty();
  }

  /**
   * Returns the direct conversation with the user {@code name}, which may begin with {@code @};
   * empty if no user can have that name.
   */
  static Optional<Place> direct(String name) {
    return UserName.parse(name.startsWith("@") ? name.substring(1) : name).map(Place.Direct::new);
  }
}
