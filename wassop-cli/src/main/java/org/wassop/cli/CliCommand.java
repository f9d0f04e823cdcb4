package org.wassop.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command of a program: its picocli options and its action. {@link #call} returns the exit code,
 * one of {@link ExitCode}.
 */
public interface CliCommand extends Callable<Integer> {
  /** Returns the picocli model of this command, by default that of its annotations. */
  default CommandSpec spec() {
    return CommandSpec.forAnnotatedObject(this);
  }

  /**
   * Returns the options that choose an action, by their long names without dashes. They are no
   * settings: neither the environment nor a file can set them.
   */
  default Set<String> actions() {
    return Set.of();
  }

  /**
   * Returns the settings without an option, by their keys in a file. A key that ends with a dot
   * stands for all keys that begin with it.
   */
  default Set<String> settings() {
    return Set.of();
  }

  /** Receives the settings of the environment and the file before the arguments are parsed. */
  default void configure(Settings settings) {}

  /** Returns the subcommands, in the order of the help. */
  default List<CliCommand> subcommands() {
    return List.of();
  }
}
