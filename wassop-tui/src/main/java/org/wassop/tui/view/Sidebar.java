package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Answer.RoomCount;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.RoomList;
import org.wassop.tui.model.RoomState;

/**
 * The list of conversations: the rooms that are entered and the direct ones, with what is unread,
 * then the other rooms. Pure.
 */
public final class Sidebar {
  private Sidebar() {}

  /** As many of its rows as fit {@code place}, with the room that is shown among them. */
  public static List<Row> rows(RoomList rooms, Words words, Rect place) {
    if (place.isEmpty()) {
      return List.of();
    }
    List<Row> all = all(rooms, words, place.columns());
    boolean direct = rooms.shown().filter(room -> room.room().isEmpty()).isPresent();
    int shown = direct ? rooms.current() + 1 : rooms.current();
    int first = Math.max(0, shown - place.rows() + 1);
    return all.subList(first, Math.min(all.size(), first + place.rows()));
  }

  private static List<Row> all(RoomList rooms, Words words, int columns) {
    List<Row> rows = new ArrayList<>();
    boolean directs = false;
    for (int i = 0; i < rooms.entered().size(); i++) {
      RoomState room = rooms.entered().get(i);
      if (room.room().isEmpty() && !directs) {
        directs = true;
        rows.add(heading(words.text("sidebar.directs"), columns));
      }
      rows.add(entered(room, rooms, i == rooms.current(), columns));
    }
    List<RoomCount> others = rooms.others();
    if (!others.isEmpty()) {
      rows.add(heading(words.text("sidebar.others"), columns));
      for (RoomCount other : others) {
        rows.add(
            Row.of("   " + other.room(), Role.DIM).withRight(members(other.members()), columns));
      }
    }
    return rows;
  }

  private static Row heading(String text, int columns) {
    Row title = Row.of(" ─ " + text + " ", Role.DIM);
    return title.and("─".repeat(Math.max(0, columns - title.width() - 1)), Role.DIM);
  }

  private static Row entered(RoomState room, RoomList rooms, boolean shown, int columns) {
    int unread = room.reading().unread();
    Row name =
        Row.of(shown ? " ▸ " : "   ", Role.SELECTED)
            .and(room.title(), shown ? Role.SELECTED : Role.TEXT);
    Row right = unread > 0 ? Row.of(" " + unread + " ", Role.UNREAD) : members(count(room, rooms));
    return name.withRight(right, columns);
  }

  private static int count(RoomState room, RoomList rooms) {
    return room.members().isEmpty() ? listed(rooms, room) : room.members().size();
  }

  private static int listed(RoomList rooms, RoomState room) {
    return rooms.listed().stream()
        .filter(count -> room.place().equals(new Place.Room(count.room())))
        .mapToInt(RoomCount::members)
        .findFirst()
        .orElse(0);
  }

  private static Row members(int count) {
    return count == 0 ? Row.empty() : Row.of(" (" + count + ") ", Role.DIM);
  }
}
