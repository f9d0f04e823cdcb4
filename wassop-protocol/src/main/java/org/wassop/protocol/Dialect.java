package org.wassop.protocol;

/** The two ways to speak to a Wassop server ({@code docs/protocol.md} sections 3 and 4). */
public enum Dialect {
  /** One user, one current room, live text: for {@code nc} and ten-line scripts. */
  CLASSIC,
  /** The classic grammar plus tags: many rooms at once and an answer to every request. */
  WASSOP_2
}
