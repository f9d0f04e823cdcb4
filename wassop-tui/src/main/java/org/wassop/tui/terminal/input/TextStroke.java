package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A character typed that doesn't fit a Java {@code char}: one stroke with the whole code point. Its
 * key type is unknown, so a component that only knows chars ignores it instead of taking half.
 * Immutable.
 */
public final class TextStroke extends KeyStroke {
  private final String text;

  /** A stroke that types this text. */
  public TextStroke(String text) {
    super(KeyType.Unknown);
    this.text = text;
  }

  /**
   * The text a stroke types without Ctrl and Alt, or null when it types none. A paste is no typing.
   */
  public static @Nullable String typedBy(KeyStroke stroke) {
    if (stroke instanceof TextStroke typed) {
      return typed.text;
    }
    boolean plain =
        stroke.getKeyType() == KeyType.Character && !stroke.isCtrlDown() && !stroke.isAltDown();
    return plain ? stroke.getCharacter().toString() : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextStroke stroke && stroke.text.equals(text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(TextStroke.class, text);
  }

  @Override
  public String toString() {
    return "TextStroke{" + text + "}";
  }
}
