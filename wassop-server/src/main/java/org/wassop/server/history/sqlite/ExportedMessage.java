package org.wassop.server.history.sqlite;

import java.util.List;
import org.wassop.server.history.StoredMessage;

/** A message in an export: its current state, whether it was edited, and the reactions to it. */
public record ExportedMessage(
    StoredMessage message, boolean isEdited, List<ExportedReaction> reactions) {
  /** Copies {@code reactions}. */
  public ExportedMessage {
    reactions = List.copyOf(reactions);
  }

  /** Returns whether its author deleted it; then it has no text. */
  public boolean isDeleted() {
    return message.text().isEmpty();
  }

  /** An emoji, and the names of the users who reacted with it. */
  public record ExportedReaction(String emoji, List<String> users) {
    /** Copies {@code users}. */
    public ExportedReaction {
      users = List.copyOf(users);
    }
  }
}
