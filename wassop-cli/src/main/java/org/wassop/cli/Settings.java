package org.wassop.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The settings of a program: values for the options that aren't on the command line. An environment
 * variable comes before the configuration file, and that before the default. The setting of the
 * server's {@code --max-connections} is {@code WASSOP_SERVER_MAX_CONNECTIONS} in the environment
 * and {@code max-connections} in the file.
 */
public final class Settings implements IDefaultValueProvider {
  private final String prefix;
  private final Map<String, String> env;
  private final ConfigFile file;

  /** Creates settings from {@code env}, in names with {@code prefix}, and from {@code file}. */
  public Settings(String prefix, Map<String, String> env, ConfigFile file) {
    this.prefix = prefix;
    this.env = env;
    this.file = file;
  }

  /** Returns settings without any value. */
  public static Settings none() {
    return new Settings("", Map.of(), ConfigFile.none());
  }

  /** Returns the setting {@code key}, which is the long name of an option without its dashes. */
  public Optional<String> value(String key) {
    return variable(key).or(() -> file.value(key));
  }

  /**
   * Returns the source of the setting {@code key} for error messages: the name of the variable or
   * the path of the file.
   */
  public String source(String key) {
    return variable(key).isPresent() ? variableName(prefix, key) : file.toString();
  }

  /** Returns the configuration file. */
  public ConfigFile file() {
    return file;
  }

  private Optional<String> variable(String key) {
    return Optional.ofNullable(env.get(variableName(prefix, key))).filter(v -> !v.isEmpty());
  }

  /** Returns the name of the environment variable of the setting {@code key}. */
  public static String variableName(String prefix, String key) {
    return prefix + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public @Nullable String defaultValue(ArgSpec spec) {
    return spec instanceof OptionSpec option && isSetting(option)
        ? value(key(option)).orElse(null)
        : null;
  }

  /**
   * Whether {@code option} may be set outside the command line: not {@code --help}, {@code
   * --version}, {@code --config} or an {@linkplain CliCommand#actions action}.
   */
  public static boolean isSetting(OptionSpec option) {
    boolean isAction =
        option.command() != null
            && option.command().userObject() instanceof CliCommand command
            && command.actions().contains(key(option));
    return !option.usageHelp()
        && !option.versionHelp()
        && !key(option).equals("config")
        && !isAction;
  }

  /** Returns the key of {@code option} in a configuration file. */
  public static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }
}
