package org.wassop.cli.completion;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;

/** The values that a shell offers for an option or a positional argument. */
sealed interface OfferedValues {
  /** None: the option takes no value. */
  record None() implements OfferedValues {}

  /** Any value: there is nothing to offer. */
  record Anything() implements OfferedValues {}

  /** One of a few words. */
  record OneOf(List<String> words) implements OfferedValues {}

  /** A file. */
  record Files() implements OfferedValues {}

  /** A folder. */
  record Folders() implements OfferedValues {}

  /** A host name. */
  record Hosts() implements OfferedValues {}

  /** Returns the values of {@code argument} from its type and, where that says more, its label. */
  static OfferedValues of(ArgSpec argument) {
    Class<?> type = argument.typeInfo().getType();
    if (argument.arity().max() == 0) {
      return new None();
    }
    if (type.isEnum()) {
      return new OneOf(List.of(type.getEnumConstants()).stream().map(Object::toString).toList());
    }
    if (type.equals(Path.class)) {
      return argument.paramLabel().equals("DIR") ? new Folders() : new Files();
    }
    return argument.paramLabel().equals("HOST") ? new Hosts() : new Anything();
  }
}
