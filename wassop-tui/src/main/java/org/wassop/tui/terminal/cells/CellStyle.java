package org.wassop.tui.terminal.cells;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The look of a cell without its text. Immutable; any thread.
 *
 * @param foreground the colour of the text
 * @param background the colour behind the text
 * @param attributes bold, underline and the like; unmodifiable
 * @param link an http or https URL of at most 2,000 printable ASCII characters; empty for no link
 */
public record CellStyle(
    TextColor foreground, TextColor background, Set<SGR> attributes, String link) {
  /** The terminal's default colours without attributes. */
  public static final CellStyle PLAIN =
      new CellStyle(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, EnumSet.noneOf(SGR.class));

  /** The attributes that are visible on a space. */
  private static final Set<SGR> SHOWN_ON_BLANKS =
      Collections.unmodifiableSet(
          EnumSet.of(SGR.REVERSE, SGR.UNDERLINE, SGR.CROSSED_OUT, SGR.BORDERED, SGR.CIRCLED));

  private static final int MAX_LINK_LENGTH = 2_000;

  /** Copies the attributes; replaces a link of any other kind by none. */
  public CellStyle {
    attributes =
        attributes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(attributes));
    link = isLink(link) ? link : "";
  }

  /** Creates a style without a link. */
  public CellStyle(TextColor foreground, TextColor background, Set<SGR> attributes) {
    this(foreground, background, attributes, "");
  }

  private static boolean isLink(String url) {
    return url.length() <= MAX_LINK_LENGTH
        && (url.regionMatches(true, 0, "http://", 0, 7)
            || url.regionMatches(true, 0, "https://", 0, 8))
        && url.chars().allMatch(c -> c >= 0x21 && c <= 0x7e);
  }

  /** Returns the style of a Lanterna character. */
  public static CellStyle of(TextCharacter character) {
    return character instanceof Cell cell
        ? cell.style()
        : new CellStyle(
            character.getForegroundColor(),
            character.getBackgroundColor(),
            character.getModifiers());
  }

  /** Returns this style with another text colour. */
  public CellStyle withForeground(TextColor color) {
    return new CellStyle(color, background, attributes, link);
  }

  /** Returns this style with another background colour. */
  public CellStyle withBackground(TextColor color) {
    return new CellStyle(foreground, color, attributes, link);
  }

  /** Returns this style with a link, or without one if {@code url} is no valid link. */
  public CellStyle withLink(String url) {
    return url.equals(link) ? this : new CellStyle(foreground, background, attributes, url);
  }

  /** Returns this style with other attributes. */
  CellStyle withAttributes(Set<SGR> others) {
    return new CellStyle(foreground, background, others, link);
  }

  /** Returns this style with {@code attribute} added. */
  public CellStyle with(SGR attribute) {
    EnumSet<SGR> more = EnumSet.of(attribute);
    more.addAll(attributes);
    return withAttributes(more);
  }

  /** Returns this style without {@code attribute}. */
  CellStyle without(SGR attribute) {
    EnumSet<SGR> fewer = EnumSet.noneOf(SGR.class);
    fewer.addAll(attributes);
    fewer.remove(attribute);
    return withAttributes(fewer);
  }

  /**
   * Equal as records are. Called for each drawn cell, mostly to compare a style with itself, which
   * this makes fast.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof CellStyle cellStyle
            && hasSameSgr(cellStyle)
            && link.equals(cellStyle.link);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * foreground.hashCode() + background.hashCode()) + link.hashCode();
  }

  /** Whether both have the same {@code CSI … m} sequence: all but the link is equal. */
  public boolean hasSameSgr(CellStyle other) {
    return foreground.equals(other.foreground)
        && background.equals(other.background)
        && attributes.equals(other.attributes);
  }

  /** Whether a space looks the same in both styles. */
  public boolean looksSameOnBlanks(CellStyle other) {
    if (!background.equals(other.background) || !link.equals(other.link)) {
      return false;
    }
    if (attributes.isEmpty() && other.attributes.isEmpty()) {
      return true;
    }
    boolean foregroundVisible = false;
    for (SGR attribute : SHOWN_ON_BLANKS) {
      boolean here = attributes.contains(attribute);
      if (here != other.attributes.contains(attribute)) {
        return false;
      }
      foregroundVisible |= here;
    }
    return !foregroundVisible || foreground.equals(other.foreground);
  }
}
