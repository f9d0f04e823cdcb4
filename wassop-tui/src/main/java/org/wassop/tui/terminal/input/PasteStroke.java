package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paste: one stroke, however many lines. Lines end with {@code \n}. The text is as it came
 * otherwise, control characters included: make it safe before use. Immutable.
 */
public final class PasteStroke extends KeyStroke {
  private final String text;
  private final boolean truncated;

  /** A paste of this text. */
  public PasteStroke(String text, boolean truncated) {
    super(KeyType.Unknown);
    this.text = text;
    this.truncated = truncated;
  }

  /** What was pasted. */
  public String text() {
    return text;
  }

  /** Whether the end of the paste was dropped because it was too long. */
  public boolean truncated() {
    return truncated;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PasteStroke paste
        && paste.text.equals(text)
        && paste.truncated == truncated;
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, truncated);
  }

  @Override
  public String toString() {
    return "PasteStroke{" + text.length() + " chars" + (truncated ? ", truncated}" : "}");
  }
}
