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
 * Finds themes by name or path: built-in ones, files in the user's theme folder, files anywhere.
 * Safe to call from any thread.
 */
public final class ThemeFinder {
  private static final int MAX_BYTES = 64 * 1024;

  private final Map<String, Theme> loaded = new ConcurrentHashMap<>();
  private final Path settingsFolder;
  private final Map<String, String> env;
  private final Language language;

  /**
   * Finds the themes of the user whose settings are in the folder {@code settingsFolder}; theme
   * files are in its folder {@code themes}. Reasons of file errors are in {@code language}.
   */
  public ThemeFinder(Path settingsFolder, Map<String, String> env, Language language) {
    this.settingsFolder = settingsFolder;
    this.env = env;
    this.language = language;
  }

  /**
   * Loads the theme {@code name}, from the disk unless it is built in, and returns what is wrong
   * with it, if anything.
   */
  public Optional<LocalizedText> load(String name) {
    Optional<Theme> builtIn = builtIn(name);
    if (builtIn.isPresent()) {
      loaded.put(name, builtIn.get());
      return Optional.empty();
    }
    String shownName = SafeText.line(name);
    try {
      Path file = file(name);
      if (!Files.exists(file)) {
        return Optional.of(
            LocalizedText.of("theme.missing", shownName, SafeText.line(file.toString())));
      }
      return read(shownName, name, file);
    } catch (InvalidPathException e) {
      return Optional.of(unreadable(shownName, e.getReason()));
    } catch (CharacterCodingException e) {
      return Optional.of(
          withReason("theme.unreadable", shownName, LocalizedText.of("theme.not-utf8")));
    } catch (IOException e) {
      return Optional.of(unreadable(shownName, FileErrorText.reason(e, language)));
    }
  }

  private Optional<LocalizedText> read(String shownName, String name, Path file)
      throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      return Optional.of(
          withReason("theme.unreadable", shownName, LocalizedText.of("theme.too-long")));
    }
    String text = SafeText.lines(Files.readString(file));
    return switch (ThemeParser.parse(shownName, text, BuiltInThemes::text)) {
      case ThemeParser.Parsed.Valid(Theme theme) -> {
        loaded.put(name, theme);
        yield Optional.empty();
      }
      case ThemeParser.Parsed.Invalid(LocalizedText reason) -> Optional.of(reason);
    };
  }

  /**
   * Returns the theme {@code name} as it was last loaded. Loads it if it never was; {@code auto} if
   * that fails.
   */
  public Theme get(String name) {
    if (!loaded.containsKey(name) && load(name).isPresent()) {
      loaded.put(name, builtIn("auto").orElseThrow());
    }
    return Objects.requireNonNull(loaded.get(name));
  }

  private Optional<Theme> builtIn(String name) {
    return BuiltInThemes.find(name.equals("auto") ? BuiltInThemes.resolveAuto(env) : name);
  }

  private Path file(String name) {
    if (name.startsWith("~/")) {
      return Path.of(env.getOrDefault("HOME", "/"), name.substring(2));
    }
    return name.contains("/")
        ? settingsFolder.resolve(name)
        : settingsFolder.resolve("themes").resolve(name + ".theme");
  }

  private static LocalizedText unreadable(String name, String reason) {
    return LocalizedText.of("theme.unreadable", name, reason);
  }

  private static LocalizedText withReason(String key, String name, LocalizedText reason) {
    return new LocalizedText(key, List.of(new LocalizedArgument.Literal(name), reason));
  }
}
