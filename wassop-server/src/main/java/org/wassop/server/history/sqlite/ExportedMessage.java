package org.wassop.server.history.sqlite;

import java.util.List;
import org.wassop.server.history.StoredMessage;

/**
 * A message for people outside: as it is now, whether it was corrected, and the reactions to it.
 */
public record ExportedMessage(
    StoredMessage message, boolean isEdited, List<ExportedReaction> reactions) {
  /** Copies {@code reactions}. */
  public ExportedMessage {
    reactions = List.copyOf(reactions);
  }

  /** Whether its author took it back: then it has no text. */
  public boolean isDeleted() {
    return message.text().isEmpty();
  }

  /** An emoji, and the names of those who reacted with it. */
  public record ExportedReaction(String emoji, List<String> users) {
    /** Copies {@code users}. */
    public ExportedReaction {
      users = List.copyOf(users);
    }
  }
}
