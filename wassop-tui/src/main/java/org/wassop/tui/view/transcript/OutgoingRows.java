package org.wassop.tui.view.transcript;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.view.rows.HangingIndent;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

/** The own messages that have no place among what was said yet, as rows. Pure. */
final class OutgoingRows {
  /** The sign of an own message that the server has stored. */
  static final Span STORED = new Span("✓", StyleRole.DIM);

  private OutgoingRows() {}

  /** The rows of the messages that {@code room} is going to have, {@code columns} cells wide. */
  static List<Row> of(
      ConversationState room, ScreenTexts screenTexts, int columns, MessagePrefix messagePrefix) {
    List<Row> rows = new ArrayList<>();
    String noTime = "     ";
    Row blank = messagePrefix.timed() ? Row.of(noTime + " ", StyleRole.DIM) : Row.empty();
    for (OutgoingMessage message : room.outgoing()) {
      Span you = new Span(screenTexts.text("you"), StyleRole.OWN_NAME);
      Row before = messagePrefix.row(noTime, sign(message), you);
      rows.addAll(HangingIndent.wrapped(before, message.text(), StyleRole.DIM, columns));
      message
          .failure()
          .ifPresent(why ->
              rows.addAll(
                  HangingIndent.wrapped(
                      blank,
                      screenTexts.text("not-sent", screenTexts.text(why)),
                      StyleRole.ERROR,
                      columns)));
    }
    return rows;
  }

  /** How far an own message has come. */
  private static Span sign(OutgoingMessage message) {
    return switch (message.progress()) {
      case OutgoingMessage.Progress.Waiting waiting -> new Span("⧗", StyleRole.DIM);
      case OutgoingMessage.Progress.Sending sending -> new Span("…", StyleRole.DIM);
      case OutgoingMessage.Progress.Stored stored -> STORED;
      case OutgoingMessage.Progress.Failed failed -> new Span("✗", StyleRole.ERROR);
    };
  }
}
