package org.wassop.tui.view.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/**
 * The borders with their titles: every row of the screen, for the other parts to stand in. Pure.
 */
final class Borders {
  private Borders() {}

  /** The rows of the whole screen. */
  static List<Row> rows(State state, Layout layout, ScreenTexts screenTexts) {
    List<Row> rows = new ArrayList<>();
    int columns = layout.screen().columns();
    if (!layout.bordered()) {
      for (int i = 0; i < layout.screen().rows(); i++) {
        rows.add(Row.empty());
      }
      return rows;
    }
    rows.add(top(state, layout, screenTexts));
    for (int i = 0; i < layout.transcript().rows(); i++) {
      rows.add(Row.of(columnsOf(layout, "│", "│", " "), StyleRole.BORDER));
    }
    rows.add(Row.of("├" + inner(columnsOf(layout, "┴", "┴", "─")) + "┤", StyleRole.BORDER));
    for (int i = 0; i < layout.foot().rows(); i++) {
      rows.add(Row.of("│" + " ".repeat(columns - 2) + "│", StyleRole.BORDER));
    }
    rows.add(Row.of("└" + "─".repeat(columns - 2) + "┘", StyleRole.BORDER));
    return rows;
  }

  private static String inner(String line) {
    return line.substring(1, line.length() - 1);
  }

  /**
   * A line with {@code edge} at both ends and {@code cross} between the lists and the transcript.
   */
  private static String columnsOf(Layout layout, String cross, String edge, String fill) {
    StringBuilder line = new StringBuilder(fill.repeat(layout.screen().columns()));
    line.replace(0, 1, edge);
    line.replace(line.length() - 1, line.length(), edge);
    if (!layout.sidebar().isEmpty()) {
      int column = layout.transcript().column() - 1;
      line.replace(column, column + 1, cross);
    }
    if (!layout.members().isEmpty()) {
      int column = layout.members().column() - 1;
      line.replace(column, column + 1, cross);
    }
    return line.toString();
  }

  private static Row top(State state, Layout layout, ScreenTexts screenTexts) {
    Row row = Row.of("┌", StyleRole.BORDER);
    if (!layout.sidebar().isEmpty()) {
      row =
          titled(row, screenTexts.text("title.rooms"), layout.sidebar().columns())
              .and("┬", StyleRole.BORDER);
    }
    row = titled(row, roomTitle(state, screenTexts), layout.transcript().columns());
    if (!layout.members().isEmpty()) {
      row =
          titled(
              row.and("┬", StyleRole.BORDER),
              screenTexts.text("title.members"),
              layout.members().columns());
    }
    return row.and("┐", StyleRole.BORDER);
  }

  private static Row titled(Row row, String title, int columns) {
    String fitting = TextFit.truncate(title, Math.max(0, columns - 3));
    int left = columns - 2 - CellWidth.ofText(fitting);
    return row.and(" ", StyleRole.BORDER)
        .and(fitting, StyleRole.TITLE)
        .and(" " + "─".repeat(Math.max(0, left)), StyleRole.BORDER);
  }

  private static String roomTitle(State state, ScreenTexts screenTexts) {
    Optional<ConversationState> room = state.rooms().shown();
    if (room.isEmpty()) {
      return screenTexts.text("title.no-room");
    }
    ConversationState shown = room.get();
    int members = shown.members().size();
    String people = members == 0 ? "" : " · " + screenTexts.text("title.people", members);
    String topic = shown.roomMembership().topic();
    return shown.title() + people + (topic.isEmpty() ? "" : " · " + topic);
  }
}
