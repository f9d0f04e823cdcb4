package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.Commands;
import org.wassop.tui.text.TextFit;

/** The help: keys and commands, made from their tables. Pure. */
public final class HelpPage {
  private static final int LEFT_COLUMNS = 18;

  private HelpPage() {}

  /** All its rows, {@code columns} wide. */
  public static List<Row> rows(List<KeyHelp> keys, Words words, int columns) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(words.text("help.keys"), Role.TITLE));
    for (KeyHelp key : keys) {
      rows.addAll(line(key.keys(), words.text(key.help()), columns));
    }
    rows.add(Row.empty());
    rows.add(Row.of(words.text("help.commands"), Role.TITLE));
    for (Commands.Command command : Commands.all()) {
      String arguments = command.arguments().isEmpty() ? "" : " " + words.text(command.arguments());
      rows.addAll(line(command.name() + arguments, words.text(command.help()), columns));
    }
    rows.addAll(line("LOVE LIKE DISLIKE", words.text("help.emoji-words"), columns));
    rows.addAll(line("REFR EXIT QUIT", words.text("help.words"), columns));
    return rows;
  }

  private static List<Row> line(String left, String right, int columns) {
    List<Row> rows = new ArrayList<>();
    int indent = columns < 3 * LEFT_COLUMNS / 2 ? 3 : LEFT_COLUMNS + 2;
    Row first = Row.of(" " + TextFit.pad(left, LEFT_COLUMNS) + " ", Role.KEY);
    if (indent == 3) {
      rows.add(Row.of(" " + left, Role.KEY));
    }
    for (String text : TextFit.wrap(right, Math.max(1, columns - indent))) {
      Row before = rows.isEmpty() ? first : Row.of(" ".repeat(indent), Role.TEXT);
      rows.add(before.and(text, Role.TEXT));
    }
    return rows;
  }

  /** Keys as people call them, and the bundle's key for what they do. */
  public record KeyHelp(String keys, String help) {}
}
