package org.wassop.tui.view.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/** The member list: the users in the current conversation, by name. Pure. */
final class MemberList {
  private MemberList() {}

  /** Returns as many rows as fit {@code bounds}; the last one counts the members that don't. */
  static List<Row> rows(State state, ScreenTexts screenTexts, Rect bounds) {
    Optional<ConversationState> room = state.conversations().shown();
    if (bounds.isEmpty() || room.isEmpty()) {
      return List.of();
    }
    if (room.get().place() instanceof Place.Direct(UserName other)) {
      List<Row> both = new ArrayList<>(List.of(row(other, false)));
      state.connection().user().ifPresent(me -> both.add(row(me, true)));
      return both;
    }
    if (state.connection().dialect() == Dialect.CLASSIC) {
      return TextFit.wrap(screenTexts.text("members.unknown"), Math.max(1, bounds.columns() - 2))
          .stream()
          .map(line -> Row.of(" " + line, StyleRole.DIM))
          .toList();
    }
    List<Row> all =
        room.get().members().stream().sorted().map(user -> row(user, state.isMe(user))).toList();
    if (all.size() <= bounds.rows()) {
      return all;
    }
    List<Row> some = new ArrayList<>(all.subList(0, bounds.rows() - 1));
    some.add(Row.of(" + " + (all.size() - some.size()), StyleRole.DIM));
    return some;
  }

  private static Row row(UserName user, boolean me) {
    return Row.of(" ", StyleRole.TEXT)
        .append(user.text(), me ? StyleRole.OWN_NAME : StyleRole.NAME);
  }
}
