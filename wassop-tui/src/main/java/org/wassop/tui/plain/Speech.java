package org.wassop.tui.plain;

import java.util.List;
import java.util.function.Consumer;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.Marks;
import org.wassop.tui.model.Mentions;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;
import org.wassop.tui.text.TextFit;

/** What was said, and what became of it, as lines of text. */
final class Speech {
  private static final int QUOTED_COLUMNS = 40;

  private final PlainWords words;

  Speech(PlainWords words) {
    this.words = words;
  }

  /** The lines of {@code said} in {@code room}, each with its author. */
  List<String> lines(State state, RoomState room, Entry.Said said) {
    String author = author(room.place(), said);
    if (said.marks().deleted()) {
      return List.of(author + ": " + words.text("deleted"));
    }
    boolean named =
        !said.own() && state.link().user().filter(me -> Mentions.has(said.text(), me)).isPresent();
    String mark = named ? words.text("mark.named") + " " : "";
    String answering = answering(room, said);
    return said.text().lines().map(line -> mark + author + answering + ": " + line).toList();
  }

  /** What others don't hear has that behind the name. */
  private String author(Place place, Entry.Said said) {
    return switch (place) {
      case Place.Room room -> said.own() ? words.text("you") : said.from().text();
      case Place.Direct(var other) ->
          said.own()
              ? words.text("you-privately", other.text())
              : words.text("privately", said.from().text());
    };
  }

  private String answering(RoomState room, Entry.Said said) {
    long id = said.marks().replyTo();
    if (id == 0) {
      return "";
    }
    for (long number = room.log().end() - 1; number >= room.log().first(); number--) {
      if (room.log().get(number) instanceof Entry.Said other && other.id() == id) {
        return " " + words.text("answering", other.from().text(), quoted(other.text()));
      }
    }
    return " " + words.text("answering-old");
  }

  /** What has changed between {@code before} and {@code now}, which are the same message. */
  void changes(Place place, Entry.Said before, Entry.Said now, Consumer<String> printer) {
    String author = author(place, now);
    if (now.marks().deleted()) {
      if (!before.marks().deleted()) {
        printer.accept(words.text("deletes", author, quoted(before.text())));
      }
      return;
    }
    if (!now.text().equals(before.text())) {
      now.text().lines().forEach(line -> printer.accept(words.text("corrects", author, line)));
    }
    for (Marks.Reaction reaction : now.marks().reactions()) {
      reaction.by().stream()
          .filter(user -> !before.marks().has(user, reaction.emoji()))
          .forEach(user ->
              printer.accept(
                  words.text("reacts", user.text(), reaction.emoji(), quoted(now.text()))));
    }
    for (Marks.Reaction reaction : before.marks().reactions()) {
      reaction.by().stream()
          .filter(user -> !now.marks().has(user, reaction.emoji()))
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
