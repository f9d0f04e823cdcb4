package org.wassop.cli;

import java.nio.file.Path;
import java.util.Map;

/** The folders of a user's files, as in the XDG Base Directory Specification. */
public record XdgFolders(Map<String, String> env, String home) {
  /** Returns the folder of Wassop's settings; it may not exist. */
  public Path config() {
    return folder("XDG_CONFIG_HOME", ".config");
  }

  /** Returns the folder of Wassop's own data, such as logs; it may not exist. */
  public Path state() {
    return folder("XDG_STATE_HOME", ".local/state");
  }

  /** Ignores a relative path, as the specification demands. */
  private Path folder(String variable, String underHome) {
    String value = env.getOrDefault(variable, "");
    Path base = value.startsWith("/") ? Path.of(value) : Path.of(home, underHome);
    return base.resolve("wassop");
  }
}
