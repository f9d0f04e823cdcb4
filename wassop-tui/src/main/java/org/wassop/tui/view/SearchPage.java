package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.Finding;
import org.wassop.tui.model.Piece;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.SearchBox;
import org.wassop.tui.model.SearchBox.Outcome;
import org.wassop.tui.model.Snippet;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.Clusters;
import org.wassop.tui.text.TextFit;

/** The search: what is typed, and what was found around the choice. Pure. */
public final class SearchPage {
  private static final int MIN_ROWS_FOR_TWO = 8;

  private SearchPage() {}

  /** Its title, while {@code shown} is the conversation on the screen. */
  public static String title(SearchBox box, Optional<String> shown, Words words) {
    return box.everywhere() || shown.isEmpty()
        ? words.text("search.title-everywhere")
        : words.text("search.title-here", shown.get());
  }

  /** Its {@code height} rows, {@code columns} wide. */
  public static List<Row> rows(SearchBox box, Words words, int columns, int height) {
    List<Row> rows = new ArrayList<>();
    rows.add(field(box, columns).row());
    int left = height - 1;
    switch (box.outcome()) {
      case Outcome.None none ->
          rows.addAll(told(words.text("search.hint"), Role.DIM, columns, left));
      case Outcome.Looking looking ->
          rows.addAll(told(words.text("search.looking"), Role.DIM, columns, left));
      case Outcome.Failed(var why) ->
          rows.addAll(
              told(words.text("search.failed", words.text(why)), Role.ERROR, columns, left));
      case Outcome.Found found ->
          rows.addAll(
              found.findings().isEmpty()
                  ? told(words.text("search.nothing"), Role.TEXT, columns, left)
                  : findings(found, box.everywhere(), words, new Rect(0, 1, columns, left)));
    }
    while (rows.size() < height) {
      rows.add(Row.empty());
    }
    return rows.subList(0, height).stream().map(row -> row.fit(columns)).toList();
  }

  /** What is typed, with the cursor in it. */
  static TextField field(SearchBox box, int columns) {
    return TextField.of(" ▸ ", box.words(), columns);
  }

  private static List<Row> told(String text, Role role, int columns, int height) {
    return TextFit.wrap(text, Math.max(1, columns - 2)).stream()
        .limit(Math.max(0, height))
        .map(line -> Row.of(" " + line, role))
        .toList();
  }

  private static List<Row> findings(
      Outcome.Found found, boolean everywhere, Words words, Rect place) {
    int columns = place.columns();
    int rowsEach = place.rows() < MIN_ROWS_FOR_TWO ? 1 : 2;
    int visible = Math.max(1, place.rows() / rowsEach);
    int first = Math.max(0, found.selected() - visible + 1);
    List<Row> rows = new ArrayList<>();
    for (int i = first; i < Math.min(found.findings().size(), first + visible); i++) {
      Finding finding = found.findings().get(i);
      boolean selected = i == found.selected();
      Row mark = Row.of(selected ? "▸ " : "  ", Role.SELECTED);
      if (rowsEach == 1) {
        Row who = mark.and(finding.from().text(), Role.NAME).and(": ", Role.DIM);
        Row before = who.width() > columns / 2 ? mark : who;
        rows.add(before.and(excerpt(finding.snippet(), columns - before.width())));
      } else {
        rows.add(mark.and(source(finding, everywhere, words, selected)));
        rows.add(Row.of("    ", Role.TEXT).and(excerpt(finding.snippet(), columns - 5)));
      }
    }
    return rows;
  }

  private static Row source(Finding finding, boolean everywhere, Words words, boolean selected) {
    Row place =
        everywhere
            ? Row.of(RoomState.title(finding.place()), selected ? Role.SELECTED : Role.TEXT)
                .and(" · ", Role.DIM)
            : Row.empty();
    return place
        .and(words.moment(finding.timeMillis()) + " ", Role.DIM)
        .and(finding.from().text(), Role.NAME);
  }

  /** As much of {@code snippet} as fits, from so far behind its start that a match is seen. */
  private static Row excerpt(Snippet snippet, int columns) {
    String text = snippet.text();
    int start = 0;
    if (!snippet.matches().isEmpty()) {
      Piece match = snippet.matches().getFirst();
      while (start < match.start()
          && CellWidth.ofText(text.substring(start, match.end())) > columns - 2) {
        start = Clusters.next(text, start);
      }
    }
    Row row = start == 0 ? Row.empty() : Row.of("…", Role.DIM);
    int at = start;
    for (Piece match : snippet.matches()) {
      row =
          row.and(text.substring(at, match.start()), Role.TEXT)
              .and(text.substring(match.start(), match.end()), Role.MATCH);
      at = match.end();
    }
    return row.and(text.substring(at), Role.TEXT).cut(Math.max(1, columns));
  }
}
