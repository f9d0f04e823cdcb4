package org.wassop.tui.model.timeline;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * The details of a message besides its text. Immutable.
 *
 * @param replyTo the id of the message that it replies to; 0 for none
 * @param editedMillis the time of its last edit, since 1970; 0 if it was never edited
 * @param deleted whether the message is deleted
 * @param reactions one for each emoji, in the order in which the emoji were first used
 */
public record MessageDetails(
    long replyTo, long editedMillis, boolean deleted, List<Reaction> reactions) {
  /** The details of a message that is no reply and hasn't been changed. */
  public static final MessageDetails NONE = new MessageDetails(0, 0, false, List.of());

  /** The reaction of one or more users with one emoji, in order. */
  public record Reaction(String emoji, List<UserName> users) {
    /** Copies {@code users}. */
    public Reaction {
      users = List.copyOf(users);
    }

    Reaction with(UserName user) {
      List<UserName> more = new ArrayList<>(users);
      more.add(user);
      return new Reaction(emoji, more);
    }

    Reaction without(UserName user) {
      return new Reaction(emoji, users.stream().filter(other -> !other.equals(user)).toList());
    }
  }

  /** Copies {@code reactions}. */
  public MessageDetails {
    reactions = List.copyOf(reactions);
  }

  /**
   * Returns the details of a new reply to the message {@code replyTo}, or of a new message if that
   * is 0.
   */
  public static MessageDetails replyTo(long replyTo) {
    return replyTo == 0 ? NONE : new MessageDetails(replyTo, 0, false, List.of());
  }

  /** Returns whether {@code user} has reacted with {@code emoji}. */
  public boolean hasReaction(UserName user, String emoji) {
    return reactions.stream()
        .anyMatch(reaction -> reaction.emoji().equals(emoji) && reaction.users().contains(user));
  }

  public MessageDetails withEdit(long millis) {
    return new MessageDetails(replyTo, millis, deleted, reactions);
  }

  public MessageDetails withDeletion() {
    return new MessageDetails(replyTo, editedMillis, true, List.of());
  }

  public MessageDetails withReaction(UserName user, String emoji) {
    if (hasReaction(user, emoji)) {
      return this;
    }
    List<Reaction> more = new ArrayList<>(reactions);
    int index = indexOf(emoji);
    if (index < 0) {
      more.add(new Reaction(emoji, List.of(user)));
    } else {
      more.set(index, more.get(index).with(user));
    }
    return new MessageDetails(replyTo, editedMillis, deleted, more);
  }

  public MessageDetails withoutReaction(UserName user, String emoji) {
    List<Reaction> left =
        reactions.stream()
            .map(reaction -> reaction.emoji().equals(emoji) ? reaction.without(user) : reaction)
            .filter(reaction -> !reaction.users().isEmpty())
            .toList();
    return new MessageDetails(replyTo, editedMillis, deleted, left);
  }

  private int indexOf(String emoji) {
    for (int i = 0; i < reactions.size(); i++) {
      if (reactions.get(i).emoji().equals(emoji)) {
        return i;
      }
    }
    return -1;
  }
}
