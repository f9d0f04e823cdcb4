package org.wassop.tui.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.theme.ThemeStyle.Attribute;
import org.wassop.tui.view.rows.StyleRole;

/** Parses a theme file of {@code name=value} lines, as documented in {@code wassop(5)}. Pure. */
final class ThemeParser {
  private static final String BACKGROUND = "background";
  private static final String NICKNAMES = "nicknames";
  private static final String BASE = "base";

  /** The result of parsing. */
  sealed interface Parsed {
    /** A valid theme. */
    record Valid(Theme theme) implements Parsed {}

    /** An invalid file, and what is wrong with it. */
    record Invalid(LocalizedText problem) implements Parsed {}
  }

  /** A problem with one line. */
  private static final class LineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    LineException(String key, String... arguments) {
      super(key, null, false, false);
      this.reason = LocalizedText.of(key, arguments);
    }
  }

  private final Function<String, Optional<String>> bases;
  private final Map<String, ThemeStyle> styles = new HashMap<>();
  private ThemeColor background = new ThemeColor.TerminalDefault();
  private List<ThemeColor> nameColors = List.of();

  private ThemeParser(Function<String, Optional<String>> bases) {
    this.bases = bases;
  }

  /**
   * Parses {@code text} of the file {@code name}. {@code bases} returns the texts of the themes
   * that another may be based on.
   */
  static Parsed parse(String name, String text, Function<String, Optional<String>> bases) {
    ThemeParser parser = new ThemeParser(bases);
    Optional<LocalizedText> problem = parser.read(name, text);
    return problem.isPresent()
        ? new Parsed.Invalid(problem.get())
        : new Parsed.Valid(Theme.of(parser.styles, parser.background, parser.nameColors));
  }

  private Optional<LocalizedText> read(String name, String text) {
    Map<String, Entry> entries = new HashMap<>();
    int number = 0;
    try {
      for (String line : text.split("\n", -1)) {
        number++;
        String stripped = line.strip();
        if (!stripped.isEmpty() && !stripped.startsWith("#")) {
          Entry entry = entry(stripped, number);
          if (entries.put(entry.key(), entry) != null) {
            throw new LineException("theme.twice", entry.key());
          }
        }
      }
      Entry base = entries.remove(BASE);
      if (base != null) {
        number = base.line();
        inherit(base.value());
      }
      for (Entry entry : entries.values().stream().sorted().toList()) {
        number = entry.line();
        define(entry);
      }
      return Optional.empty();
    } catch (LineException e) {
      LocalizedArgument file = new LocalizedArgument.Literal(name);
      LocalizedArgument line = new LocalizedArgument.Literal(Integer.toString(number));
      return Optional.of(new LocalizedText("theme.line", List.of(file, line, e.reason)));
    }
  }

  private record Entry(String key, String value, int line) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return Integer.compare(line, other.line);
    }
  }

  private static Entry entry(String line, int number) throws LineException {
    int equals = line.indexOf('=');
    if (equals < 1) {
      throw new LineException("theme.no-equals");
    }
    String key = line.substring(0, equals).strip();
    if (!keys().contains(key)) {
      throw new LineException("theme.unknown-key", key, String.join(", ", keys()));
    }
    return new Entry(key, line.substring(equals + 1).strip(), number);
  }

  /** Returns the keys that a theme file may contain. */
  static List<String> keys() {
    return Stream.concat(
            Stream.of(BASE, BACKGROUND, NICKNAMES),
            Arrays.stream(StyleRole.values()).map(Theme::key))
        .toList();
  }

  private void inherit(String base) throws LineException {
    Optional<String> text = bases.apply(base);
    if (text.isEmpty()) {
      throw new LineException("theme.unknown-base", base, String.join(", ", BuiltInThemes.NAMES));
    }
    read(base, text.get());
  }

  private void define(Entry entry) throws LineException {
    switch (entry.key()) {
      case BACKGROUND -> background = color(entry.value());
      case NICKNAMES -> {
        List<ThemeColor> colors = new ArrayList<>();
        for (String word : entry.value().split("[ ,\t]+", -1)) {
          if (!word.isEmpty()) {
            colors.add(color(word));
          }
        }
        nameColors = colors;
      }
      default -> styles.put(entry.key(), style(entry.value()));
    }
  }

  private static ThemeColor color(String word) throws LineException {
    if (word.isEmpty()) {
      throw new LineException("theme.no-color");
    }
    Optional<ThemeColor> color = ThemeColor.parse(word);
    if (color.isEmpty()) {
      throw unknownWord(word);
    }
    return color.get();
  }

  private static LineException unknownWord(String word) {
    String attributes =
        Arrays.stream(Attribute.values())
            .map(attribute -> attribute.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return new LineException("theme.unknown-word", word, attributes + ", on");
  }

  /** Parses a style such as {@code #ffffff on blue bold}. */
  private static ThemeStyle style(String value) throws LineException {
    Optional<ThemeColor> foreground = Optional.empty();
    Optional<ThemeColor> background = Optional.empty();
    Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
    List<String> words = List.of(value.split("\\s+", -1));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Optional<Attribute> attribute = attribute(word);
      if (attribute.isPresent()) {
        attributes.add(attribute.get());
      } else if (word.equals("on")) {
        i++;
        background = Optional.of(color(i < words.size() ? words.get(i) : ""));
      } else if (!word.isEmpty()) {
        foreground = Optional.of(color(word));
      }
    }
    return new ThemeStyle(foreground, background, attributes);
  }

  private static Optional<Attribute> attribute(String word) {
    return Arrays.stream(Attribute.values())
        .filter(attribute -> attribute.name().equalsIgnoreCase(word))
        .findFirst();
  }
}
