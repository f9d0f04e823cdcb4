package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Answer.RoomCount;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Choice;
import org.wassop.tui.model.Fuzzy;
import org.wassop.tui.model.Popup;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;
import org.wassop.tui.text.Clusters;
import org.wassop.tui.text.TextFit;

/** The quick switcher: what is typed, and where one can go, around the choice. Pure. */
final class SwitcherPage {
  private SwitcherPage() {}

  /** Its {@code height} rows, {@code columns} wide; the first is what is typed. */
  static List<Row> rows(State state, Popup.Switcher switcher, Words words, Rect size) {
    List<Row> rows = new ArrayList<>();
    rows.add(field(switcher, size.columns()).row());
    List<Choice> choices = switcher.choices();
    int visible = size.rows() - 1;
    int first = Math.max(0, switcher.selected() - visible + 1);
    for (int i = first; i < Math.min(choices.size(), first + visible); i++) {
      rows.add(row(state, switcher, i == switcher.selected(), choices.get(i), words, size));
    }
    if (choices.isEmpty()) {
      TextFit.wrap(words.text("switcher.nothing"), Math.max(1, size.columns() - 2)).stream()
          .limit(Math.max(0, visible))
          .forEach(line -> rows.add(Row.of(" " + line, Role.DIM)));
    }
    while (rows.size() < size.rows()) {
      rows.add(Row.empty());
    }
    return rows.stream().limit(size.rows()).map(row -> row.fit(size.columns())).toList();
  }

  /** What is typed, with the cursor in it. */
  static TextField field(Popup.Switcher switcher, int columns) {
    return TextField.of(" ▸ ", switcher.filter(), columns);
  }

  private static Row row(
      State state,
      Popup.Switcher switcher,
      boolean selected,
      Choice choice,
      Words words,
      Rect size) {
    Optional<RoomState> room =
        state.rooms().entered().stream()
            .filter(known -> known.place().equals(choice.place()))
            .findFirst();
    int calls = room.map(state::calls).orElse(0);
    Row mark = Row.of(selected ? "▸" : " ", Role.SELECTED).and(calls > 0 ? "!" : " ", Role.UNREAD);
    Role role = choice.kind() == Choice.Kind.OPEN ? Role.TEXT : Role.DIM;
    Row title = title(choice.title(), switcher.filter().text(), selected ? Role.SELECTED : role);
    Row right = right(state, choice, room, words);
    boolean fits = mark.width() + title.width() + right.width() < size.columns();
    Row unread = room.map(Sidebar::unread).orElse(Row.empty());
    return mark.and(" ", Role.TEXT).and(title).withRight(fits ? right : unread, size.columns());
  }

  /** {@code title}, in which the letters that were typed are marked. */
  private static Row title(String title, String typed, Role role) {
    List<Integer> places = Fuzzy.match(typed, title).map(Fuzzy.Match::places).orElse(List.of());
    Row row = Row.empty();
    int start = 0;
    for (String cluster : Clusters.of(title)) {
      int from = start;
      int to = start + cluster.length();
      boolean hit = places.stream().anyMatch(place -> place >= from && place < to);
      row = row.and(cluster, hit ? Role.MATCH : role);
      start = to;
    }
    return row;
  }

  private static Row right(State state, Choice choice, Optional<RoomState> room, Words words) {
    return switch (choice.kind()) {
      case OPEN ->
          state.rooms().shown().map(RoomState::place).filter(choice.place()::equals).isPresent()
              ? note(words.text("switcher.here"))
              : room.map(Sidebar::unread).orElse(Row.empty());
      case OTHER -> members(state, choice.place());
      case PERSON -> Row.empty();
      case NEW -> note(words.text("switcher.new"));
    };
  }

  private static Row members(State state, Place place) {
    return state.rooms().listed().stream()
        .filter(count -> place.equals(new Place.Room(count.room())))
        .mapToInt(RoomCount::members)
        .mapToObj(count -> note("(" + count + ")"))
        .findFirst()
        .orElse(Row.empty());
  }

  private static Row note(String text) {
    return Row.of(" " + text + " ", Role.DIM);
  }
}
