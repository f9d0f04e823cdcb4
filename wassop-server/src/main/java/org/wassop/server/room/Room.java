package org.wassop.server.room;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * A room: one virtual thread with a bounded mailbox, which alone touches its members and decides
 * the order of what is said. It takes all that is waiting, then fans out; it never waits for a
 * member. The public methods may be called by any thread but the room's own.
 */
public final class Room {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);
  private static final int MAILBOX_BYTES = 256 * 1024;
  private static final int COMMAND_BYTES = 64;

  private sealed interface Command {
    /** Lets whoever waits for it know that it failed. */
    void fail(RuntimeException bug);

    record Enter(Member member, String ref, CompletableFuture<Void> done) implements Command {
      @Override
      public void fail(RuntimeException bug) {
        done.completeExceptionally(bug);
      }
    }

    record Leave(Member member, LeaveReason reason, CompletableFuture<Void> done)
        implements Command {
      @Override
      public void fail(RuntimeException bug) {
        done.completeExceptionally(bug);
      }
    }

    record Post(Member author, String ref, String text) implements Command {
      @Override
      public void fail(RuntimeException bug) {}
    }

    record ListMembers(CompletableFuture<List<UserName>> answer) implements Command {
      @Override
      public void fail(RuntimeException bug) {
        answer.completeExceptionally(bug);
      }
    }
  }

  private final RoomName name;
  private final Rooms table;
  private final InstantSource clock;
  private final boolean permanent;
  private final Mailbox<Command> mailbox = new Mailbox<>(MAILBOX_BYTES);
  private final Set<Member> members = new LinkedHashSet<>();
  private final Batch batch;
  private volatile int memberCount;

  /** A room that nobody is in; a {@code permanent} one stays when the last member leaves. */
  Room(RoomName name, Rooms table, InstantSource clock, boolean permanent) {
    this.name = name;
    this.table = table;
    this.clock = clock;
    this.permanent = permanent;
    this.batch = new Batch(name);
  }

  /** The name as its creator wrote it. */
  public RoomName name() {
    return name;
  }

  /** Whether it stays when the last member leaves. */
  public boolean isPermanent() {
    return permanent;
  }

  /** How many are in it now. */
  public int memberCount() {
    return memberCount;
  }

  /**
   * Lets {@code member} in, answers it, and tells the others; waits until that is done. False when
   * the room has ended meanwhile: ask the table again.
   */
  public boolean enter(Member member, String ref) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (!mailbox.put(new Command.Enter(member, ref, done), COMMAND_BYTES)) {
      return false;
    }
    done.join();
    return true;
  }

  /** Lets {@code member} out and tells the others; waits until that is done. */
  public void leave(Member member, LeaveReason reason) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new Command.Leave(member, reason, done), COMMAND_BYTES)) {
      done.join();
    }
  }

  /**
   * Says {@code text} in the room; waits only while the mailbox is full. The author is answered, in
   * its place in the order, when the room has taken it.
   */
  public void post(Member author, String ref, String text) {
    mailbox.put(new Command.Post(author, ref, text), COMMAND_BYTES + text.length());
  }

  /** Who is in the room, in the order in which they came; all that was said before is delivered. */
  public List<UserName> members() {
    CompletableFuture<List<UserName>> answer = new CompletableFuture<>();
    return mailbox.put(new Command.ListMembers(answer), COMMAND_BYTES) ? answer.join() : List.of();
  }

  /** The room's thread. */
  void run() {
    List<Command> taken = new ArrayList<>();
    do {
      taken.clear();
      taken = mailbox.takeAll(taken);
      for (Command command : taken) {
        try {
          carryOut(command);
        } catch (RuntimeException bug) {
          LOG.error("fault in a room", bug);
          command.fail(bug);
        }
      }
      deliverWhatIsLeft();
    } while (permanent || !members.isEmpty() || !mailbox.closeIfEmpty());
    table.remove(this);
  }

  private void carryOut(Command command) {
    switch (command) {
      case Command.Post(Member author, String ref, String text) -> batch.add(author, ref, text);
      case Command.Enter(Member member, String ref, CompletableFuture<Void> done) -> {
        deliver();
        members.add(member);
        memberCount = members.size();
        member.send(ref, new Answer.RoomEntered(name, members.size(), Extent.EMPTY, 0, ""));
        tellOthers(member, new Event.Entered(name, member.user()));
        done.complete(null);
      }
      case Command.Leave(Member member, LeaveReason reason, CompletableFuture<Void> done) -> {
        deliver();
        members.remove(member);
        memberCount = members.size();
        tellOthers(member, new Event.Left(name, member.user(), reason));
        done.complete(null);
      }
      case Command.ListMembers(CompletableFuture<List<UserName>> answer) -> {
        deliver();
        answer.complete(members.stream().map(Member::user).toList());
      }
    }
  }

  private void deliverWhatIsLeft() {
    try {
      deliver();
    } catch (RuntimeException bug) {
      LOG.error("fault in a room", bug);
    }
  }

  private void deliver() {
    if (batch.isEmpty()) {
      return;
    }
    try {
      batch.deliver(members, clock.millis());
    } finally {
      batch.clear();
    }
  }

  private void tellOthers(Member except, Event event) {
    FanOut fanOut = new FanOut(event);
    for (Member member : members) {
      if (member != except) {
        fanOut.sendTo(member);
      }
    }
  }

  /** Starts the room's thread. */
  void start() {
    Thread.ofVirtual().name("room").start(this::run);
  }
}
