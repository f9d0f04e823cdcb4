package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.jspecify.annotations.Nullable;

/** The answer of the terminal to a probe. No key: the UI thread never passes it on. Immutable. */
public final class ProbeAnswerStroke extends KeyStroke {
  /** Creates an answer; all are equal. */
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
    return "ProbeAnswerStroke{}";
  }
}
