package org.wassop.tui.view;

import java.util.Optional;
import org.wassop.tui.model.LinkState;
import org.wassop.tui.model.LinkState.Phase;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;

/** The lowest line: who and where one is, what is wrong, which keys there are. Pure. */
public final class StatusLine {
  private StatusLine() {}

  /** The line, {@code columns} wide at most; {@code below} entries are below what is shown. */
  public static Row of(State state, Words words, int columns, int below) {
    Row row = Row.of(" ", Role.DIM);
    if (below > 0) {
      row = row.and("↓ " + words.text("status.below", below), Role.UNREAD).and(" · ", Role.DIM);
    }
    row = row.and(where(state.link()), Role.TEXT);
    Optional<String> trouble = trouble(state.link(), words);
    if (trouble.isPresent()) {
      row = row.and(" · ", Role.DIM).and(trouble.get(), Role.ERROR);
    }
    row = row.and(elsewhere(state, words), Role.UNREAD);
    Row keys = keys(words);
    if (row.width() + keys.width() + 1 <= columns) {
      row = row.and(" ·", Role.DIM);
      for (Span key : keys.spans()) {
        row = row.and(key.text(), key.role());
      }
    }
    row = row.and(" ", Role.DIM);
    return row.width() <= columns ? row : row.fit(columns);
  }

  private static String where(LinkState link) {
    return link.user().map(user -> user.text() + "@").orElse("") + link.address();
  }

  private static Optional<String> trouble(LinkState link, Words words) {
    Optional<String> problem = link.problem().map(words::text);
    return switch (link.phase()) {
      case CONNECTING -> Optional.of(words.text("status.connecting"));
      case NAMING, ONLINE -> problem;
      case JOINING -> Optional.of(words.text("status.joining"));
      case OFFLINE -> Optional.of(words.text("status.offline", problem.orElse("")));
    };
  }

  /** Without a sidebar, what is unread elsewhere is told here. */
  private static String elsewhere(State state, Words words) {
    if (state.viewport().columns() >= 60) {
      return "";
    }
    int unread = state.rooms().entered().stream().mapToInt(StatusLine::unread).sum();
    return unread == 0 ? "" : " " + words.text("status.unread", unread);
  }

  private static int unread(RoomState room) {
    return room.reading().unread();
  }

  private static Row keys(Words words) {
    return Row.of(" F1", Role.KEY)
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

  static boolean isOnline(State state) {
    return state.link().phase() == Phase.ONLINE;
  }
}
