package org.wassop.cli;

import java.util.concurrent.Callable;

/**
 * A program's command: its picocli options, and what it does. It returns the exit code, one of
 * {@link ExitCode}.
 */
public interface CliCommand extends Callable<Integer> {}
