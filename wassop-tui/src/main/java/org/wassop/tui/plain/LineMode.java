package org.wassop.tui.plain;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.ClientOptions;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.script.Happenings;
import org.wassop.tui.script.Talk;
import org.wassop.tui.script.TypedLines;
import org.wassop.tui.send.Refusals;

/**
 * The client as a conversation of lines ({@code --plain}): a name, the menu of rooms, a room, the
 * menu again. Each typed line waits until the one before it has been answered where that decides
 * what it means, so a pipe does as well as a person. Owned by the main thread.
 */
public final class LineMode {
  private final Talk talk;
  private final PlainWords words;
  private final ClientOptions options;
  private final boolean interactive;

  private LineMode(Talk talk, PlainWords words, ClientOptions options, boolean interactive) {
    this.talk = talk;
    this.words = words;
    this.options = options;
    this.interactive = interactive;
  }

  /**
   * Reads {@code in} to its end or to {@code QUIT} and returns the exit code. {@code interactive}
   * says that a person types: then a refused {@code --user} is asked for again.
   */
  public static int run(ClientOptions options, InputStream in, PrintStream out, boolean interactive)
      throws CliException, InterruptedException {
    PlainWords words = new PlainWords(out, options.language());
    Happenings happenings = new Happenings();
    try (Talk talk = Talk.open(options.address(), happenings, options.language())) {
      TypedLines.start(in, happenings);
      LineMode mode = new LineMode(talk, words, options, interactive);
      if (mode.takeName()) {
        mode.visitRooms();
      }
      words.say("goodbye");
    }
    return ExitCode.OK;
  }

  /** Returns false when the input ends first. */
  private boolean takeName() throws CliException, InterruptedException {
    if (options.user().isPresent()) {
      Answer answer = talk.ask(new Request.Join(options.user().get(), ""), this::show);
      if (!(answer instanceof Answer.Refused refused)) {
        return true;
      }
      if (!interactive) {
        throw new CliException(Refusals.exitCode(refused.code()), words.reason(refused));
      }
      words.refused(refused);
    }
    while (true) {
      words.say("name.prompt");
      Optional<String> typed = typed();
      if (typed.isEmpty()) {
        return false;
      }
      Optional<UserName> name = UserName.parse(typed.get());
      if (name.isEmpty()) {
        words.say("name.invalid");
      } else if (talk.ask(new Request.Join(name.get(), ""), this::show)
          instanceof Answer.Refused refused) {
        words.refused(refused);
      } else {
        return true;
      }
    }
  }

  private void visitRooms() throws CliException, InterruptedException {
    List<RoomName> wanted = options.rooms();
    Optional<RoomName> room = wanted.isEmpty() ? chooseRoom() : Optional.of(wanted.getFirst());
    while (room.isPresent() && new RoomVisit(talk, words, room.get()).run()) {
      room = chooseRoom();
    }
  }

  /** The menu; none is chosen when the user quits or the input ends. */
  private Optional<RoomName> chooseRoom() throws CliException, InterruptedException {
    boolean listed = false;
    while (true) {
      if (!listed) {
        list();
        listed = true;
      }
      Optional<String> typed = typed();
      if (typed.isEmpty() || typed.get().equals("QUIT")) {
        return Optional.empty();
      }
      if (typed.get().equals("REFR")) {
        listed = false;
      } else if (!typed.get().isEmpty()) {
        Optional<RoomName> room = RoomName.parse(typed.get());
        if (room.isPresent()) {
          return room;
        }
        words.say("room.invalid");
      }
    }
  }

  private void list() throws CliException, InterruptedException {
    switch (talk.ask(new Request.ListRooms(), this::show)) {
      case Answer.Rooms rooms -> words.menu(rooms);
      case Answer.Refused refused -> words.refused(refused);
      case Answer other -> {}
    }
  }

  /** The next line, trimmed; none when the input has ended. */
  private Optional<String> typed() throws CliException, InterruptedException {
    while (true) {
      switch (talk.next()) {
        case Happenings.Happening.Heard(LinkEvent event) -> show(event);
        case Happenings.Happening.Typed(Line line) -> {
          switch (line) {
            case Line.Text(String text, boolean ended) -> {
              return Optional.of(text.strip());
            }
            case Line.NotUtf8 fault -> words.say("not-utf8");
            case Line.TooLong fault -> {
              words.say("too-long");
              return Optional.empty();
            }
            case Line.End end -> {
              return Optional.empty();
            }
          }
        }
      }
    }
  }

  private void show(LinkEvent event) {
    if (event instanceof Received(String ref, Event said)) {
      words.event(said);
    } else if (event instanceof Received(String ref, Answer.Refused refused)) {
      words.refused(refused);
    }
  }
}
