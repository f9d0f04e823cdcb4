package org.wassop.tui.theme;

import java.util.Optional;
import java.util.Set;

/**
 * The style of a role.
 *
 * @param foreground the colour of the text; none for that of other text
 * @param background the colour behind the text; none for that of the screen
 * @param attributes further attributes of the text
 */
public record ThemeStyle(
    Optional<ThemeColor> foreground, Optional<ThemeColor> background, Set<Attribute> attributes) {
  /** The style that changes nothing. */
  static final ThemeStyle PLAIN = new ThemeStyle(Optional.empty(), Optional.empty(), Set.of());

  /** An attribute that needs no colour. */
  public enum Attribute {
    BOLD,
    ITALIC,
    UNDERLINE,
    REVERSE
  }

  /** Copies {@code attributes}. */
  public ThemeStyle {
    attributes = Set.copyOf(attributes);
  }

  /** Returns this style, with {@code text} and {@code behind} in place of missing colours. */
  ThemeStyle withDefaults(ThemeColor text, ThemeColor behind) {
    return new ThemeStyle(
        Optional.of(foreground.orElse(text)), Optional.of(background.orElse(behind)), attributes);
  }

  /** Returns this style with {@code color} as its foreground. */
  ThemeStyle withForeground(ThemeColor color) {
    return new ThemeStyle(Optional.of(color), background, attributes);
  }
}
