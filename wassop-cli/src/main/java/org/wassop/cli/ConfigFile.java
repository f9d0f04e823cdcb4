package org.wassop.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A properties file with a program's settings. */
public final class ConfigFile {
  private final Optional<Path> path;
  private final boolean found;
  private final Properties properties;

  private ConfigFile(Optional<Path> path, boolean found, Properties properties) {
    this.path = path;
    this.found = found;
    this.properties = properties;
  }

  /** No file. */
  public static ConfigFile none() {
    return new ConfigFile(Optional.empty(), false, new Properties());
  }

  /** A file that isn't there, and would be at {@code path}. */
  static ConfigFile missing(Path path) {
    return new ConfigFile(Optional.of(path), false, new Properties());
  }

  /** Reads {@code path}; it must exist. */
  public static ConfigFile read(Path path) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IOException("bad \\u escape", e);
    }
    return new ConfigFile(Optional.of(path), true, properties);
  }

  /** Where the file is, or would be. */
  public Optional<Path> path() {
    return path;
  }

  /** Whether there is a file. */
  public boolean exists() {
    return found;
  }

  /** The keys that begin with {@code prefix}, in alphabetical order. */
  public Set<String> keys(String prefix) {
    Set<String> keys = new TreeSet<>(properties.stringPropertyNames());
    keys.removeIf(key -> !key.startsWith(prefix));
    return keys;
  }

  /** What {@code key} is set to. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  /**
   * The first key, in alphabetical order, that isn't in {@code known}; a name there that ends with
   * a dot stands for all that begin with it.
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

  /** The file's path, for messages. */
  @Override
  public String toString() {
    return path.map(Path::toString).orElse("");
  }
}
