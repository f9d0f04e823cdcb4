package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Answer.RoomCount;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.RoomList;
import org.wassop.tui.model.RoomState;

/** The list of rooms: those entered with what is unread, then the others. Pure. */
public final class Sidebar {
  private Sidebar() {}

  /** As many of its rows as fit {@code place}, with the room that is shown among them. */
  public static List<Row> rows(RoomList rooms, Words words, Rect place) {
    if (place.isEmpty()) {
      return List.of();
    }
    List<Row> all = all(rooms, words, place.columns());
    int first = Math.max(0, rooms.current() - place.rows() + 1);
    return all.subList(first, Math.min(all.size(), first + place.rows()));
  }

  private static List<Row> all(RoomList rooms, Words words, int columns) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < rooms.entered().size(); i++) {
      rows.add(entered(rooms.entered().get(i), rooms, i == rooms.current(), columns));
    }
    List<RoomCount> others = rooms.others();
    if (!others.isEmpty()) {
      Row title = Row.of(" ─ " + words.text("sidebar.others") + " ", Role.DIM);
      rows.add(title.and("─".repeat(Math.max(0, columns - title.width() - 1)), Role.DIM));
      for (RoomCount other : others) {
        rows.add(
            Row.of("   " + other.room(), Role.DIM).withRight(members(other.members()), columns));
      }
    }
    return rows;
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
