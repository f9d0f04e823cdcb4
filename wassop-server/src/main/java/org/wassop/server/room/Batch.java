package org.wassop.server.room;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.outbox.Chunk;

/**
 * The messages that a room takes at once. Each is encoded once a dialect, and who wrote none of
 * them gets all of them as one chunk. Owned by the room's thread.
 */
final class Batch {
  private record Post(Member author, String ref, String text) {}

  private final RoomName room;
  private final List<Post> posts = new ArrayList<>();
  private final Map<Dialect, Lines> encoded = new EnumMap<>(Dialect.class);
  private final Map<Dialect, Chunk> whole = new EnumMap<>(Dialect.class);
  private long number = 1;
  private long timeMillis;

  Batch(RoomName room) {
    this.room = room;
  }

  void add(Member author, String ref, String text) {
    author.wroteIn(number);
    posts.add(new Post(author, ref, text));
  }

  boolean isEmpty() {
    return posts.isEmpty();
  }

  /** Gives every message to each of {@code members}, and to its author the answer in its place. */
  void deliver(Iterable<Member> members, long timeMillis) {
    this.timeMillis = timeMillis;
    for (Member member : members) {
      if (member.hasWrittenIn(number)) {
        deliverToAuthor(member);
      } else {
        member.outbox().add(whole.computeIfAbsent(member.dialect(), this::everything));
      }
    }
  }

  /** Forgets the messages, delivered or not; the next ones are a new batch. */
  void clear() {
    posts.clear();
    encoded.clear();
    whole.clear();
    number++;
  }

  private Chunk everything(Dialect dialect) {
    return lines(dialect).chunk(0, posts.size());
  }

  private void deliverToAuthor(Member author) {
    Lines lines = lines(author.dialect());
    int next = 0;
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      if (post.author() == author) {
        author.outbox().add(lines.chunk(next, i));
        author.send(post.ref(), new Answer.Accepted(new Place.Room(room), 0, timeMillis));
        next = i + 1;
      }
    }
    author.outbox().add(lines.chunk(next, posts.size()));
  }

  private Lines lines(Dialect dialect) {
    return encoded.computeIfAbsent(dialect, this::encode);
  }

  private Lines encode(Dialect dialect) {
    Lines lines = new Lines(posts.size());
    for (Post post : posts) {
      Event.Message message =
          new Event.Message(
              new Place.Room(room), 0, post.author().user(), "", post.text(), timeMillis);
      lines.add(dialect.codec().encode("", message));
    }
    return lines;
  }
}
