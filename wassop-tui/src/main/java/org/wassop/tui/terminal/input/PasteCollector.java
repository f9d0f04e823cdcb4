package org.wassop.tui.terminal.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Collects the bytes of a bracketed paste up to its end mark. Bytes beyond the limit are dropped,
 * but the end mark is still awaited, so no part of a paste is decoded as keys. Confined to one
 * thread.
 */
final class PasteCollector {
  private static final byte[] END_MARK = "\033[201~".getBytes(StandardCharsets.US_ASCII);

  private final int maxBytes;
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private int matched;
  private boolean truncated;

  PasteCollector(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Accepts a byte; returns whether the paste is complete. */
  boolean accept(int b) {
    if (b == END_MARK[matched]) {
      matched++;
      return matched == END_MARK.length;
    }
    for (int i = 0; i < matched; i++) {
      keep(END_MARK[i]);
    }
    matched = b == END_MARK[0] ? 1 : 0;
    if (matched == 0) {
      keep(b);
    }
    return false;
  }

  /** Returns the paste, and resets this collector. */
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
