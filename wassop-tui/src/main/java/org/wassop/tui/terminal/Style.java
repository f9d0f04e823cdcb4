package org.wassop.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a cell looks, apart from what stands in it. Immutable; any thread.
 *
 * @param foreground the colour of the text
 * @param background the colour behind it
 * @param attributes bold, underline and the like; never changed
 */
public record Style(TextColor foreground, TextColor background, Set<SGR> attributes) {
  /** The terminal's own colours without attributes. */
  public static final Style PLAIN =
      new Style(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, EnumSet.noneOf(SGR.class));

  /** The attributes that show on a space. */
  private static final Set<SGR> SHOWN_ON_BLANKS =
      Collections.unmodifiableSet(
          EnumSet.of(SGR.REVERSE, SGR.UNDERLINE, SGR.CROSSED_OUT, SGR.BORDERED, SGR.CIRCLED));

  /** Copies the attributes. */
  public Style {
    attributes =
        attributes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(attributes));
  }

  /** The style of a character of Lanterna's. */
  public static Style of(TextCharacter character) {
    return character instanceof Cell cell
        ? cell.style()
        : new Style(
            character.getForegroundColor(),
            character.getBackgroundColor(),
            character.getModifiers());
  }

  /** This style with another text colour. */
  public Style withForeground(TextColor color) {
    return new Style(color, background, attributes);
  }

  /** This style with another colour behind the text. */
  public Style withBackground(TextColor color) {
    return new Style(foreground, color, attributes);
  }

  /** This style with one attribute more. */
  public Style with(SGR attribute) {
    EnumSet<SGR> more = EnumSet.of(attribute);
    more.addAll(attributes);
    return new Style(foreground, background, more);
  }

  /** This style with one attribute less. */
  public Style without(SGR attribute) {
    EnumSet<SGR> fewer = EnumSet.noneOf(SGR.class);
    fewer.addAll(attributes);
    fewer.remove(attribute);
    return new Style(foreground, background, fewer);
  }

  /** Whether a space looks the same in both styles. */
  boolean blanksLike(Style other) {
    if (!background.equals(other.background)) {
      return false;
    }
    if (attributes.isEmpty() && other.attributes.isEmpty()) {
      return true;
    }
    boolean inked = false;
    for (SGR attribute : SHOWN_ON_BLANKS) {
      boolean here = attributes.contains(attribute);
      if (here != other.attributes.contains(attribute)) {
        return false;
      }
      inked |= here;
    }
    return !inked || foreground.equals(other.foreground);
  }
}
