package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes key strokes of the bytes a terminal sends, in any pieces. One thread.
 *
 * <p>A lone ESC may be the Escape key or the beginning of a sequence: while {@link #isUndecided},
 * only time tells, and {@link #settle} says that it has passed. Sequences that are no keys are
 * swallowed, never typed.
 */
final class KeyDecoder {
  private static final int MOST_PASTED_BYTES = 1 << 20;
  private static final int LONGEST_SEQUENCE = 64;
  private static final int LONGEST_REPLY = 4096;

  private enum State {
    GROUND,
    ESCAPE,
    CSI,
    SS3,
    REPLY_START,
    REPLY,
    REPLY_ESCAPE,
    PASTE
  }

  private final Consumer<KeyStroke> sink;
  private final Utf8Reader utf8 = new Utf8Reader();
  private final PasteCollector paste = new PasteCollector(MOST_PASTED_BYTES);
  private final StringBuilder parameters = new StringBuilder();
  private State state = State.GROUND;
  private boolean alt;
  private char introducer;
  private int replyLength;
  private int toSkip;

  KeyDecoder(Consumer<KeyStroke> sink) {
    this.sink = sink;
  }

  /** Takes the next bytes. */
  void accept(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      take(bytes[i] & 0xFF);
    }
  }

  /** Whether the bytes so far are a key if nothing follows, and something else if it does. */
  boolean isUndecided() {
    return switch (state) {
      case ESCAPE, REPLY_START, REPLY, REPLY_ESCAPE -> true;
      case CSI, SS3 -> parameters.isEmpty();
      case GROUND, PASTE -> false;
    };
  }

  /** Nothing followed: what is undecided is a key, and a reply that broke off is dropped. */
  void settle() {
    if (!isUndecided()) {
      return;
    }
    State undecided = state;
    boolean escaped = alt;
    reset();
    switch (undecided) {
      case ESCAPE -> {
        emit(new KeyStroke(KeyType.Escape));
        if (escaped) {
          emit(new KeyStroke(KeyType.Escape));
        }
      }
      case CSI, SS3, REPLY_START -> emit(KeySequences.character(introducer, 2));
      case REPLY, REPLY_ESCAPE, GROUND, PASTE -> {}
    }
  }

  /** The terminal is gone: settles, and says so with a last stroke. */
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
      case REPLY_START -> replyStart(b);
      case REPLY -> reply(b);
      case REPLY_ESCAPE -> replyEscape(b);
      case PASTE -> {
        if (paste.take(b)) {
          reset();
          emit(paste.finish());
        }
      }
    }
  }

  private void ground(int b) {
    int codePoint = utf8.take(b);
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
    emit(KeySequences.character(codePoint, modifiers));
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
      case ']', 'P' -> begin(State.REPLY_START, b);
      default -> {
        boolean twice = alt;
        reset();
        if (twice) {
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
      finishCsi('$'); // a key of rxvt's; in replies something stands before the number
    } else if (b < 0x40 || console) {
      if (parameters.length() < LONGEST_SEQUENCE) {
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
    String given = parameters.toString();
    boolean withAlt = alt;
    reset();
    if (last == '~' && given.equals("200")) {
      state = State.PASTE;
    } else if (last == 'M' && given.isEmpty()) {
      toSkip = 3; // button, column and row of an old mouse report
    } else if (given.length() < LONGEST_SEQUENCE) {
      KeyStroke stroke = KeySequences.csi(given, last, withAlt);
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
      if (parameters.length() < LONGEST_SEQUENCE) {
        parameters.append((char) b);
      }
    } else {
      String given = parameters.toString();
      boolean withAlt = alt;
      reset();
      emit(KeySequences.ss3(given, (char) b, withAlt));
    }
  }

  /**
   * OSC goes on with a digit, DCS with a digit or a mark; anything else is Alt with a bracket or a
   * P, and a new key.
   */
  private void replyStart(int b) {
    boolean digit = b >= '0' && b <= '9';
    if (digit || (introducer == 'P' && (b == '>' || b == '+' || b == '!' || b == '$'))) {
      state = State.REPLY;
      replyLength = 0;
    } else {
      settle();
      take(b);
    }
  }

  private void reply(int b) {
    replyLength++;
    if (b == 0x1B) {
      state = State.REPLY_ESCAPE;
    } else if (b == 0x07 || b == 0x18 || b == 0x1A || replyLength > LONGEST_REPLY) {
      reset();
    }
  }

  private void replyEscape(int b) {
    reset();
    if (b != '\\') {
      state = State.ESCAPE;
      take(b);
    }
  }

  /** A sequence that can't go on like this is dropped, and the byte taken as a new beginning. */
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
