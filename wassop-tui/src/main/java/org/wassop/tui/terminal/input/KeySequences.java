package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Maps escape sequences to keys: those of xterm, rxvt, PuTTY and the Linux console, and the {@code
 * u} form of {@link UnicodeKeys}. Unknown sequences, most reports and the release of a key map to
 * null. Pure; any thread.
 */
final class KeySequences {
  static final int SHIFT = 1;
  static final int ALT = 2;
  static final int CTRL = 4;
  static final int META = 8;

  private KeySequences() {}

  /** Returns the key of {@code CSI parameters last}, or null. */
  static @Nullable KeyStroke csi(String parameters, char last, boolean alt) {
    if (parameters.startsWith("<")) {
      return mouse(numbers(parameters.substring(1)), last);
    }
    if (parameters.startsWith("[")) {
      KeyType type = last >= 'A' && last <= 'E' ? functionKey(last - 'A' + 1) : null;
      return type == null ? null : key(type, alt ? ALT : 0);
    }
    if (!parameters.isEmpty()
        && !Character.isDigit(parameters.charAt(0))
        && parameters.charAt(0) != ';') {
      return null;
    }
    if (last == 'n' && (parameters.equals("0") || parameters.equals("3"))) {
      return new ProbeAnswerStroke();
    }
    if (isRelease(parameters) || last == 'R' && !parameters.isEmpty()) {
      return null; // F3 with a modifier looks like the cursor's position: that must not be a key
    }
    int[] numbers = numbers(parameters);
    int modifiers = Math.max(0, number(numbers, 1, 1) - 1) | (alt ? ALT : 0);
    int first = number(numbers, 0, 1);
    if (last == 'u') {
      return UnicodeKeys.key(parameters, modifiers);
    }
    if (last == '~') {
      return first == 27 && numbers.length > 2
          ? character(numbers[2], modifiers)
          : key(keyOfNumber(first), modifiers);
    }
    if (last == '^' || last == '@' || last == '$') { // the marks of rxvt for Ctrl and Shift
      int held = (last == '$' ? 0 : CTRL) | (last == '^' ? 0 : SHIFT);
      return key(keyOfNumber(first), modifiers | held);
    }
    if (parameters.isEmpty() && !alt && (last == 'I' || last == 'O')) {
      return new FocusStroke(last == 'I');
    }
    if (parameters.isEmpty() && last >= 'a' && last <= 'd') {
      return key(keyOfLetter(Character.toUpperCase(last)), modifiers | SHIFT);
    }
    return first == 1 ? key(keyOfLetter(last), modifiers) : null;
  }

  /** Returns the key of {@code SS3 parameters last}, or null. Parameters are modifiers, if any. */
  static @Nullable KeyStroke ss3(String parameters, char last, boolean alt) {
    int[] numbers = numbers(parameters);
    int modifiers = Math.max(0, number(numbers, numbers.length - 1, 1) - 1) | (alt ? ALT : 0);
    if (last >= 'A' && last <= 'D') {
      return key(keyOfLetter(last), modifiers | (parameters.isEmpty() ? CTRL : 0));
    }
    if (last >= 'a' && last <= 'd') {
      return key(keyOfLetter(Character.toUpperCase(last)), modifiers | CTRL);
    }
    if (last == 'M') {
      return key(KeyType.Enter, modifiers);
    }
    if (last >= 'j' && last <= 'y') {
      return character(last - 'j' + '*', modifiers);
    }
    return key(keyOfLetter(last), modifiers);
  }

  /** Returns the key of a character or control character with modifiers, or null. */
  static @Nullable KeyStroke character(int codePoint, int modifiers) {
    boolean shift = (modifiers & SHIFT) != 0;
    boolean alt = (modifiers & (ALT | META)) != 0;
    boolean ctrl = (modifiers & CTRL) != 0;
    return switch (codePoint) {
      case '\r' -> key(KeyType.Enter, modifiers);
      case '\t' -> key(shift ? KeyType.ReverseTab : KeyType.Tab, modifiers);
      case 0x1B -> key(KeyType.Escape, modifiers);
      case 0x7F, '\b' -> key(KeyType.Backspace, modifiers);
      case 0 -> new KeyStroke(' ', true, alt);
      case 0x1C, 0x1D, 0x1E, 0x1F -> new KeyStroke((char) (codePoint + 0x40), true, alt);
      default -> {
        if (codePoint < ' ') {
          yield new KeyStroke((char) (codePoint + 0x60), true, alt);
        }
        boolean surrogate =
            codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if ((codePoint < 0xA0 && codePoint > 0x7E)
            || surrogate
            || !Character.isValidCodePoint(codePoint)) {
          yield null;
        }
        yield Character.isBmpCodePoint(codePoint)
            ? new KeyStroke((char) codePoint, ctrl, alt, shift && (ctrl || alt))
            : new TextStroke(Character.toString(codePoint));
      }
    };
  }

  static @Nullable KeyStroke key(@Nullable KeyType type, int modifiers) {
    return type == null
        ? null
        : new KeyStroke(
            type,
            (modifiers & CTRL) != 0,
            (modifiers & (ALT | META)) != 0,
            (modifiers & SHIFT) != 0);
  }

  private static @Nullable KeyType keyOfLetter(char last) {
    return switch (last) {
      case 'A' -> KeyType.ArrowUp;
      case 'B' -> KeyType.ArrowDown;
      case 'C' -> KeyType.ArrowRight;
      case 'D' -> KeyType.ArrowLeft;
      case 'F' -> KeyType.End;
      case 'H' -> KeyType.Home;
      case 'Z' -> KeyType.ReverseTab;
      case 'P', 'Q', 'R', 'S' -> functionKey(last - 'P' + 1);
      default -> null;
    };
  }

  private static @Nullable KeyType keyOfNumber(int number) {
    return switch (number) {
      case 1, 7 -> KeyType.Home;
      case 2 -> KeyType.Insert;
      case 3 -> KeyType.Delete;
      case 4, 8 -> KeyType.End;
      case 5 -> KeyType.PageUp;
      case 6 -> KeyType.PageDown;
      case 11, 12, 13, 14, 15 -> functionKey(number - 10);
      case 17, 18, 19, 20, 21 -> functionKey(number - 11);
      case 23, 24, 25, 26 -> functionKey(number - 12);
      case 28, 29 -> functionKey(number - 13);
      case 31, 32, 33 -> functionKey(number - 14);
      default -> null;
    };
  }

  private static KeyType functionKey(int number) {
    return KeyType.valueOf("F" + number);
  }

  private static @Nullable KeyStroke mouse(int[] numbers, char last) {
    if (numbers.length < 3 || (last != 'M' && last != 'm')) {
      return null;
    }
    int code = numbers[0];
    TerminalPosition at =
        new TerminalPosition(Math.max(0, numbers[1] - 1), Math.max(0, numbers[2] - 1));
    return switch (code & 0x60) {
      case 0x40 ->
          switch (code & 3) {
            case 0 -> new MouseAction(MouseActionType.SCROLL_UP, 4, at);
            case 1 -> new MouseAction(MouseActionType.SCROLL_DOWN, 5, at);
            default -> null;
          };
      case 0 ->
          new MouseAction(
              last == 'M' ? MouseActionType.CLICK_DOWN : MouseActionType.CLICK_RELEASE,
              (code & 3) + 1,
              at);
      case 0x20 ->
          (code & 3) == 3
              ? new MouseAction(MouseActionType.MOVE, 0, at)
              : new MouseAction(MouseActionType.DRAG, (code & 3) + 1, at);
      default -> null;
    };
  }

  /**
   * Returns the numbers of a parameter string: of sub-parameters only the first, -1 for a missing
   * one.
   */
  private static int[] numbers(String parameters) {
    return Arrays.stream(parameters.split(";", -1)).mapToInt(KeySequences::leadingNumber).toArray();
  }

  /** Whether the second sub-parameter of the modifiers says that the key is released. */
  private static boolean isRelease(String parameters) {
    String[] fields = parameters.split(";", -1);
    String[] modifiers = fields.length > 1 ? fields[1].split(":", -1) : fields;
    return fields.length > 1 && modifiers.length > 1 && modifiers[1].equals("3");
  }

  /** Returns the number at the start of {@code parameter}, -1 if there is none. */
  static int leadingNumber(String parameter) {
    int value = -1;
    for (int i = 0; i < Math.min(parameter.length(), 8); i++) {
      char c = parameter.charAt(i);
      if (c < '0' || c > '9') {
        return value;
      }
      value = Math.max(value, 0) * 10 + (c - '0');
    }
    return value;
  }

  private static int number(int[] numbers, int index, int missing) {
    return index < numbers.length && numbers[index] >= 0 ? numbers[index] : missing;
  }
}
