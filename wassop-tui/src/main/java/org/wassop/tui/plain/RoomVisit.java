package org.wassop.tui.plain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wassop.cli.CliException;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.script.Happenings;
import org.wassop.tui.script.Talk;

/**
 * A visit to one room in the line mode, from entering it to {@code EXIT}, {@code QUIT} or the end
 * of input. Messages are pipelined, and shown as own ones when the server has taken them. Owned by
 * the mode's thread.
 */
final class RoomVisit {
  private static final int MOST_UNANSWERED = 64;

  private final Talk talk;
  private final PlainWords words;
  private final RoomName room;
  private final Map<String, String> unanswered = new HashMap<>();

  RoomVisit(Talk talk, PlainWords words, RoomName room) {
    this.talk = talk;
    this.words = words;
    this.room = room;
  }

  /** Returns whether the menu comes next; else the user wants to leave. */
  boolean run() throws CliException, InterruptedException {
    Answer entered =
        talk.ask(new Request.EnterRoom(room, new Request.Replay.Nothing()), this::show);
    if (entered instanceof Answer.Refused refused) {
      words.refused(refused);
      return true;
    }
    words.say("room.entered", room.text());
    words.say("room.hint");
    boolean toMenu = chat();
    awaitAnswers();
    if (toMenu) {
      exit();
    }
    return toMenu;
  }

  /** Returns whether the menu comes next. */
  private boolean chat() throws CliException, InterruptedException {
    while (true) {
      switch (talk.next()) {
        case Happenings.Happening.Heard(LinkEvent event) -> show(event);
        case Happenings.Happening.Typed(Line line) -> {
          switch (line) {
            case Line.Text(String text, boolean ended) -> {
              String typed = SafeText.line(text).strip();
              if (typed.equals("EXIT") || typed.equals("QUIT")) {
                return typed.equals("EXIT");
              }
              typed(typed);
            }
            case Line.NotUtf8 fault -> words.say("not-utf8");
            case Line.TooLong fault -> {
              words.say("too-long");
              return false;
            }
            case Line.End end -> {
              return false;
            }
          }
        }
      }
    }
  }

  private void typed(String text) throws CliException, InterruptedException {
    if (SafeText.isBlank(text)) {
      return;
    }
    if (text.equals("REFR")) {
      awaitAnswers();
      if (talk.ask(new Request.ListRooms(), this::show) instanceof Answer.Rooms rooms) {
        words.rooms(rooms);
      }
      return;
    }
    while (unanswered.size() >= MOST_UNANSWERED) {
      show(talk.hear());
    }
    String message = EmojiCommand.of(text).map(EmojiCommand::emoji).orElse(text);
    unanswered.put(
        talk.send(new Request.SendMessage(Optional.of(new Place.Room(room)), "", message)),
        message);
  }

  private void exit() throws CliException, InterruptedException {
    switch (talk.ask(new Request.ExitRoom(Optional.of(room)), this::show)) {
      case Answer.Refused refused -> words.refused(refused);
      case Answer left -> words.say("room.exited", room.text());
    }
  }

  private void awaitAnswers() throws CliException, InterruptedException {
    while (!unanswered.isEmpty()) {
      show(talk.hear());
    }
  }

  private void show(LinkEvent happened) {
    if (!(happened instanceof Received received)) {
      return;
    }
    String text = unanswered.remove(received.ref());
    switch (received.message()) {
      case Answer.Refused refused -> {
        if (text == null) {
          words.refused(refused);
        } else {
          words.notSent(text, refused);
        }
      }
      case Answer answer -> {
        if (text != null) {
          words.own(text);
        }
      }
      case Event event -> words.event(event);
    }
  }
}
