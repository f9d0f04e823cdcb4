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
import org.wassop.protocol.Refusal;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.directory.Presence;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.ConversationLog.Topic;
import org.wassop.server.history.Draft;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.StoredEntry;
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
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);
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
  private final Delivery delivery;
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
    this.delivery = new Delivery(log, audience, clock);
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
    return delivery.last() > 0;
  }

  /**
   * Lets {@code wish} in: tells what is still missing, answers, tells the others; waits until that
   * is done. Who is in already is only told and answered.
   */
  public Entering enter(EnterWish wish) {
    CompletableFuture<Entering> done = new CompletableFuture<>();
    return mailbox.put(new Enter(wish, done), COMMAND_BYTES) ? done.join() : new Entering.Ended();
  }

  /**
   * Tells {@code presence}, who is in, nothing more while it is {@code held}, or everything again;
   * waits until that is so. Entering once again ends it too.
   */
  public void hold(Presence presence, boolean held) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new Hold(presence, held, done), COMMAND_BYTES)) {
      done.join();
    }
  }

  /** Lets {@code presence} out and tells the others; waits until that is done. */
  public void leave(Presence presence, LeaveReason reason) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new Leave(presence, reason, done), COMMAND_BYTES)) {
      done.join();
    }
  }

  /**
   * Says or changes something here; waits only while the mailbox is full. The author is answered,
   * in its place in the order, when it is stored. False when the room has ended: ask the table
   * again.
   */
  public boolean post(Presence author, String ref, Draft draft) {
    return mailbox.put(new Post(author, ref, draft), COMMAND_BYTES + draft.text().length());
  }

  /** Says what the room is about, answers {@code by}, and tells everybody. */
  public void setTopic(Presence by, String ref, String topic) {
    mailbox.put(new SetTopic(by, ref, topic), COMMAND_BYTES + topic.length());
  }

  /** Tells the others that {@code by} is writing. */
  public void showTyping(Presence by) {
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
      delivery.deliver();
    }
    switch (command) {
      case Post(Presence author, String ref, Draft draft) -> delivery.add(author, ref, draft);
      case Enter(EnterWish wish, CompletableFuture<Entering> done) -> done.complete(letIn(wish));
      case Hold(Presence presence, boolean held, CompletableFuture<Void> done) -> {
        setHeld(presence, held);
        done.complete(null);
      }
      case Leave(Presence presence, LeaveReason reason, CompletableFuture<Void> done) -> {
        audience.remove(presence);
        memberCount = audience.size();
        delivery.tell(new Event.Left(room(), presence.user(), reason), presence);
        done.complete(null);
      }
      case SetTopic(Presence by, String ref, String topic) -> changeTopic(by, ref, topic);
      case ShowTyping(Presence by) ->
          delivery.hint(new Event.IsTyping(where.placeOf(by.user()), by.user()), by);
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

  private void setHeld(Presence presence, boolean held) {
    Member member = audience.find(presence);
    if (member != null && held) {
      member.replay();
    } else if (member != null) {
      member.live();
    }
  }

  private Entering letIn(EnterWish wish) {
    try {
      return wish.presence().dialect() == Dialect.CLASSIC ? welcome(wish) : retell(wish);
    } catch (HistoryException e) {
      if (!wish.isReplay()) {
        return welcome(wish, new Extent(delivery.last() + 1, delivery.last()), "");
      }
      wish.presence().send(wish.ref(), Refusal.HISTORY_FAULT.in(wish.presence().dialect()));
      return new Entering.Refused();
    }
  }

  private Entering retell(EnterWish wish) throws HistoryException {
    Extent kept = log.extent();
    delivery.tellUpTo(kept.last());
    long told = wish.after();
    for (int page = 0; wish.isReplay() && told < kept.last(); page++) {
      if (page == wish.pages()) {
        return new Entering.Behind(told);
      }
      List<StoredEntry> missed = log.after(told, PAGE_MESSAGES);
      Retelling retelling = new Retelling(where, Optional.of(wish.presence().user()));
      wish.presence().outbox().add(retelling.lines(wish.ref(), missed));
      told = missed.isEmpty() ? kept.last() : missed.getLast().id();
    }
    return welcome(wish, kept, log.topic().text());
  }

  private Entering welcome(EnterWish wish) {
    return welcome(wish, Extent.EMPTY, "");
  }

  private Entering welcome(EnterWish wish, Extent kept, String topic) {
    Presence presence = wish.presence();
    boolean isNew = audience.find(presence) == null;
    audience.add(presence).live();
    memberCount = audience.size();
    presence.send(
        wish.ref(), new Answer.RoomEntered(room(), audience.size(), kept, wish.read(), topic));
    if (isNew) {
      delivery.tell(new Event.Entered(room(), presence.user()), presence);
    }
    return new Entering.Entered();
  }

  private void changeTopic(Presence by, String ref, String topic) {
    try {
      log.setTopic(new Topic(topic, by.user().text(), clock.millis()));
      delivery.tell(new Event.TopicChanged(room(), by.user(), topic), null);
      by.send(ref, new Answer.Done());
    } catch (HistoryException e) {
      by.send(ref, Refusal.NOT_STORED.in(by.dialect()));
    }
  }

  private void deliverWhatIsLeft() {
    try {
      delivery.deliver();
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
