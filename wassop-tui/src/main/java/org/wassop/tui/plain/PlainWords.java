package org.wassop.tui.plain;

import java.io.PrintStream;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.tui.net.LinkWords;

/**
 * Prints what the line mode shows, a line each, without any escape sequence. Every text in it has
 * been made harmless where it entered the program. Owned by the mode's thread.
 */
final class PlainWords {
  private final PrintStream out;
  private final Messages words;
  private final LinkWords linkWords;

  PlainWords(PrintStream out, Language language) {
    this.out = out;
    this.words = Messages.of(PlainWords.class, language);
    this.linkWords = new LinkWords(language);
  }

  /** Prints the text of {@code key}. */
  void say(String key, Object... arguments) {
    line(words.text(key, arguments));
  }

  void menu(Answer.Rooms rooms) {
    say("menu.title");
    rooms(rooms);
    say("menu.prompt");
  }

  void rooms(Answer.Rooms rooms) {
    say("menu.rooms");
    rooms.rooms().forEach(room -> line(room.room() + " (" + room.members() + ")"));
  }

  /** Why the server refused, for a line of one's own. */
  String reason(Answer.Refused refused) {
    return linkWords.refusal(refused);
  }

  void refused(Answer.Refused refused) {
    say("error", reason(refused));
  }

  /** An own message that the server didn't take. */
  void notSent(String text, Answer.Refused refused) {
    say("not-sent", text, reason(refused));
  }

  /** An own message, once the server has taken it. */
  void own(String text) {
    text.lines().forEach(line -> line(words.text("you") + ": " + line));
  }

  void event(Event event) {
    switch (event) {
      case Event.Message message ->
          message.text().lines().forEach(line -> line(speaker(message) + ": " + line));
      case Event.Entered entered -> say("entered", entered.user().text());
      case Event.Left left ->
          say(
              switch (left.reason()) {
                case EXIT -> "left-room";
                case QUIT, LOST -> "left-chat";
              },
              left.user().text());
      case Event.Changed changed -> {}
      case Event.Notice(String text) -> line(text);
      case Event.TopicChanged changed -> {}
      case Event.IsTyping typing -> {}
      case Event.Lagged lagged -> say("lagged");
      case Event.AreYouThere ping -> {}
      case Event.Bye bye -> {}
    }
  }

  /** Who says it; of a direct message, that nobody else hears it. */
  private String speaker(Event.Message message) {
    String name = message.from().text();
    return switch (message.place()) {
      case Place.Room room -> name;
      case Place.Direct direct -> words.text("privately", name);
    };
  }

  private void line(String text) {
    out.print(text + "\n");
    out.flush();
  }
}
