package org.wassop.tui.theme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wassop.cli.FileErrorText;
import org.wassop.cli.Language;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;

/**
 * Finds themes by their names: those that ship, files in a folder, files anywhere. For any thread.
 */
public final class ThemeFinder {
  private static final int MOST_BYTES = 64 * 1024;

  private final Map<String, Theme> found = new ConcurrentHashMap<>();
  private final Path settings;
  private final Map<String, String> env;
  private final Language language;

  /**
   * A shelf for the user whose settings are in the folder {@code settings}: other themes are in
   * {@code themes} there. What goes wrong with a file is told in {@code language}.
   */
  public ThemeFinder(Path settings, Map<String, String> env, Language language) {
    this.settings = settings;
    this.env = env;
    this.language = language;
  }

  /** What is wrong with the theme {@code name}, if anything; it may be read from the disk. */
  public Optional<LocalizedText> look(String name) {
    Optional<Theme> shipped = shipped(name);
    if (shipped.isPresent()) {
      found.put(name, shipped.get());
      return Optional.empty();
    }
    String shown = SafeText.line(name);
    try {
      Path file = file(name);
      if (!Files.exists(file)) {
        return Optional.of(
            LocalizedText.of("theme.missing", shown, SafeText.line(file.toString())));
      }
      return read(shown, name, file);
    } catch (InvalidPathException e) {
      return Optional.of(unreadable(shown, e.getReason()));
    } catch (CharacterCodingException e) {
      return Optional.of(about("theme.unreadable", shown, LocalizedText.of("theme.not-utf8")));
    } catch (IOException e) {
      return Optional.of(unreadable(shown, FileErrorText.reason(e, language)));
    }
  }

  private Optional<LocalizedText> read(String shown, String name, Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return Optional.of(about("theme.unreadable", shown, LocalizedText.of("theme.too-long")));
    }
    String text = SafeText.lines(Files.readString(file));
    return switch (ThemeParser.parse(shown, text, BuiltInThemes::text)) {
      case ThemeParser.Parsed.Good(Theme palette) -> {
        found.put(name, palette);
        yield Optional.empty();
      }
      case ThemeParser.Parsed.Bad(LocalizedText why) -> Optional.of(why);
    };
  }

  /** The theme {@code name} as it was when it was looked at last; {@code auto} if it is bad. */
  public Theme get(String name) {
    if (!found.containsKey(name) && look(name).isPresent()) {
      found.put(name, shipped("auto").orElseThrow());
    }
    return Objects.requireNonNull(found.get(name));
  }

  private Optional<Theme> shipped(String name) {
    return BuiltInThemes.find(name.equals("auto") ? BuiltInThemes.automatic(env) : name);
  }

  private Path file(String name) {
    if (name.startsWith("~/")) {
      return Path.of(env.getOrDefault("HOME", "/"), name.substring(2));
    }
    return name.contains("/")
        ? settings.resolve(name)
        : settings.resolve("themes").resolve(name + ".theme");
  }

  private static LocalizedText unreadable(String name, String why) {
    return LocalizedText.of("theme.unreadable", name, why);
  }

  private static LocalizedText about(String key, String name, LocalizedText why) {
    return new LocalizedText(key, List.of(new LocalizedArgument.Literal(name), why));
  }
}
