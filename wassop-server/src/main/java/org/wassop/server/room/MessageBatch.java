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
import org.wassop.server.room.EncodedBatch.Piece;

/**
 * The entries that a room takes at once. They are stored together, and each is encoded once per
 * dialect. Each member gets them in pieces, so that what waits for it is counted piece by piece;
 * members that are the author of none share the same ones. Owned by the room's thread.
 */
final class MessageBatch {
  private record Post(Recipient author, String ref, NewEntry newEntry) {}

  private final Conversation conversation;
  private final List<Post> posts = new ArrayList<>();
  private final Map<Dialect, EncodedBatch> encoded = new EnumMap<>(Dialect.class);
  private final Map<Dialect, List<Piece>> whole = new EnumMap<>(Dialect.class);
  private List<AppendResult> stored = List.of();
  private long number = 1;

  MessageBatch(Conversation conversation) {
    this.conversation = conversation;
  }

  void add(Recipient author, String ref, NewEntry newEntry) {
    posts.add(new Post(author, ref, newEntry));
  }

  boolean isEmpty() {
    return posts.isEmpty();
  }

  /** Returns the entries to store, in order. */
  List<NewEntry> entries() {
    return posts.stream().map(Post::newEntry).toList();
  }

  /**
   * Sends every entry to each of {@code audience}. The author of a message gets the answer in its
   * place; the author of a change gets the change and then the answer. {@code appended} has the
   * result of each entry; one that is not new in the log is only answered.
   */
  void deliver(Audience audience, List<AppendResult> appended) {
    stored = appended;
    for (int i = 0; i < posts.size(); i++) {
      Member author = audience.find(posts.get(i).author());
      if (author == null) {
        answer(posts.get(i), i);
      } else {
        author.markAuthorIn(number);
      }
    }
    for (Member member : audience.members()) {
      if (member.isAuthorIn(number)) {
        deliverToAuthor(member);
      } else {
        send(member, whole.computeIfAbsent(member.dialect(), this::everything));
      }
    }
  }

  /** Answers every author that the entry was not stored, and {@code why}. */
  void refuse(Refusal why) {
    for (Post post : posts) {
      post.author().send(post.ref(), why.answerIn(post.author().dialect()));
    }
  }

  /** Removes all entries, delivered or not; the next ones are a new batch. */
  void clear() {
    posts.clear();
    encoded.clear();
    whole.clear();
    stored = List.of();
    number++;
  }

  private List<Piece> everything(Dialect dialect) {
    return lines(dialect).pieces(0, posts.size());
  }

  private void send(Member member, List<Piece> pieces) {
    for (Piece piece : pieces) {
      member.send(piece.chunk(), firstId(piece.first()));
    }
  }

  private void deliverToAuthor(Member author) {
    EncodedBatch batch = lines(author.dialect());
    int next = 0;
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).author().equals(author.recipient())) {
        send(author, batch.pieces(next, isSentToAuthor(i) ? i + 1 : i));
        answer(posts.get(i), i);
        next = i + 1;
      }
    }
    send(author, batch.pieces(next, posts.size()));
  }

  private boolean isSentToAuthor(int index) {
    return switch (posts.get(index).newEntry()) {
      case NewEntry.Message message -> false;
      case NewEntry.Change change -> true;
    };
  }

  private void answer(Post post, int index) {
    Recipient author = post.author();
    author.send(
        post.ref(),
        switch (stored.get(index)) {
          case AppendResult.Stored done when isSentToAuthor(index) -> new Answer.Done();
          case AppendResult.Stored(long id, long timeMillis) ->
              new Answer.Accepted(conversation.placeOf(author.user()), id, timeMillis);
          case AppendResult.Repeated(long id, long timeMillis) ->
              new Answer.Accepted(conversation.placeOf(author.user()), id, timeMillis);
          case AppendResult.Unchanged unchanged -> new Answer.Done();
          case AppendResult.Refused(Refusal why) -> why.answerIn(author.dialect());
        });
  }

  /** Returns the id of the first new entry from {@code index} on, or 0 if there is none. */
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
    EncodedBatch batch = new EncodedBatch(posts.size());
    StoredEntryEvents events = new StoredEntryEvents(conversation, Optional.empty());
    for (int i = 0; i < posts.size(); i++) {
      batch.add(
          stored.get(i) instanceof AppendResult.Stored(long id, long timeMillis)
              ? Codec.of(dialect)
                  .encode("", events.eventOf(posts.get(i).newEntry().storedAs(id, timeMillis)))
              : "");
    }
    return batch;
  }
}
