package org.wassop.server.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.ClassicCodec;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.NewEntry;
import org.wassop.server.names.Recipient;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.outbox.Outbox;

/** A batch reaches its members in pieces that they share. */
class MessageBatchTest {
  private static final int COUNT = 100;
  private static final String TEXT = "x".repeat(2_000);
  private static final int MIB = 1024 * 1024;

  private final List<Member> drained = new ArrayList<>();
  private final Audience audience = Audience.ofEntered(drained::add);
  private final MessageBatch batch = new MessageBatch(new Conversation.Room(RoomName.FIRST));

  @Test
  void membersGetSmallPiecesOfWholeLinesAndShareTheirBytes() {
    Recipient eva = member("eva", Dialect.CLASSIC, MIB);
    Recipient leo = member("leo", Dialect.CLASSIC, MIB);
    deliverMessagesOf(recipient("ana", Dialect.CLASSIC, MIB));

    List<Chunk> evas = takeAll(eva);
    List<Chunk> leos = takeAll(leo);
    assertThat(text(evas)).isEqualTo(("ana: " + TEXT + "\n").repeat(COUNT));
    assertThat(evas).hasSizeGreaterThan(3).isEqualTo(leos);
    assertThat(evas)
        .allSatisfy(chunk -> {
          assertThat(chunk.length()).isLessThanOrEqualTo(EncodedBatch.PIECE_BYTES);
          assertThat(chunk.bytes()[chunk.to() - 1]).isEqualTo((byte) '\n');
        });
  }

  @Test
  void aMemberWithASmallOutboxIsNotCutOffByALargeBatch() {
    Recipient eva = member("eva", Dialect.CLASSIC, COUNT * TEXT.length());
    deliverMessagesOf(recipient("ana", Dialect.CLASSIC, MIB));

    assertThat(text(takeAll(eva))).isEqualTo(("ana: " + TEXT + "\n").repeat(COUNT));
  }

  @Test
  void aMemberThatLagsHasGotThePiecesBefore() {
    Recipient eva = member("eva", Dialect.WASSOP_2, 100 * 1024);
    deliverMessagesOf(recipient("ana", Dialect.CLASSIC, MIB));
    Chunk received = Objects.requireNonNull(eva.outbox().take());
    long count = text(List.of(received)).lines().count();
    drained.forEach(member -> member.endLag(new Place.Room(RoomName.FIRST)));

    assertThat(count).isBetween(1L, COUNT - 1L);
    assertThat(text(takeAll(eva))).isEqualTo("@room=Sala1;from_id=" + (count + 1) + " LAGGED\n");
  }

  @Test
  void anEntryLongerThanAPieceIsAPieceOfItsOwn() {
    EncodedBatch encoded = new EncodedBatch(4);
    encoded.add("a\n");
    encoded.add("");
    encoded.add("b".repeat(EncodedBatch.PIECE_BYTES) + "\n");
    encoded.add("c\n");

    assertThat(encoded.pieces(0, 4)).extracting(EncodedBatch.Piece::first).containsExactly(0, 2, 3);
    assertThat(encoded.pieces(1, 2)).isEmpty();
    assertThat(encoded.pieces(1, 1)).isEmpty();
  }

  @Test
  void aPostWeighsWhatAClassicMemberGetsForIt() {
    UserName author = UserName.parse("josé").orElseThrow();
    NewEntry.Message message = new NewEntry.Message(author, "", "uno\n\ndos 👍\n");
    RoomCommand.Post post =
        new RoomCommand.Post(recipient("josé", Dialect.WASSOP_2, MIB), "", message);
    StoredEntryEvents events =
        new StoredEntryEvents(new Conversation.Room(RoomName.FIRST), Optional.empty());
    String lines = ClassicCodec.INSTANCE.encode("", events.eventOf(message.storedAs(1, 0)));

    int oneMore = "josé: \n".getBytes(UTF_8).length;
    assertThat(post.fanOutBytes() - lines.getBytes(UTF_8).length).isBetween(0, oneMore + 3);
  }

  private void deliverMessagesOf(Recipient author) {
    List<AppendResult> stored = new ArrayList<>();
    for (int id = 1; id <= COUNT; id++) {
      batch.add(author, "", new NewEntry.Message(author.user(), "", TEXT));
      stored.add(new AppendResult.Stored(id, 0));
    }
    batch.deliver(audience, stored);
  }

  private Recipient member(String name, Dialect dialect, int bytes) {
    Recipient recipient = recipient(name, dialect, bytes);
    audience.add(recipient);
    return recipient;
  }

  private static Recipient recipient(String name, Dialect dialect, int bytes) {
    Outbox outbox = new Outbox(Outbox.Bounds.of(bytes), () -> Chunk.of("BYE\n"), () -> {});
    return new Recipient(UserName.parse(name).orElseThrow(), dialect, outbox);
  }

  /** Finishes the outbox, and takes all that waits. */
  private static List<Chunk> takeAll(Recipient recipient) {
    recipient.outbox().finish(Chunk.of(""));
    List<Chunk> taken = new ArrayList<>();
    for (Chunk chunk = recipient.outbox().take();
        chunk != null;
        chunk = recipient.outbox().take()) {
      taken.add(chunk);
    }
    return taken;
  }

  private static String text(List<Chunk> chunks) {
    return chunks.stream()
        .map(chunk -> new String(chunk.bytes(), chunk.from(), chunk.length(), UTF_8))
        .collect(Collectors.joining());
  }
}
