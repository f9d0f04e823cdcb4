package org.wassop.protocol.text;

import java.util.Optional;

/** A verb that sends an emoji as a message. */
public enum EmojiCommand {
  LOVE("❤️"),
  LIKE("👍"),
  DISLIKE("👎");

  private final String emoji;

  EmojiCommand(String emoji) {
    this.emoji = emoji;
  }

  /** Returns the emoji that the verb sends. */
  public String emoji() {
    return emoji;
  }

  /** Returns the command whose verb is exactly {@code word}, in upper case, if there is one. */
  public static Optional<EmojiCommand> of(String word) {
    for (EmojiCommand command : values()) {
      if (command.name().equals(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }
}
