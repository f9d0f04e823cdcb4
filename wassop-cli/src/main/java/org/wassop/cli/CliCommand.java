package org.wassop.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A program's command: its picocli options, and what it does. It returns the exit code, one of
 * {@link ExitCode}.
 */
public interface CliCommand extends Callable<Integer> {
  /** This command as picocli knows it: what its annotations say, if it has nothing else to say. */
  default CommandSpec spec() {
    return CommandSpec.forAnnotatedObject(this);
  }

  /**
   * Options that say what to do this time, by their long names without dashes: they are no
   * settings, so neither the environment nor a file can give them.
   */
  default Set<String> actions() {
    return Set.of();
  }

  /**
   * Settings that have no option, by their names in a file; a name that ends with a dot stands for
   * all that begin with it.
   */
  default Set<String> settings() {
    return Set.of();
  }

  /** Says what is set in the environment and the file, before the arguments are parsed. */
  default void configure(Settings settings) {}

  /** The commands that may follow this one's name, in the order of its help. */
  default List<CliCommand> subcommands() {
    return List.of();
  }
}
