package org.wassop.server.room;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.NewEntry;
import org.wassop.server.names.Recipient;

/** A command of another thread to a room. */
sealed interface RoomCommand {
  /** Passes {@code bug} to the thread that waits for the command, if one does. */
  void fail(RuntimeException bug);

  /** Returns whether the entries before it have to be delivered first. */
  default boolean needsDeliveryFirst() {
    return true;
  }

  /** A user enters. */
  record Enter(EnterRequest request, CompletableFuture<EnterResult> done) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {
      done.completeExceptionally(bug);
    }
  }

  /** A member is sent nothing for a while, or everything again. */
  record SetPaused(Recipient recipient, boolean paused, CompletableFuture<Void> done)
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

  /** A user adds an entry: a message or a change. */
  record Post(Recipient author, String ref, NewEntry newEntry) implements RoomCommand {
    /**
     * Returns about how many bytes a classic member gets for the entry. That is the dialect that
     * makes the most of it, since each line of a message repeats its author.
     */
    int fanOutBytes() {
      String text = newEntry.text();
      int lines =
          switch (newEntry) {
            case NewEntry.Message message -> 1 + (int) text.chars().filter(c -> c == '\n').count();
            case NewEntry.Change change -> 1;
          };
      return utf8Bytes(text) + lines * utf8Bytes(newEntry.author() + ": \n");
    }

    private static int utf8Bytes(String text) {
      int bytes = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
      return bytes;
    }

    @Override
    public void fail(RuntimeException bug) {}

    @Override
    public boolean needsDeliveryFirst() {
      return false;
    }
  }

  /** A user sets the topic. */
  record SetTopic(Recipient by, String ref, String topic) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {}
  }

  /** A user is typing. */
  record ShowTyping(Recipient by) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {}

    @Override
    public boolean needsDeliveryFirst() {
      return false;
    }
  }

  /** A user asks for the members. */
  record ListMembers(Consumer<List<UserName>> onMembers, CompletableFuture<Void> done)
      implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {
      done.completeExceptionally(bug);
    }
  }

  /** A member that lagged has read what it was sent. */
  record Resume(Member member) implements RoomCommand {
    @Override
    public void fail(RuntimeException bug) {}

    @Override
    public boolean needsDeliveryFirst() {
      return false;
    }
  }
}
