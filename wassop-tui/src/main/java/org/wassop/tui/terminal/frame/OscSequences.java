package org.wassop.tui.terminal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import org.wassop.tui.text.TextFit;

/**
 * The sequences by which a terminal is told something that isn't drawn: notifications, its title,
 * its clipboard. Each begins and ends in itself, and holds no control character of the text it is
 * made of. Pure; any thread.
 */
final class OscSequences {
  /** The longest title or text, in cells. */
  static final int MOST_CELLS = 200;

  /** The most that is copied, in bytes of UTF-8: terminals take 100,000 letters of base64. */
  static final int MOST_COPIED_BYTES = 74_000;

  /** BEL, since the other end of a string would end what screen lets through. */
  private static final String END = "\007";

  private final NotificationProtocol notificationProtocol;
  private final Multiplexer multiplexer;

  /** The sequences for the terminal that {@code env} describes. */
  OscSequences(NotificationProtocol notificationProtocol, Map<String, String> env) {
    this.notificationProtocol =
        notificationProtocol == NotificationProtocol.AUTO
            ? NotificationProtocol.of(env)
            : notificationProtocol;
    this.multiplexer = Multiplexer.of(env);
  }

  /** A notification; empty when there are to be none. */
  String notification(String title, String body) {
    String head = line(title);
    String text = line(body);
    return switch (notificationProtocol) {
      case NONE -> "";
      case AUTO, OSC9 -> multiplexer.passing("\033]9;" + joined(head, text) + END);
      case OSC777 ->
          multiplexer.passing("\033]777;notify;" + head.replace(';', ',') + ";" + text + END);
      case OSC99 ->
          multiplexer.passing("\033]99;i=wassop:d=0;" + head + END)
              + multiplexer.passing("\033]99;i=wassop:p=body;" + text + END);
    };
  }

  /** The title of the window; in a multiplexer, of its pane. */
  static String title(String text) {
    return "\033]2;" + line(text) + END;
  }

  /**
   * Puts {@code text} into the clipboard; empty when it is too long for that. tmux takes it itself
   * and hands it on, as its {@code set-clipboard} says.
   */
  String copy(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > MOST_COPIED_BYTES) {
      return "";
    }
    String sequence = "\033]52;c;" + Base64.getEncoder().encodeToString(bytes) + END;
    return multiplexer == Multiplexer.SCREEN ? multiplexer.passing(sequence) : sequence;
  }

  /** OSC 9 that begins with a number and a semicolon means something else in some terminals. */
  private static String joined(String head, String text) {
    String all = head.isEmpty() || text.isEmpty() ? head + text : head + ": " + text;
    return !all.isEmpty() && Character.isDigit(all.charAt(0)) ? " " + all : all;
  }

  /** The text as one line of bounded length without control characters. */
  private static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(MOST_CELLS * 8L)
        .map(c -> c == '\n' || c == '\t' ? ' ' : c)
        .filter(OscSequences::isHarmless)
        .forEach(line::appendCodePoint);
    return TextFit.truncate(line.toString(), MOST_CELLS);
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> codePoint < 0x202A || codePoint > 0x202E;
    };
  }
}
