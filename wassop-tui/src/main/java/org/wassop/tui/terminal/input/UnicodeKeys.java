package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.jspecify.annotations.Nullable;

/**
 * Maps the {@code u} form of keys, {@code CSI code:shifted;modifiers;text u}, to keys. The code is
 * that of the key without Shift; codes for private use are keys without a character. Pure; any
 * thread.
 */
final class UnicodeKeys {
  private static final int CAPS_LOCK = 64;
  private static final int FIRST_PRIVATE = 0xE000;
  private static final int LAST_PRIVATE = 0xF8FF;
  private static final int KEYPAD_0 = 57399;
  private static final String KEYPAD_CHARACTERS = "0123456789./*-+\r=,";

  private UnicodeKeys() {}

  /** Returns the key of {@code parameters}, or null. Its modifiers have been read already. */
  static @Nullable KeyStroke key(String parameters, int modifiers) {
    String[] fields = parameters.split(";", -1);
    String[] codes = fields[0].split(":", -1);
    int code = KeySequences.leadingNumber(codes[0]);
    int text = fields.length > 2 ? KeySequences.leadingNumber(fields[2]) : -1;
    boolean types = (modifiers & (KeySequences.ALT | KeySequences.CTRL | KeySequences.META)) == 0;
    if (types && text >= ' ') {
      return KeySequences.character(text, modifiers);
    }
    if (code <= 0) {
      return null;
    }
    if (code >= FIRST_PRIVATE && code <= LAST_PRIVATE) {
      return withoutCharacter(code, modifiers);
    }
    int shifted = codes.length > 1 ? KeySequences.leadingNumber(codes[1]) : -1;
    return KeySequences.character(printed(code, shifted, modifiers), modifiers);
  }

  /** Returns the character that a key types: with Shift the second one that is printed on it. */
  private static int printed(int code, int shifted, int modifiers) {
    boolean shift = (modifiers & KeySequences.SHIFT) != 0;
    boolean capsLock = (modifiers & CAPS_LOCK) != 0;
    if (shift && shifted >= ' ' && !(capsLock && Character.isLetter(code))) {
      return shifted;
    }
    return shift == capsLock ? code : Character.toUpperCase(code);
  }

  /** Returns the key of the keypad, or null for the others: media keys, modifiers and locks. */
  private static @Nullable KeyStroke withoutCharacter(int code, int modifiers) {
    int keypad = code - KEYPAD_0;
    if (keypad >= 0 && keypad < KEYPAD_CHARACTERS.length()) {
      return KeySequences.character(KEYPAD_CHARACTERS.charAt(keypad), modifiers);
    }
    KeyType type =
        switch (code) {
          case 57417 -> KeyType.ArrowLeft;
          case 57418 -> KeyType.ArrowRight;
          case 57419 -> KeyType.ArrowUp;
          case 57420 -> KeyType.ArrowDown;
          case 57421 -> KeyType.PageUp;
          case 57422 -> KeyType.PageDown;
          case 57423 -> KeyType.Home;
          case 57424 -> KeyType.End;
          case 57425 -> KeyType.Insert;
          case 57426 -> KeyType.Delete;
          default -> null;
        };
    return KeySequences.key(type, modifiers);
  }
}
