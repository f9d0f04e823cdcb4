package org.wassop.cli.completion;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell can offer for the value of an option. */
sealed interface Values {
  /** The option has no value. */
  record None() implements Values {}

  /** Any value; there is nothing to offer. */
  record Anything() implements Values {}

  /** One of a few words. */
  record OneOf(List<String> words) implements Values {}

  /** A file. */
  record Files() implements Values {}

  /** A folder. */
  record Folders() implements Values {}

  /** The name of a host. */
  record Hosts() implements Values {}

  /** Those of {@code option}, from its type, and from its English label where that says more. */
  static Values of(OptionSpec option) {
    Class<?> type = option.typeInfo().getType();
    if (option.arity().max() == 0) {
      return new None();
    }
    if (type.isEnum()) {
      return new OneOf(List.of(type.getEnumConstants()).stream().map(Object::toString).toList());
    }
    if (type.equals(Path.class)) {
      return option.paramLabel().equals("DIR") ? new Folders() : new Files();
    }
    return option.paramLabel().equals("HOST") ? new Hosts() : new Anything();
  }
}
