package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.text.FuzzyMatch;
import org.wassop.tui.model.update.command.SlashCommands;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.KeyNames;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;
import org.wassop.tui.view.rows.TextField;

/** The help: all keys and slash commands, generated from their tables and grouped. Pure. */
public final class HelpPage {
  /** More rows than the help ever has. */
  public static final int MAX_ROWS = 10_000;

  private static final int LEFT_COLUMNS = 18;
  private static final int MIN_ROWS_FOR_HINT = 6;

  private HelpPage() {}

  /** Keys by their English names, and the bundle key of their help text. */
  public record KeyHelp(String keys, String help) {
    /** Returns the keys as named on keyboards of the user's language. */
    public String keys(ScreenTexts screenTexts) {
      return KeyNames.of(keys, screenTexts);
    }
  }

  private record Section(String title, List<Line> lines) {}

  private record Line(String left, String right) {}

  /** Returns the filter field. */
  static TextField field(Popup.Help help, int columns) {
    return TextField.of(" ▸ ", help.filter(), columns);
  }

  /**
   * Returns the rows of {@code help} on a page of this size: the filter field, the visible part of
   * the help, and a hint.
   */
  static List<Row> rows(Popup.Help help, List<KeyHelp> keys, ScreenTexts screenTexts, Rect size) {
    int columns = size.columns();
    List<Row> rows = new ArrayList<>();
    rows.add(field(help, columns).row());
    List<Row> all = rows(keys, help.filter().text(), screenTexts, columns);
    int visible = visible(size.rows());
    int first = Math.clamp(help.top(), 0, Math.max(0, all.size() - visible));
    rows.addAll(all.subList(first, Math.min(all.size(), first + visible)));
    while (rows.size() <= visible) {
      rows.add(Row.empty());
    }
    if (size.rows() >= MIN_ROWS_FOR_HINT) {
      boolean more = first + visible < all.size();
      rows.add(Row.of((more ? " ↓ " : "   ") + screenTexts.text("help.hint"), StyleRole.DIM));
    }
    return rows.stream().limit(size.rows()).map(row -> row.fit(columns)).toList();
  }

  /** Returns how many rows of the help are visible on a page of {@code height} rows. */
  static int visible(int height) {
    return Math.max(0, height - (height >= MIN_ROWS_FOR_HINT ? 2 : 1));
  }

  /** Returns all rows of the help, {@code columns} cells wide. */
  public static List<Row> rows(List<KeyHelp> keys, ScreenTexts screenTexts, int columns) {
    return rows(keys, "", screenTexts, columns);
  }

  /** Returns the rows that match {@code typed}, under the titles of their groups. */
  static List<Row> rows(List<KeyHelp> keys, String typed, ScreenTexts screenTexts, int columns) {
    List<Row> rows = new ArrayList<>();
    for (Section section : sections(keys, screenTexts)) {
      List<Line> found =
          section.lines().stream().filter(line -> finds(typed, section, line)).toList();
      if (found.isEmpty()) {
        continue;
      }
      if (!rows.isEmpty()) {
        rows.add(Row.empty());
      }
      rows.add(Row.of(TextFit.truncate(section.title(), columns), StyleRole.TITLE));
      found.forEach(line -> rows.addAll(line(line.left(), line.right(), columns)));
    }
    if (rows.isEmpty()) {
      rows.add(Row.of(" " + screenTexts.text("help.nothing"), StyleRole.DIM));
    }
    return rows;
  }

  private static List<Section> sections(List<KeyHelp> keys, ScreenTexts screenTexts) {
    List<Section> sections = new ArrayList<>();
    for (HelpGroup group : HelpGroup.values()) {
      List<Line> lines =
          keys.stream()
              .filter(key -> HelpGroup.of(key.help()) == group)
              .map(key -> new Line(key.keys(screenTexts), screenTexts.text(key.help())))
              .toList();
      sections.add(new Section(screenTexts.text(group.titleKey()), lines));
    }
    List<Line> commands = new ArrayList<>();
    for (SlashCommands.Command command : SlashCommands.all()) {
      String arguments =
          command.arguments().isEmpty() ? "" : " " + screenTexts.text(command.arguments());
      commands.add(new Line(command.name() + arguments, screenTexts.text(command.help())));
    }
    commands.add(new Line("LOVE LIKE DISLIKE", screenTexts.text("help.emoji-words")));
    commands.add(new Line("REFR EXIT QUIT", screenTexts.text("help.words")));
    sections.add(new Section(screenTexts.text("help.commands"), commands));
    return sections;
  }

  /** Returns whether every typed word fuzzily matches a word of the line or of its title. */
  private static boolean finds(String typed, Section section, Line line) {
    String text = section.title() + " " + line.left() + " " + line.right();
    List<String> words = List.of(text.split(" "));
    return Arrays.stream(typed.strip().split("\\s+"))
        .allMatch(part -> words.stream().anyMatch(word -> FuzzyMatch.matchesWord(part, word)));
  }

  private static List<Row> line(String left, String right, int columns) {
    List<Row> rows = new ArrayList<>();
    boolean narrow = columns < 3 * LEFT_COLUMNS / 2;
    int indent = narrow ? 3 : LEFT_COLUMNS + 2;
    boolean ownRow = narrow || CellWidth.ofText(left) > LEFT_COLUMNS;
    if (ownRow) {
      TextFit.wrap(left, Math.max(1, columns - 1))
          .forEach(part -> rows.add(Row.of(" " + part, StyleRole.KEY)));
    }
    Row first = Row.of(" " + TextFit.pad(left, LEFT_COLUMNS) + " ", StyleRole.KEY);
    for (String text : TextFit.wrap(right, Math.max(1, columns - indent))) {
      Row before = rows.isEmpty() ? first : Row.of(" ".repeat(indent), StyleRole.TEXT);
      rows.add(before.append(text, StyleRole.TEXT));
    }
    return rows;
  }
}
