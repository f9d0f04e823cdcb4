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
import org.wassop.server.room.RoomCommand.Leave;
import org.wassop.server.room.RoomCommand.ListMembers;
import org.wassop.server.room.RoomCommand.Post;
import org.wassop.server.room.RoomCommand.Resume;
import org.wassop.server.room.RoomCommand.SetPaused;
import org.wassop.server.room.RoomCommand.SetTopic;
import org.wassop.server.room.RoomCommand.ShowTyping;

/**
 * A conversation that is going on: a room, or a direct conversation. One virtual thread with a
 * bounded mailbox owns its members and decides the order of its entries. The thread takes all
 * commands that wait, stores their entries as one batch, then fans them out; it waits for the store
 * and never for a member. The public methods may be called from any thread but the room's own.
 */
public final class Room {
  private static final Logger LOG = LoggerFactory.getLogger("room");
  private static final int MAILBOX_BYTES = 256 * 1024;
  private static final int COMMAND_BYTES = 64;

  /** The number of entries that are read from the log at once. */
  public static final int PAGE_MESSAGES = 200;

  private final Conversation conversation;
  private final Rooms rooms;
  private final ConversationLog log;
  private final InstantSource clock;
  private final boolean permanent;
  private final Mailbox<RoomCommand> mailbox = new Mailbox<>(MAILBOX_BYTES);
  private final Audience audience;
  private final MessageDelivery delivery;
  private volatile int memberCount;

  /** Creates an empty room; a {@code permanent} one stays when the last member leaves. */
  Room(Conversation conversation, Rooms rooms, InstantSource clock, boolean permanent) {
    this.conversation = conversation;
    this.rooms = rooms;
    this.log = rooms.history().logOf(conversation);
    this.clock = clock;
    this.permanent = permanent;
    this.audience =
        switch (conversation) {
          case Conversation.Room room -> Audience.ofEntered(this::resume);
          case Conversation.Direct pair ->
              Audience.ofConnected(this::resume, () -> rooms.connected(pair));
        };
    this.delivery = new MessageDelivery(log, audience, clock);
  }

  /** Returns which conversation it is. */
  public Conversation conversation() {
    return conversation;
  }

  /** Returns whether it stays when the last member leaves. */
  public boolean isPermanent() {
    return permanent;
  }

  /** Returns the number of members. */
  public int memberCount() {
    return memberCount;
  }

  /** Returns whether its log is known to have an entry. */
  boolean hasLog() {
    return delivery.lastSentId() > 0;
  }

  /**
   * Carries out {@code request}: replays the entries that are still missing, answers, and tells the
   * other members; blocks until that is done. One who is a member already only gets the replay and
   * the answer.
   */
  public EnterResult enter(EnterRequest request) {
    CompletableFuture<EnterResult> done = new CompletableFuture<>();
    return mailbox.put(new Enter(request, done), COMMAND_BYTES)
        ? done.join()
        : new EnterResult.Ended();
  }

  /**
   * Sends nothing more to the member {@code recipient} while it is {@code paused}, or everything
   * again; blocks until that takes effect. Entering again ends it too.
   */
  public void setPaused(Recipient recipient, boolean paused) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new SetPaused(recipient, paused, done), COMMAND_BYTES)) {
      done.join();
    }
  }

  /** Removes {@code recipient} and tells the other members; blocks until that is done. */
  public void leave(Recipient recipient, LeaveReason reason) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new Leave(recipient, reason, done), COMMAND_BYTES)) {
      done.join();
    }
  }

  /**
   * Adds an entry to the conversation; blocks only while the mailbox is full. The author is
   * answered once it is stored, in its place in the order. Returns false if the room has ended:
   * look it up again.
   */
  public boolean post(Recipient author, String ref, NewEntry newEntry) {
    Post post = new Post(author, ref, newEntry);
    return mailbox.put(post, COMMAND_BYTES + post.fanOutBytes());
  }

  /** Sets the topic, answers {@code by}, and tells all members. */
  public void setTopic(Recipient by, String ref, String topic) {
    mailbox.put(new SetTopic(by, ref, topic), COMMAND_BYTES + topic.length());
  }

  /** Tells the other members that {@code by} is typing. */
  public void showTyping(Recipient by) {
    mailbox.put(new ShowTyping(by), COMMAND_BYTES);
  }

  /**
   * Passes the members to {@code onMembers}, in the order in which they entered, and returns then.
   * All entries before are delivered first; later joins and leaves are sent after the call.
   */
  public void listMembers(Consumer<List<UserName>> onMembers) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (mailbox.put(new ListMembers(onMembers, done), COMMAND_BYTES)) {
      done.join();
    } else {
      onMembers.accept(List.of());
    }
  }

  /** Called by the thread that writes to {@code member}; must not block. */
  private void resume(Member member) {
    mailbox.putWithoutWaiting(new Resume(member), COMMAND_BYTES);
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
      deliverRest();
    } while (isNeeded() || !mailbox.closeIfEmpty());
    rooms.remove(this);
  }

  /** A direct conversation without commands is needed only while a member lags. */
  private boolean isNeeded() {
    return switch (conversation) {
      case Conversation.Room room -> permanent || audience.size() > 0;
      case Conversation.Direct pair -> audience.hasLaggingMember();
    };
  }

  private void carryOut(RoomCommand command) {
    if (command.needsDeliveryFirst()) {
      delivery.deliver();
    }
    switch (command) {
      case Post(Recipient author, String ref, NewEntry newEntry) ->
          delivery.add(author, ref, newEntry);
      case Enter(EnterRequest request, CompletableFuture<EnterResult> done) ->
          done.complete(enterNow(request));
      case SetPaused(Recipient recipient, boolean paused, CompletableFuture<Void> done) -> {
        pauseOrResume(recipient, paused);
        done.complete(null);
      }
      case Leave(Recipient recipient, LeaveReason reason, CompletableFuture<Void> done) -> {
        audience.remove(recipient);
        memberCount = audience.size();
        delivery.send(new Event.Left(room(), recipient.user(), reason), recipient);
        done.complete(null);
      }
      case SetTopic(Recipient by, String ref, String topic) -> changeTopic(by, ref, topic);
      case ShowTyping(Recipient by) ->
          delivery.offer(new Event.IsTyping(conversation.placeOf(by.user()), by.user()), by);
      case ListMembers(Consumer<List<UserName>> onMembers, CompletableFuture<Void> done) -> {
        onMembers.accept(
            audience.members().stream().map(member -> member.recipient().user()).toList());
        done.complete(null);
      }
      case Resume(Member member) -> {
        // A member that left meanwhile, and perhaps returned, has been told everything already.
        if (member.equals(audience.find(member.recipient()))) {
          member.endLag(conversation.placeOf(member.recipient().user()));
        }
      }
    }
  }

  private void pauseOrResume(Recipient recipient, boolean paused) {
    Member member = audience.find(recipient);
    if (member != null && paused) {
      member.pause();
    } else if (member != null) {
      member.resume();
    }
  }

  private EnterResult enterNow(EnterRequest request) {
    try {
      return request.recipient().dialect() == Dialect.CLASSIC
          ? admit(request)
          : replayAndAdmit(request);
    } catch (HistoryException e) {
      if (!request.isReplay()) {
        return admit(request, new IdRange(delivery.lastSentId() + 1, delivery.lastSentId()), "");
      }
      request
          .recipient()
          .send(request.ref(), Refusal.HISTORY_FAULT.answerIn(request.recipient().dialect()));
      return new EnterResult.Refused();
    }
  }

  private EnterResult replayAndAdmit(EnterRequest request) throws HistoryException {
    IdRange kept = log.keptIds();
    delivery.sendUpTo(kept.last());
    long replayed = request.afterId();
    for (int page = 0; request.isReplay() && replayed < kept.last(); page++) {
      if (page == request.maxPages()) {
        return new EnterResult.Behind(replayed);
      }
      List<StoredEntry> missed = log.after(replayed, PAGE_MESSAGES);
      StoredEntryEvents events =
          new StoredEntryEvents(conversation, Optional.of(request.recipient().user()));
      request.recipient().outbox().add(events.encode(request.ref(), missed));
      replayed = missed.isEmpty() ? kept.last() : missed.getLast().id();
    }
    return admit(request, kept, log.topic().text());
  }

  private EnterResult admit(EnterRequest request) {
    return admit(request, IdRange.EMPTY, "");
  }

  private EnterResult admit(EnterRequest request, IdRange kept, String topic) {
    Recipient recipient = request.recipient();
    boolean isNew = audience.find(recipient) == null;
    audience.add(recipient).resume();
    memberCount = audience.size();
    recipient.send(
        request.ref(),
        new Answer.RoomEntered(room(), audience.size(), kept, request.readMarker(), topic));
    if (isNew) {
      delivery.send(new Event.Entered(room(), recipient.user()), recipient);
    }
    return new EnterResult.Entered();
  }

  private void changeTopic(Recipient by, String ref, String topic) {
    try {
      log.setTopic(new Topic(topic, by.user().text(), clock.millis()));
      delivery.send(new Event.TopicChanged(room(), by.user(), topic), null);
      by.send(ref, new Answer.Done());
    } catch (HistoryException e) {
      by.send(ref, Refusal.NOT_STORED.answerIn(by.dialect()));
    }
  }

  private void deliverRest() {
    try {
      delivery.deliver();
    } catch (RuntimeException bug) {
      LOG.error("fault in a room", bug);
    }
  }

  private RoomName room() {
    return switch (conversation) {
      case Conversation.Room(RoomName room) -> room;
      case Conversation.Direct pair -> throw new IllegalStateException("two people are no room");
    };
  }
}
