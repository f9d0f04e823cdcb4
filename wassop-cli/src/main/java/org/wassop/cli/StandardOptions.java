package org.wassop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@link Program} gives to every command; it reads the first two by itself. */
@SuppressWarnings("unused") // picocli sets the fields; Program has read what they say
public final class StandardOptions {
  @Option(names = "--lang", paramLabel = "es|en", converter = LanguageConverter.class)
  private @Nullable Language lang;

  @Option(names = "--config", paramLabel = "${bundle:label.file}")
  private @Nullable Path config;

  @Option(names = "--version", versionHelp = true)
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;
}
