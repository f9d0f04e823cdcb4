package org.wassop.tui.view.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.state.ConnectionState;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.RetryCountdown;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.TypingUser;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/** The status line: user and server, problems, typing indicator, and keys. Pure. */
public final class StatusLine {
  /** The beginning of a status line that counts entries below the visible ones. */
  static final String BELOW = "↓ ";

  private StatusLine() {}

  /**
   * Returns the line, at most {@code columns} cells wide. The most important piece comes first, and
   * pieces that don't fit are left out.
   *
   * @param below how many entries are below the visible ones
   * @param elsewhere whether the line shows the unread count of all conversations
   */
  public static Row of(
      State state, ScreenTexts screenTexts, int columns, int below, boolean elsewhere) {
    List<Row> pieces = new ArrayList<>();
    if (below > 0) {
      pieces.add(Row.of(BELOW + screenTexts.text("status.below", below), StyleRole.UNREAD));
    }
    problem(state.link(), screenTexts).ifPresent(text -> pieces.add(Row.of(text, StyleRole.ERROR)));
    state
        .chosen()
        .map(message -> screenTexts.text(message.own() ? "status.chosen-own" : "status.chosen"))
        .ifPresent(keys -> pieces.add(Row.of(keys, StyleRole.KEY)));
    if (state.isAtLastResult()) {
      pieces.add(Row.of(screenTexts.text("status.no-more-found"), StyleRole.KEY));
    }
    int unread = state.rooms().entered().stream().mapToInt(StatusLine::unread).sum();
    if (elsewhere && unread > 0) {
      boolean highlighted =
          state.rooms().entered().stream().anyMatch(room -> state.calls(room) > 0);
      String count = screenTexts.text("status.unread", unread) + (highlighted ? "!" : "");
      pieces.add(Row.of(count, StyleRole.UNREAD));
    }
    String typing = typing(state, screenTexts);
    if (!typing.isEmpty()) {
      pieces.add(Row.of(typing, StyleRole.DIM));
    }
    pieces.add(Row.of(userAndServer(state.link()), StyleRole.TEXT));
    pieces.add(keys(screenTexts));
    Row line = Row.of(" ", StyleRole.DIM).and(pieces.getFirst());
    for (Row piece : pieces.subList(1, pieces.size())) {
      Row longer = line.and(" · ", StyleRole.DIM).and(piece);
      line = longer.width() < columns ? longer : line;
    }
    return line.and(" ", StyleRole.DIM).cut(columns);
  }

  /** Returns the server, with the user name while it is certain: only online. */
  private static String userAndServer(ConnectionState connection) {
    return connection.phase() == Phase.ONLINE && connection.user().isPresent()
        ? connection.user().get().text() + "@" + connection.server()
        : connection.server();
  }

  private static Optional<String> problem(ConnectionState connection, ScreenTexts screenTexts) {
    Optional<String> problem = connection.problem().map(screenTexts::text);
    return switch (connection.phase()) {
      case CONNECTING -> Optional.of(screenTexts.text("status.connecting"));
      case NAMING, ONLINE -> problem;
      case JOINING -> Optional.of(screenTexts.text("status.joining"));
      case RECONNECTING ->
          Optional.of(reconnecting(connection.retryCountdown(), problem.orElse(""), screenTexts));
      case OFFLINE -> problem.map(reason -> screenTexts.text("status.offline", reason));
    };
  }

  private static String reconnecting(
      RetryCountdown retryCountdown, String problem, ScreenTexts screenTexts) {
    return retryCountdown.seconds() == 0
        ? screenTexts.text("status.reconnecting", problem)
        : screenTexts.text("status.again", retryCountdown.seconds(), problem);
  }

  /** Returns the typing indicator of the current conversation; empty if no other user is typing. */
  private static String typing(State state, ScreenTexts screenTexts) {
    List<String> names =
        state.rooms().shown().stream()
            .flatMap(room -> room.roomMembership().writing().stream())
            .map(TypingUser::user)
            .filter(user -> !state.isMe(user))
            .map(UserName::text)
            .toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> screenTexts.text("status.writes", names.getFirst());
      case 2 -> screenTexts.text("status.write", names.getFirst(), names.getLast());
      default -> screenTexts.text("status.many-write", names.size());
    };
  }

  private static int unread(ConversationState room) {
    return room.reading().unread();
  }

  private static Row keys(ScreenTexts screenTexts) {
    return Row.of("F1", StyleRole.KEY)
        .and(" " + screenTexts.text("key.help"), StyleRole.DIM)
        .and("  F2", StyleRole.KEY)
        .and(" ❤️", StyleRole.DIM)
        .and("  F3", StyleRole.KEY)
        .and(" 👍", StyleRole.DIM)
        .and("  F4", StyleRole.KEY)
        .and(" 👎", StyleRole.DIM)
        .and("  F5", StyleRole.KEY)
        .and(" emoji", StyleRole.DIM);
  }
}
