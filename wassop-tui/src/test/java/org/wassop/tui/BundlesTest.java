package org.wassop.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle of the client, in every language: the same keys with the same arguments. */
class BundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+(?:,[a-z]+)?)[,}]");
  private static final Pattern NOT_ENGLISH_KEY =
      Pattern.compile("\\b(Return|Page ?Up|Page ?Down|Escape|Control)\\b");
  private static final Pattern NOT_SPANISH_KEY =
      Pattern.compile(
          "\\b(Enter|Return|Entrar|PgUp|PgDn|Page ?Up|Page ?Down|Re Pág|Av Pág|Shift|Home|End"
              + "|Del|Delete|Backspace|Escape|Control|Tabulador)\\b");
  private static final Pattern TEXT_IN_CODE = Pattern.compile("text\\(\\s*\"([^\"]+)\"");
  private static final Pattern KEY_IN_CODE =
      Pattern.compile("\"((?:[a-z][a-z0-9]*)(?:[.-][a-z0-9]+)*\\.[a-z0-9-]+)\"");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !file.toString().endsWith("_es.properties"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void spanishAndEnglishHaveTheSameKeysAndArguments(Path english) throws IOException {
    Path spanish = Path.of(english.toString().replace(".properties", "_es.properties"));
    assertThat(arguments(spanish)).isEqualTo(arguments(english));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noWordsAreLeftEmpty(Path english) throws IOException {
    assertThat(load(english).values()).noneMatch(text -> text.toString().isBlank());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void keysAreCalledWhatKeyboardsCallThem(Path english) throws IOException {
    Path spanish = Path.of(english.toString().replace(".properties", "_es.properties"));
    assertThat(load(english).values()).noneMatch(text -> NOT_ENGLISH_KEY.matcher(text + "").find());
    assertThat(load(spanish).values()).noneMatch(text -> NOT_SPANISH_KEY.matcher(text + "").find());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void inSpanishTheTerminalIsAlwaysLaTerminal(Path english) throws IOException {
    Path spanish = Path.of(english.toString().replace(".properties", "_es.properties"));
    assertThat(load(spanish).values())
        .noneMatch(text -> text.toString().matches("(?is).*\\b(el|del|al|un|este) terminal\\b.*"));
  }

  /** Texts are patterns, in which an apostrophe is doubled; those of the help are not. */
  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsAGoodPattern(Path english) throws IOException {
    if (english.toString().contains("help")) {
      return;
    }
    Path spanish = Path.of(english.toString().replace(".properties", "_es.properties"));
    for (Path bundle : List.of(english, spanish)) {
      Properties words = load(bundle);
      for (String key : words.stringPropertyNames()) {
        String text = words.getProperty(key);
        assertThatCode(() -> new MessageFormat(text, Locale.ROOT))
            .as(key)
            .doesNotThrowAnyException();
        assertThat(text.replace("''", "")).as("%s of %s", key, bundle).doesNotContain("'");
      }
    }
  }

  /** Every other bundle belongs to the package that it is in. */
  @ParameterizedTest
  @MethodSource("bundles")
  void everyPackageHasExactlyTheWordsThatItSays(Path english) throws IOException {
    Path folder = SOURCES.resolve(RESOURCES.relativize(english)).getParent();
    if (english.toString().contains("/view/") || english.toString().contains("help")) {
      return;
    }
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Set<String> said =
        TEXT_IN_CODE
            .matcher(code)
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toSet());
    Set<String> keys = load(english).stringPropertyNames();
    // The line mode may have a text of its own for a key of the screen.
    Set<String> screen =
        load(RESOURCES.resolve("org/wassop/tui/view/rows/messages.properties"))
            .stringPropertyNames();
    assertThat(keys).containsAll(said.stream().filter(key -> !key.endsWith(".")).toList());
    assertThat(keys)
        .allMatch(key ->
            code.indexOf("\"" + key + "\"") >= 0
                || screen.contains(key)
                || key.startsWith("command.")
                || said.stream().anyMatch(made -> made.endsWith(".") && key.startsWith(made)));
  }

  /** The bundle of the view has the texts of the model and the windows too. */
  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyOfTheScreenIsUnused(Path english) throws IOException {
    if (!english.toString().contains("/view/")) {
      return;
    }
    String code = code("model") + code("view") + code("ui") + code("theme") + code("client");
    for (String key : load(english).stringPropertyNames()) {
      boolean made = key.matches("(refused|bye|command|setting)\\..*");
      assertThat(made || code.contains("\"" + key + "\"")).as(key).isTrue();
    }
    List<String> used =
        KEY_IN_CODE.matcher(code).results().map(result -> result.group(1)).distinct().toList();
    assertThat(load(english).stringPropertyNames()).containsAll(used);
  }

  private static String code(String name) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve("org/wassop/tui").resolve(name))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString().replaceAll("\"(emoji\\.txt|notify\\.)\"", "");
    }
  }

  private static Map<String, Set<String>> arguments(Path bundle) throws IOException {
    Properties words = load(bundle);
    Map<String, Set<String>> arguments = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      arguments.put(
          key,
          ARGUMENT
              .matcher(words.getProperty(key))
              .results()
              .map((MatchResult result) -> result.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return arguments;
  }

  private static Properties load(Path bundle) throws IOException {
    Properties words = new Properties();
    try (Reader in = Files.newBufferedReader(bundle)) {
      words.load(in);
    }
    return words;
  }
}
