package org.wassop.tui;

import java.util.List;
import java.util.Optional;
import org.wassop.cli.PortConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of {@code wassop} and, once they are parsed, their values. They are built in code:
 * reading annotations would be the longest part of a start.
 */
final class WassopOptions {
  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 5555;

  private final OptionSpec host =
      OptionSpec.builder("-H", "--host")
          .paramLabel("HOST")
          .type(String.class)
          .defaultValue(DEFAULT_HOST)
          .build();
  private final OptionSpec port =
      OptionSpec.builder("-p", "--port")
          .paramLabel("${bundle:label.port}")
          .type(int.class)
          .converters(new PortConverter())
          .defaultValue(String.valueOf(DEFAULT_PORT))
          .build();
  private final OptionSpec user =
      OptionSpec.builder("-u", "--user")
          .paramLabel("${bundle:label.name}")
          .type(String.class)
          .build();
  private final OptionSpec rooms =
      OptionSpec.builder("-r", "--room")
          .paramLabel("${bundle:label.room}")
          .hideParamSyntax(true)
          .type(List.class)
          .auxiliaryTypes(String.class)
          .splitRegex(",")
          .build();
  private final OptionSpec local = flag("--local");
  private final OptionSpec plain = flag("--plain");
  private final OptionSpec send =
      OptionSpec.builder("--send").paramLabel("${bundle:label.text}").type(String.class).build();
  private final OptionSpec key =
      OptionSpec.builder("--key").paramLabel("${bundle:label.key}").type(String.class).build();

  private final CommandSpec spec;

  /** Adds the options to {@code spec}, in the order of the help. */
  WassopOptions(CommandSpec spec) {
    this.spec = spec;
    List.of(host, port, user, rooms, local, plain, send, key).forEach(spec::addOption);
  }

  private static OptionSpec flag(String name) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").build();
  }

  String host() {
    return value(host, String.class).orElse(DEFAULT_HOST);
  }

  int port() {
    return value(port, Integer.class).orElse(DEFAULT_PORT);
  }

  Optional<String> user() {
    return value(user, String.class);
  }

  List<String> rooms() {
    return value(rooms, List.class).map(WassopOptions::texts).orElse(List.of());
  }

  boolean local() {
    return value(local, Boolean.class).orElse(false);
  }

  boolean plain() {
    return value(plain, Boolean.class).orElse(false);
  }

  Optional<String> send() {
    return value(send, String.class);
  }

  Optional<String> key() {
    return value(key, String.class);
  }

  /** Whether the option {@code name} is on the command line itself. */
  boolean isGiven(String name) {
    return spec.commandLine().getParseResult().hasMatchedOption(name);
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(String.class::cast).toList();
  }

  private static <T> Optional<T> value(OptionSpec option, Class<T> type) {
    return Optional.ofNullable(type.cast(option.getValue()));
  }
}
