package org.wassop.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code --version} prints: the command's name and the version. */
public final class VersionProvider implements IVersionProvider {
  @Spec private @Nullable CommandSpec command;

  @Override
  public String[] getVersion() {
    return new String[] {(command == null ? "wassop" : command.name()) + " " + Version.text()};
  }
}
