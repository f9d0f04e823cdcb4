package org.wassop.server.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.ByeCode;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.server.torture.RunStatistics.Count;
import org.wassop.server.torture.SentMessages.Sent;

/**
 * One connection of a client: takes the name, sends again what wasn't acknowledged, enters the
 * rooms, and receives entries until the link is lost. Owned by the client's thread.
 */
final class ClientConnection implements RequestChannel {
  private static final long PING_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final Duration NAME_RETRY = Duration.ofMillis(50);
  private static final int MAX_RECENT_LINES = 30;
  private static final int MAX_SHOWN_CHARS = 160;

  private final ClientMemory memory;
  private final ClientWire wire;
  private final Inbox inbox;
  private final RandomGenerator random;
  private final RunStatistics statistics;
  private final Map<Place, ConversationSession> conversations = new LinkedHashMap<>();
  private final Map<String, Consumer<Answer>> pending = new HashMap<>();
  private final Deque<String> recentLines = new ArrayDeque<>();
  private int refs;
  private long receivedNanos = System.nanoTime();
  private boolean isPinged;

  /** Creates a connection of the client with {@code memory} through {@code wire}. */
  ClientConnection(
      ClientMemory memory, ClientWire wire, RandomGenerator random, RunStatistics statistics) {
    this.memory = memory;
    this.wire = wire;
    this.inbox = Inbox.of(wire);
    this.random = random;
    this.statistics = statistics;
    memory
        .conversations()
        .forEach(place ->
            conversations.put(place, new ConversationSession(place, memory, this, random)));
  }

  @Override
  public RunStatistics statistics() {
    return statistics;
  }

  /** Takes the name, enters the rooms, and sends again what wasn't acknowledged. */
  void start() throws IOException, InterruptedException {
    switch (askAndWait(new Request.Hello("torture"))) {
      case Answer.Welcome welcome -> memory.checkLogId(welcome.historyInfo().logId());
      case Answer other -> throw new AssertionError("no welcome: " + other);
    }
    join();
    statistics.add(Count.VISITS);
    conversations.values().forEach(ConversationSession::start);
    for (Sent sent : memory.sent().unacknowledged()) {
      statistics.add(Count.SENT_AGAIN);
      send(sent, false);
    }
    memory.sent().unansweredChanges().forEach(this::send);
    wire.flush();
  }

  private void join() throws IOException, InterruptedException {
    while (true) {
      switch (askAndWait(new Request.Join(memory.user(), memory.session()))) {
        case Answer.Joined(String session) -> {
          memory.session(session);
          return;
        }
        case Answer.Refused(ErrorCode code, String text) when code == ErrorCode.NAME_IN_USE -> {
          statistics.add(Count.NAME_IN_USE);
          listen(NAME_RETRY.toNanos());
        }
        case Answer other -> throw new AssertionError("not joined: " + other);
      }
    }
  }

  private Answer askAndWait(Request request) throws IOException, InterruptedException {
    AtomicReference<@Nullable Answer> answer = new AtomicReference<>();
    request(request, answer::set);
    wire.flush();
    while (true) {
      Answer received = answer.get();
      if (received != null) {
        return received;
      }
      listen(PING_AFTER_NANOS);
    }
  }

  @Override
  public void request(Request request, Consumer<Answer> then) {
    String ref = Integer.toString(++refs);
    pending.put(ref, then);
    addRecent("> ", wire.put(ref, request));
  }

  /** Sends a new message to one of the conversations. */
  void sendMessage() {
    statistics.add(Count.SAID);
    int index = random.nextInt(conversations.size());
    send(memory.sent().create(memory.conversations().get(index)), true);
  }

  /** Sends again a message that the server has acknowledged: nothing may change. */
  void resendAcknowledged() {
    send(memory.sent().randomStored(random).sent(), false);
  }

  /** Changes a message in one of the conversations. */
  void change() {
    Request.Change change =
        conversation(memory.conversations().get(random.nextInt(conversations.size()))).change();
    memory.sent().addChange(change);
    send(change);
  }

  /** Enters one of the rooms again. */
  void enterAgain() {
    conversation(memory.conversations().get(random.nextInt(conversations.size()))).enterAgain();
  }

  /** Ends the connection with a request. */
  void quit() throws IOException {
    wire.send("", new Request.Quit());
  }

  private void send(Sent sent, boolean fresh) {
    ConversationSession conversation = conversation(sent.place());
    request(
        new Request.SendMessage(Optional.of(sent.place()), sent.key(), sent.text()),
        answer -> conversation.answered(sent, fresh, answer));
  }

  private void send(Request.Change change) {
    ConversationSession conversation = conversation(change.place());
    request(change, answer -> conversation.changed(change, answer));
  }

  /**
   * Sends the requests that wait, and handles what comes within {@code nanos}. Fails if the link is
   * lost, or silent for so long that it must be.
   */
  void listen(long nanos) throws IOException, InterruptedException {
    wire.flush();
    String line = inbox.poll(nanos);
    if (line == null) {
      checkSilence();
    }
    while (line != null) {
      receivedNanos = System.nanoTime();
      isPinged = false;
      addRecent("< ", line);
      for (Incoming incoming : wire.decode(line)) {
        handle(incoming);
      }
      line = inbox.poll(0);
    }
    wire.flush();
  }

  private void checkSilence() throws IOException {
    long silenceNanos = System.nanoTime() - receivedNanos;
    if (silenceNanos > TIMEOUT_NANOS) {
      statistics.add(Count.GIVEN_UP);
      throw new IOException("no sign of life");
    }
    if (silenceNanos > PING_AFTER_NANOS && !isPinged) {
      isPinged = true;
      request(new Request.Ping("?"), pong -> {});
    }
  }

  private void handle(Incoming incoming) throws IOException {
    switch (incoming.message()) {
      case Answer answer -> {
        Consumer<Answer> then = pending.remove(incoming.ref());
        if (then == null) {
          throw new AssertionError("an answer to no question: " + answer);
        }
        then.accept(answer);
      }
      case Event.LogEntry entry -> {
        ConversationSession conversation = conversation(memory.placeOf(entry));
        if (incoming.ref().isEmpty()) {
          conversation.live(entry);
        } else {
          conversation.replayed(entry);
        }
      }
      case Event.Lagged(Place place, long fromId) -> conversation(place).lagged(fromId);
      case Event.Ping(String token) -> wire.put("", new Request.Pong(token));
      case Event.Bye(ByeCode code, String text) -> bye(code);
      case Event.Entered entered -> {}
      case Event.Left left -> {}
      case Event.TopicChanged changed -> throw new AssertionError("nobody did: " + changed);
      case Event.IsTyping typing -> throw new AssertionError("nobody is: " + typing);
      case Event.Notice notice -> {}
    }
  }

  private void bye(ByeCode code) throws IOException {
    switch (code) {
      case REPLACED -> statistics.add(Count.REPLACED);
      case SHUTDOWN, TOO_SLOW, TIMEOUT, QUIT -> {}
      case TOO_LONG, FULL, INTERNAL -> throw new AssertionError("the server says " + code);
    }
    throw new IOException("the server says " + code);
  }

  private ConversationSession conversation(Place place) {
    ConversationSession conversation = conversations.get(place);
    if (conversation == null) {
      throw new AssertionError("nobody talks there: " + place);
    }
    return conversation;
  }

  private void addRecent(String direction, String line) {
    if (recentLines.size() == MAX_RECENT_LINES) {
      recentLines.removeFirst();
    }
    recentLines.add(
        direction
            + (line.length() > MAX_SHOWN_CHARS
                ? line.substring(0, MAX_SHOWN_CHARS) + "…"
                : line.strip()));
  }

  /** Returns the last lines on the wire, which show why something went wrong. */
  String recentLines() {
    return String.join("\n", recentLines);
  }
}
