package org.wassop.tui.view.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.Completion;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/**
 * The rows above the draft: the message it replies to or edits, and the completion candidates.
 * Pure.
 */
final class InputContext {
  private InputContext() {}

  /** Returns the rows, {@code columns} cells wide, the least important first. */
  static List<Row> rows(State state, ScreenTexts screenTexts, int columns) {
    List<Row> rows = new ArrayList<>();
    if (state.isChoosingName()) {
      return rows;
    }
    Draft draft = state.draft();
    switch (draft.kind()) {
      case OutgoingMessage.Kind.Edit edit ->
          rows.add(
              withEscape(
                  Row.of("✎ " + screenTexts.text("input.correcting"), StyleRole.DIM), columns));
      case OutgoingMessage.Kind.New(long replyTo) -> {
        if (replyTo != 0) {
          rows.add(withEscape(repliedTo(state, screenTexts, replyTo), columns));
        }
      }
    }
    if (draft.inputMode() instanceof Draft.InputMode.Completing(Completion completion)) {
      rows.add(candidates(completion, columns));
    }
    return rows;
  }

  private static Row withEscape(Row row, int columns) {
    Row escape = Row.of(" Esc", StyleRole.KEY);
    return columns > 2 * escape.width()
        ? row.truncate(columns - escape.width()).withRightAligned(escape, columns)
        : row.fit(columns);
  }

  private static Row repliedTo(State state, ScreenTexts screenTexts, long id) {
    Optional<Entry.Message> original =
        state
            .conversations()
            .shown()
            .map(ConversationState::history)
            .flatMap(history -> history.message(id));
    return original
        .map(message -> repliedTo(message, screenTexts))
        .orElseGet(() -> Row.of("↪ " + screenTexts.text("input.older"), StyleRole.DIM));
  }

  private static Row repliedTo(Entry.Message message, ScreenTexts screenTexts) {
    String name = message.own() ? screenTexts.text("you") : message.from().text();
    String firstLine = message.text().lines().findFirst().orElse("");
    return Row.of("↪ ", StyleRole.DIM)
        .append(name, message.own() ? StyleRole.OWN_NAME : StyleRole.NAME)
        .append(": " + firstLine, StyleRole.DIM);
  }

  /** Returns as many candidates as fit around the chosen one, which stands in brackets. */
  private static Row candidates(Completion completion, int columns) {
    List<Completion.Candidate> all = completion.candidates();
    int from = completion.selected();
    int to = from + 1;
    Row shown = row(completion, from, to);
    boolean grown = true;
    while (grown) {
      grown = false;
      if (to < all.size() && row(completion, from, to + 1).width() <= columns) {
        to++;
        grown = true;
      }
      if (from > 0 && row(completion, from - 1, to).width() <= columns) {
        from--;
        grown = true;
      }
      shown = row(completion, from, to);
    }
    return shown.fit(columns);
  }

  private static Row row(Completion completion, int from, int to) {
    Row row = Row.of(from > 0 ? "…" : " ", StyleRole.DIM);
    for (int i = from; i < to; i++) {
      String label = completion.candidates().get(i).label();
      row =
          i == completion.selected()
              ? row.append("[", StyleRole.KEY)
                  .append(label, StyleRole.SELECTED)
                  .append("]", StyleRole.KEY)
              : row.append(" " + label + " ", StyleRole.DIM);
    }
    return row.append(to < completion.candidates().size() ? "…" : " ", StyleRole.DIM);
  }
}
