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
 * The borders and their titles, as rows of the whole screen. The other parts are drawn over them.
 * Pure.
 */
final class Borders {
  private Borders() {}

  /** Returns the rows of the whole screen; empty ones if the layout has no borders. */
  static List<Row> rows(State state, Layout layout, ScreenTexts screenTexts) {
    List<Row> rows = new ArrayList<>();
    int columns = layout.screen().columns();
    if (!layout.hasBorders()) {
      for (int i = 0; i < layout.screen().rows(); i++) {
        rows.add(Row.empty());
      }
      return rows;
    }
    rows.add(top(state, layout, screenTexts));
    for (int i = 0; i < layout.transcript().rows(); i++) {
      rows.add(Row.of(borderLine(layout, "│", "│", " "), StyleRole.BORDER));
    }
    rows.add(Row.of("├" + withoutEnds(borderLine(layout, "┴", "┴", "─")) + "┤", StyleRole.BORDER));
    for (int i = 0; i < layout.inputBar().rows(); i++) {
      rows.add(Row.of("│" + " ".repeat(columns - 2) + "│", StyleRole.BORDER));
    }
    rows.add(Row.of("└" + "─".repeat(columns - 2) + "┘", StyleRole.BORDER));
    return rows;
  }

  private static String withoutEnds(String line) {
    return line.substring(1, line.length() - 1);
  }

  /**
   * Returns a line with {@code edge} at both ends and {@code cross} where the lists border the
   * transcript.
   */
  private static String borderLine(Layout layout, String cross, String edge, String fill) {
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
              .append("┬", StyleRole.BORDER);
    }
    row = titled(row, roomTitle(state, screenTexts), layout.transcript().columns());
    if (!layout.members().isEmpty()) {
      row =
          titled(
              row.append("┬", StyleRole.BORDER),
              screenTexts.text("title.members"),
              layout.members().columns());
    }
    return row.append("┐", StyleRole.BORDER);
  }

  private static Row titled(Row row, String title, int columns) {
    String shown = TextFit.truncate(title, Math.max(0, columns - 3));
    int remaining = columns - 2 - CellWidth.ofText(shown);
    return row.append(" ", StyleRole.BORDER)
        .append(shown, StyleRole.TITLE)
        .append(" " + "─".repeat(Math.max(0, remaining)), StyleRole.BORDER);
  }

  private static String roomTitle(State state, ScreenTexts screenTexts) {
    Optional<ConversationState> room = state.conversations().shown();
    if (room.isEmpty()) {
      return screenTexts.text("title.no-room");
    }
    ConversationState shown = room.get();
    int members = shown.members().size();
    String memberCount = members == 0 ? "" : " · " + screenTexts.text("title.people", members);
    String topic = shown.membership().topic();
    return shown.title() + memberCount + (topic.isEmpty() ? "" : " · " + topic);
  }
}
