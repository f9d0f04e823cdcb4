package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a terminal, in chunks of any size, into key strokes. Confined to one thread.
 *
 * <p>A lone ESC may be the Escape key or the start of a sequence. While {@link #patience} is not
 * zero, the caller should wait that long for more bytes, and then call {@link #settle}. Sequences
 * that are no keys are dropped, never typed.
 */
final class KeyDecoder {
  private static final int MAX_PASTE_BYTES = 1 << 20;
  private static final int MAX_SEQUENCE = 64;
  private static final int MAX_STRING = 1 << 16;

  /** How long the rest of a sequence may take; after that its first bytes are keys. */
  private static final Duration ESCAPE_PATIENCE = Duration.ofMillis(50);

  /** How long the next piece of a string may take; after that the string has ended. */
  private static final Duration STRING_PATIENCE = Duration.ofSeconds(2);

  private enum State {
    GROUND,
    ESCAPE,
    CSI,
    SS3,
    STRING_START,
    STRING,
    STRING_ESCAPE,
    PASTE
  }

  private final Consumer<KeyStroke> sink;
  private final Utf8Reader utf8 = new Utf8Reader();
  private final PasteCollector paste = new PasteCollector(MAX_PASTE_BYTES);
  private final StringBuilder parameters = new StringBuilder();
  private State state = State.GROUND;
  private boolean alt;
  private char introducer;
  private int stringLength;
  private int toSkip;

  KeyDecoder(Consumer<KeyStroke> sink) {
    this.sink = sink;
  }

  /** Decodes the next bytes. */
  void accept(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      take(bytes[i] & 0xFF);
    }
  }

  /**
   * Returns how long to wait for more bytes before {@link #settle}: zero if nothing is undecided.
   */
  Duration patience() {
    return switch (state) {
      case ESCAPE, STRING_START -> ESCAPE_PATIENCE;
      case CSI, SS3 -> parameters.isEmpty() ? ESCAPE_PATIENCE : Duration.ZERO;
      case STRING, STRING_ESCAPE -> STRING_PATIENCE;
      case GROUND, PASTE -> Duration.ZERO;
    };
  }

  /** Decides that nothing follows: emits the undecided bytes as keys, and drops a cut string. */
  void settle() {
    if (patience().isZero()) {
      return;
    }
    State undecided = state;
    boolean escapedTwice = alt;
    reset();
    switch (undecided) {
      case ESCAPE -> {
        emit(new KeyStroke(KeyType.Escape));
        if (escapedTwice) {
          emit(new KeyStroke(KeyType.Escape));
        }
      }
      case CSI, SS3, STRING_START -> emit(KeySequences.character(introducer, 2));
      case STRING, STRING_ESCAPE, GROUND, PASTE -> {}
    }
  }

  /** Settles, and emits a last stroke of type EOF. */
  void end() {
    settle();
    emit(new KeyStroke(KeyType.EOF));
  }

  private void take(int b) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    switch (state) {
      case GROUND -> ground(b);
      case ESCAPE -> escape(b);
      case CSI -> csi(b);
      case SS3 -> ss3(b);
      case STRING_START -> stringStart(b);
      case STRING -> string(b);
      case STRING_ESCAPE -> stringEscape(b);
      case PASTE -> {
        if (paste.accept(b)) {
          reset();
          emit(paste.finish());
        }
      }
    }
  }

  private void ground(int b) {
    int codePoint = utf8.accept(b);
    if (codePoint == Utf8Reader.BROKEN) {
      type(0xFFFD);
      ground(b);
    } else if (codePoint == 0x1B) {
      if (alt) {
        emit(new KeyStroke(KeyType.Escape));
      }
      alt = false;
      state = State.ESCAPE;
    } else if (codePoint != Utf8Reader.MORE) {
      type(codePoint);
    }
  }

  private void type(int codePoint) {
    int modifiers = alt ? 2 : 0;
    reset();
    KeyStroke stroke = KeySequences.character(codePoint, modifiers);
    if (modifiers != 0 && stroke instanceof TextStroke) {
      emit(new KeyStroke(KeyType.Escape)); // no key has such a character and Alt
    }
    emit(stroke);
  }

  private void escape(int b) {
    switch (b) {
      case 0x1B -> {
        if (alt) {
          emit(new KeyStroke(KeyType.Escape));
        }
        alt = true;
      }
      case '[' -> begin(State.CSI, b);
      case 'O' -> begin(State.SS3, b);
      case ']', 'P', '_', '^', 'X' -> begin(State.STRING_START, b);
      default -> {
        boolean escapedTwice = alt;
        reset();
        if (escapedTwice) {
          emit(new KeyStroke(KeyType.Escape));
        }
        alt = true;
        ground(b);
      }
    }
  }

  private void begin(State sequence, int b) {
    state = sequence;
    introducer = (char) b;
    parameters.setLength(0);
  }

  private void csi(int b) {
    boolean console = parameters.isEmpty() && b == '[';
    if (b < ' ' || b > 0x7E) {
      abandon(b);
    } else if (b == '$' && isNumber(parameters)) {
      finishCsi('$'); // a key of rxvt; in a reply the number has a prefix
    } else if (b < 0x40 || console) {
      if (parameters.length() < MAX_SEQUENCE) {
        parameters.append((char) b);
      }
    } else {
      finishCsi((char) b);
    }
  }

  private static boolean isNumber(CharSequence text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void finishCsi(char last) {
    String text = parameters.toString();
    boolean withAlt = alt;
    reset();
    if (last == '~' && text.equals("200")) {
      state = State.PASTE;
    } else if (last == 'M' && text.isEmpty()) {
      toSkip = 3; // button, column and row of an old mouse report
    } else if (text.length() < MAX_SEQUENCE) {
      KeyStroke stroke = KeySequences.csi(text, last, withAlt);
      if (withAlt && stroke instanceof ProbeAnswerStroke) {
        emit(new KeyStroke(KeyType.Escape)); // pressed just before the answer
      }
      emit(stroke);
    }
  }

  private void ss3(int b) {
    if (b < ' ' || b > 0x7E) {
      abandon(b);
    } else if ((b >= '0' && b <= '9') || b == ';') {
      if (parameters.length() < MAX_SEQUENCE) {
        parameters.append((char) b);
      }
    } else {
      String text = parameters.toString();
      boolean withAlt = alt;
      reset();
      emit(KeySequences.ss3(text, (char) b, withAlt));
    }
  }

  /**
   * OSC continues with a digit, DCS with a digit or a mark; APC, PM and SOS with any character that
   * comes at once. Anything else is Alt with the first character, and then a new key.
   */
  private void stringStart(int b) {
    boolean digit = b >= '0' && b <= '9';
    boolean begun =
        switch (introducer) {
          case ']' -> digit;
          case 'P' -> digit || b == '>' || b == '+' || b == '!' || b == '$';
          default -> b > ' ' && b < 0x7F;
        };
    if (begun) {
      state = State.STRING;
      stringLength = 0;
    } else {
      settle();
      take(b);
    }
  }

  private void string(int b) {
    stringLength++;
    boolean bell = b == 0x07 && introducer == ']';
    if (b == 0x1B) {
      state = State.STRING_ESCAPE;
    } else if (bell || b == 0x18 || b == 0x1A || stringLength > MAX_STRING) {
      reset();
    }
  }

  private void stringEscape(int b) {
    reset();
    if (b != '\\') {
      state = State.ESCAPE;
      take(b);
    }
  }

  /** Drops an invalid sequence and decodes the byte on its own. */
  private void abandon(int b) {
    reset();
    ground(b);
  }

  private void reset() {
    state = State.GROUND;
    alt = false;
    parameters.setLength(0);
  }

  private void emit(@Nullable KeyStroke stroke) {
    if (stroke != null) {
      sink.accept(stroke);
    }
  }
}
