package org.wassop.tui.send;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Messages;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.ClientOptions;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.script.Happenings;
import org.wassop.tui.script.Talk;
import org.wassop.tui.script.TypedLines;

/**
 * Sends a text, or standard input line by line, to some rooms and ends when the server has taken it
 * all ({@code --send}). Messages are pipelined, so a few after a refused one may have been taken.
 * Owned by the main thread.
 */
public final class SendMode {
  private static final int MOST_UNANSWERED = 128;

  /** Stands for a message that isn't a line of the input. */
  private static final int NO_LINE = 0;

  /** The longest number of a line, and the dash before it. */
  private static final int NUMBER_CHARS = 11;

  private final Talk talk;
  private final Happenings<LinkEvent> happenings;
  private final ClientOptions options;
  private final Refusals refusals;
  private final Map<String, Integer> unanswered = new HashMap<>();
  private Optional<RoomName> current = Optional.empty();

  private SendMode(Talk talk, Happenings<LinkEvent> happenings, ClientOptions options) {
    this.talk = talk;
    this.happenings = happenings;
    this.options = options;
    this.refusals = new Refusals(options.language());
  }

  /**
   * Whether {@code key} may be the key of {@code text}; the lines of standard input, which {@code
   * -} stands for, have their number behind it.
   */
  public static boolean isKey(String key, @Nullable String text) {
    int most = Limits.KEY_CHARS - ("-".equals(text) ? NUMBER_CHARS : 0);
    return !SafeText.isBlank(key) && key.length() <= most && SafeText.line(key).equals(key);
  }

  /**
   * Sends {@code text}, or all lines of {@code in} when it is {@code -}, as {@code user}. Returns
   * the exit code 0 when the server has taken all of it.
   */
  public static int run(ClientOptions options, UserName user, String text, InputStream in)
      throws CliException, InterruptedException {
    String message = SafeText.lines(text).strip();
    if (SafeText.isBlank(message)) {
      Messages words = Messages.of(SendMode.class, options.language());
      throw new CliException(ExitCode.USAGE, words.text("error.nothing"));
    }
    Happenings<LinkEvent> happenings = new Happenings<>();
    try (Talk talk = Talk.open(options.address(), happenings, options.language())) {
      SendMode mode = new SendMode(talk, happenings, options);
      mode.join(user);
      if (text.equals("-")) {
        mode.sendLines(in);
      } else {
        mode.say(message, NO_LINE);
      }
      mode.settle();
    }
    return ExitCode.OK;
  }

  private void join(UserName user) throws CliException, InterruptedException {
    ask(new Request.Join(user, ""));
    if (talk.dialect() == Dialect.WASSOP_2) {
      for (RoomName room : options.rooms()) {
        ask(new Request.EnterRoom(room, new Request.Replay.Nothing()));
      }
    }
  }

  private void sendLines(InputStream in) throws CliException, InterruptedException {
    TypedLines.start(in, happenings);
    int number = 0;
    while (true) {
      switch (talk.next()) {
        case Happenings.Happening.Heard<LinkEvent>(LinkEvent event) -> heard(event);
        case Happenings.Happening.Typed<LinkEvent>(Line line) -> {
          number++;
          switch (line) {
            case Line.Text(String text, boolean ended) -> say(SafeText.line(text).strip(), number);
            case Line.NotUtf8 fault -> throw refusals.notUtf8(number);
            case Line.TooLong fault -> throw refusals.tooLong(number);
            case Line.End end -> {
              return;
            }
          }
        }
      }
    }
  }

  private void say(String text, int line) throws CliException, InterruptedException {
    if (SafeText.isBlank(text)) {
      return;
    }
    for (RoomName room : options.rooms()) {
      enterClassic(room);
      while (unanswered.size() >= MOST_UNANSWERED) {
        heard(talk.hear());
      }
      unanswered.put(
          talk.send(new Request.SendMessage(Optional.of(new Place.Room(room)), key(line), text)),
          line);
    }
  }

  /** What the message is known by in each room, so that a second try says nothing twice. */
  private String key(int line) {
    return options.key().map(key -> line == NO_LINE ? key : key + "-" + line).orElse("");
  }

  /** A classic connection is in one room at a time. */
  private void enterClassic(RoomName room) throws CliException, InterruptedException {
    if (talk.dialect() == Dialect.CLASSIC && !current.equals(Optional.of(room))) {
      awaitAnswers();
      ask(new Request.EnterRoom(room, new Request.Replay.Nothing()));
      current = Optional.of(room);
    }
  }

  /** Waits until the server has taken all; a classic one has when it answers what came after. */
  private void settle() throws CliException, InterruptedException {
    awaitAnswers();
    if (talk.dialect() == Dialect.CLASSIC) {
      ask(new Request.ListRooms());
    }
  }

  private void awaitAnswers() throws CliException, InterruptedException {
    while (!unanswered.isEmpty()) {
      heard(talk.hear());
    }
  }

  private void ask(Request request) throws CliException, InterruptedException {
    String ref = talk.send(request);
    unanswered.put(ref, NO_LINE);
    while (unanswered.containsKey(ref)) {
      heard(talk.hear());
    }
  }

  private void heard(LinkEvent event) throws CliException {
    if (event instanceof Received(String ref, Answer answer)) {
      Integer line = unanswered.remove(ref);
      if (answer instanceof Answer.Refused refused) {
        throw refusals.refused(refused, line == null ? NO_LINE : line);
      }
    }
  }
}
