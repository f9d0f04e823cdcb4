package org.wassop.cli.manual;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wassop.cli.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a program, as its man page and its settings page list them. */
public record ProgramOptions(CommandLine line) {
  /** Returns all names of all options. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  /** Returns the names in the synopsis: the shortest of each, the longest of help and version. */
  public List<String> synopsisNames() {
    return line.getCommandSpec().options().stream()
        .map(option ->
            option.usageHelp() || option.versionHelp()
                ? option.longestName()
                : option.shortestName())
        .toList();
  }

  /**
   * Returns the settings with their environment variables, which begin with {@code prefix}, in the
   * order of the help.
   */
  public List<String> settings(String prefix) {
    return line.getCommandSpec().options().stream()
        .filter(Settings::isSetting)
        .map(Settings::key)
        .map(key -> key + ", " + Settings.variableName(prefix, key))
        .toList();
  }

  /** Returns the options whose help doesn't end with {@code label} and their default. */
  public List<String> withoutDefault(String label) {
    return line.getCommandSpec().options().stream()
        .filter(option -> option.defaultValue() != null)
        .filter(option ->
            !String.join(" ", option.description()).endsWith(label + option.defaultValue()))
        .map(OptionSpec::longestName)
        .toList();
  }
}
