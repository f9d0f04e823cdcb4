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

/** Does what a screen has keys for. Owned by the mode's thread. */
public final class LineModeCommands {
  private static final int HISTORY = 10;
  private static final int MOST_HISTORY = 1000;

  private final Client client;
  private final InputTarget inputTarget;
  private final LinePrinter words;
  private final HistoryPrinter historyPrinter;
  private final SearchResultPrinter searchResultPrinter;

  public LineModeCommands(
      Client client,
      InputTarget inputTarget,
      LinePrinter words,
      HistoryPrinter historyPrinter,
      SearchResultPrinter searchResultPrinter) {
    this.client = client;
    this.inputTarget = inputTarget;
    this.words = words;
    this.historyPrinter = historyPrinter;
    this.searchResultPrinter = searchResultPrinter;
  }

  /** Does {@code command} with {@code argument}. */
  void run(LineModeCommand command, String argument) {
    switch (command) {
      case GO -> go(argument);
      case HISTORY -> history(argument);
      case MORE -> searchResultPrinter.more();
    }
  }

  private void go(String argument) {
    State state = client.state();
    if (argument.isEmpty()) {
      Optional<Place> now = inputTarget.place(state);
      for (ConversationState room : state.rooms().entered()) {
        boolean current = now.equals(Optional.of(room.place()));
        words.line(current ? words.text("go.here", room.title()) : room.title());
      }
      return;
    }
    Optional<Place> place =
        argument.startsWith("@") ? direct(argument) : RoomName.parse(argument).map(Place.Room::new);
    int index = place.map(state.rooms()::indexOf).orElse(-1);
    if (index < 0) {
      words.error(LocalizedText.of("go.nowhere", argument));
      return;
    }
    client.act(new Action.GoToRoom(index));
    inputTarget.choose(client.state());
  }

  private void history(String argument) {
    OptionalInt count = count(argument);
    Optional<Place> place = inputTarget.place(client.state());
    if (place.isEmpty()) {
      words.error(LocalizedText.of("problem.no-room"));
    } else if (count.isEmpty()) {
      words.error(LocalizedText.of("history.which", Integer.toString(MOST_HISTORY)));
    } else {
      historyPrinter.ask(place.get(), count.getAsInt());
    }
  }

  private static OptionalInt count(String argument) {
    if (argument.isEmpty()) {
      return OptionalInt.of(HISTORY);
    }
    if (!argument.matches("[0-9]{1,4}")) {
      return OptionalInt.empty();
    }
    int count = Integer.parseInt(argument);
    return count >= 1 && count <= MOST_HISTORY ? OptionalInt.of(count) : OptionalInt.empty();
  }

  /** The conversation with the user {@code name}, with {@code @} or not. */
  static Optional<Place> direct(String name) {
    return UserName.parse(name.startsWith("@") ? name.substring(1) : name).map(Place.Direct::new);
  }
}
