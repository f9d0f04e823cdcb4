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
  static final String BELOW_PREFIX = "↓ ";

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
      pieces.add(Row.of(BELOW_PREFIX + screenTexts.text("status.below", below), StyleRole.UNREAD));
    }
    problem(state.connection(), screenTexts)
        .ifPresent(text -> pieces.add(Row.of(text, StyleRole.ERROR)));
    state
        .selectedMessage()
        .map(message -> screenTexts.text(message.own() ? "status.chosen-own" : "status.chosen"))
        .ifPresent(keys -> pieces.add(Row.of(keys, StyleRole.KEY)));
    if (state.isAtLastResult()) {
      pieces.add(Row.of(screenTexts.text("status.no-more-found"), StyleRole.KEY));
    }
    int unread = state.conversations().all().stream().mapToInt(StatusLine::unread).sum();
    if (elsewhere && unread > 0) {
      boolean highlighted =
          state.conversations().all().stream().anyMatch(room -> state.highlightCount(room) > 0);
      String count = screenTexts.text("status.unread", unread) + (highlighted ? "!" : "");
      pieces.add(Row.of(count, StyleRole.UNREAD));
    }
    String typing = typing(state, screenTexts);
    if (!typing.isEmpty()) {
      pieces.add(Row.of(typing, StyleRole.DIM));
    }
    pieces.add(Row.of(userAndServer(state.connection()), StyleRole.TEXT));
    pieces.add(keys(screenTexts));
    Row line = Row.of(" ", StyleRole.DIM).append(pieces.getFirst());
    for (Row piece : pieces.subList(1, pieces.size())) {
      Row longer = line.append(" · ", StyleRole.DIM).append(piece);
      line = longer.width() < columns ? longer : line;
    }
    return line.append(" ", StyleRole.DIM).truncate(columns);
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
      case CHOOSING_NAME, ONLINE -> problem;
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
        state.conversations().shown().stream()
            .flatMap(room -> room.membership().typing().stream())
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
    return room.readingPosition().unread();
  }

  private static Row keys(ScreenTexts screenTexts) {
    return Row.of("F1", StyleRole.KEY)
        .append(" " + screenTexts.text("key.help"), StyleRole.DIM)
        .append("  F2", StyleRole.KEY)
        .append(" ❤️", StyleRole.DIM)
        .append("  F3", StyleRole.KEY)
        .append(" 👍", StyleRole.DIM)
        .append("  F4", StyleRole.KEY)
        .append(" 👎", StyleRole.DIM)
        .append("  F5", StyleRole.KEY)
        .append(" emoji", StyleRole.DIM);
  }
}
