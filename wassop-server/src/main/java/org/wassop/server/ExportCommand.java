package org.wassop.server;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliCommand;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.text.SafeText;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.history.sqlite.ExportedMessage;
import org.wassop.server.history.sqlite.HistoryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code wassop-server export}: prints the messages of a room. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements CliCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Option(
      names = {"-r", "--room"},
      paramLabel = "${bundle:label.room}",
      required = true)
  private @Nullable String room;

  @Option(names = "--json")
  private boolean json;

  private final HistoryFolder folder;
  private final Texts words;
  private final PrintStream out;

  /** Creates the command, which prints the history in {@code folder} to {@code out}. */
  ExportCommand(Language language, PrintStream out, HistoryFolder folder) {
    this.words = Texts.of(ServerCommand.class, language);
    this.out = out;
    this.folder = folder;
  }

  @Override
  public Set<String> actions() {
    return Set.of("room", "json");
  }

  @Override
  public Integer call() throws CliException {
    String roomText = String.valueOf(room);
    RoomName name =
        RoomName.parse(roomText)
            .orElseThrow(() ->
                new CliException(
                    ExitCode.USAGE, words.text("error.room-name", SafeText.line(roomText))));
    OptionalLong count =
        folder.withFile(file ->
            json
                ? HistoryFile.exportJson(file, name, this::printLine)
                : HistoryFile.export(file, name, this::print));
    if (count.isEmpty()) {
      throw new CliException(ExitCode.NO_INPUT, words.text("error.no-room", name));
    }
    out.flush();
    return ExitCode.OK;
  }

  /** Prints a message for people: all lines of its text but the first are indented. */
  private void print(ExportedMessage exported) {
    StoredMessage message = exported.message();
    printLine(
        TIME.format(Instant.ofEpochMilli(message.timeMillis()))
            + " "
            + message.author()
            + ": "
            + text(exported).replace("\n", "\n    "));
    exported
        .reactions()
        .forEach(reaction ->
            printLine("    " + reaction.emoji() + " " + String.join(", ", reaction.users())));
  }

  private String text(ExportedMessage exported) {
    if (exported.isDeleted()) {
      return words.text("export.deleted");
    }
    String text = exported.message().text();
    return exported.isEdited() ? text + " " + words.text("export.edited") : text;
  }

  private void printLine(String line) {
    out.print(line + "\n");
  }
}
