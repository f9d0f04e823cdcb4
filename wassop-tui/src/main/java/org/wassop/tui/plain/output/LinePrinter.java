package org.wassop.tui.plain.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.view.rows.ScreenTexts;

/**
 * Prints what the line mode shows, a line each, without any escape sequence. Every text in it has
 * been made harmless where it entered the program. What this mode has no words of its own for is
 * said as the full screen says it. Owned by the mode's thread.
 */
public final class LinePrinter {
  private static final String REFUSED = "refused.";

  private final PrintStream out;
  private final List<Messages> bundles;
  private final LinkTexts linkTexts;
  private final ScreenTexts screen;
  private long printed;

  /** Prints to {@code out}: in the texts of {@code others} and of this package, all of the mode. */
  public LinePrinter(PrintStream out, Language language, List<Messages> others) {
    this.out = out;
    this.bundles =
        Stream.concat(Stream.of(Messages.of(LinePrinter.class, language)), others.stream())
            .toList();
    this.linkTexts = new LinkTexts(language);
    this.screen = new ScreenTexts(language);
  }

  /** Prints the text of {@code key}. */
  public void say(String key, Object... arguments) {
    line(text(key, arguments));
  }

  /** Prints {@code text}. */
  public void line(String text) {
    out.print(text + "\n");
    out.flush();
    printed++;
  }

  /** How many lines have been printed. */
  public long printed() {
    return printed;
  }

  void menu(List<Answer.RoomCount> rooms) {
    say("menu.title");
    rooms(rooms);
    say("menu.prompt");
  }

  void rooms(List<Answer.RoomCount> rooms) {
    say("menu.rooms");
    rooms.forEach(room -> line(room.room() + " (" + room.members() + ")"));
  }

  /** Prints what went wrong. */
  public void error(LocalizedText what) {
    say("error", text(what));
  }

  /** {@code localizedText} in words. */
  public String text(LocalizedText localizedText) {
    String key = localizedText.key();
    if (key.startsWith(REFUSED) && bundleOf(key).isEmpty()) {
      return ErrorCode.ofWire(key.substring(REFUSED.length()))
          .map(code -> linkTexts.refusal(new Answer.Refused(code, "")))
          .orElseGet(() -> screen.text(localizedText));
    }
    return text(key, localizedText.arguments().stream().map(this::text).toArray());
  }

  private String text(LocalizedArgument part) {
    return switch (part) {
      case LocalizedText localizedText -> text(localizedText);
      case LocalizedArgument.Literal(String text) -> text;
    };
  }

  /** The text of {@code key} with {@code arguments} in their places. */
  public String text(String key, Object... arguments) {
    return bundleOf(key)
        .map(bundle -> bundle.text(key, arguments))
        .orElseGet(() -> screen.text(key, arguments));
  }

  private Optional<Messages> bundleOf(String key) {
    return bundles.stream().filter(bundle -> bundle.bundle().containsKey(key)).findFirst();
  }

  /** The day and time of {@code timeMillis}. */
  String moment(long timeMillis) {
    return screen.moment(timeMillis);
  }
}
