package org.wassop.tui.model;

import java.util.Arrays;
import java.util.List;

/**
 * Something to tell the user, before it is put into words: a key of the bundle and what goes into
 * it.
 */
public record Phrase(String key, List<Wording> arguments) implements Wording {
  /** Copies {@code arguments}. */
  public Phrase {
    arguments = List.copyOf(arguments);
  }

  /** The phrase {@code key} with {@code arguments} in its places. */
  public static Phrase of(String key, String... arguments) {
    return new Phrase(key, Arrays.stream(arguments).<Wording>map(Wording.Literal::new).toList());
  }

  /** The phrase {@code key} about {@code subject}, and why. */
  static Phrase because(String key, String subject, Phrase why) {
    return new Phrase(key, List.of(new Wording.Literal(subject), why));
  }
}
