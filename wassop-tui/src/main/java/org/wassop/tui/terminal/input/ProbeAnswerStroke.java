package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.jspecify.annotations.Nullable;

/** The terminal's answer to {@code FrameTerminal.ask}: no key, and nobody's but the UI thread's. */
public final class ProbeAnswerStroke extends KeyStroke {
  public ProbeAnswerStroke() {
    super(KeyType.Unknown);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProbeAnswerStroke;
  }

  @Override
  public int hashCode() {
    return ProbeAnswerStroke.class.hashCode();
  }

  @Override
  public String toString() {
    return "AnswerStroke{}";
  }
}
