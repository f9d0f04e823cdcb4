package org.wassop.tui.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wassop.tui.view.Role;

/**
 * A theme: what each role looks like, and the colours of names. Immutable.
 *
 * @param looks every role's, with nothing left open
 * @param background what is behind all of it
 * @param nicknames the colours that names share out; without any they look like their role
 */
public record Palette(Map<Role, Look> looks, Paint background, List<Paint> nicknames) {
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
  public Palette {
    looks = Map.copyOf(looks);
    nicknames = List.copyOf(nicknames);
  }

  /** The theme that says {@code said}, by the names of the roles. */
  static Palette of(Map<String, Look> said, Paint background, List<Paint> nicknames) {
    Paint text = said.getOrDefault(key(Role.TEXT), Look.PLAIN).foreground().orElse(new Paint.Own());
    Map<Role, Look> looks = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      looks.put(role, look(said, key(role)).over(text, background));
    }
    return new Palette(
        looks, background, nicknames.stream().map(paint -> readable(paint, background)).toList());
  }

  private static Look look(Map<String, Look> said, String key) {
    Look own = said.get(key);
    if (own != null) {
      return own;
    }
    String other = LIKE.get(key);
    return other == null ? Look.PLAIN : look(said, other);
  }

  /** As much of {@code paint} as can be read; against a background that nobody knows, all of it. */
  private static Paint readable(Paint paint, Paint background) {
    if (paint.rgb().isEmpty() || background.rgb().isEmpty()) {
      return paint;
    }
    int color = paint.rgb().getAsInt();
    int better = Contrast.readable(color, background.rgb().getAsInt(), Contrast.READABLE);
    return better == color ? paint : new Paint.Rgb(better);
  }

  /** What {@code role} is called in a theme's file: {@code own-name}. */
  public static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What {@code role} looks like. */
  public Look look(Role role) {
    return looks.getOrDefault(role, Look.PLAIN);
  }

  /** What the name {@code name} looks like: the same on every screen with this theme. */
  public Look ofName(String name) {
    Look look = look(Role.NAME);
    return nicknames.isEmpty() ? look : look.in(nicknames.get(NameHash.of(name, nicknames.size())));
  }
}
