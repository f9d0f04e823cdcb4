package org.wassop.tui.plain.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.view.rows.ScreenTexts;

/**
 * Prints the output of the line mode, line by line and without escape sequences. Every text has
 * been made harmless where it entered the program. A text that the bundles of the line mode don't
 * have is that of the full screen. Owned by the mode's thread.
 */
public final class LinePrinter {
  private static final String REFUSED = "refused.";

  private final PrintStream out;
  private final List<Texts> bundles;
  private final LinkTexts linkTexts;
  private final ScreenTexts screenTexts;
  private long lineCount;

  /**
   * Creates a printer to {@code out} with the bundle of this package and {@code others}, the
   * bundles of the other packages of the line mode.
   */
  public LinePrinter(PrintStream out, Language language, List<Texts> others) {
    this.out = out;
    this.bundles =
        Stream.concat(Stream.of(Texts.of(LinePrinter.class, language)), others.stream()).toList();
    this.linkTexts = new LinkTexts(language);
    this.screenTexts = new ScreenTexts(language);
  }

  /** Prints the text of {@code key}. */
  public void printText(String key, Object... arguments) {
    printLine(text(key, arguments));
  }

  /** Prints {@code text}. */
  public void printLine(String text) {
    out.print(text + "\n");
    out.flush();
    lineCount++;
  }

  /** Returns how many lines have been printed. */
  public long lineCount() {
    return lineCount;
  }

  void printMenu(List<Answer.ListedRoom> rooms) {
    printText("menu.title");
    printRooms(rooms);
    printText("menu.prompt");
  }

  void printRooms(List<Answer.ListedRoom> rooms) {
    printText("menu.rooms");
    rooms.forEach(room -> printLine(room.room() + " (" + room.memberCount() + ")"));
  }

  /** Prints {@code what} as an error. */
  public void printError(LocalizedText what) {
    printText("error", text(what));
  }

  /** Returns the text of {@code localizedText}. */
  public String text(LocalizedText localizedText) {
    String key = localizedText.key();
    if (key.startsWith(REFUSED) && bundleOf(key).isEmpty()) {
      return ErrorCode.ofWire(key.substring(REFUSED.length()))
          .map(code -> linkTexts.refusal(new Answer.Refused(code, "")))
          .orElseGet(() -> screenTexts.text(localizedText));
    }
    return text(key, localizedText.arguments().stream().map(this::text).toArray());
  }

  private String text(LocalizedArgument argument) {
    return switch (argument) {
      case LocalizedText localizedText -> text(localizedText);
      case LocalizedArgument.Literal(String text) -> text;
    };
  }

  /** Returns the text of {@code key} with {@code arguments} in their places. */
  public String text(String key, Object... arguments) {
    return bundleOf(key)
        .map(bundle -> bundle.text(key, arguments))
        .orElseGet(() -> screenTexts.text(key, arguments));
  }

  private Optional<Texts> bundleOf(String key) {
    return bundles.stream().filter(bundle -> bundle.bundle().containsKey(key)).findFirst();
  }

  /** Returns the day and time of {@code timeMillis}. */
  String moment(long timeMillis) {
    return screenTexts.dateTime(timeMillis);
  }
}
