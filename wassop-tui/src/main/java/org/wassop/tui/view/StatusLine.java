package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.LinkState;
import org.wassop.tui.model.LinkState.Phase;
import org.wassop.tui.model.Pause;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;
import org.wassop.tui.model.Writer;

/** The lowest line: who and where one is, what is wrong, which keys there are. Pure. */
public final class StatusLine {
  /** What the line begins with when there is more below what is shown. */
  static final String BELOW = "↓ ";

  private StatusLine() {}

  /**
   * The line, {@code columns} wide at most: what matters most comes first, what doesn't fit is left
   * out. {@code below} entries are below what is shown; {@code elsewhere} says whether the line has
   * to tell what is unread in other rooms.
   */
  public static Row of(State state, Words words, int columns, int below, boolean elsewhere) {
    List<Row> pieces = new ArrayList<>();
    if (below > 0) {
      pieces.add(Row.of(BELOW + words.text("status.below", below), Role.UNREAD));
    }
    trouble(state.link(), words).ifPresent(text -> pieces.add(Row.of(text, Role.ERROR)));
    state
        .chosen()
        .map(said -> words.text(said.own() ? "status.chosen-own" : "status.chosen"))
        .ifPresent(keys -> pieces.add(Row.of(keys, Role.KEY)));
    if (state.isAtLastResult()) {
      pieces.add(Row.of(words.text("status.no-more-found"), Role.KEY));
    }
    int unread = state.rooms().entered().stream().mapToInt(StatusLine::unread).sum();
    if (elsewhere && unread > 0) {
      boolean named = state.rooms().entered().stream().anyMatch(room -> state.calls(room) > 0);
      String count = words.text("status.unread", unread) + (named ? "!" : "");
      pieces.add(Row.of(count, Role.UNREAD));
    }
    String writing = writing(state, words);
    if (!writing.isEmpty()) {
      pieces.add(Row.of(writing, Role.DIM));
    }
    pieces.add(Row.of(where(state.link()), Role.TEXT));
    pieces.add(keys(words));
    Row line = Row.of(" ", Role.DIM).and(pieces.getFirst());
    for (Row piece : pieces.subList(1, pieces.size())) {
      Row longer = line.and(" · ", Role.DIM).and(piece);
      line = longer.width() < columns ? longer : line;
    }
    return line.and(" ", Role.DIM).cut(columns);
  }

  /** The name is only shown when it is the user's for sure. */
  private static String where(LinkState link) {
    return link.phase() == Phase.ONLINE && link.user().isPresent()
        ? link.user().get().text() + "@" + link.server()
        : link.server();
  }

  private static Optional<String> trouble(LinkState link, Words words) {
    Optional<String> problem = link.problem().map(words::text);
    return switch (link.phase()) {
      case CONNECTING -> Optional.of(words.text("status.connecting"));
      case NAMING, ONLINE -> problem;
      case JOINING -> Optional.of(words.text("status.joining"));
      case RECONNECTING -> Optional.of(reconnecting(link.pause(), problem.orElse(""), words));
      case OFFLINE -> problem.map(why -> words.text("status.offline", why));
    };
  }

  private static String reconnecting(Pause pause, String problem, Words words) {
    return pause.seconds() == 0
        ? words.text("status.reconnecting", problem)
        : words.text("status.again", pause.seconds(), problem);
  }

  /** Who else is writing in the conversation that is shown, or nothing. */
  private static String writing(State state, Words words) {
    List<String> names =
        state.rooms().shown().stream()
            .flatMap(room -> room.membership().writing().stream())
            .map(Writer::user)
            .filter(user -> !state.isMe(user))
            .map(UserName::text)
            .toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> words.text("status.writes", names.getFirst());
      case 2 -> words.text("status.write", names.getFirst(), names.getLast());
      default -> words.text("status.many-write", names.size());
    };
  }

  private static int unread(RoomState room) {
    return room.reading().unread();
  }

  private static Row keys(Words words) {
    return Row.of("F1", Role.KEY)
        .and(" " + words.text("key.help"), Role.DIM)
        .and("  F2", Role.KEY)
        .and(" ❤️", Role.DIM)
        .and("  F3", Role.KEY)
        .and(" 👍", Role.DIM)
        .and("  F4", Role.KEY)
        .and(" 👎", Role.DIM)
        .and("  F5", Role.KEY)
        .and(" emoji", Role.DIM);
  }
}
