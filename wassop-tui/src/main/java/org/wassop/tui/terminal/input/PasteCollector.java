package org.wassop.tui.terminal.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Collects the bytes of a bracketed paste up to its end mark, which may come in any pieces. What is
 * beyond the limit is dropped, but its end is still waited for, so that no part of a paste is ever
 * taken for keys. One thread.
 */
final class PasteCollector {
  private static final byte[] END = "\033[201~".getBytes(StandardCharsets.US_ASCII);

  private final int maxBytes;
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private int matched;
  private boolean truncated;

  PasteCollector(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Takes a byte; gives whether the paste is complete. */
  boolean take(int b) {
    if (b == END[matched]) {
      matched++;
      return matched == END.length;
    }
    for (int i = 0; i < matched; i++) {
      keep(END[i]);
    }
    matched = b == END[0] ? 1 : 0;
    if (matched == 0) {
      keep(b);
    }
    return false;
  }

  /** The paste so far; begins anew. */
  PasteStroke finish() {
    String text = collected.toString(StandardCharsets.UTF_8);
    if (truncated && text.endsWith("\uFFFD")) {
      text = text.substring(0, text.length() - 1);
    }
    PasteStroke paste = new PasteStroke(text.replace("\r\n", "\n").replace('\r', '\n'), truncated);
    collected.reset();
    matched = 0;
    truncated = false;
    return paste;
  }

  private void keep(int b) {
    if (collected.size() < maxBytes) {
      collected.write(b);
    } else {
      truncated = true;
    }
  }
}
