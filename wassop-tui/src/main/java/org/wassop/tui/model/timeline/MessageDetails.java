package org.wassop.tui.model.timeline;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * What belongs to a message beside its text. Immutable.
 *
 * @param replyTo the id of the message that it answers; 0 for none
 * @param editedMillis when it was given its present text, since 1970; 0: when it was said
 * @param deleted whether its author has taken it back
 * @param reactions each emoji once, in the order in which they came
 */
public record MessageDetails(
    long replyTo, long editedMillis, boolean deleted, List<Reaction> reactions) {
  /** A message like any other. */
  public static final MessageDetails NONE = new MessageDetails(0, 0, false, List.of());

  /** An emoji under a message, and who has put it there, in order; never nobody. */
  public record Reaction(String emoji, List<UserName> by) {
    /** Copies {@code by}. */
    public Reaction {
      by = List.copyOf(by);
    }

    Reaction with(UserName user) {
      List<UserName> more = new ArrayList<>(by);
      more.add(user);
      return new Reaction(emoji, more);
    }

    Reaction without(UserName user) {
      return new Reaction(emoji, by.stream().filter(other -> !other.equals(user)).toList());
    }
  }

  /** Copies {@code reactions}. */
  public MessageDetails {
    reactions = List.copyOf(reactions);
  }

  /** Those of a message that answers the message {@code replyTo}; 0 for none. */
  public static MessageDetails replyTo(long replyTo) {
    return replyTo == 0 ? NONE : new MessageDetails(replyTo, 0, false, List.of());
  }

  /** Whether {@code user} has reacted with {@code emoji}. */
  public boolean has(UserName user, String emoji) {
    return reactions.stream()
        .anyMatch(reaction -> reaction.emoji().equals(emoji) && reaction.by().contains(user));
  }

  public MessageDetails edited(long millis) {
    return new MessageDetails(replyTo, millis, deleted, reactions);
  }

  public MessageDetails takenBack() {
    return new MessageDetails(replyTo, editedMillis, true, List.of());
  }

  public MessageDetails with(UserName user, String emoji) {
    if (has(user, emoji)) {
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

  public MessageDetails without(UserName user, String emoji) {
    List<Reaction> left =
        reactions.stream()
            .map(reaction -> reaction.emoji().equals(emoji) ? reaction.without(user) : reaction)
            .filter(reaction -> !reaction.by().isEmpty())
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
