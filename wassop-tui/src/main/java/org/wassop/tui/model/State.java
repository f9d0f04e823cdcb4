package org.wassop.tui.model;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.net.ServerAddress;

/** All that the screen shows. Immutable. */
public record State(
    LinkState link, RoomList rooms, EditBuffer input, Popup popup, Viewport viewport) {
  /** The start: {@code user} is going to connect to {@code address} and enter {@code rooms}. */
  public static State initial(
      ServerAddress address, Optional<UserName> user, List<RoomName> rooms) {
    return new State(
        new LinkState(
            address, LinkState.Phase.CONNECTING, Dialect.WASSOP_2, user, Optional.empty()),
        RoomList.of(rooms.isEmpty() ? List.of(RoomName.FIRST) : rooms),
        EditBuffer.empty(Limits.LINE_BYTES),
        new Popup.None(),
        Viewport.UNKNOWN);
  }

  /** Whether {@code user} is the one before the screen. */
  public boolean isMe(UserName user) {
    return link.user().isPresent() && link.user().get().equals(user);
  }

  State with(LinkState other) {
    return new State(other, rooms, input, popup, viewport);
  }

  State with(RoomList other) {
    return new State(link, other, input, popup, viewport);
  }

  State with(EditBuffer other) {
    return new State(link, rooms, other, popup, viewport);
  }

  State with(Popup other) {
    return new State(link, rooms, input, other, viewport);
  }

  State with(Viewport other) {
    return new State(link, rooms, input, popup, other);
  }

  /** This with {@code what} told where the user looks. */
  State tell(Phrase what, long nowMillis) {
    return with(rooms.tell(new Entry.Happened(what, nowMillis)));
  }
}
