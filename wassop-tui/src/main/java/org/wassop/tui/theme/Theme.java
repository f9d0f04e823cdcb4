package org.wassop.tui.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wassop.tui.view.rows.StyleRole;

/**
 * A theme: the style of each role, and the colours of user names. Immutable.
 *
 * @param styles the style of every role
 * @param background the background of the screen
 * @param nameColors the colours that user names are spread over; if empty, all names have the style
 *     of their role
 */
public record Theme(
    Map<StyleRole, ThemeStyle> styles, ThemeColor background, List<ThemeColor> nameColors) {
  /** The role whose style a role takes when a theme doesn't define it. */
  private static final Map<String, String> FALLBACK_ROLES =
      Map.ofEntries(
          Map.entry("border", "dim"),
          Map.entry("own-name", "title"),
          Map.entry("selected", "title"),
          Map.entry("unread", "title"),
          Map.entry("error", "title"),
          Map.entry("match", "title"),
          Map.entry("new", "error"),
          Map.entry("mention", "unread"),
          Map.entry("code", "key"),
          Map.entry("link", "key"),
          Map.entry("reaction", "dim"));

  /** Copies both collections. */
  public Theme {
    styles = Map.copyOf(styles);
    nameColors = List.copyOf(nameColors);
  }

  /**
   * Returns the theme of the styles that a file has {@code defined}, by the keys of their roles.
   */
  static Theme of(
      Map<String, ThemeStyle> defined, ThemeColor background, List<ThemeColor> nameColors) {
    ThemeColor text =
        defined
            .getOrDefault(key(StyleRole.TEXT), ThemeStyle.PLAIN)
            .foreground()
            .orElse(new ThemeColor.TerminalDefault());
    Map<StyleRole, ThemeStyle> styles = new EnumMap<>(StyleRole.class);
    for (StyleRole styleRole : StyleRole.values()) {
      styles.put(styleRole, resolve(defined, key(styleRole)).withDefaults(text, background));
    }
    return new Theme(
        styles,
        background,
        nameColors.stream().map(themeColor -> readable(themeColor, background)).toList());
  }

  private static ThemeStyle resolve(Map<String, ThemeStyle> defined, String key) {
    ThemeStyle style = defined.get(key);
    if (style != null) {
      return style;
    }
    String fallback = FALLBACK_ROLES.get(key);
    return fallback == null ? ThemeStyle.PLAIN : resolve(defined, fallback);
  }

  /**
   * Returns {@code themeColor}, made readable on {@code background}; unchanged if one of them is
   * the terminal's own.
   */
  private static ThemeColor readable(ThemeColor themeColor, ThemeColor background) {
    if (themeColor.rgb().isEmpty() || background.rgb().isEmpty()) {
      return themeColor;
    }
    int color = themeColor.rgb().getAsInt();
    int readable =
        ColorContrast.makeReadable(
            color, background.rgb().getAsInt(), ColorContrast.READABLE_RATIO);
    return readable == color ? themeColor : new ThemeColor.Rgb(readable);
  }

  /** Returns the key of {@code styleRole} in a theme file, such as {@code own-name}. */
  public static String key(StyleRole styleRole) {
    return styleRole.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the style of {@code styleRole}. */
  public ThemeStyle style(StyleRole styleRole) {
    return styles.getOrDefault(styleRole, ThemeStyle.PLAIN);
  }

  /** Returns the style of the user name {@code name}: the same on every screen with this theme. */
  public ThemeStyle nameStyle(String name) {
    ThemeStyle themeStyle = style(StyleRole.NAME);
    return nameColors.isEmpty()
        ? themeStyle
        : themeStyle.withForeground(nameColors.get(NameHash.of(name, nameColors.size())));
  }
}
