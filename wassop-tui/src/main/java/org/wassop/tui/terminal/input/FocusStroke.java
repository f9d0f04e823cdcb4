package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.jspecify.annotations.Nullable;

/** Says that the terminal's window has the user's attention now, or has lost it. Immutable. */
public final class FocusStroke extends KeyStroke {
  private final boolean gained;

  /** A stroke that says this. */
  FocusStroke(boolean gained) {
    super(KeyType.Unknown);
    this.gained = gained;
  }

  /** Whether the window has the attention now. */
  public boolean gained() {
    return gained;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FocusStroke stroke && stroke.gained == gained;
  }

  @Override
  public int hashCode() {
    return Boolean.hashCode(gained);
  }

  @Override
  public String toString() {
    return "FocusStroke{" + (gained ? "gained}" : "lost}");
  }
}
