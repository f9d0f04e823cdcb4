package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.SearchHit;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.SearchState.Outcome;
import org.wassop.tui.model.text.Snippet;
import org.wassop.tui.model.text.TextRange;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;
import org.wassop.tui.view.rows.TextField;

/** The search: the search field, and the results around the selected one. Pure. */
public final class SearchPage {
  private static final int MIN_ROWS_FOR_TWO = 8;

  private SearchPage() {}

  /**
   * Returns the title of the search, with the name of the conversation {@code shown} if only that
   * is searched.
   */
  static String title(SearchState search, Optional<String> shown, ScreenTexts screenTexts) {
    return search.inAllConversations() || shown.isEmpty()
        ? screenTexts.text("search.title-everywhere")
        : screenTexts.text("search.title-here", shown.get());
  }

  /** Returns the {@code height} rows of the search, {@code columns} cells wide. */
  public static List<Row> rows(
      SearchState search, ScreenTexts screenTexts, int columns, int height) {
    List<Row> rows = new ArrayList<>();
    rows.add(field(search, columns).row());
    int left = height - 1;
    switch (search.outcome()) {
      case Outcome.None none ->
          rows.addAll(wrapped(screenTexts.text("search.hint"), StyleRole.DIM, columns, left));
      case Outcome.Searching searching ->
          rows.addAll(wrapped(screenTexts.text("search.looking"), StyleRole.DIM, columns, left));
      case Outcome.Failed(var reason) ->
          rows.addAll(
              wrapped(
                  screenTexts.text("search.failed", screenTexts.text(reason)),
                  StyleRole.ERROR,
                  columns,
                  left));
      case Outcome.Found found ->
          rows.addAll(
              found.hits().isEmpty()
                  ? wrapped(screenTexts.text("search.nothing"), StyleRole.TEXT, columns, left)
                  : results(
                      found,
                      search.inAllConversations(),
                      screenTexts,
                      new Rect(0, 1, columns, left)));
    }
    while (rows.size() < height) {
      rows.add(Row.empty());
    }
    return rows.subList(0, height).stream().map(row -> row.fit(columns)).toList();
  }

  /** Returns the search field. */
  static TextField field(SearchState search, int columns) {
    return TextField.of(" ▸ ", search.query(), columns);
  }

  private static List<Row> wrapped(String text, StyleRole styleRole, int columns, int height) {
    return TextFit.wrap(text, Math.max(1, columns - 2)).stream()
        .limit(Math.max(0, height))
        .map(line -> Row.of(" " + line, styleRole))
        .toList();
  }

  private static List<Row> results(
      Outcome.Found found, boolean everywhere, ScreenTexts screenTexts, Rect place) {
    int columns = place.columns();
    int rowsEach = place.rows() < MIN_ROWS_FOR_TWO ? 1 : 2;
    int visible = Math.max(1, place.rows() / rowsEach);
    int first = Math.max(0, found.selected() - visible + 1);
    List<Row> rows = new ArrayList<>();
    for (int i = first; i < Math.min(found.hits().size(), first + visible); i++) {
      SearchHit searchHit = found.hits().get(i);
      boolean selected = i == found.selected();
      Row mark = Row.of(selected ? "▸ " : "  ", StyleRole.SELECTED);
      if (rowsEach == 1) {
        Row sender =
            mark.append(searchHit.from().text(), StyleRole.NAME).append(": ", StyleRole.DIM);
        Row before = sender.width() > columns / 2 ? mark : sender;
        rows.add(before.append(excerpt(searchHit.snippet(), columns - before.width())));
      } else {
        rows.add(mark.append(source(searchHit, everywhere, screenTexts, selected)));
        rows.add(Row.of("    ", StyleRole.TEXT).append(excerpt(searchHit.snippet(), columns - 5)));
      }
    }
    return rows;
  }

  private static Row source(
      SearchHit searchHit, boolean everywhere, ScreenTexts screenTexts, boolean selected) {
    Row place =
        everywhere
            ? Row.of(
                    ConversationState.title(searchHit.place()),
                    selected ? StyleRole.SELECTED : StyleRole.TEXT)
                .append(" · ", StyleRole.DIM)
            : Row.empty();
    return place
        .append(screenTexts.dateTime(searchHit.timeMillis()) + " ", StyleRole.DIM)
        .append(searchHit.from().text(), StyleRole.NAME);
  }

  /**
   * Returns as much of {@code snippet} as fits, from so far behind its start that the first match
   * is visible.
   */
  private static Row excerpt(Snippet snippet, int columns) {
    String text = snippet.text();
    int start = 0;
    if (!snippet.matches().isEmpty()) {
      TextRange match = snippet.matches().getFirst();
      while (start < match.start()
          && CellWidth.ofText(text.substring(start, match.end())) > columns - 2) {
        start = GraphemeClusters.next(text, start);
      }
    }
    Row row = start == 0 ? Row.empty() : Row.of("…", StyleRole.DIM);
    int at = start;
    for (TextRange match : snippet.matches()) {
      row =
          row.append(text.substring(at, match.start()), StyleRole.TEXT)
              .append(text.substring(match.start(), match.end()), StyleRole.MATCH);
      at = match.end();
    }
    return row.append(text.substring(at), StyleRole.TEXT).truncate(Math.max(1, columns));
  }
}
