package org.wassop.tui.view;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;

/** Who is in the room that is shown, by name. Pure. */
public final class MemberList {
  private MemberList() {}

  /** Its rows; the caller shows as many as fit. */
  public static List<Row> rows(State state) {
    Optional<RoomState> room = state.rooms().shown();
    return room.stream()
        .flatMap(shown -> shown.members().stream())
        .sorted()
        .map(user -> row(user, state.isMe(user)))
        .toList();
  }

  private static Row row(UserName user, boolean me) {
    return Row.of(" ", Role.TEXT).and(user.text(), me ? Role.OWN_NAME : Role.NAME);
  }
}
