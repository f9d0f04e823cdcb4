package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paste of any number of lines as one stroke. Lines end with {@code \n}. Otherwise the text is as
 * pasted, including control characters: it must be made safe before use. Immutable.
 */
public final class PasteStroke extends KeyStroke {
  private final String text;
  private final boolean truncated;

  /** Creates a paste. */
  public PasteStroke(String text, boolean truncated) {
    super(KeyType.Unknown);
    this.text = text;
    this.truncated = truncated;
  }

  /** Returns the pasted text. */
  public String text() {
    return text;
  }

  /** Returns whether the end of the paste was dropped because it was too long. */
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
