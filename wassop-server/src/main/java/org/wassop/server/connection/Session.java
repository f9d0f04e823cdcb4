package org.wassop.server.connection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.codec.DecodedRequest;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.MessageLog;
import org.wassop.server.names.NameRegistry;
import org.wassop.server.names.NameRegistry.ClaimResult;
import org.wassop.server.names.Recipient;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.outbox.Outbox;

/**
 * The state of one client, and what its requests do. Owned by one of the connection's threads at a
 * time. Rooms put their answers into the outbox from their own threads, in their order; everything
 * else is answered here.
 */
final class Session {
  private final ServerContext context;
  private final Outbox outbox;
  private final NameRegistry.Holder holder;
  private final RateLimiter limiter;

  /** Read by other threads too, which encode the last line in it. */
  private volatile Dialect dialect = Dialect.CLASSIC;

  /** Read by other threads too, which send the user something. */
  private volatile @Nullable User user;

  private boolean ended;

  /**
   * Creates a session that answers through {@code outbox}, and claims its name for {@code holder}.
   * The lines of its messages count in {@code limiter}.
   */
  Session(ServerContext context, Outbox outbox, NameRegistry.Holder holder, RateLimiter limiter) {
    this.context = context;
    this.outbox = outbox;
    this.holder = holder;
    this.limiter = limiter;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Returns how to reach the user, or null without a name. Safe to call from any thread. */
  @Nullable Recipient recipient() {
    User current = user;
    return current == null ? null : current.recipient();
  }

  boolean hasName() {
    return user != null;
  }

  /** Returns the user's name for the log, or an empty text. */
  String userForLog() {
    Recipient current = recipient();
    return current == null ? "" : current.user().text();
  }

  /** Carries out the request in {@code line}. Returns false if the client ends the connection. */
  boolean handle(String line) {
    return switch (Codec.of(dialect).decode(line)) {
      case DecodedRequest.Malformed(String ref, Refusal why) -> {
        refuse(ref, why);
        yield true;
      }
      case DecodedRequest.Valid(String ref, Request request) -> handle(ref, request);
    };
  }

  private boolean handle(String ref, Request request) {
    Optional<Refusal> refusal = Preconditions.check(request, hasName());
    if (refusal.isPresent()) {
      refuse(ref, refusal.get());
      return true;
    }
    switch (request) {
      case Request.Hello hello -> hello(ref);
      case Request.Join(UserName wanted, String session) -> join(ref, wanted, session);
      case Request.EnterRoom(RoomName room, Request.Replay replay) ->
          user().enter(ref, room, replay);
      case Request.ExitRoom(Optional<RoomName> room) -> user().exit(ref, room);
      case Request.ListRooms list -> answer(ref, new Answer.Rooms(context.rooms().counts()));
      case Request.ListMembers(RoomName room) -> user().listMembers(ref, room);
      case Request.SendMessage message -> {
        limiter.countMore((int) message.text().chars().filter(c -> c == '\n').count());
        user().send(ref, message);
      }
      case Request.History wanted -> answer(ref, user().historyQueries().page(wanted));
      case Request.Search wanted -> answer(ref, user().historyQueries().search(wanted));
      case Request.ListDirectConversations list -> answer(ref, user().historyQueries().directs());
      case Request.MarkRead mark -> answer(ref, user().historyQueries().markRead(mark));
      case Request.SetTopic(RoomName room, String topic) -> user().setTopic(ref, room, topic);
      case Request.Change change -> user().change(ref, change);
      case Request.Typing(Place place) -> user().typing(ref, place);
      case Request.Ping(String token) -> answer(ref, new Answer.Pong(token));
      case Request.Pong pong -> {}
      case Request.Quit quit -> {
        return false;
      }
    }
    return true;
  }

  private void hello(String ref) {
    dialect = Dialect.WASSOP_2;
    int pingSeconds = (int) Math.max(1, context.limits().pingInterval().toSeconds());
    MessageLog history = context.rooms().history();
    Answer.HistoryInfo historyInfo =
        new Answer.HistoryInfo(history.isPersistent(), history.id().orElse(""));
    answer(
        ref, new Answer.Welcome(context.serverName(), Limits.LINE_BYTES, pingSeconds, historyInfo));
  }

  private void join(String ref, UserName wanted, String session) {
    // As soon as the name is claimed, other threads look up how to reach the user.
    user = new User(context, new Recipient(wanted, dialect, outbox));
    ClaimResult claimResult = names().claim(wanted, holder, session);
    if (claimResult instanceof ClaimResult.HeldBy(NameRegistry.Holder other)
        && other.releaseForTakeover()) {
      claimResult = names().claim(wanted, holder, "");
    }
    if (claimResult instanceof ClaimResult.Granted(String granted)) {
      context.log().joined(wanted);
      answer(ref, new Answer.Joined(granted));
    } else {
      user = null;
      refuse(ref, Refusal.NAME_IN_USE);
    }
  }

  /** Leaves every room and frees the name. Only the first call has an effect. */
  void end(LeaveReason reason) {
    if (user == null || ended) {
      return;
    }
    ended = true;
    try {
      user().leaveAll(reason);
    } finally {
      names().release(user().recipient().user(), holder);
    }
  }

  private NameRegistry names() {
    return context.rooms().names();
  }

  private User user() {
    User current = user;
    if (current == null) {
      throw new IllegalStateException("no name, though the preconditions ask for one");
    }
    return current;
  }

  private void answer(String ref, ServerMessage message) {
    outbox.add(Chunk.of(Codec.of(dialect).encode(ref, message)));
  }

  /** Answers that the request {@code ref} is refused, and {@code why}. */
  void refuse(String ref, Refusal why) {
    answer(ref, why.answerIn(dialect));
  }
}
