package org.wassop.tui.model.update.navigate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.state.SwitcherChoice;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.timeline.Scrollback;

/**
 * The quick switcher: conversations to go to, best first, and its keys. The choices keep the order
 * that they had when it was opened, so that nothing moves under the cursor. Pure.
 */
public final class QuickSwitcher {
  private QuickSwitcher() {}

  /** Opens the switcher, and asks the server for its rooms. */
  public static Step open(State state) {
    EditBuffer filter = EditBuffer.empty(Limits.NAME_CODE_POINTS * 4);
    State open = state.with(new Popup.Switcher(filter, places(state), 0));
    return state.connection().phase() == Phase.ONLINE
        ? Step.to(open, Effect.routine(new Request.ListRooms()))
        : Step.to(open);
  }

  /** Returns the choices: open conversations, then other rooms, then users. */
  private static List<SwitcherChoice> places(State state) {
    List<SwitcherChoice> places = new ArrayList<>();
    state.conversations().all().stream()
        .sorted(
            Comparator.comparing(
                    (ConversationState room) -> state.conversations().isShown(room.place()))
                .thenComparing(room -> state.highlightCount(room) == 0)
                .thenComparing(room -> room.readingPosition().unread() == 0)
                .thenComparing(QuickSwitcher::newest, Comparator.reverseOrder()))
        .forEach(room -> places.add(new SwitcherChoice(room.place(), SwitcherChoice.Kind.OPEN)));
    others(state).forEach(places::add);
    users(state).forEach(places::add);
    return places;
  }

  /**
   * Returns when the newest entry of {@code room} was written, in ms since 1970; 0 if it has none.
   */
  private static long newest(ConversationState room) {
    Scrollback log = room.scrollback();
    return log.end() == log.first() ? 0 : log.get(log.end() - 1).timeMillis();
  }

  private static List<SwitcherChoice> others(State state) {
    return state.conversations().roomsNotEntered().stream()
        .map(count -> new SwitcherChoice(new Place.Room(count.room()), SwitcherChoice.Kind.OTHER))
        .toList();
  }

  private static List<SwitcherChoice> users(State state) {
    if (state.connection().isClassic()) {
      return List.of();
    }
    Set<UserName> members = new LinkedHashSet<>();
    state.conversations().all().forEach(room -> members.addAll(room.members()));
    return members.stream()
        .filter(user -> !state.isMe(user))
        .filter(user -> state.conversations().indexOf(new Place.Direct(user)) < 0)
        .sorted()
        .map(user -> new SwitcherChoice(new Place.Direct(user), SwitcherChoice.Kind.PERSON))
        .toList();
  }

  /** Appends the rooms that the server has just listed and the switcher doesn't have. */
  public static State withListedRooms(State state) {
    if (!(state.popup() instanceof Popup.Switcher switcher)) {
      return state;
    }
    List<SwitcherChoice> more = new ArrayList<>(switcher.candidates());
    List<Place> known = more.stream().map(SwitcherChoice::place).toList();
    others(state).stream().filter(other -> !known.contains(other.place())).forEach(more::add);
    Popup.Switcher grown = new Popup.Switcher(switcher.filter(), more, 0);
    int selected =
        switcher.choice().map(switcherChoice -> grown.choices().indexOf(switcherChoice)).orElse(0);
    return state.with(new Popup.Switcher(switcher.filter(), more, Math.max(0, selected)));
  }

  /** Edits the filter. Another text selects the first choice. */
  public static Step edit(State state, Popup.Switcher switcher, UnaryOperator<EditBuffer> change) {
    EditBuffer filter = change.apply(switcher.filter());
    int selected = filter.text().equals(switcher.filter().text()) ? switcher.selected() : 0;
    return Step.to(state.with(new Popup.Switcher(filter, switcher.candidates(), selected)));
  }

  /** Moves the selection. One step wraps around at the ends; more steps stop there. */
  public static Step move(State state, Popup.Switcher switcher, int steps) {
    int count = switcher.choices().size();
    if (count == 0) {
      return Step.to(state);
    }
    int wanted = switcher.selected() + steps;
    int selected =
        Math.abs(steps) == 1
            ? Math.floorMod(wanted, count)
            : Math.clamp((long) wanted, 0, count - 1);
    return Step.to(
        state.with(new Popup.Switcher(switcher.filter(), switcher.candidates(), selected)));
  }

  /** Goes to the selected conversation, if any. */
  public static Step submit(State state, Popup.Switcher switcher, long nowMillis) {
    return switcher
        .choice()
        .map(switcherChoice ->
            RoomNavigation.to(state.with(new Popup.None()), switcherChoice.place(), nowMillis))
        .orElseGet(() -> Step.to(state));
  }
}
