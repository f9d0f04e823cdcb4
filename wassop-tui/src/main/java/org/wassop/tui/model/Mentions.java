package org.wassop.tui.model;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** Which messages name the user, and how many of those are unread. Pure. */
final class Mentions {
  /** Most messages that are looked through when many come at once. */
  private static final int MOST = 1_000;

  private Mentions() {}

  /**
   * Whether {@code text} has {@code user} as a word, with or without {@code @}, whatever its
   * accents and case.
   */
  static boolean of(String text, UserName user) {
    String name = Folded.fold(user.text());
    String said = Folded.fold(text);
    for (int at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !isOfName(said.codePointBefore(at));
      boolean ends = end == said.length() || !goesOn(said, end);
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfName(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || codePoint == '-' || codePoint == '_';
  }

  /** A full stop or a hyphen ends a sentence or goes on with a name, as what follows says. */
  private static boolean goesOn(String text, int at) {
    int codePoint = text.codePointAt(at);
    int next = at + Character.charCount(codePoint);
    return codePoint == '.' || codePoint == '-'
        ? next < text.length() && isOfName(text.codePointAt(next))
        : isOfName(codePoint);
  }

  /** {@code after}, in which {@code said} has come since {@code before}. */
  static RoomState counted(RoomState before, RoomState after, Entry.Said said, State state) {
    boolean named =
        after.reading().unread() > before.reading().unread()
            && state.link().user().filter(user -> of(said.text(), user)).isPresent();
    News news = after.reading().news();
    return named
        ? after.withReading(after.reading().with(news.mentioning(news.mentions() + 1)))
        : after;
  }

  /** {@code step}, after which what is unread in {@code name} came at once. */
  static Step counted(Step step, RoomName name) {
    State state = step.state();
    Optional<UserName> me = state.link().user();
    if (me.isEmpty()) {
      return step;
    }
    RoomList rooms = state.rooms().change(new Place.Room(name), room -> recounted(room, me.get()));
    return new Step(state.with(rooms), step.effects());
  }

  private static RoomState recounted(RoomState room, UserName me) {
    Scrollback log = room.log();
    int left = Math.min(room.reading().unread(), MOST);
    int mentions = 0;
    for (long number = log.end() - 1; number >= log.first() && left > 0; number--) {
      if (log.get(number) instanceof Entry.Said said && !said.own()) {
        mentions += of(said.text(), me) ? 1 : 0;
        left--;
      }
    }
    return room.withReading(room.reading().with(room.reading().news().mentioning(mentions)));
  }
}
