package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.Completion;
import org.wassop.tui.model.Draft;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.Outgoing;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;

/** What stands above what is typed: what it answers or corrects, and what a word can become. */
final class InputContext {
  private InputContext() {}

  /** Its rows, {@code columns} wide, the least important first. */
  static List<Row> rows(State state, Words words, int columns) {
    List<Row> rows = new ArrayList<>();
    if (state.isNaming()) {
      return rows;
    }
    Draft draft = state.draft();
    switch (draft.kind()) {
      case Outgoing.Kind.Correction correction ->
          rows.add(leaving(Row.of("✎ " + words.text("input.correcting"), Role.DIM), columns));
      case Outgoing.Kind.New(long replyTo) -> {
        if (replyTo != 0) {
          rows.add(leaving(answered(state, words, replyTo), columns));
        }
      }
    }
    if (draft.passing() instanceof Draft.Passing.Completing(Completion completion)) {
      rows.add(candidates(completion, columns));
    }
    return rows;
  }

  private static Row leaving(Row row, int columns) {
    Row key = Row.of(" Esc", Role.KEY);
    return columns > 2 * key.width()
        ? row.cut(columns - key.width()).withRight(key, columns)
        : row.fit(columns);
  }

  private static Row answered(State state, Words words, long id) {
    Optional<Entry.Said> said =
        state.rooms().shown().map(RoomState::history).flatMap(past -> past.message(id));
    return said.map(message -> answered(message, words))
        .orElseGet(() -> Row.of("↪ " + words.text("input.older"), Role.DIM));
  }

  private static Row answered(Entry.Said message, Words words) {
    String name = message.own() ? words.text("you") : message.from().text();
    String first = message.text().lines().findFirst().orElse("");
    return Row.of("↪ ", Role.DIM)
        .and(name, message.own() ? Role.OWN_NAME : Role.NAME)
        .and(": " + first, Role.DIM);
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
    Row row = Row.of(from > 0 ? "…" : " ", Role.DIM);
    for (int i = from; i < to; i++) {
      String label = completion.candidates().get(i).label();
      row =
          i == completion.chosen()
              ? row.and("[", Role.KEY).and(label, Role.SELECTED).and("]", Role.KEY)
              : row.and(" " + label + " ", Role.DIM);
    }
    return row.and(to < completion.candidates().size() ? "…" : " ", Role.DIM);
  }
}
