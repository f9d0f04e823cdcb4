package org.wassop.tui.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wassop.tui.view.rows.StyleRole;

/**
 * A theme: what each role looks like, and the colours of names. Immutable.
 *
 * @param looks every role's, with nothing left open
 * @param background what is behind all of it
 * @param nicknames the colours that names share out; without any they look like their role
 */
public record Theme(
    Map<StyleRole, ThemeStyle> looks, ThemeColor background, List<ThemeColor> nicknames) {
  /** What a role looks like of which a theme says nothing: as another one. */
  private static final Map<String, String> LIKE =
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
    looks = Map.copyOf(looks);
    nicknames = List.copyOf(nicknames);
  }

  /** The theme that says {@code said}, by the names of the roles. */
  static Theme of(Map<String, ThemeStyle> said, ThemeColor background, List<ThemeColor> nicknames) {
    ThemeColor text =
        said.getOrDefault(key(StyleRole.TEXT), ThemeStyle.PLAIN)
            .foreground()
            .orElse(new ThemeColor.Own());
    Map<StyleRole, ThemeStyle> looks = new EnumMap<>(StyleRole.class);
    for (StyleRole styleRole : StyleRole.values()) {
      looks.put(styleRole, look(said, key(styleRole)).over(text, background));
    }
    return new Theme(
        looks,
        background,
        nicknames.stream().map(themeColor -> readable(themeColor, background)).toList());
  }

  private static ThemeStyle look(Map<String, ThemeStyle> said, String key) {
    ThemeStyle own = said.get(key);
    if (own != null) {
      return own;
    }
    String other = LIKE.get(key);
    return other == null ? ThemeStyle.PLAIN : look(said, other);
  }

  /**
   * As much of {@code themeColor} as can be read; against a background that nobody knows, all of
   * it.
   */
  private static ThemeColor readable(ThemeColor themeColor, ThemeColor background) {
    if (themeColor.rgb().isEmpty() || background.rgb().isEmpty()) {
      return themeColor;
    }
    int color = themeColor.rgb().getAsInt();
    int better = ColorContrast.readable(color, background.rgb().getAsInt(), ColorContrast.READABLE);
    return better == color ? themeColor : new ThemeColor.Rgb(better);
  }

  /** What {@code styleRole} is called in a theme's file: {@code own-name}. */
  public static String key(StyleRole styleRole) {
    return styleRole.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What {@code styleRole} looks like. */
  public ThemeStyle look(StyleRole styleRole) {
    return looks.getOrDefault(styleRole, ThemeStyle.PLAIN);
  }

  /** What the name {@code name} looks like: the same on every screen with this theme. */
  public ThemeStyle ofName(String name) {
    ThemeStyle themeStyle = look(StyleRole.NAME);
    return nicknames.isEmpty()
        ? themeStyle
        : themeStyle.in(nicknames.get(NameHash.of(name, nicknames.size())));
  }
}
