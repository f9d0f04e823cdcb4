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

/** What stands above what is typed: what it answers or corrects, and what a word can become. */
final class InputContext {
  private InputContext() {}

  /** Its rows, {@code columns} wide, the least important first. */
  static List<Row> rows(State state, ScreenTexts screenTexts, int columns) {
    List<Row> rows = new ArrayList<>();
    if (state.isNaming()) {
      return rows;
    }
    Draft draft = state.draft();
    switch (draft.kind()) {
      case OutgoingMessage.Kind.Correction correction ->
          rows.add(
              leaving(Row.of("✎ " + screenTexts.text("input.correcting"), StyleRole.DIM), columns));
      case OutgoingMessage.Kind.New(long replyTo) -> {
        if (replyTo != 0) {
          rows.add(leaving(answered(state, screenTexts, replyTo), columns));
        }
      }
    }
    if (draft.passing() instanceof Draft.Passing.Completing(Completion completion)) {
      rows.add(candidates(completion, columns));
    }
    return rows;
  }

  private static Row leaving(Row row, int columns) {
    Row key = Row.of(" Esc", StyleRole.KEY);
    return columns > 2 * key.width()
        ? row.cut(columns - key.width()).withRight(key, columns)
        : row.fit(columns);
  }

  private static Row answered(State state, ScreenTexts screenTexts, long id) {
    Optional<Entry.Message> said =
        state
            .rooms()
            .shown()
            .map(ConversationState::conversationHistory)
            .flatMap(past -> past.message(id));
    return said.map(message -> answered(message, screenTexts))
        .orElseGet(() -> Row.of("↪ " + screenTexts.text("input.older"), StyleRole.DIM));
  }

  private static Row answered(Entry.Message message, ScreenTexts screenTexts) {
    String name = message.own() ? screenTexts.text("you") : message.from().text();
    String first = message.text().lines().findFirst().orElse("");
    return Row.of("↪ ", StyleRole.DIM)
        .and(name, message.own() ? StyleRole.OWN_NAME : StyleRole.NAME)
        .and(": " + first, StyleRole.DIM);
  }

  /** As many of the candidates as fit around the one that is chosen, which stands in brackets. */
  private static Row candidates(Completion completion, int columns) {
    List<Completion.Candidate> all = completion.candidates();
    int from = completion.chosen();
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
          i == completion.chosen()
              ? row.and("[", StyleRole.KEY).and(label, StyleRole.SELECTED).and("]", StyleRole.KEY)
              : row.and(" " + label + " ", StyleRole.DIM);
    }
    return row.and(to < completion.candidates().size() ? "…" : " ", StyleRole.DIM);
  }
}
