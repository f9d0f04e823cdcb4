package org.wassop.tui.model.text;

/** What goes into a phrase. */
public sealed interface LocalizedArgument permits LocalizedText, LocalizedArgument.Literal {
  /** The same in every language: a name, a text of the server. */
  record Literal(String text) implements LocalizedArgument {}
}
