package org.wassop.tui.plain.output;

import org.wassop.tui.model.update.command.SlashCommands;

/** The help: the commands of the table, those of this mode, and the bare words. */
final class HelpLines {
  private HelpLines() {}

  static void print(LinePrinter words) {
    words.say("help.commands");
    SlashCommands.all()
        .forEach(command -> line(words, command.name(), command.arguments(), command.help()));
    LineModeCommand.all().forEach(own -> line(words, own.command(), own.arguments(), own.help()));
    line(words, "LOVE LIKE DISLIKE", "", "help.emoji-words");
    line(words, "REFR EXIT QUIT", "", "help.words");
    words.say("help.slash");
  }

  private static void line(LinePrinter words, String name, String arguments, String help) {
    String takes = arguments.isEmpty() ? "" : " " + words.text(arguments);
    words.line(name + takes + ": " + words.text(help));
  }
}
