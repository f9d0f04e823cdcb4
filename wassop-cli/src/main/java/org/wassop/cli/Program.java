package org.wassop.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs a command from its arguments. It finds the language and the configuration file first, then
 * lets picocli parse, and turns every error into one line on standard error and an exit code.
 */
public final class Program {
  static {
    // No option has a time or SQL type: without their converters picocli starts faster.
    System.setProperty("picocli.converters.excludes", "java[.](time|sql)[.].*");
  }

  private final String name;
  private final String variablePrefix;
  private final Map<String, String> env;
  private final PrintStream err;
  private @Nullable Path defaultConfig;
  private @Nullable Path crashReport;

  /**
   * Creates the program {@code name}; the environment variables of its settings begin with {@code
   * variablePrefix}.
   */
  public Program(String name, String variablePrefix, Map<String, String> env, PrintStream err) {
    this.name = name;
    this.variablePrefix = variablePrefix;
    this.env = env;
    this.err = err;
  }

  /** Sets the configuration file to read without {@code --config}, if it exists. */
  public Program withDefaultConfigFile(Path path) {
    this.defaultConfig = path;
    return this;
  }

  /** Sets the file to which an internal error is reported. */
  public Program withCrashReportFile(Path path) {
    this.crashReport = path;
    return this;
  }

  /**
   * Parses {@code args}, runs the command that {@code command} creates for the language, and
   * returns the exit code. The package of the command's class has a bundle {@code help}.
   */
  public int run(List<String> args, Function<Language, CliCommand> command) {
    Language language =
        argument(args, "--lang")
            .or(() -> Optional.ofNullable(env.get(Settings.variableName(variablePrefix, "lang"))))
            .flatMap(Language::of)
            .orElseGet(() -> Language.ofEnvironment(env));
    try {
      ConfigFile file = configFile(args, language);
      Settings settings = new Settings(variablePrefix, env, file);
      Language chosen =
          argument(args, "--lang")
              .or(() -> settings.value("lang"))
              .flatMap(Language::of)
              .orElse(language);
      return run(args, command.apply(chosen), settings, file, chosen);
    } catch (CliException e) {
      err.println(name + ": " + e.messageLine());
      return e.exitCode();
    }
  }

  private int run(
      List<String> args, CliCommand command, Settings settings, ConfigFile file, Language language)
      throws CliException {
    Texts texts = Texts.of(Program.class, language);
    CommandLine line = commandLine(command, language);
    // Without a default: picocli would negate it, and a given flag would turn the setting off.
    line.setDefaultValueProvider(
        spec -> isGivenFlag(spec, args) ? null : settings.defaultValue(spec));
    checkKeys(line.getCommandSpec(), command, file, texts);
    command.configure(settings);
    line.setParameterExceptionHandler((fault, arguments) -> {
      String failed = fault.getCommandLine().getCommandSpec().qualifiedName();
      err.println(name + ": " + texts.text("error.see-help", explain(fault, texts), failed));
      return ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((fault, failed, result) -> failed(fault, texts));
    return line.execute(args.toArray(String[]::new));
  }

  /**
   * Returns the picocli command line of {@code command} with its help in {@code language}; manuals
   * and completions are made from it too.
   */
  public static CommandLine commandLine(CliCommand command, Language language) {
    CommandLine line = new CommandLine(spec(command));
    for (CliCommand sub : command.subcommands()) {
      line.addSubcommand(new CommandLine(spec(sub)));
    }
    line.setResourceBundle(Texts.of(command.getClass(), "help", language).bundle());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setExecutionStrategy(result -> {
      widenHelp(line, result);
      return new RunLast().execute(result);
    });
    return line;
  }

  private static CommandSpec spec(CliCommand command) {
    CommandSpec spec = command.spec();
    return spec.addMixin("standard", StandardOptions.spec())
        .versionProvider(() -> new String[] {spec.name() + " " + Version.text()});
  }

  /**
   * Fits the help to the width of the terminal. Only for help: picocli starts a process to find the
   * width, which is slow.
   */
  private static void widenHelp(CommandLine line, ParseResult result) {
    for (ParseResult part = result; part != null; part = part.subcommand()) {
      if (part.isUsageHelpRequested()) {
        line.setUsageHelpAutoWidth(true);
      }
    }
  }

  private static boolean isGivenFlag(ArgSpec spec, List<String> args) {
    return spec instanceof OptionSpec option
        && option.arity().max() == 0
        && Arrays.stream(option.names()).anyMatch(args::contains);
  }

  private int failed(Exception fault, Texts texts) {
    if (fault instanceof CliException known) {
      err.println(name + ": " + known.messageLine());
      return known.exitCode();
    }
    String kind = fault.getClass().getSimpleName();
    Path report = crashReport;
    err.println(
        name
            + ": "
            + (report != null && CrashReport.write(report, fault)
                ? texts.text("error.internal-reported", kind, report)
                : texts.text("error.internal", kind)));
    return ExitCode.SOFTWARE;
  }

  private ConfigFile configFile(List<String> args, Language language) throws CliException {
    Optional<String> named =
        argument(args, "--config")
            .or(() -> Optional.ofNullable(env.get(Settings.variableName(variablePrefix, "config"))))
            .filter(path -> !path.isEmpty());
    Path defaultPath = defaultConfig;
    try {
      if (named.isPresent()) {
        return ConfigFile.read(Path.of(named.get()));
      }
      if (defaultPath == null) {
        return ConfigFile.none();
      }
      return Files.exists(defaultPath)
          ? ConfigFile.read(defaultPath)
          : ConfigFile.missing(defaultPath);
    } catch (IOException e) {
      throw unreadable(
          named.orElse(String.valueOf(defaultPath)), FileErrorText.reason(e, language), language);
    } catch (InvalidPathException e) {
      throw unreadable(named.orElse(""), e.getReason(), language);
    }
  }

  private static CliException unreadable(String path, String reason, Language language) {
    return new CliException(
        ExitCode.CONFIG,
        Texts.of(Program.class, language).text("error.config-unreadable", path, reason));
  }

  private static void checkKeys(CommandSpec spec, CliCommand command, ConfigFile file, Texts texts)
      throws CliException {
    if (file.keys("").isEmpty()) {
      return;
    }
    TreeSet<String> known =
        spec.options().stream()
            .filter(Settings::isSetting)
            .map(Settings::key)
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(command.settings());
    Optional<String> unknown = file.unknownKey(known);
    if (unknown.isPresent()) {
      throw new CliException(
          ExitCode.CONFIG,
          texts.text(
              "error.config-unknown-key",
              file,
              unknown.get(),
              known.stream().map(Program::displayed).collect(Collectors.joining(", "))));
    }
  }

  private static String displayed(String key) {
    return key.endsWith(".") ? key + "*" : key;
  }

  /** Returns the value of {@code option} in {@code args}, before picocli parses them. */
  private static Optional<String> argument(List<String> args, String option) {
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--")) {
        break;
      }
      if (arg.startsWith(option + "=")) {
        return Optional.of(arg.substring(option.length() + 1));
      }
      if (arg.equals(option) && i + 1 < args.size()) {
        return Optional.of(args.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static String explain(ParameterException fault, Texts texts) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().getFirst(), fault.getCommandLine(), texts);
    }
    if (fault instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof CommandLine.Model.OptionSpec option) {
      return texts.text("error.given-twice", option.longestName());
    }
    if (fault instanceof MissingParameterException missing) {
      String which =
          missing.getMissing().stream()
              .map(spec -> spec.isOption() ? ((OptionSpec) spec).longestName() : spec.paramLabel())
              .collect(Collectors.joining(", "));
      return texts.text("error.missing-value", which);
    }
    if (fault.getArgSpec() instanceof OptionSpec option && fault.getValue() != null) {
      return texts.text("error.bad-value", option.longestName(), fault.getValue());
    }
    return String.valueOf(fault.getMessage());
  }

  /** Explains that {@code line} has no place for {@code argument}. */
  private static String unmatched(String argument, CommandLine line, Texts texts) {
    if (argument.startsWith("-")) {
      return texts.text("error.unknown-option", argument);
    }
    String commands = String.join(", ", line.getSubcommands().keySet());
    return commands.isEmpty()
        ? texts.text("error.unexpected-argument", argument)
        : texts.text("error.unknown-command", argument, commands);
  }
}
