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
import org.wassop.protocol.codec.ServerLines.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.ByeCode;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.server.torture.Outgoing.Said;
import org.wassop.server.torture.Tally.Count;

/**
 * One connection of a client: takes its name, sends what wasn't acknowledged, enters its rooms, and
 * hears what is said until the link is lost. Owned by the client's thread.
 */
final class Visit implements Asking {
  private static final long PING_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long GIVE_UP_AFTER_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final Duration NAME_RETRY = Duration.ofMillis(50);
  private static final int REMEMBERED_LINES = 30;
  private static final int SHOWN = 160;

  private final Memory memory;
  private final ClientWire wire;
  private final Inbox inbox;
  private final RandomGenerator random;
  private final Tally tally;
  private final Map<Place, Talk> talks = new LinkedHashMap<>();
  private final Map<String, Consumer<Answer>> asked = new HashMap<>();
  private final Deque<String> lately = new ArrayDeque<>();
  private int refs;
  private long heardAt = System.nanoTime();
  private boolean isPinged;

  /** A visit of whoever {@code memory} is of, through {@code wire}. */
  Visit(Memory memory, ClientWire wire, RandomGenerator random, Tally tally) {
    this.memory = memory;
    this.wire = wire;
    this.inbox = Inbox.of(wire);
    this.random = random;
    this.tally = tally;
    memory.places().forEach(place -> talks.put(place, new Talk(place, memory, this, random)));
  }

  @Override
  public Tally tally() {
    return tally;
  }

  /** Takes the name, enters the rooms and sends again what wasn't acknowledged. */
  void begin() throws IOException, InterruptedException {
    switch (askAndWait(new Request.Hello("torture"))) {
      case Answer.Welcome welcome -> memory.log(welcome.keeping().log());
      case Answer other -> throw new AssertionError("no welcome: " + other);
    }
    join();
    tally.add(Count.VISITS);
    talks.values().forEach(Talk::begin);
    for (Said said : memory.outgoing().unacknowledged()) {
      tally.add(Count.SENT_AGAIN);
      send(said, false);
    }
    memory.outgoing().unansweredChanges().forEach(this::send);
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
          tally.add(Count.NAME_IN_USE);
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
    tally.add(Count.SAID);
    int number = random.nextInt(talks.size());
    send(memory.outgoing().say(memory.places().get(number)), true);
  }

  /** Sends something once more that the server has acknowledged: nothing may change. */
  void repeat() {
    send(memory.outgoing().anOldOne(random).said(), false);
  }

  /** Changes something in one of the places. */
  void change() {
    Request.Change change = talk(memory.places().get(random.nextInt(talks.size()))).change();
    memory.outgoing().wish(change);
    send(change);
  }

  /** Enters one of the rooms once more. */
  void enterAgain() {
    talk(memory.places().get(random.nextInt(talks.size()))).enterAgain();
  }

  /** Ends the visit politely. */
  void quit() throws IOException {
    wire.send("", new Request.Quit());
  }

  private void send(Said said, boolean fresh) {
    Talk talk = talk(said.place());
    ask(
        new Request.SendMessage(Optional.of(said.place()), said.key(), said.text()),
        answer -> talk.answered(said, fresh, answer));
  }

  private void send(Request.Change change) {
    Talk talk = talk(change.place());
    ask(change, answer -> talk.changed(change, answer));
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
      tally.add(Count.GIVEN_UP);
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
        Talk talk = talk(memory.placeOf(entry));
        if (incoming.ref().isEmpty()) {
          talk.live(entry);
        } else {
          talk.again(entry);
        }
      }
      case Event.Lagged(Place place, long fromId) -> talk(place).lagged(fromId);
      case Event.AreYouThere(String token) -> wire.put("", new Request.Pong(token));
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
      case REPLACED -> tally.add(Count.REPLACED);
      case SHUTDOWN, TOO_SLOW, TIMEOUT, QUIT -> {}
      case TOO_LONG, FULL, INTERNAL -> throw new AssertionError("the server says " + code);
    }
    throw new IOException("the server says " + code);
  }

  private Talk talk(Place place) {
    Talk talk = talks.get(place);
    if (talk == null) {
      throw new AssertionError("nobody talks there: " + place);
    }
    return talk;
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
