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
import org.wassop.server.torture.SentMessages.Said;

/**
 * One connection of a client: takes its name, sends what wasn't acknowledged, enters its rooms, and
 * hears what is said until the link is lost. Owned by the client's thread.
 */
final class ClientConnection implements RequestChannel {
  private static final long PING_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long GIVE_UP_AFTER_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final Duration NAME_RETRY = Duration.ofMillis(50);
  private static final int REMEMBERED_LINES = 30;
  private static final int SHOWN = 160;

  private final ClientMemory clientMemory;
  private final ClientWire wire;
  private final Inbox inbox;
  private final RandomGenerator random;
  private final RunStatistics runStatistics;
  private final Map<Place, ConversationSession> talks = new LinkedHashMap<>();
  private final Map<String, Consumer<Answer>> asked = new HashMap<>();
  private final Deque<String> lately = new ArrayDeque<>();
  private int refs;
  private long heardAt = System.nanoTime();
  private boolean isPinged;

  /** A visit of whoever {@code clientMemory} is of, through {@code wire}. */
  ClientConnection(
      ClientMemory clientMemory,
      ClientWire wire,
      RandomGenerator random,
      RunStatistics runStatistics) {
    this.clientMemory = clientMemory;
    this.wire = wire;
    this.inbox = Inbox.of(wire);
    this.random = random;
    this.runStatistics = runStatistics;
    clientMemory
        .places()
        .forEach(
            place -> talks.put(place, new ConversationSession(place, clientMemory, this, random)));
  }

  @Override
  public RunStatistics tally() {
    return runStatistics;
  }

  /** Takes the name, enters the rooms and sends again what wasn't acknowledged. */
  void begin() throws IOException, InterruptedException {
    switch (askAndWait(new Request.Hello("torture"))) {
      case Answer.Welcome welcome -> clientMemory.log(welcome.historyInfo().log());
      case Answer other -> throw new AssertionError("no welcome: " + other);
    }
    join();
    runStatistics.add(Count.VISITS);
    talks.values().forEach(ConversationSession::begin);
    for (Said said : clientMemory.outgoing().unacknowledged()) {
      runStatistics.add(Count.SENT_AGAIN);
      send(said, false);
    }
    clientMemory.outgoing().unansweredChanges().forEach(this::send);
    wire.flush();
  }

  private void join() throws IOException, InterruptedException {
    while (true) {
      switch (askAndWait(new Request.Join(clientMemory.user(), clientMemory.session()))) {
        case Answer.Joined(String session) -> {
          clientMemory.session(session);
          return;
        }
        case Answer.Refused(ErrorCode code, String text) when code == ErrorCode.NAME_IN_USE -> {
          runStatistics.add(Count.NAME_IN_USE);
          listen(NAME_RETRY.toNanos());
        }
        case Answer other -> throw new AssertionError("not joined: " + other);
      }
    }
  }

  private Answer askAndWait(Request request) throws IOException, InterruptedException {
    AtomicReference<@Nullable Answer> answer = new AtomicReference<>();
    ask(request, answer::set);
    wire.flush();
    while (true) {
      Answer got = answer.get();
      if (got != null) {
        return got;
      }
      listen(PING_AFTER_NANOS);
    }
  }

  @Override
  public void ask(Request request, Consumer<Answer> then) {
    String ref = Integer.toString(++refs);
    asked.put(ref, then);
    remember("> ", wire.put(ref, request));
  }

  /** Says something new in one of the places. */
  void say() {
    runStatistics.add(Count.SAID);
    int number = random.nextInt(talks.size());
    send(clientMemory.outgoing().say(clientMemory.places().get(number)), true);
  }

  /** Sends something once more that the server has acknowledged: nothing may change. */
  void repeat() {
    send(clientMemory.outgoing().anOldOne(random).said(), false);
  }

  /** Changes something in one of the places. */
  void change() {
    Request.Change change = talk(clientMemory.places().get(random.nextInt(talks.size()))).change();
    clientMemory.outgoing().wish(change);
    send(change);
  }

  /** Enters one of the rooms once more. */
  void enterAgain() {
    talk(clientMemory.places().get(random.nextInt(talks.size()))).enterAgain();
  }

  /** Ends the visit politely. */
  void quit() throws IOException {
    wire.send("", new Request.Quit());
  }

  private void send(Said said, boolean fresh) {
    ConversationSession conversationSession = talk(said.place());
    ask(
        new Request.SendMessage(Optional.of(said.place()), said.key(), said.text()),
        answer -> conversationSession.answered(said, fresh, answer));
  }

  private void send(Request.Change change) {
    ConversationSession conversationSession = talk(change.place());
    ask(change, answer -> conversationSession.changed(change, answer));
  }

  /**
   * Sends what was asked, and hears what comes within {@code nanos}. Fails when the link is lost,
   * or is silent for so long that it must be.
   */
  void listen(long nanos) throws IOException, InterruptedException {
    wire.flush();
    String line = inbox.poll(nanos);
    if (line == null) {
      checkSilence();
    }
    while (line != null) {
      heardAt = System.nanoTime();
      isPinged = false;
      remember("< ", line);
      for (Incoming incoming : wire.understand(line)) {
        hear(incoming);
      }
      line = inbox.poll(0);
    }
    wire.flush();
  }

  private void checkSilence() throws IOException {
    long silent = System.nanoTime() - heardAt;
    if (silent > GIVE_UP_AFTER_NANOS) {
      runStatistics.add(Count.GIVEN_UP);
      throw new IOException("no sign of life");
    }
    if (silent > PING_AFTER_NANOS && !isPinged) {
      isPinged = true;
      ask(new Request.Ping("?"), pong -> {});
    }
  }

  private void hear(Incoming incoming) throws IOException {
    switch (incoming.message()) {
      case Answer answer -> {
        Consumer<Answer> then = asked.remove(incoming.ref());
        if (then == null) {
          throw new AssertionError("an answer to no question: " + answer);
        }
        then.accept(answer);
      }
      case Event.Logged entry -> {
        ConversationSession conversationSession = talk(clientMemory.placeOf(entry));
        if (incoming.ref().isEmpty()) {
          conversationSession.live(entry);
        } else {
          conversationSession.again(entry);
        }
      }
      case Event.Lagged(Place place, long fromId) -> talk(place).lagged(fromId);
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
      case REPLACED -> runStatistics.add(Count.REPLACED);
      case SHUTDOWN, TOO_SLOW, TIMEOUT, QUIT -> {}
      case TOO_LONG, FULL, INTERNAL -> throw new AssertionError("the server says " + code);
    }
    throw new IOException("the server says " + code);
  }

  private ConversationSession talk(Place place) {
    ConversationSession conversationSession = talks.get(place);
    if (conversationSession == null) {
      throw new AssertionError("nobody talks there: " + place);
    }
    return conversationSession;
  }

  private void remember(String way, String line) {
    if (lately.size() == REMEMBERED_LINES) {
      lately.removeFirst();
    }
    lately.add(way + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line.strip()));
  }

  /** The last lines on the wire, for who wants to know why something went wrong. */
  String lately() {
    return String.join("\n", lately);
  }
}
