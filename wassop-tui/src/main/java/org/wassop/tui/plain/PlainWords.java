package org.wassop.tui.plain;

import java.io.PrintStream;
import java.util.List;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.tui.model.Phrase;
import org.wassop.tui.model.Wording;
import org.wassop.tui.net.LinkWords;
import org.wassop.tui.view.Words;

/**
 * Prints what the line mode shows, a line each, without any escape sequence. Every text in it has
 * been made harmless where it entered the program. What this mode has no words of its own for is
 * said as the full screen says it. Owned by the mode's thread.
 */
final class PlainWords {
  private static final String REFUSED = "refused.";

  private final PrintStream out;
  private final Messages own;
  private final LinkWords linkWords;
  private final Words screen;
  private long printed;

  PlainWords(PrintStream out, Language language) {
    this.out = out;
    this.own = Messages.of(PlainWords.class, language);
    this.linkWords = new LinkWords(language);
    this.screen = new Words(language);
  }

  /** Prints the text of {@code key}. */
  void say(String key, Object... arguments) {
    line(text(key, arguments));
  }

  /** Prints {@code text}. */
  void line(String text) {
    out.print(text + "\n");
    out.flush();
    printed++;
  }

  /** How many lines have been printed. */
  long printed() {
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
  void error(Phrase what) {
    say("error", text(what));
  }

  /** {@code phrase} in words. */
  String text(Phrase phrase) {
    String key = phrase.key();
    if (key.startsWith(REFUSED) && !own.bundle().containsKey(key)) {
      return ErrorCode.ofWire(key.substring(REFUSED.length()))
          .map(code -> linkWords.refusal(new Answer.Refused(code, "")))
          .orElseGet(() -> screen.text(phrase));
    }
    return text(key, phrase.arguments().stream().map(this::text).toArray());
  }

  private String text(Wording part) {
    return switch (part) {
      case Phrase phrase -> text(phrase);
      case Wording.Literal(String text) -> text;
    };
  }

  /** The text of {@code key} with {@code arguments} in their places. */
  String text(String key, Object... arguments) {
    return own.bundle().containsKey(key) ? own.text(key, arguments) : screen.text(key, arguments);
  }

  /** The day and time of {@code timeMillis}. */
  String moment(long timeMillis) {
    return screen.moment(timeMillis);
  }
}
