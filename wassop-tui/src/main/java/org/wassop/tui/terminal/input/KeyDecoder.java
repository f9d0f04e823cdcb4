package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a terminal, in chunks of any size, into key strokes. Confined to one thread.
 *
 * <p>A lone ESC may be the Escape key or the start of a sequence. While {@link #isUndecided}, the
 * caller should wait a moment for more bytes, and then call {@link #settle}. Sequences that are no
 * keys are dropped, never typed.
 */
final class KeyDecoder {
  private static final int MAX_PASTE_BYTES = 1 << 20;
  private static final int MAX_SEQUENCE = 64;
  private static final int MAX_REPLY = 4096;

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
  private final PasteCollector paste = new PasteCollector(MAX_PASTE_BYTES);
  private final StringBuilder parameters = new StringBuilder();
  private State state = State.GROUND;
  private boolean alt;
  private char introducer;
  private int replyLength;
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
   * Whether the last bytes are a key or a cut reply if nothing follows, and part of a sequence
   * otherwise.
   */
  boolean isUndecided() {
    return switch (state) {
      case ESCAPE, REPLY_START, REPLY, REPLY_ESCAPE -> true;
      case CSI, SS3 -> parameters.isEmpty();
      case GROUND, PASTE -> false;
    };
  }

  /** Decides that nothing follows: emits the undecided bytes as keys, and drops a cut reply. */
  void settle() {
    if (!isUndecided()) {
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
      case CSI, SS3, REPLY_START -> emit(KeySequences.character(introducer, 2));
      case REPLY, REPLY_ESCAPE, GROUND, PASTE -> {}
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
      case REPLY_START -> replyStart(b);
      case REPLY -> reply(b);
      case REPLY_ESCAPE -> replyEscape(b);
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
   * OSC continues with a digit, DCS with a digit or a mark. Anything else is Alt with a bracket or
   * a P, and then a new key.
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
    } else if (b == 0x07 || b == 0x18 || b == 0x1A || replyLength > MAX_REPLY) {
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
