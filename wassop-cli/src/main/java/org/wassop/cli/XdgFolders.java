package org.wassop.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's files belong, after the XDG Base Directory Specification. */
public record XdgFolders(Map<String, String> env, String home) {
  /** The folder of Wassop's settings; it may not exist. */
  public Path config() {
    return folder("XDG_CONFIG_HOME", ".config");
  }

  /** The folder of what Wassop keeps by itself, such as logs; it may not exist. */
  public Path state() {
    return folder("XDG_STATE_HOME", ".local/state");
  }

  /** The specification says that a relative path counts as none. */
  private Path folder(String variable, String underHome) {
    String value = env.getOrDefault(variable, "");
    Path base = value.startsWith("/") ? Path.of(value) : Path.of(home, underHome);
    return base.resolve("wassop");
  }
}
