package org.wassop.server.room;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.server.directory.Presence;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog.Appended;
import org.wassop.server.history.ConversationLog.Draft;
import org.wassop.server.outbox.Chunk;

/**
 * The messages that a room takes at once. They are stored together; then each is encoded once a
 * dialect, and who wrote none of them gets all of them as one chunk. Owned by the room's thread.
 */
final class Batch {
  private record Post(Presence author, String ref, Draft draft) {}

  private final Conversation where;
  private final List<Post> posts = new ArrayList<>();
  private final Map<Dialect, Lines> encoded = new EnumMap<>(Dialect.class);
  private final Map<Dialect, Chunk> whole = new EnumMap<>(Dialect.class);
  private List<Appended> stored = List.of();
  private long number = 1;

  Batch(Conversation where) {
    this.where = where;
  }

  void add(Presence author, String ref, String key, String text) {
    posts.add(new Post(author, ref, new Draft(author.user(), key, text)));
  }

  boolean isEmpty() {
    return posts.isEmpty();
  }

  /** What is to be stored, in order. */
  List<Draft> drafts() {
    return posts.stream().map(Post::draft).toList();
  }

  /**
   * Gives every message to each of {@code audience}, and to its author the answer in its place.
   * {@code appended} says how each was stored; those that had been said before are only answered.
   */
  void deliver(Audience audience, List<Appended> appended) {
    stored = appended;
    for (Post post : posts) {
      Member author = audience.find(post.author());
      if (author == null) {
        answer(post, posts.indexOf(post));
      } else {
        author.wroteIn(number);
      }
    }
    for (Member member : audience.members()) {
      if (member.hasWrittenIn(number)) {
        deliverToAuthor(member);
      } else {
        member.tell(whole.computeIfAbsent(member.dialect(), this::everything), firstId(0));
      }
    }
  }

  /** Tells every author that nothing was stored. */
  void refuse(Refusal why) {
    for (Post post : posts) {
      post.author().send(post.ref(), why.in(post.author().dialect()));
    }
  }

  /** Forgets the messages, delivered or not; the next ones are a new batch. */
  void clear() {
    posts.clear();
    encoded.clear();
    whole.clear();
    stored = List.of();
    number++;
  }

  private Chunk everything(Dialect dialect) {
    return lines(dialect).chunk(0, posts.size());
  }

  private void deliverToAuthor(Member author) {
    Lines lines = lines(author.dialect());
    int next = 0;
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).author().equals(author.presence())) {
        author.tell(lines.chunk(next, i), firstId(next));
        answer(posts.get(i), i);
        next = i + 1;
      }
    }
    author.tell(lines.chunk(next, posts.size()), firstId(next));
  }

  private void answer(Post post, int index) {
    Appended how = stored.get(index);
    post.author()
        .send(
            post.ref(),
            new Answer.Accepted(where.placeOf(post.author().user()), how.id(), how.timeMillis()));
  }

  /** The id of the first new message from {@code index} on; 0 when there is none. */
  private long firstId(int index) {
    for (int i = index; i < posts.size(); i++) {
      if (!stored.get(i).repeated()) {
        return stored.get(i).id();
      }
    }
    return 0;
  }

  private Lines lines(Dialect dialect) {
    return encoded.computeIfAbsent(dialect, this::encode);
  }

  private Lines encode(Dialect dialect) {
    Lines lines = new Lines(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      Draft draft = posts.get(i).draft();
      Appended how = stored.get(i);
      Event.Message message =
          new Event.Message(
              where.placeOf(draft.author()),
              how.id(),
              draft.author(),
              "",
              draft.text(),
              how.timeMillis());
      lines.add(how.repeated() ? "" : dialect.codec().encode("", message));
    }
    return lines;
  }
}
