package org.wassop.cli.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wassop.cli.ExitCode;

/** The exit codes that the sources of a program use. */
public final class UsedExitCodes {
  private static final Pattern USE = Pattern.compile("\\bExitCode\\.([A-Z_]+)");

  private UsedExitCodes() {}

  /** Returns the exit codes in the sources of {@code module} and of the shared module. */
  public static Set<String> inModule(String module) throws IOException, IllegalAccessException {
    Map<String, String> byName = new TreeMap<>();
    for (var field : ExitCode.class.getFields()) {
      byName.put(field.getName(), Integer.toString(field.getInt(null)));
    }
    Set<String> codes = new TreeSet<>();
    for (String folder : new String[] {module, "wassop-cli"}) {
      try (Stream<Path> files = Files.walk(Path.of("..", folder, "src", "main", "java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .flatMap(file -> USE.matcher(text(file)).results())
            .map(use -> byName.getOrDefault(use.group(1), use.group(1)))
            .forEach(codes::add);
      }
    }
    return codes;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
