package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.Outgoing;
import org.wassop.tui.model.RoomState;

/** The own messages that have no place among what was said yet, as rows. Pure. */
final class OutgoingRows {
  /** The sign of an own message that the server has stored. */
  static final Span STORED = new Span("✓", Role.DIM);

  private OutgoingRows() {}

  /** The rows of the messages that {@code room} is going to have, {@code columns} cells wide. */
  static List<Row> of(RoomState room, Words words, int columns, Names names) {
    List<Row> rows = new ArrayList<>();
    String noTime = "     ";
    Row blank = names.timed() ? Row.of(noTime + " ", Role.DIM) : Row.empty();
    for (Outgoing message : room.outgoing()) {
      Span you = new Span(words.text("you"), Role.OWN_NAME);
      Row before = names.row(noTime, sign(message), you);
      rows.addAll(Hanging.wrapped(before, message.text(), Role.DIM, columns));
      message
          .failure()
          .ifPresent(why ->
              rows.addAll(
                  Hanging.wrapped(
                      blank, words.text("not-sent", words.text(why)), Role.ERROR, columns)));
    }
    return rows;
  }

  /** How far an own message has come. */
  private static Span sign(Outgoing message) {
    return switch (message.progress()) {
      case Outgoing.Progress.Waiting waiting -> new Span("⧗", Role.DIM);
      case Outgoing.Progress.Sending sending -> new Span("…", Role.DIM);
      case Outgoing.Progress.Stored stored -> STORED;
      case Outgoing.Progress.Failed failed -> new Span("✗", Role.ERROR);
    };
  }
}
