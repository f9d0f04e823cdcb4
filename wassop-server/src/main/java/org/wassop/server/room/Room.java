package org.wassop.server.room;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.ConversationLog.Topic;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.names.Recipient;
import org.wassop.server.room.RoomCommand.Enter;
import org.wassop.server.room.RoomCommand.Hold;
import org.wassop.server.room.RoomCommand.Leave;
import org.wassop.server.room.RoomCommand.ListMembers;
import org.wassop.server.room.RoomCommand.Post;
import org.wassop.server.room.RoomCommand.Resume;
import org.wassop.server.room.RoomCommand.SetTopic;
import org.wassop.server.room.RoomCommand.ShowTyping;

/**
 * A conversation that is going on: one virtual thread with a bounded mailbox, which alone touches
 * who hears it and decides the order of what is said. It takes all that is waiting, stores it as
 * one batch, then fans out; it waits for the store and never for a member. The public methods may
 * be called by any thread but the room's own.
 */
public final class Room {
  private static final Logger LOG = LoggerFactory.getLogger("room");
  private static final int MAILBOX_BYTES = 256 * 1024;
  private static final int COMMAND_BYTES = 64;

  /** Entries that are read from the log at once. */
  public static final int PAGE_MESSAGES = 200;

  private final Conversation where;
  private final Rooms table;
  private final ConversationLog log;
  private final InstantSource clock;
  private final boolean permanent;
  private final Mailbox<RoomCommand> mailbox = new Mailbox<>(MAILBOX_BYTES);
  private final Audience audience;
  private final MessageDelivery messageDelivery;
  private volatile int memberCount;

  /** A room that nobody is in; a {@code permanent} one stays when the last member leaves. */
  Room(Conversation where, Rooms table, InstantSource clock, boolean permanent) {
    this.where = where;
    this.table = table;
    this.log = table.history().log(where);
    this.clock = clock;
    this.permanent = permanent;
    this.audience =
        switch (where) {
          case Conversation.InRoom room -> Audience.ofEntered(this::resume);
          case Conversation.Between pair ->
              Audience.ofConnected(this::resume, () -> table.online(pair));
        };
    this.messageDelivery = new MessageDelivery(log, audience, clock);
  }

  /** Which conversation it is. */
  public Conversation where() {
    return where;
  }

  /** Whether it stays when the last member leaves. */
  public boolean isPermanent() {
    return permanent;
  }

  /** How many are in it now. */
  public int memberCount() {
    return memberCount;
  }

  /** Whether something was said in it that is known of. */
  boolean hasLog() {
    return messageDelivery.last() > 0;
  }

  /**
   * Lets {@code wish} in: tells what is still missing, answers, tells the others; waits until that
   * is done. Who is in already is only told and answered.
   */
  public EnterResult enter(EnterRequest wish) {
    CompletableFuture<EnterResult> done = new CompletableFuture<>();
    return mailbox.put(new Enter(wish, done), COMMAND_BYTES)
        ? done.join()
        : new EnterResult.Ended();
  }

  /**
   * Tells {@code recipient}, who is in, nothing more while it is {@code held}, or everything again;
   * waits until that is so. Entering once again ends it too.
   */
  public void hold(Recipient recipient, boolean held) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new Hold(recipient, held, done), COMMAND_BYTES)) {
      done.join();
    }
  }

  /** Lets {@code recipient} out and tells the others; waits until that is done. */
  public void leave(Recipient recipient, LeaveReason reason) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new Leave(recipient, reason, done), COMMAND_BYTES)) {
      done.join();
    }
  }

  /**
   * Says or changes something here; waits only while the mailbox is full. The author is answered,
   * in its place in the order, when it is stored. False when the room has ended: ask the table
   * again.
   */
  public boolean post(Recipient author, String ref, NewEntry newEntry) {
    return mailbox.put(new Post(author, ref, newEntry), COMMAND_BYTES + newEntry.text().length());
  }

  /** Says what the room is about, answers {@code by}, and tells everybody. */
  public void setTopic(Recipient by, String ref, String topic) {
    mailbox.put(new SetTopic(by, ref, topic), COMMAND_BYTES + topic.length());
  }

  /** Tells the others that {@code by} is writing. */
  public void showTyping(Recipient by) {
    mailbox.put(new ShowTyping(by), COMMAND_BYTES);
  }

  /**
   * Tells {@code asker} who is in the room, in the order in which they came; returns when it knows.
   * All that was said before is delivered, and who comes or goes afterwards is told afterwards.
   */
  public void listMembers(Consumer<List<UserName>> asker) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new ListMembers(asker, done), COMMAND_BYTES)) {
      done.join();
    } else {
      asker.accept(List.of());
    }
  }

  /** Called by the thread that writes to {@code member}: must not wait. */
  private void resume(Member member) {
    mailbox.putNow(new Resume(member), COMMAND_BYTES);
  }

  /** Starts the room's thread. */
  void start() {
    Thread.ofVirtual().name("room").start(this::run);
  }

  private void run() {
    List<RoomCommand> taken = new ArrayList<>();
    do {
      taken.clear();
      taken = mailbox.takeAll(taken);
      for (RoomCommand command : taken) {
        try {
          carryOut(command);
        } catch (RuntimeException bug) {
          LOG.error("fault in a room", bug);
          command.fail(bug);
        }
      }
      deliverWhatIsLeft();
    } while (isNeeded() || !mailbox.closeIfEmpty());
    table.remove(this);
  }

  /** Two people need no room while nothing is said. */
  private boolean isNeeded() {
    return switch (where) {
      case Conversation.InRoom room -> permanent || audience.size() > 0;
      case Conversation.Between pair -> audience.isAnybodyLagging();
    };
  }

  private void carryOut(RoomCommand command) {
    if (command.waitsForWhatWasSaid()) {
      messageDelivery.deliver();
    }
    switch (command) {
      case Post(Recipient author, String ref, NewEntry newEntry) ->
          messageDelivery.add(author, ref, newEntry);
      case Enter(EnterRequest wish, CompletableFuture<EnterResult> done) ->
          done.complete(letIn(wish));
      case Hold(Recipient recipient, boolean held, CompletableFuture<Void> done) -> {
        setHeld(recipient, held);
        done.complete(null);
      }
      case Leave(Recipient recipient, LeaveReason reason, CompletableFuture<Void> done) -> {
        audience.remove(recipient);
        memberCount = audience.size();
        messageDelivery.tell(new Event.Left(room(), recipient.user(), reason), recipient);
        done.complete(null);
      }
      case SetTopic(Recipient by, String ref, String topic) -> changeTopic(by, ref, topic);
      case ShowTyping(Recipient by) ->
          messageDelivery.hint(new Event.IsTyping(where.placeOf(by.user()), by.user()), by);
      case ListMembers(Consumer<List<UserName>> asker, CompletableFuture<Void> done) -> {
        asker.accept(audience.members().stream().map(member -> member.presence().user()).toList());
        done.complete(null);
      }
      case Resume(Member member) -> {
        // Who has left meanwhile, and maybe come back, was told all there is to tell.
        if (member.equals(audience.find(member.presence()))) {
          member.catchUp(where.placeOf(member.presence().user()));
        }
      }
    }
  }

  private void setHeld(Recipient recipient, boolean held) {
    Member member = audience.find(recipient);
    if (member != null && held) {
      member.replay();
    } else if (member != null) {
      member.live();
    }
  }

  private EnterResult letIn(EnterRequest wish) {
    try {
      return wish.recipient().dialect() == Dialect.CLASSIC ? welcome(wish) : retell(wish);
    } catch (HistoryException e) {
      if (!wish.isReplay()) {
        return welcome(wish, new IdRange(messageDelivery.last() + 1, messageDelivery.last()), "");
      }
      wish.recipient().send(wish.ref(), Refusal.HISTORY_FAULT.in(wish.recipient().dialect()));
      return new EnterResult.Refused();
    }
  }

  private EnterResult retell(EnterRequest wish) throws HistoryException {
    IdRange kept = log.extent();
    messageDelivery.tellUpTo(kept.last());
    long told = wish.after();
    for (int page = 0; wish.isReplay() && told < kept.last(); page++) {
      if (page == wish.pages()) {
        return new EnterResult.Behind(told);
      }
      List<StoredEntry> missed = log.after(told, PAGE_MESSAGES);
      StoredEntryEvents storedEntryEvents =
          new StoredEntryEvents(where, Optional.of(wish.recipient().user()));
      wish.recipient().outbox().add(storedEntryEvents.lines(wish.ref(), missed));
      told = missed.isEmpty() ? kept.last() : missed.getLast().id();
    }
    return welcome(wish, kept, log.topic().text());
  }

  private EnterResult welcome(EnterRequest wish) {
    return welcome(wish, IdRange.EMPTY, "");
  }

  private EnterResult welcome(EnterRequest wish, IdRange kept, String topic) {
    Recipient recipient = wish.recipient();
    boolean isNew = audience.find(recipient) == null;
    audience.add(recipient).live();
    memberCount = audience.size();
    recipient.send(
        wish.ref(), new Answer.RoomEntered(room(), audience.size(), kept, wish.read(), topic));
    if (isNew) {
      messageDelivery.tell(new Event.Entered(room(), recipient.user()), recipient);
    }
    return new EnterResult.Entered();
  }

  private void changeTopic(Recipient by, String ref, String topic) {
    try {
      log.setTopic(new Topic(topic, by.user().text(), clock.millis()));
      messageDelivery.tell(new Event.TopicChanged(room(), by.user(), topic), null);
      by.send(ref, new Answer.Done());
    } catch (HistoryException e) {
      by.send(ref, Refusal.NOT_STORED.in(by.dialect()));
    }
  }

  private void deliverWhatIsLeft() {
    try {
      messageDelivery.deliver();
    } catch (RuntimeException bug) {
      LOG.error("fault in a room", bug);
    }
  }

  private RoomName room() {
    return switch (where) {
      case Conversation.InRoom(RoomName room) -> room;
      case Conversation.Between pair -> throw new IllegalStateException("two people are no room");
    };
  }
}
