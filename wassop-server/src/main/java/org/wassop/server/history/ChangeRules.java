package org.wassop.server.history;

import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.name.UserName;

/**
 * Which changes to a message are made ({@code docs/protocol.md} section 4.4), the same for every
 * log. Pure.
 */
public final class ChangeRules {
  /** A message of which somebody wants something; {@code E} is what looking at it may throw. */
  public interface Target<E extends Exception> {
    /** Who said it. */
    UserName author();

    /** What it says; empty once it was deleted. */
    String text();

    /** Whether {@code user} has reacted to it with {@code emoji}. */
    boolean hasReaction(UserName user, String emoji) throws E;

    /** How many different emoji beside {@code emoji} it has as reactions. */
    int otherEmoji(String emoji) throws E;
  }

  private ChangeRules() {}

  /** Why {@code wish} isn't carried out on {@code target}; none when it is to be. */
  public static <E extends Exception> Optional<AppendResult> verdict(
      NewEntry.Changing wish, Target<E> target) throws E {
    boolean isOwn = target.author().equals(wish.author());
    boolean isDeleted = target.text().isEmpty();
    return switch (wish.messageChange()) {
      case MessageChange.Reacted reacted when isDeleted -> noSuchMessage();
      case MessageChange.Reacted(String emoji, boolean back) -> {
        if (target.hasReaction(wish.author(), emoji) != back) {
          yield unchanged();
        }
        yield !back && target.otherEmoji(emoji) >= Limits.REACTIONS_PER_MESSAGE
            ? refused(Refusal.TOO_MANY_REACTIONS)
            : Optional.empty();
      }
      case MessageChange.Edited edited when !isOwn -> refused(Refusal.NOT_YOURS);
      case MessageChange.Edited edited when isDeleted -> noSuchMessage();
      case MessageChange.Edited(String text) ->
          text.equals(target.text()) ? unchanged() : Optional.empty();
      case MessageChange.Deleted deleted when !isOwn -> refused(Refusal.NOT_YOURS);
      case MessageChange.Deleted deleted -> isDeleted ? unchanged() : Optional.empty();
    };
  }

  /** What is asked of a message that isn't there. */
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
