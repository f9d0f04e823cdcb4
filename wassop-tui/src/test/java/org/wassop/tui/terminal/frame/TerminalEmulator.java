package org.wassop.tui.terminal.frame;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.wassop.tui.text.GraphemeClusters;

/**
 * A terminal in memory: executes what is written to it, and gives access to the result. Fails on
 * any sequence it doesn't know. The width of clusters is configurable.
 */
public final class TerminalEmulator extends OutputStream {
  /** A shown cell; an empty text is the second half of the wide cluster before it. */
  record ShownCell(String text, String style) {}

  private static final String PLAIN = "39 49 ";
  private static final ShownCell BLANK = new ShownCell(" ", PLAIN);

  private final ToIntFunction<String> width;
  private final List<byte[]> writes = new ArrayList<>();
  private ShownCell[][] cells;
  private int row;
  private int column;
  private int top;
  private int bottom;
  private String foreground = "39";
  private String background = "49";
  private final TreeSet<Integer> attributes = new TreeSet<>();
  private String link = "";
  private String title = "";
  private String lastPrinted = "";
  private int bellCount;
  private int probeCount;
  private final List<String> oscCommands = new ArrayList<>();
  private final TreeSet<String> modes = new TreeSet<>(List.of("?7", "?25"));

  /** Creates a terminal of this size, on which a cluster takes {@code width} cells. */
  public TerminalEmulator(int columns, int rows, ToIntFunction<String> width) {
    this.width = width;
    cells = new ShownCell[0][0];
    resize(columns, rows);
  }

  /** Changes the size; the content is lost. */
  public void resize(int columns, int rows) {
    ShownCell[][] newCells = new ShownCell[rows][columns];
    for (ShownCell[] line : newCells) {
      Arrays.fill(line, new ShownCell("#", "stale"));
    }
    cells = newCells;
    top = 0;
    bottom = rows - 1;
    row = Math.min(row, bottom);
    column = Math.min(column, columns - 1);
  }

  /** Returns the writes since {@link #takeByteCount}. */
  public List<byte[]> writes() {
    return writes;
  }

  /** Returns the number of bytes written since the last call. */
  public int takeByteCount() {
    int sum = writes.stream().mapToInt(bytes -> bytes.length).sum();
    writes.clear();
    return sum;
  }

  /** Returns the cell at a position. */
  ShownCell at(int atColumn, int atRow) {
    return cells[atRow][atColumn];
  }

  /** Returns the text of a row. */
  public String line(int atRow) {
    StringBuilder line = new StringBuilder();
    for (ShownCell shownCell : cells[atRow]) {
      line.append(shownCell.text());
    }
    return line.toString();
  }

  /** Returns the row of the cursor. */
  public int row() {
    return row;
  }

  /** Returns the column of the cursor. */
  int column() {
    return column;
  }

  /** Returns the link of what is printed next; empty for none. */
  String link() {
    return link;
  }

  /** Returns the title set last. */
  public String title() {
    return title;
  }

  /** Returns how often the bell was rung. */
  public int bellCount() {
    return bellCount;
  }

  /** Returns the number of probes, which the emulator itself does not answer. */
  public int probeCount() {
    return probeCount;
  }

  /** Returns all other operating system commands, without their terminators. */
  List<String> oscCommands() {
    return oscCommands;
  }

  /** Whether {@code mode} is set. */
  public boolean isModeSet(String mode) {
    return modes.contains(mode);
  }

  @Override
  public void write(int oneByte) {
    throw new AssertionError("a single byte");
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    byte[] written = Arrays.copyOfRange(bytes, offset, offset + length);
    writes.add(written);
    show(new String(written, StandardCharsets.UTF_8));
  }

  private void show(String text) {
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '\033' && text.charAt(i + 1) == '[') {
        int last = i + 2;
        while (text.charAt(last) < '@') {
          last++;
        }
        control(text.substring(i + 2, last), text.charAt(last));
        i = last + 1;
      } else if (c == '\033' && text.charAt(i + 1) == ']') {
        int end = endOfString(text, i);
        command(text.substring(i + 2, end));
        i = end + (text.charAt(end) == '\007' ? 1 : 2);
      } else if (c == '\007') {
        bellCount++;
        i++;
      } else if (c == '\033') {
        escape(text.charAt(i + 1));
        i += 2;
      } else if (c < ' ') {
        motion(c);
        i++;
      } else {
        int end = GraphemeClusters.next(text, i);
        print(text.substring(i, end));
        i = end;
      }
    }
  }

  private static int endOfString(String text, int from) {
    int end = from;
    while (text.charAt(end) != '\007' && !text.startsWith("\033\\", end)) {
      end++;
    }
    return end;
  }

  private void command(String command) {
    if (command.startsWith("8;;")) {
      link = command.substring(3);
    } else if (command.startsWith("2;")) {
      title = command.substring(2);
    } else {
      oscCommands.add(command);
    }
  }

  private void motion(char c) {
    switch (c) {
      case '\r' -> column = 0;
      case '\b' -> column = Math.max(0, column - 1);
      case '\n' -> {
        if (row == bottom) {
          scroll(1);
        } else {
          row = Math.min(row + 1, cells.length - 1);
        }
      }
      default -> throw new AssertionError("control character " + (int) c);
    }
  }

  private void escape(char c) {
    switch (c) {
      case 'M' -> {
        if (row == top) {
          scroll(-1);
        } else {
          row = Math.max(0, row - 1);
        }
      }
      case '>' -> modes.remove("keypad");
      default -> throw new AssertionError("escape " + c);
    }
  }

  private void control(String parameters, char last) {
    String[] split = parameters.split(";", -1);
    int first = parameters.startsWith("?") ? 0 : number(split, 0, 1);
    switch (last) {
      case 'H' -> place(first - 1, number(split, 1, 1) - 1);
      case 'G' -> place(row, first - 1);
      case 'A' -> place(row - first, column);
      case 'B' -> place(row + first, column);
      case 'C' -> place(row, column + first);
      case 'D' -> place(row, column - first);
      case 'b' -> {
        for (int i = 0; i < first; i++) {
          print(lastPrinted);
        }
      }
      case 't' -> {}
      case 'K' -> erase(columns() - column);
      case 'X' -> erase(first);
      case 'm' -> style(split);
      case 'r' -> {
        top = first - 1;
        bottom = number(split, 1, cells.length) - 1;
        place(0, 0);
      }
      case 'n' -> probeCount++;
      case 'h' -> modes.add(parameters);
      case 'l' -> modes.remove(parameters);
      default -> throw new AssertionError("CSI " + parameters + last);
    }
  }

  private static int number(String[] parameters, int index, int missing) {
    return index < parameters.length && !parameters[index].isEmpty()
        ? Integer.parseInt(parameters[index])
        : missing;
  }

  private void place(int toRow, int toColumn) {
    if (toRow < 0 || toRow >= cells.length || toColumn < 0 || toColumn >= columns()) {
      throw new AssertionError("cursor to " + toRow + ";" + toColumn);
    }
    row = toRow;
    column = toColumn;
  }

  private int columns() {
    return cells[0].length;
  }

  private void print(String cluster) {
    int wide = width.applyAsInt(cluster);
    lastPrinted = cluster;
    for (int i = 0; i < wide; i++) {
      int at = Math.min(column + i, columns() - 1);
      split(at);
      cells[row][at] = new ShownCell(i == 0 ? cluster : "", styleNow());
    }
    column = Math.min(column + wide, columns() - 1);
  }

  /** Breaks the wide cluster of which a half is overwritten. */
  private void split(int at) {
    for (int x = at; x >= 0 && cells[row][x].text().isEmpty(); x--) {
      cells[row][x] = new ShownCell("#", "broken");
      if (x > 0 && !cells[row][x - 1].text().isEmpty()) {
        cells[row][x - 1] = new ShownCell("#", "broken");
      }
    }
    for (int x = at + 1; x < columns() && cells[row][x].text().isEmpty(); x++) {
      cells[row][x] = new ShownCell("#", "broken");
    }
  }

  private void erase(int count) {
    for (int i = 0; i < count && column + i < columns(); i++) {
      split(column + i);
      cells[row][column + i] = new ShownCell(" ", "39 " + background + " ");
    }
  }

  private void scroll(int distance) {
    int from = distance > 0 ? top : bottom;
    int to = distance > 0 ? bottom : top;
    for (int y = from; y != to; y += distance) {
      cells[y] = cells[y + distance];
    }
    ShownCell[] blank = new ShownCell[columns()];
    Arrays.fill(
        blank, background.equals("49") ? BLANK : new ShownCell(" ", "39 " + background + " "));
    cells[to] = blank;
  }

  private String styleNow() {
    StringBuilder style = new StringBuilder(foreground + " " + background + " ");
    attributes.forEach(style::append);
    return style.append(link).toString();
  }

  private void style(String[] codes) {
    for (int i = 0; i < codes.length; i++) {
      int code = codes[i].isEmpty() ? 0 : Integer.parseInt(codes[i]);
      if (code == 0) {
        foreground = "39";
        background = "49";
        attributes.clear();
      } else if (code < 10) {
        attributes.add(code);
      } else if (code >= 22 && code <= 29) {
        attributes.remove(code == 22 ? 1 : code - 20);
      } else if (code == 38 || code == 48) {
        int count = codes[i + 1].equals("5") ? 3 : 5;
        String color = String.join(";", Arrays.copyOfRange(codes, i, i + count));
        foreground = code == 38 ? color : foreground;
        background = code == 48 ? color : background;
        i += count - 1;
      } else if ((code >= 30 && code <= 39) || (code >= 90 && code <= 97)) {
        foreground = codes[i];
      } else if ((code >= 40 && code <= 49) || (code >= 100 && code <= 107)) {
        background = codes[i];
      } else {
        throw new AssertionError("SGR " + code);
      }
    }
  }
}
