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
  private final String name;
  private final Properties properties;

  private ConfigFile(String name, Properties properties) {
    this.name = name;
    this.properties = properties;
  }

  /** No file. */
  public static ConfigFile none() {
    return new ConfigFile("", new Properties());
  }

  /** Reads {@code path}; it must exist. */
  public static ConfigFile read(Path path) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IOException("bad \\u escape", e);
    }
    return new ConfigFile(path.toString(), properties);
  }

  /** What {@code key} is set to. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  /** The first key, in alphabetical order, that isn't in {@code known}. */
  public Optional<String> unknownKey(Set<String> known) {
    return new TreeSet<>(properties.stringPropertyNames())
        .stream().filter(key -> !known.contains(key)).findFirst();
  }

  /** The file's path, for messages. */
  @Override
  public String toString() {
    return name;
  }
}
