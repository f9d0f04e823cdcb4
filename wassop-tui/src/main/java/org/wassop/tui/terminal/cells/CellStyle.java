package org.wassop.tui.terminal.cells;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks, apart from what stands in it. Immutable; any thread.
 *
 * @param foreground the colour of the text
 * @param background the colour behind it
 * @param attributes bold, underline and the like; never changed
 * @param link where a click leads: http or https, in at most 2,000 printable ASCII characters;
 *     empty for nowhere
 */
public record CellStyle(
    TextColor foreground, TextColor background, Set<SGR> attributes, String link) {
  /** The terminal's own colours without attributes. */
  public static final CellStyle PLAIN =
      new CellStyle(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, EnumSet.noneOf(SGR.class));

  /** The attributes that show on a space. */
  private static final Set<SGR> SHOWN_ON_BLANKS =
      Collections.unmodifiableSet(
          EnumSet.of(SGR.REVERSE, SGR.UNDERLINE, SGR.CROSSED_OUT, SGR.BORDERED, SGR.CIRCLED));

  private static final int LONGEST_LINK = 2_000;

  /** Copies the attributes; a link that no terminal should be given is none. */
  public CellStyle {
    attributes =
        attributes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(attributes));
    link = isLink(link) ? link : "";
  }

  /** A style that leads nowhere. */
  public CellStyle(TextColor foreground, TextColor background, Set<SGR> attributes) {
    this(foreground, background, attributes, "");
  }

  private static boolean isLink(String url) {
    return url.length() <= LONGEST_LINK
        && (url.regionMatches(true, 0, "http://", 0, 7)
            || url.regionMatches(true, 0, "https://", 0, 8))
        && url.chars().allMatch(c -> c >= 0x21 && c <= 0x7e);
  }

  /** The style of a character of Lanterna's. */
  public static CellStyle of(TextCharacter character) {
    return character instanceof Cell cell
        ? cell.style()
        : new CellStyle(
            character.getForegroundColor(),
            character.getBackgroundColor(),
            character.getModifiers());
  }

  /** This style with another text colour. */
  public CellStyle withForeground(TextColor color) {
    return new CellStyle(color, background, attributes, link);
  }

  /** This style with another colour behind the text. */
  public CellStyle withBackground(TextColor color) {
    return new CellStyle(foreground, color, attributes, link);
  }

  /** This style with a link, or without one if {@code url} is no link. */
  public CellStyle withLink(String url) {
    return url.equals(link) ? this : new CellStyle(foreground, background, attributes, url);
  }

  /** This style with other attributes. */
  CellStyle withAttributes(Set<SGR> others) {
    return new CellStyle(foreground, background, others, link);
  }

  /** This style with one attribute more. */
  public CellStyle with(SGR attribute) {
    EnumSet<SGR> more = EnumSet.of(attribute);
    more.addAll(attributes);
    return withAttributes(more);
  }

  /** This style with one attribute less. */
  CellStyle without(SGR attribute) {
    EnumSet<SGR> fewer = EnumSet.noneOf(SGR.class);
    fewer.addAll(attributes);
    fewer.remove(attribute);
    return withAttributes(fewer);
  }

  /** As records are equal; asked for each cell that is drawn, mostly of a style and itself. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof CellStyle cellStyle
            && colorsLike(cellStyle)
            && link.equals(cellStyle.link);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * foreground.hashCode() + background.hashCode()) + link.hashCode();
  }

  /** Whether both are written with the same {@code CSI … m}. */
  public boolean colorsLike(CellStyle other) {
    return foreground.equals(other.foreground)
        && background.equals(other.background)
        && attributes.equals(other.attributes);
  }

  /** Whether a space looks the same in both styles. */
  public boolean blanksLike(CellStyle other) {
    if (!background.equals(other.background) || !link.equals(other.link)) {
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
