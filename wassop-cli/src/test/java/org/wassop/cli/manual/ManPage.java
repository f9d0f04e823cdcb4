package org.wassop.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wassop.cli.InstalledProgram;

/**
 * A page of {@code man/}, written in mdoc(7), or a part of one. It keeps the source lines; its
 * methods return them without their markup.
 */
public final class ManPage {
  private static final Pattern LONG_OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
  private static final Pattern CODE_POINT = Pattern.compile("\\\\\\[u([0-9A-F]{4,6})\\]");

  /** The macros of markup, which show nothing themselves. */
  private static final Set<String> MACROS =
      Set.of("Ar", "Cm", "Dv", "Ev", "Ic", "Ns", "Op", "Pa", "Sy", "Va");

  private final List<String> lines;

  private ManPage(List<String> lines) {
    this.lines = lines;
  }

  /** Reads the page {@code name}, such as {@code wassop.1}. Tests run in the module's folder. */
  public static ManPage read(String name) throws IOException {
    return new ManPage(Files.readAllLines(Path.of("..", "man", name)));
  }

  /** Returns the section {@code title}, which must exist. */
  public ManPage section(String title) {
    int start = lines.indexOf(".Sh " + title);
    assertThat(start).as("section %s", title).isNotNegative();
    List<String> rest = lines.subList(start + 1, lines.size());
    return new ManPage(rest.stream().takeWhile(line -> !line.startsWith(".Sh ")).toList());
  }

  /** Returns the part of a synopsis for the subcommand {@code command}, which must exist. */
  public ManPage synopsisOf(String command) {
    int start = lines.indexOf(".Cm " + command);
    assertThat(start).as("the call of %s", command).isPositive();
    assertThat(lines.get(start - 1)).isEqualTo(".Nm");
    List<String> rest = lines.subList(start + 1, lines.size());
    return new ManPage(rest.stream().takeWhile(line -> !line.equals(".Nm")).toList());
  }

  /** Returns the names of the arguments that have a line of their own. */
  public List<String> arguments() {
    return lines.stream()
        .filter(line -> line.startsWith(".Ar "))
        .map(line -> line.substring(4))
        .toList();
  }

  /** Returns the titles of the sections. */
  public List<String> sections() {
    return lines.stream()
        .filter(line -> line.startsWith(".Sh "))
        .map(line -> line.substring(4))
        .toList();
  }

  /** Returns the heads of all list items, without markup: {@code port, WASSOP_PORT}. */
  public List<String> entries() {
    return lines.stream()
        .filter(line -> line.startsWith(".It "))
        .map(line ->
            Arrays.stream(line.substring(4).split(" "))
                .filter(word -> !MACROS.contains(word))
                .map(ManPage::plain)
                .collect(Collectors.joining(" "))
                .replace(" ,", ","))
        .toList();
  }

  /** Returns the options in the heads of list items. */
  public Set<String> optionEntries() {
    return new ManPage(lines.stream().filter(line -> line.startsWith(".It ")).toList()).options();
  }

  /** Returns all options that are marked as such, and the long ones in plain text and examples. */
  public Set<String> options() {
    Set<String> options = new TreeSet<>();
    for (String line : lines) {
      if (line.startsWith(".")) {
        options.addAll(flags(List.of(line.split(" "))));
      }
      if (!line.startsWith(".Fl")) {
        Matcher matcher = LONG_OPTION.matcher(plain(line));
        matcher.results().forEach(found -> options.add(found.group()));
      }
    }
    return options;
  }

  private static List<String> flags(List<String> words) {
    List<String> flags = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).matches("\\.?Fl")) {
        flags.add("-" + words.get(i));
      }
    }
    return flags;
  }

  /** Returns {@code line} without its escapes. */
  private static String plain(String line) {
    return CODE_POINT
        .matcher(line)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
        .replace("\\-", "-")
        .replace("\\&", "");
  }

  /**
   * Checks that {@code groff} formats the page {@code name} without a warning; skips without groff.
   */
  public static void checkFormatting(String name) throws IOException, InterruptedException {
    Path page = Path.of("..", "man", name);
    assertThat(InstalledProgram.lines("groff", "-mandoc", "-Tutf8", "-ww", "-z", page.toString()))
        .isEmpty();
    assertThat(Files.readString(page))
        .as("characters beyond ASCII are escaped")
        .matches("\\p{ASCII}*");
  }
}
