package org.wassop.tui.model.text;

import java.util.Arrays;
import java.util.List;

/**
 * Something to tell the user, before it is put into words: a key of the bundle and what goes into
 * it.
 */
public record LocalizedText(String key, List<LocalizedArgument> arguments)
    implements LocalizedArgument {
  /** Copies {@code arguments}. */
  public LocalizedText {
    arguments = List.copyOf(arguments);
  }

  /** The phrase {@code key} with {@code arguments} in its places. */
  public static LocalizedText of(String key, String... arguments) {
    return new LocalizedText(
        key,
        Arrays.stream(arguments).<LocalizedArgument>map(LocalizedArgument.Literal::new).toList());
  }

  /** The phrase {@code key} about {@code subject}, and why. */
  public static LocalizedText because(String key, String subject, LocalizedText why) {
    return new LocalizedText(key, List.of(new LocalizedArgument.Literal(subject), why));
  }
}
