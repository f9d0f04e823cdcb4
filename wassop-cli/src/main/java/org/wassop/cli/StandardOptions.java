package org.wassop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that {@link Program} adds to every command. It reads {@code --lang} and {@code
 * --config} itself, before picocli parses.
 */
final class StandardOptions {
  private StandardOptions() {}

  /** Returns the options as a mixin. */
  static CommandSpec spec() {
    return CommandSpec.create()
        .addOption(
            OptionSpec.builder("--lang")
                .paramLabel("es|en")
                .type(Language.class)
                .converters(new LanguageConverter())
                .build())
        .addOption(
            OptionSpec.builder("--config")
                .paramLabel("${bundle:label.file}")
                .type(Path.class)
                .build())
        .addOption(flag("--version").versionHelp(true).build())
        .addOption(flag("-h", "--help").usageHelp(true).build());
  }

  private static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0");
  }
}
