package org.wassop.tui.view.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Answer.ListedRoom;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/**
 * The sidebar: the rooms that the user is in, the direct conversations, and the other rooms of the
 * server, with unread or member counts. Pure.
 */
public final class Sidebar {
  private Sidebar() {}

  /** A row, and the conversation that a click on it opens. */
  private record Line(Optional<Place> place, Row row) {}

  /** Returns as many rows as fit {@code bounds}, the current conversation among them. */
  static List<Row> rows(State state, ScreenTexts screenTexts, Rect bounds) {
    if (bounds.isEmpty()) {
      return List.of();
    }
    List<Line> all = all(state, screenTexts, bounds.columns());
    int first = first(state.conversations(), bounds);
    return all.subList(first, Math.min(all.size(), first + bounds.rows())).stream()
        .map(Line::row)
        .toList();
  }

  /**
   * Returns the conversation in the row {@code row}, counted from the top of {@code bounds}; none
   * in a heading.
   */
  static Optional<Place> conversationAt(
      State state, ScreenTexts screenTexts, Rect bounds, int row) {
    List<Line> all = all(state, screenTexts, bounds.columns());
    int index = first(state.conversations(), bounds) + row;
    return index < all.size() ? all.get(index).place() : Optional.empty();
  }

  private static int first(ConversationList rooms, Rect bounds) {
    boolean direct = rooms.shown().filter(room -> room.room().isEmpty()).isPresent();
    int shown = direct ? rooms.shownIndex() + 1 : rooms.shownIndex();
    return Math.max(0, shown - bounds.rows() + 1);
  }

  private static List<Line> all(State state, ScreenTexts screenTexts, int columns) {
    ConversationList rooms = state.conversations();
    List<Line> lines = new ArrayList<>();
    boolean hasDirect = false;
    for (int i = 0; i < rooms.all().size(); i++) {
      ConversationState room = rooms.all().get(i);
      if (room.room().isEmpty() && !hasDirect) {
        hasDirect = true;
        lines.add(heading(screenTexts.text("sidebar.directs"), columns));
      }
      Row row = entered(room, state, i == rooms.shownIndex(), columns);
      lines.add(new Line(Optional.of(room.place()), row));
    }
    List<ListedRoom> others = rooms.roomsNotEntered();
    if (!others.isEmpty()) {
      lines.add(heading(screenTexts.text("sidebar.others"), columns));
      for (ListedRoom other : others) {
        Row row =
            Row.of("   " + other.room(), StyleRole.DIM)
                .withRightAligned(members(other.memberCount()), columns);
        lines.add(new Line(Optional.of(new Place.Room(other.room())), row));
      }
    }
    return lines;
  }

  private static Line heading(String text, int columns) {
    Row title = Row.of(" ─ " + text + " ", StyleRole.DIM);
    Row line = title.append("─".repeat(Math.max(0, columns - title.width() - 1)), StyleRole.DIM);
    return new Line(Optional.empty(), line);
  }

  private static Row entered(ConversationState room, State state, boolean shown, int columns) {
    Row mark =
        state.highlightCount(room) > 0
            ? Row.of(" ! ", StyleRole.UNREAD)
            : Row.of(shown ? " ▸ " : "   ", StyleRole.SELECTED);
    Row name = mark.append(room.title(), shown ? StyleRole.SELECTED : StyleRole.TEXT);
    Row right =
        room.readingPosition().unread() > 0
            ? unread(room)
            : members(memberCount(room, state.conversations()));
    return name.withRightAligned(right, columns);
  }

  /** Returns the unread count of {@code room} between blanks; an empty row if nothing is unread. */
  public static Row unread(ConversationState room) {
    int unread = room.readingPosition().unread();
    return unread == 0 ? Row.empty() : Row.of(" " + unread + " ", StyleRole.UNREAD);
  }

  private static int memberCount(ConversationState room, ConversationList rooms) {
    return room.members().isEmpty() ? listedCount(rooms, room) : room.members().size();
  }

  private static int listedCount(ConversationList rooms, ConversationState room) {
    return rooms.serverRooms().stream()
        .filter(count -> room.place().equals(new Place.Room(count.room())))
        .mapToInt(ListedRoom::memberCount)
        .findFirst()
        .orElse(0);
  }

  private static Row members(int count) {
    return count == 0 ? Row.empty() : Row.of(" (" + count + ") ", StyleRole.DIM);
  }
}
