package org.wassop.server.room;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.NewEntry;
import org.wassop.server.names.Recipient;

/** What other threads ask of a room. */
sealed interface RoomCommand {
  /** Lets whoever waits for it know that it failed. */
  void fail(RuntimeException bug);

  /** Whether everything that was said before has to be delivered first. */
  default boolean waitsForWhatWasSaid() {
    return true;
  }

  /** Somebody enters. */
  record Enter(EnterRequest wish, CompletableFuture<EnterResult> done) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {
      done.completeExceptionally(bug);
    }
  }

  /** A member is to hear nothing for a while, or everything again. */
  record Hold(Recipient recipient, boolean held, CompletableFuture<Void> done)
      implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {
      done.completeExceptionally(bug);
    }
  }

  /** A member leaves. */
  record Leave(Recipient recipient, LeaveReason reason, CompletableFuture<Void> done)
      implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {
      done.completeExceptionally(bug);
    }
  }

  /** Somebody says something, or changes what was said. */
  record Post(Recipient author, String ref, NewEntry newEntry) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {}

    @Override
    public boolean waitsForWhatWasSaid() {
      return false;
    }
  }

  /** Somebody says what the room is about. */
  record SetTopic(Recipient by, String ref, String topic) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {}
  }

  /** Somebody is writing. */
  record ShowTyping(Recipient by) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {}

    @Override
    public boolean waitsForWhatWasSaid() {
      return false;
    }
  }

  /** Somebody wants to know who is here. */
  record ListMembers(Consumer<List<UserName>> asker, CompletableFuture<Void> done)
      implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {
      done.completeExceptionally(bug);
    }
  }

  /** A member has read what it was sent. */
  record Resume(Member member) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {}

    @Override
    public boolean waitsForWhatWasSaid() {
      return false;
    }
  }
}
