package org.wassop.tui.plain.output;

import org.wassop.tui.model.update.command.SlashCommands;

/** Prints the help: the slash commands, the commands of the line mode, and the bare words. */
final class HelpLines {
  private HelpLines() {}

  static void print(LinePrinter linePrinter) {
    linePrinter.printText("help.commands");
    SlashCommands.all()
        .forEach(command -> line(linePrinter, command.name(), command.arguments(), command.help()));
    LineModeCommand.all()
        .forEach(
            command -> line(linePrinter, command.command(), command.arguments(), command.help()));
    line(linePrinter, "LOVE LIKE DISLIKE", "", "help.emoji-words");
    line(linePrinter, "REFR EXIT QUIT", "", "help.words");
    linePrinter.printText("help.slash");
  }

  private static void line(LinePrinter linePrinter, String name, String arguments, String help) {
    String argumentText = arguments.isEmpty() ? "" : " " + linePrinter.text(arguments);
    linePrinter.printLine(name + argumentText + ": " + linePrinter.text(help));
  }
}
