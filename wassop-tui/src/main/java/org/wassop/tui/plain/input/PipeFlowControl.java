package org.wassop.tui.plain.input;

import org.wassop.protocol.codec.Line;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.client.Connector;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.State;

/**
 * Decides when the next typed line may be taken: once the answers that decide its meaning have
 * come. Messages don't wait for each other, up to a limit.
 */
public final class PipeFlowControl {
  private static final int MOST_UNANSWERED = 64;

  private final Connector connector;
  private final boolean interactive;

  /** Creates a flow control. An {@code interactive} user may type while there is no connection. */
  public PipeFlowControl(Connector connector, boolean interactive) {
    this.connector = connector;
    this.interactive = interactive;
  }

  /**
   * Whether {@code line} may be taken; {@code inRoom} says that a text without a command is a
   * message.
   */
  public boolean accepts(State state, Line line, boolean inRoom) {
    return switch (state.connection().phase()) {
      case CONNECTING, JOINING -> false;
      case CHOOSING_NAME -> areRequestsAnswered(state);
      case ONLINE ->
          areRequestsAnswered(state)
              && (inRoom && isMessage(line)
                  ? unansweredMessages(state) < MOST_UNANSWERED
                  : unansweredMessages(state) == 0);
      case RECONNECTING, OFFLINE ->
          interactive || line instanceof Line.End && unansweredMessages(state) == 0;
    };
  }

  /** Whether nothing but messages is unanswered. */
  public boolean areRequestsAnswered(State state) {
    boolean searching =
        state.popup() instanceof Popup.Search(SearchState searchState)
            && searchState.outcome() instanceof SearchState.Outcome.Searching;
    return !searching && !connector.hasUnanswered(PipeFlowControl::decides);
  }

  /** Returns how many of the user's messages are neither stored nor failed. */
  public static long unansweredMessages(State state) {
    return state.conversations().all().stream()
        .flatMap(conversation -> conversation.outgoing().stream())
        .filter(message -> message.failure().isEmpty())
        .count();
  }

  private static boolean decides(Effect.Send send) {
    return switch (send.purpose()) {
      case Effect.Purpose.UserRequest userRequest -> true;
      case Effect.Purpose.JumpToMessage jumpToMessage -> true;
      case Effect.Purpose.MentionSearch mentionSearch -> true;
      case Effect.Purpose.CatchUp behind -> false;
      case Effect.Purpose.OwnMessage message -> false;
      case Effect.Purpose.Routine routine ->
          send.request() instanceof Request.Join
              || send.request() instanceof Request.EnterRoom
              || send.request() instanceof Request.ExitRoom;
    };
  }

  private static boolean isMessage(Line line) {
    if (!(line instanceof Line.Text(String typed, boolean ended))) {
      return false;
    }
    String text = SafeText.line(typed).strip();
    return switch (text) {
      case "REFR", "EXIT", "QUIT" -> false;
      default -> !text.startsWith("/") || text.startsWith("//");
    };
  }
}
