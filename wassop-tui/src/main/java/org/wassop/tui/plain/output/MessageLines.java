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

/** Formats messages and their changes as lines of text. */
public final class MessageLines {
  private static final int QUOTED_COLUMNS = 40;

  private final LinePrinter linePrinter;

  public MessageLines(LinePrinter linePrinter) {
    this.linePrinter = linePrinter;
  }

  /** Returns the lines of {@code message} in {@code conversation}, each with its author. */
  List<String> lines(State state, ConversationState conversation, Entry.Message message) {
    String author = author(conversation.place(), message);
    if (message.messageDetails().deleted()) {
      return List.of(author + ": " + linePrinter.text("deleted"));
    }
    boolean mentioned =
        !message.own()
            && state
                .connection()
                .user()
                .filter(me -> MentionFinder.mentions(message.text(), me))
                .isPresent();
    String mark = mentioned ? linePrinter.text("mark.named") + " " : "";
    String reply = replyText(conversation, message);
    return message.text().lines().map(line -> mark + author + reply + ": " + line).toList();
  }

  /** Returns the author; behind the name stands whether the message is direct. */
  private String author(Place place, Entry.Message message) {
    return switch (place) {
      case Place.Room room -> message.own() ? linePrinter.text("you") : message.from().text();
      case Place.Direct(var other) ->
          message.own()
              ? linePrinter.text("you-privately", other.text())
              : linePrinter.text("privately", message.from().text());
    };
  }

  private String replyText(ConversationState conversation, Entry.Message message) {
    long id = message.messageDetails().replyTo();
    if (id == 0) {
      return "";
    }
    for (long number = conversation.scrollback().end() - 1;
        number >= conversation.scrollback().first();
        number--) {
      if (conversation.scrollback().get(number) instanceof Entry.Message other
          && other.id() == id) {
        return " " + linePrinter.text("answering", other.from().text(), excerpt(other.text()));
      }
    }
    return " " + linePrinter.text("answering-old");
  }

  /**
   * Passes a line for each change from {@code before} to {@code now}, two versions of a message, to
   * {@code printer}.
   */
  void changes(Place place, Entry.Message before, Entry.Message now, Consumer<String> printer) {
    String author = author(place, now);
    if (now.messageDetails().deleted()) {
      if (!before.messageDetails().deleted()) {
        printer.accept(linePrinter.text("deletes", author, excerpt(before.text())));
      }
      return;
    }
    if (!now.text().equals(before.text())) {
      now.text()
          .lines()
          .forEach(line -> printer.accept(linePrinter.text("corrects", author, line)));
    }
    for (MessageDetails.Reaction reaction : now.messageDetails().reactions()) {
      reaction.users().stream()
          .filter(user -> !before.messageDetails().hasReaction(user, reaction.emoji()))
          .forEach(user ->
              printer.accept(
                  linePrinter.text("reacts", user.text(), reaction.emoji(), excerpt(now.text()))));
    }
    for (MessageDetails.Reaction reaction : before.messageDetails().reactions()) {
      reaction.users().stream()
          .filter(user -> !now.messageDetails().hasReaction(user, reaction.emoji()))
          .forEach(user ->
              printer.accept(
                  linePrinter.text(
                      "reacts-no-more", user.text(), reaction.emoji(), excerpt(now.text()))));
    }
  }

  /** Returns the beginning of {@code text} as a quotation. */
  static String excerpt(String text) {
    return TextFit.truncate(text.lines().findFirst().orElse(""), QUOTED_COLUMNS);
  }
}
