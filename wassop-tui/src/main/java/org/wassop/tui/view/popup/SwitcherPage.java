package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Answer.ListedRoom;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.SwitcherChoice;
import org.wassop.tui.model.text.FuzzyMatch;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;
import org.wassop.tui.view.rows.TextField;
import org.wassop.tui.view.screen.Sidebar;

/**
 * The quick switcher: the filter field, and the matching conversations around the selected one.
 * Pure.
 */
final class SwitcherPage {
  private SwitcherPage() {}

  /**
   * Returns the rows of the switcher, as many as {@code size} has; the first is the filter field.
   */
  static List<Row> rows(State state, Popup.Switcher switcher, ScreenTexts screenTexts, Rect size) {
    List<Row> rows = new ArrayList<>();
    rows.add(field(switcher, size.columns()).row());
    List<SwitcherChoice> choices = switcher.choices();
    int visible = size.rows() - 1;
    int first = Math.max(0, switcher.selected() - visible + 1);
    for (int i = first; i < Math.min(choices.size(), first + visible); i++) {
      rows.add(row(state, switcher, i == switcher.selected(), choices.get(i), screenTexts, size));
    }
    if (choices.isEmpty()) {
      TextFit.wrap(screenTexts.text("switcher.nothing"), Math.max(1, size.columns() - 2)).stream()
          .limit(Math.max(0, visible))
          .forEach(line -> rows.add(Row.of(" " + line, StyleRole.DIM)));
    }
    while (rows.size() < size.rows()) {
      rows.add(Row.empty());
    }
    return rows.stream().limit(size.rows()).map(row -> row.fit(size.columns())).toList();
  }

  /** Returns the filter field. */
  static TextField field(Popup.Switcher switcher, int columns) {
    return TextField.of(" ▸ ", switcher.filter(), columns);
  }

  private static Row row(
      State state,
      Popup.Switcher switcher,
      boolean selected,
      SwitcherChoice switcherChoice,
      ScreenTexts screenTexts,
      Rect size) {
    Optional<ConversationState> room =
        state.conversations().all().stream()
            .filter(entered -> entered.place().equals(switcherChoice.place()))
            .findFirst();
    int calls = room.map(state::highlightCount).orElse(0);
    Row mark =
        Row.of(selected ? "▸" : " ", StyleRole.SELECTED)
            .append(calls > 0 ? "!" : " ", StyleRole.UNREAD);
    StyleRole styleRole =
        switcherChoice.kind() == SwitcherChoice.Kind.OPEN ? StyleRole.TEXT : StyleRole.DIM;
    Row title =
        title(
            switcherChoice.title(),
            switcher.filter().text(),
            selected ? StyleRole.SELECTED : styleRole);
    Row right = right(state, switcherChoice, room, screenTexts);
    boolean fits = mark.width() + title.width() + right.width() < size.columns();
    Row unread = room.map(Sidebar::unread).orElse(Row.empty());
    return mark.append(" ", StyleRole.TEXT)
        .append(title)
        .withRightAligned(fits ? right : unread, size.columns());
  }

  /** Returns {@code title} with the typed letters marked. */
  private static Row title(String title, String typed, StyleRole styleRole) {
    List<Integer> positions =
        FuzzyMatch.match(typed, title).map(FuzzyMatch.Match::indices).orElse(List.of());
    Row row = Row.empty();
    int start = 0;
    for (String cluster : GraphemeClusters.of(title)) {
      int from = start;
      int to = start + cluster.length();
      boolean matches = positions.stream().anyMatch(position -> position >= from && position < to);
      row = row.append(cluster, matches ? StyleRole.MATCH : styleRole);
      start = to;
    }
    return row;
  }

  private static Row right(
      State state,
      SwitcherChoice switcherChoice,
      Optional<ConversationState> room,
      ScreenTexts screenTexts) {
    return switch (switcherChoice.kind()) {
      case OPEN ->
          state
                  .conversations()
                  .shown()
                  .map(ConversationState::place)
                  .filter(switcherChoice.place()::equals)
                  .isPresent()
              ? note(screenTexts.text("switcher.here"))
              : room.map(Sidebar::unread).orElse(Row.empty());
      case OTHER -> members(state, switcherChoice.place());
      case PERSON -> Row.empty();
      case NEW -> note(screenTexts.text("switcher.new"));
    };
  }

  private static Row members(State state, Place place) {
    return state.conversations().serverRooms().stream()
        .filter(count -> place.equals(new Place.Room(count.room())))
        .mapToInt(ListedRoom::memberCount)
        .mapToObj(count -> note("(" + count + ")"))
        .findFirst()
        .orElse(Row.empty());
  }

  private static Row note(String text) {
    return Row.of(" " + text + " ", StyleRole.DIM);
  }
}
