package org.wassop.tui.model.text;

/** An argument of a {@link LocalizedText}. */
public sealed interface LocalizedArgument permits LocalizedText, LocalizedArgument.Literal {
  /** A text that is the same in every language: a name, a text from the server. */
  record Literal(String text) implements LocalizedArgument {}
}
