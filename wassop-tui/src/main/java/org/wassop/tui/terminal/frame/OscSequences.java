package org.wassop.tui.terminal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import org.wassop.tui.text.TextFit;

/**
 * Makes the operating system commands (OSC) for notifications, the title and the clipboard. Each
 * sequence is complete, and contains no control character of the given text. Pure; any thread.
 */
final class OscSequences {
  /** The maximum length of a title or text, in cells. */
  static final int MAX_CELLS = 200;

  /**
   * The maximum length of a copied text, in bytes of UTF-8: terminals accept 100,000 base64 digits.
   */
  static final int MAX_CLIPBOARD_BYTES = 74_000;

  /** BEL, because the string terminator would also end the passthrough of screen. */
  private static final String TERMINATOR = "\007";

  private final NotificationProtocol protocol;
  private final Multiplexer multiplexer;

  /** Makes sequences for the terminal that the environment variables {@code env} describe. */
  OscSequences(NotificationProtocol protocol, Map<String, String> env) {
    this.protocol = protocol == NotificationProtocol.AUTO ? NotificationProtocol.of(env) : protocol;
    this.multiplexer = Multiplexer.of(env);
  }

  /** Returns the sequence of a notification; empty for {@link NotificationProtocol#NONE}. */
  String notification(String title, String body) {
    String head = line(title);
    String text = line(body);
    return switch (protocol) {
      case NONE -> "";
      case AUTO, OSC9 -> multiplexer.passthrough("\033]9;" + joined(head, text) + TERMINATOR);
      case OSC777 ->
          multiplexer.passthrough(
              "\033]777;notify;" + head.replace(';', ',') + ";" + text + TERMINATOR);
      case OSC99 ->
          multiplexer.passthrough("\033]99;i=wassop:d=0;" + head + TERMINATOR)
              + multiplexer.passthrough("\033]99;i=wassop:p=body;" + text + TERMINATOR);
    };
  }

  /** Returns the sequence that sets the title of the window; in a multiplexer, of its pane. */
  static String title(String text) {
    return "\033]2;" + line(text) + TERMINATOR;
  }

  /**
   * Returns the sequence that copies {@code text} to the clipboard; empty if the text is too long.
   * tmux handles it itself, according to its option {@code set-clipboard}.
   */
  String copyToClipboard(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > MAX_CLIPBOARD_BYTES) {
      return "";
    }
    String sequence = "\033]52;c;" + Base64.getEncoder().encodeToString(bytes) + TERMINATOR;
    return multiplexer == Multiplexer.SCREEN ? multiplexer.passthrough(sequence) : sequence;
  }

  /** Avoids a digit at the start, which means another command of OSC 9 in some terminals. */
  private static String joined(String head, String text) {
    String all = head.isEmpty() || text.isEmpty() ? head + text : head + ": " + text;
    return !all.isEmpty() && Character.isDigit(all.charAt(0)) ? " " + all : all;
  }

  /** Returns the text as one line of at most {@link #MAX_CELLS}, without control characters. */
  private static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(MAX_CELLS * 8L)
        .map(c -> c == '\n' || c == '\t' ? ' ' : c)
        .filter(OscSequences::isHarmless)
        .forEach(line::appendCodePoint);
    return TextFit.truncate(line.toString(), MAX_CELLS);
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
