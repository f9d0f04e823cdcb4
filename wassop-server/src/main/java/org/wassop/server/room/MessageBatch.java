package org.wassop.server.room;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Refusal;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.NewEntry;
import org.wassop.server.names.Recipient;
import org.wassop.server.outbox.Chunk;

/**
 * The messages and changes that a room takes at once. They are stored together; then each is
 * encoded once a dialect, and who did none of them gets all of them as one chunk. Owned by the
 * room's thread.
 */
final class MessageBatch {
  private record Post(Recipient author, String ref, NewEntry newEntry) {}

  private final Conversation where;
  private final List<Post> posts = new ArrayList<>();
  private final Map<Dialect, EncodedBatch> encoded = new EnumMap<>(Dialect.class);
  private final Map<Dialect, Chunk> whole = new EnumMap<>(Dialect.class);
  private List<AppendResult> stored = List.of();
  private long number = 1;

  MessageBatch(Conversation where) {
    this.where = where;
  }

  void add(Recipient author, String ref, NewEntry newEntry) {
    posts.add(new Post(author, ref, newEntry));
  }

  boolean isEmpty() {
    return posts.isEmpty();
  }

  /** What is to be stored, in order. */
  List<NewEntry> drafts() {
    return posts.stream().map(Post::newEntry).toList();
  }

  /**
   * Gives every message to each of {@code audience}, and to its author the answer in its place. Of
   * a change its author hears too, and is answered after it. {@code appended} says what became of
   * each; what has no new place in the log is only answered.
   */
  void deliver(Audience audience, List<AppendResult> appended) {
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
    EncodedBatch encodedBatch = lines(author.dialect());
    int next = 0;
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).author().equals(author.presence())) {
        author.tell(encodedBatch.chunk(next, hearsItself(i) ? i + 1 : i), firstId(next));
        answer(posts.get(i), i);
        next = i + 1;
      }
    }
    author.tell(encodedBatch.chunk(next, posts.size()), firstId(next));
  }

  private boolean hearsItself(int index) {
    return switch (posts.get(index).newEntry()) {
      case NewEntry.Said said -> false;
      case NewEntry.Changing changing -> true;
    };
  }

  private void answer(Post post, int index) {
    Recipient author = post.author();
    author.send(
        post.ref(),
        switch (stored.get(index)) {
          case AppendResult.Stored done when hearsItself(index) -> new Answer.Done();
          case AppendResult.Stored(long id, long timeMillis) ->
              new Answer.Accepted(where.placeOf(author.user()), id, timeMillis);
          case AppendResult.Repeated(long id, long timeMillis) ->
              new Answer.Accepted(where.placeOf(author.user()), id, timeMillis);
          case AppendResult.Unchanged unchanged -> new Answer.Done();
          case AppendResult.Refused(Refusal why) -> why.in(author.dialect());
        });
  }

  /** The id of the first new entry from {@code index} on; 0 when there is none. */
  private long firstId(int index) {
    for (int i = index; i < posts.size(); i++) {
      if (stored.get(i) instanceof AppendResult.Stored(long id, long timeMillis)) {
        return id;
      }
    }
    return 0;
  }

  private EncodedBatch lines(Dialect dialect) {
    return encoded.computeIfAbsent(dialect, this::encode);
  }

  private EncodedBatch encode(Dialect dialect) {
    EncodedBatch encodedBatch = new EncodedBatch(posts.size());
    StoredEntryEvents storedEntryEvents = new StoredEntryEvents(where, Optional.empty());
    for (int i = 0; i < posts.size(); i++) {
      encodedBatch.add(
          stored.get(i) instanceof AppendResult.Stored(long id, long timeMillis)
              ? Codec.of(dialect)
                  .encode(
                      "", storedEntryEvents.entry(posts.get(i).newEntry().storedAs(id, timeMillis)))
              : "");
    }
    return encodedBatch;
  }
}
