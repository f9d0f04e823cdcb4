package org.wassop.cli.manual;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wassop.cli.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a program's pages have to tell about its options. */
public record ProgramOptions(CommandLine line) {
  /** All names of all options. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  /** The names with which a call is written: the shortest, and of questions the longest. */
  public List<String> callNames() {
    return line.getCommandSpec().options().stream()
        .map(option ->
            option.usageHelp() || option.versionHelp()
                ? option.longestName()
                : option.shortestName())
        .toList();
  }

  /**
   * The settings and their variables, which begin with {@code prefix}, in the order of the help.
   */
  public List<String> settings(String prefix) {
    return line.getCommandSpec().options().stream()
        .filter(Settings::isSetting)
        .map(Settings::key)
        .map(key -> key + ", " + Settings.variableName(prefix, key))
        .toList();
  }

  /** The options whose help doesn't end with their default, as {@code before} and the value. */
  public List<String> withoutDefault(String before) {
    return line.getCommandSpec().options().stream()
        .filter(option -> option.defaultValue() != null)
        .filter(option ->
            !String.join(" ", option.description()).endsWith(before + option.defaultValue()))
        .map(OptionSpec::longestName)
        .toList();
  }
}
