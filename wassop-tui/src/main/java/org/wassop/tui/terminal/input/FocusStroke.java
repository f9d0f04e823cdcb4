package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.jspecify.annotations.Nullable;

/** A report that the window of the terminal has gained or lost the focus. Immutable. */
public final class FocusStroke extends KeyStroke {
  private final boolean gained;

  FocusStroke(boolean gained) {
    super(KeyType.Unknown);
    this.gained = gained;
  }

  /** Returns whether the window has gained the focus; otherwise it has lost it. */
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
