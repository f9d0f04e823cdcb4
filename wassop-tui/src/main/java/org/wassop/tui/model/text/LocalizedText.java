package org.wassop.tui.model.text;

import java.util.Arrays;
import java.util.List;

/**
 * A message to the user that isn't translated yet: a key of the resource bundle and the arguments
 * of its pattern. Immutable.
 */
public record LocalizedText(String key, List<LocalizedArgument> arguments)
    implements LocalizedArgument {
  /** Copies {@code arguments}. */
  public LocalizedText {
    arguments = List.copyOf(arguments);
  }

  /** Returns the text of {@code key} with literal arguments. */
  public static LocalizedText of(String key, String... arguments) {
    return new LocalizedText(
        key,
        Arrays.stream(arguments).<LocalizedArgument>map(LocalizedArgument.Literal::new).toList());
  }

  /**
   * Returns the text of {@code key} with two arguments: the literal {@code subject} and the reason
   * {@code why}.
   */
  public static LocalizedText because(String key, String subject, LocalizedText why) {
    return new LocalizedText(key, List.of(new LocalizedArgument.Literal(subject), why));
  }
}
