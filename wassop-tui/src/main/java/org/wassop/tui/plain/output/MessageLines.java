package org.wassop.tui.plain.output;

import java.util.List;
import java.util.function.Consumer;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.MentionFinder;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.MessageDetails;
import org.wassop.tui.text.TextFit;

/** What was said, and what became of it, as lines of text. */
public final class MessageLines {
  private static final int QUOTED_COLUMNS = 40;

  private final LinePrinter words;

  public MessageLines(LinePrinter words) {
    this.words = words;
  }

  /** The lines of {@code message} in {@code room}, each with its author. */
  List<String> lines(State state, ConversationState room, Entry.Message message) {
    String author = author(room.place(), message);
    if (message.messageDetails().deleted()) {
      return List.of(author + ": " + words.text("deleted"));
    }
    boolean named =
        !message.own()
            && state.link().user().filter(me -> MentionFinder.has(message.text(), me)).isPresent();
    String mark = named ? words.text("mark.named") + " " : "";
    String answering = answering(room, message);
    return message.text().lines().map(line -> mark + author + answering + ": " + line).toList();
  }

  /** What others don't hear has that behind the name. */
  private String author(Place place, Entry.Message message) {
    return switch (place) {
      case Place.Room room -> message.own() ? words.text("you") : message.from().text();
      case Place.Direct(var other) ->
          message.own()
              ? words.text("you-privately", other.text())
              : words.text("privately", message.from().text());
    };
  }

  private String answering(ConversationState room, Entry.Message message) {
    long id = message.messageDetails().replyTo();
    if (id == 0) {
      return "";
    }
    for (long number = room.log().end() - 1; number >= room.log().first(); number--) {
      if (room.log().get(number) instanceof Entry.Message other && other.id() == id) {
        return " " + words.text("answering", other.from().text(), quoted(other.text()));
      }
    }
    return " " + words.text("answering-old");
  }

  /** What has changed between {@code before} and {@code now}, which are the same message. */
  void changes(Place place, Entry.Message before, Entry.Message now, Consumer<String> printer) {
    String author = author(place, now);
    if (now.messageDetails().deleted()) {
      if (!before.messageDetails().deleted()) {
        printer.accept(words.text("deletes", author, quoted(before.text())));
      }
      return;
    }
    if (!now.text().equals(before.text())) {
      now.text().lines().forEach(line -> printer.accept(words.text("corrects", author, line)));
    }
    for (MessageDetails.Reaction reaction : now.messageDetails().reactions()) {
      reaction.by().stream()
          .filter(user -> !before.messageDetails().has(user, reaction.emoji()))
          .forEach(user ->
              printer.accept(
                  words.text("reacts", user.text(), reaction.emoji(), quoted(now.text()))));
    }
    for (MessageDetails.Reaction reaction : before.messageDetails().reactions()) {
      reaction.by().stream()
          .filter(user -> !now.messageDetails().has(user, reaction.emoji()))
          .forEach(user ->
              printer.accept(
                  words.text("reacts-no-more", user.text(), reaction.emoji(), quoted(now.text()))));
    }
  }

  /** The first words of {@code text}. */
  static String quoted(String text) {
    return TextFit.truncate(text.lines().findFirst().orElse(""), QUOTED_COLUMNS);
  }
}
