package org.wassop.server.history;

import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.name.UserName;

/**
 * The rules that decide whether a change to a message is made ({@code docs/protocol.md} section
 * 4.4). They are the same for every log. Pure.
 */
public final class ChangeRules {
  /** The message that a change is for; {@code E} is what reading it may throw. */
  public interface Target<E extends Exception> {
    /** Returns the author of the message. */
    UserName author();

    /** Returns the current text; empty if the message was deleted. */
    String text();

    /** Returns whether {@code user} has reacted with {@code emoji}. */
    boolean hasReaction(UserName user, String emoji) throws E;

    /** Returns the number of different emoji among the reactions, not counting {@code emoji}. */
    int otherEmojiCount(String emoji) throws E;
  }

  private ChangeRules() {}

  /** Returns why {@code change} isn't made to {@code target}; empty if it is to be made. */
  public static <E extends Exception> Optional<AppendResult> check(
      NewEntry.Change change, Target<E> target) throws E {
    boolean isOwn = target.author().equals(change.author());
    boolean isDeleted = target.text().isEmpty();
    return switch (change.messageChange()) {
      case MessageChange.Reaction reaction when isDeleted -> noSuchMessage();
      case MessageChange.Reaction(String emoji, boolean isRemoval) -> {
        if (target.hasReaction(change.author(), emoji) != isRemoval) {
          yield unchanged();
        }
        yield !isRemoval && target.otherEmojiCount(emoji) >= Limits.REACTIONS_PER_MESSAGE
            ? refused(Refusal.TOO_MANY_REACTIONS)
            : Optional.empty();
      }
      case MessageChange.Edit edit when !isOwn -> refused(Refusal.NOT_YOURS);
      case MessageChange.Edit edit when isDeleted -> noSuchMessage();
      case MessageChange.Edit(String text) ->
          text.equals(target.text()) ? unchanged() : Optional.empty();
      case MessageChange.Deletion deletion when !isOwn -> refused(Refusal.NOT_YOURS);
      case MessageChange.Deletion deletion -> isDeleted ? unchanged() : Optional.empty();
    };
  }

  /** Returns the result of a change to a message that doesn't exist. */
  public static Optional<AppendResult> noSuchMessage() {
    return refused(Refusal.NO_SUCH_MESSAGE);
  }

  private static Optional<AppendResult> unchanged() {
    return Optional.of(new AppendResult.Unchanged());
  }

  private static Optional<AppendResult> refused(Refusal why) {
    return Optional.of(new AppendResult.Refused(why));
  }
}
