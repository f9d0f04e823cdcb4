package org.wassop.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A properties file with the settings of a program. Immutable. */
public final class ConfigFile {
  private final Optional<Path> path;
  private final boolean found;
  private final Properties properties;

  private ConfigFile(Optional<Path> path, boolean found, Properties properties) {
    this.path = path;
    this.found = found;
    this.properties = properties;
  }

  /** Returns the absence of a file. */
  public static ConfigFile none() {
    return new ConfigFile(Optional.empty(), false, new Properties());
  }

  /** Returns the absence of a file at {@code path}. */
  static ConfigFile missing(Path path) {
    return new ConfigFile(Optional.of(path), false, new Properties());
  }

  /** Reads the file at {@code path}, which must exist. */
  public static ConfigFile read(Path path) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IOException("bad \\u escape", e);
    }
    return new ConfigFile(Optional.of(path), true, properties);
  }

  /** Returns the path at which the file is, or would be. */
  public Optional<Path> path() {
    return path;
  }

  /** Whether the file exists. */
  public boolean exists() {
    return found;
  }

  /** Returns the keys that begin with {@code prefix}, in alphabetical order. */
  public Set<String> keys(String prefix) {
    Set<String> keys = new TreeSet<>(properties.stringPropertyNames());
    keys.removeIf(key -> !key.startsWith(prefix));
    return keys;
  }

  /** Returns the value of {@code key}, without spaces around it; none if it is empty. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  /**
   * Returns the first key, in alphabetical order, that isn't in {@code known}. A known key that
   * ends with a dot stands for all keys that begin with it.
   */
  public Optional<String> unknownKey(Set<String> known) {
    return keys("").stream().filter(key -> !isOneOf(known, key)).findFirst();
  }

  private static boolean isOneOf(Set<String> known, String key) {
    int dot = key.indexOf('.') + 1;
    return dot == 0
        ? known.contains(key)
        : dot < key.length() && known.contains(key.substring(0, dot));
  }

  /** Returns the path of the file for error messages. */
  @Override
  public String toString() {
    return path.map(Path::toString).orElse("");
  }
}
