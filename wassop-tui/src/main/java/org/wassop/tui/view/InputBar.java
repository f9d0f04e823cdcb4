package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.EditBuffer;
import org.wassop.tui.model.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;

/** What is being typed, behind a prompt, on as many rows as it takes. Pure. */
public record InputBar(List<Row> rows, int cursorColumn, int cursorRow) {
  /** The bar of {@code state}, {@code columns} wide, of {@code maxRows} rows at most. */
  public static InputBar of(State state, Words words, int columns, int maxRows) {
    boolean naming = state.isNaming();
    String prompt = words.text(naming ? "prompt.name" : "you") + " ▸ ";
    int indent = CellWidth.ofText(prompt);
    if (indent > columns / 2) {
      prompt = "▸ ";
      indent = 2;
    }
    int width = Math.max(1, columns - indent - 1);
    EditBuffer input = state.input();
    if (input.isEmpty()) {
      String hint = words.text(naming ? "hint.name" : "hint.type");
      return new InputBar(
          List.of(Row.of(prompt, Role.OWN_NAME).and(hint, Role.DIM).fit(columns)),
          Math.min(indent, columns - 1),
          0);
    }
    List<TextFit.Span> lines = TextFit.spans(input.text(), width);
    int cursorLine = 0;
    for (int i = 0; i < lines.size() && lines.get(i).start() <= input.cursor(); i++) {
      cursorLine = i;
    }
    int first = Math.max(0, cursorLine - maxRows + 1);
    List<Row> rows = new ArrayList<>();
    for (int i = first; i < Math.min(lines.size(), first + maxRows); i++) {
      Row before = i == 0 ? Row.of(prompt, Role.OWN_NAME) : Row.of(" ".repeat(indent), Role.TEXT);
      rows.add(before.and(lines.get(i).of(input.text()), Role.TEXT).fit(columns));
    }
    int start = lines.get(cursorLine).start();
    int cells = CellWidth.ofText(input.text().substring(start, Math.max(start, input.cursor())));
    return new InputBar(rows, Math.min(indent + cells, columns - 1), cursorLine - first);
  }

  /** Copies {@code rows}. */
  public InputBar {
    rows = List.copyOf(rows);
  }
}
