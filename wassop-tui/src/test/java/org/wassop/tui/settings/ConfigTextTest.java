package org.wassop.tui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfigTextTest {
  private static final List<String> PIECES =
      List.of(
          "# theme is what I like\n",
          "#theme=auto\n",
          "! old\r\n",
          "\n",
          "  \t\n",
          "theme=dark\n",
          "theme : light\r\n",
          "  theme\tdark",
          "\n",
          "host=chat.example\n",
          "host=a\\\n  b\n",
          "notify.sala\\ dos=none\n",
          "unknown = x \\\\\n",
          "c\\\n#d\n",
          "path=C:\\\\dir",
          "\\\n",
          "# a comment does not go on \\\n",
          "ñandú=sí\n");

  private static Properties load(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }

  private static String set(String text, String key, String value) {
    return ConfigText.of(text).with(key, Optional.of(value)).text();
  }

  @Test
  void onlyTheLineThatItIsAboutChanges() {
    String text = "# mine\nhost=a\n\n! odd\ntheme : dark\n# end\nfoo bar\n";
    assertThat(set(text, "theme", "light")).isEqualTo(text.replace("theme : dark", "theme=light"));
    assertThat(ConfigText.of(text).with("theme", Optional.empty()).text())
        .isEqualTo(text.replace("theme : dark\n", ""));
  }

  @Test
  void whatIsNewGoesBelowTheCommentThatShowsIt() {
    assertThat(set("# theme of mine\n#theme=auto\n\n#mouse=on\n", "theme", "dark"))
        .isEqualTo("# theme of mine\n#theme=auto\ntheme=dark\n\n#mouse=on\n");
  }

  @Test
  void whatHasNoPlaceGoesToTheEndWithTheLineEndsOfTheFile() {
    assertThat(set("a=b\r\nc=d", "theme", "dark")).isEqualTo("a=b\r\nc=d\r\ntheme=dark\r\n");
    assertThat(set("", "theme", "dark")).isEqualTo("theme=dark\n");
  }

  @Test
  void ofSeveralLinesTheLastCountsAndTheOthersGo() {
    assertThat(set("theme=a\nx=y\ntheme=b\n", "theme", "c")).isEqualTo("x=y\ntheme=c\n");
  }

  @Test
  void anyFileKeepsItsCommentsItsOrderAndItsOtherSettings() throws IOException {
    Random random = new Random(42);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String key = random.nextBoolean() ? "theme" : "notify.sala dos";
      Optional<String> value =
          random.nextInt(3) == 0
              ? Optional.empty()
              : Optional.of(List.of("dark", " a b ", "C:\\x", "#é=:!\t").get(random.nextInt(4)));
      check(text.toString(), key, value);
    }
  }

  private static void check(String text, String key, Optional<String> value) throws IOException {
    ConfigText before = ConfigText.of(text);
    assertThat(before.text()).isEqualTo(text);
    String after = before.with(key, value).text();
    Properties wanted = load(text);
    wanted.remove(key);
    value.ifPresent(set -> wanted.setProperty(key, set));
    Properties found = load(after);
    // A backslash alone at the end of a file is a setting without a name, elsewhere nothing.
    wanted.remove("");
    found.remove("");
    assertThat(found).as("%s in %s", key, text).isEqualTo(wanted);
    List<String> kept = new ArrayList<>(before.lines());
    kept.removeIf(line -> !line.startsWith("#") && !line.startsWith("!"));
    List<String> left = new ArrayList<>(ConfigText.of(after).lines());
    left.removeIf(line -> !line.startsWith("#") && !line.startsWith("!"));
    assertThat(left).containsExactlyElementsOf(kept);
  }
}
