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

/** The outgoing messages, which have no place in the message log yet, as rows. Pure. */
final class OutgoingRows {
  /** The sign of the user's own message that the server has stored. */
  static final Span STORED = new Span("✓", StyleRole.DIM);

  private OutgoingRows() {}

  /** Returns the rows of the outgoing messages of {@code room}, {@code columns} cells wide. */
  static List<Row> of(
      ConversationState room, ScreenTexts screenTexts, int columns, MessagePrefix messagePrefix) {
    List<Row> rows = new ArrayList<>();
    String noTime = "     ";
    Row blank = messagePrefix.showsTimes() ? Row.of(noTime + " ", StyleRole.DIM) : Row.empty();
    for (OutgoingMessage message : room.outgoing()) {
      Span name = new Span(screenTexts.text("you"), StyleRole.OWN_NAME);
      Row prefix = messagePrefix.row(noTime, sign(message), name);
      rows.addAll(HangingIndent.wrapped(prefix, message.text(), StyleRole.DIM, columns));
      message
          .failure()
          .ifPresent(failure ->
              rows.addAll(
                  HangingIndent.wrapped(
                      blank,
                      screenTexts.text("not-sent", screenTexts.text(failure)),
                      StyleRole.ERROR,
                      columns)));
    }
    return rows;
  }

  /** Returns the sign of the message's progress. */
  private static Span sign(OutgoingMessage message) {
    return switch (message.progress()) {
      case OutgoingMessage.Progress.Waiting waiting -> new Span("⧗", StyleRole.DIM);
      case OutgoingMessage.Progress.Sending sending -> new Span("…", StyleRole.DIM);
      case OutgoingMessage.Progress.Stored stored -> STORED;
      case OutgoingMessage.Progress.Failed failed -> new Span("✗", StyleRole.ERROR);
    };
  }
}
