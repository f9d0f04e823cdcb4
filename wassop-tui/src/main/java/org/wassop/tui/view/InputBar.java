package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.EditBuffer;
import org.wassop.tui.model.LinkState;
import org.wassop.tui.model.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;

/** What is being typed, behind a prompt, on as many rows as it takes. Pure. */
public record InputBar(List<Row> rows, int cursorColumn, int cursorRow) {
  private static final int MAX_ROWS = 5;

  /** The bar of {@code state}, {@code columns} wide. */
  public static InputBar of(State state, Words words, int columns) {
    boolean naming = state.link().phase() == LinkState.Phase.NAMING;
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
          List.of(Row.of(prompt, Role.OWN_NAME).and(hint, Role.DIM).fit(columns)), indent, 0);
    }
    return typed(input, prompt, indent, width, columns);
  }

  private static InputBar typed(
      EditBuffer input, String prompt, int indent, int width, int columns) {
    List<TextFit.Span> lines = TextFit.spans(input.text(), width);
    int cursorLine = 0;
    for (int i = 0; i < lines.size() && lines.get(i).start() <= input.cursor(); i++) {
      cursorLine = i;
    }
    int first = Math.clamp(cursorLine - MAX_ROWS + 1L, 0, Math.max(0, lines.size() - MAX_ROWS));
    List<Row> rows = new ArrayList<>();
    for (int i = first; i < lines.size() && rows.size() < MAX_ROWS; i++) {
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
