package org.wassop.tui.theme;

import java.util.Optional;
import java.util.Set;

/**
 * What a theme says of something.
 *
 * @param foreground the colour of the text; none: as other text
 * @param background the colour behind it; none: as everywhere
 * @param attributes what else marks it
 */
public record ThemeStyle(
    Optional<ThemeColor> foreground, Optional<ThemeColor> background, Set<Attribute> attributes) {
  /** As everything else. */
  static final ThemeStyle PLAIN = new ThemeStyle(Optional.empty(), Optional.empty(), Set.of());

  /** Marks that need no colours. */
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

  /** This with {@code text} and {@code behind} where it says nothing. */
  ThemeStyle over(ThemeColor text, ThemeColor behind) {
    return new ThemeStyle(
        Optional.of(foreground.orElse(text)), Optional.of(background.orElse(behind)), attributes);
  }

  /** This with another colour of the text. */
  ThemeStyle in(ThemeColor color) {
    return new ThemeStyle(Optional.of(color), background, attributes);
  }
}
