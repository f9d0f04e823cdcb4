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
public record Look(
    Optional<Paint> foreground, Optional<Paint> background, Set<Attribute> attributes) {
  /** As everything else. */
  public static final Look PLAIN = new Look(Optional.empty(), Optional.empty(), Set.of());

  /** Marks that need no colours. */
  public enum Attribute {
    BOLD,
    ITALIC,
    UNDERLINE,
    REVERSE
  }

  /** Copies {@code attributes}. */
  public Look {
    attributes = Set.copyOf(attributes);
  }

  /** This with {@code text} and {@code behind} where it says nothing. */
  Look over(Paint text, Paint behind) {
    return new Look(
        Optional.of(foreground.orElse(text)), Optional.of(background.orElse(behind)), attributes);
  }

  /** This with another colour of the text. */
  public Look in(Paint color) {
    return new Look(Optional.of(color), background, attributes);
  }
}
