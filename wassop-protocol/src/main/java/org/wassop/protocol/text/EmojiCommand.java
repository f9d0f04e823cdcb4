package org.wassop.protocol.text;

import java.util.Optional;

/** The words that send an emoji: {@code LOVE}, {@code LIKE}, {@code DISLIKE}. */
public enum EmojiCommand {
  LOVE("❤️"),
  LIKE("👍"),
  DISLIKE("👎");

  private final String emoji;

  EmojiCommand(String emoji) {
    this.emoji = emoji;
  }

  /** The emoji that the word stands for. */
  public String emoji() {
    return emoji;
  }

  /** The command that {@code word} names exactly, in upper case. */
  public static Optional<EmojiCommand> of(String word) {
    for (EmojiCommand command : values()) {
      if (command.name().equals(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }
}
