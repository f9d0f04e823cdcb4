package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A typed character that takes more than one Java {@code char}: one stroke with the whole code
 * point. Its key type is unknown, so a component that only knows {@code char} ignores it.
 * Immutable.
 */
public final class TextStroke extends KeyStroke {
  private final String text;

  /** Creates a stroke that types {@code text}. */
  public TextStroke(String text) {
    super(KeyType.Unknown);
    this.text = text;
  }

  /**
   * Returns the text that {@code stroke} types, or null if none. Neither a paste nor a key with
   * Ctrl or Alt types text.
   */
  public static @Nullable String textOf(KeyStroke stroke) {
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
