package org.wassop.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where an option that isn't on the command line gets its value: an environment variable, then the
 * configuration file, then its default. {@code --max-connections} of the server is {@code
 * WASSOP_SERVER_MAX_CONNECTIONS} and {@code max-connections}.
 */
public final class Settings implements IDefaultValueProvider {
  private final String prefix;
  private final Map<String, String> env;
  private final ConfigFile file;

  /** {@code prefix} begins the names of the program's variables: {@code WASSOP_SERVER_}. */
  public Settings(String prefix, Map<String, String> env, ConfigFile file) {
    this.prefix = prefix;
    this.env = env;
    this.file = file;
  }

  /** Nothing is set. */
  public static Settings none() {
    return new Settings("", Map.of(), ConfigFile.none());
  }

  /** The setting {@code key}, which is an option's long name without its dashes. */
  public Optional<String> value(String key) {
    return variable(key).or(() -> file.value(key));
  }

  /**
   * What gives the setting {@code key} its value, for messages: the variable's name or the file's.
   */
  public String source(String key) {
    return variable(key).isPresent() ? variableName(prefix, key) : file.toString();
  }

  /** The configuration file. */
  public ConfigFile file() {
    return file;
  }

  private Optional<String> variable(String key) {
    return Optional.ofNullable(env.get(variableName(prefix, key))).filter(v -> !v.isEmpty());
  }

  /** The environment variable of the setting {@code key}. */
  public static String variableName(String prefix, String key) {
    return prefix + key.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  @Override
  public @Nullable String defaultValue(ArgSpec spec) {
    return spec instanceof OptionSpec option && isSetting(option)
        ? value(key(option)).orElse(null)
        : null;
  }

  /**
   * Whether {@code option} is more than a question, so that it makes sense outside a command line.
   */
  public static boolean isSetting(OptionSpec option) {
    boolean action =
        option.command() != null
            && option.command().userObject() instanceof CliCommand command
            && command.actions().contains(key(option));
    return !option.usageHelp() && !option.versionHelp() && !key(option).equals("config") && !action;
  }

  /** The name of {@code option} in a configuration file. */
  public static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }
}
