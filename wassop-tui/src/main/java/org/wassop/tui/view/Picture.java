package org.wassop.tui.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Anchor;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;

/**
 * All that the main window shows of a state, ready to be drawn: each part's rows and its place.
 * Pure.
 */
public record Picture(Layout layout, InputBar input, List<Part> parts) {
  /** Copies {@code parts}. */
  public Picture {
    parts = List.copyOf(parts);
  }

  /** The picture of {@code state}: frame, sidebar, transcript, members, input bar, status line. */
  public static Picture of(State state, Words words) {
    boolean bordered = Layout.isBordered(state.viewport());
    InputBar input = inputBar(state, words);
    Layout layout = Layout.of(state.viewport(), input.rows().size());
    Rect foot = layout.foot();
    Rect inputPlace =
        bordered ? new Rect(foot.column() + 1, foot.row(), foot.columns() - 1, foot.rows()) : foot;
    Rect status = layout.status();
    Transcript transcript = transcript(state, layout, words);
    int below =
        state
            .rooms()
            .shown()
            .map(room -> transcript.below(room, layout.transcript().rows()))
            .orElse(0);
    Row statusRow =
        StatusLine.of(state, words, status.columns(), below, layout.sidebar().isEmpty());
    Rect statusPlace =
        new Rect(
            status.column(),
            status.row(),
            Math.min(status.columns(), statusRow.width()),
            status.rows());
    return new Picture(
        layout,
        input,
        List.of(
            new Part(layout.screen(), Borders.rows(state, layout, words)),
            new Part(layout.sidebar(), Sidebar.rows(state, words, layout.sidebar())),
            new Part(inner(layout), lines(state, transcript, layout)),
            new Part(layout.members(), MemberList.rows(state, words, layout.members())),
            new Part(inputPlace, input.rows()),
            new Part(statusPlace, List.of(statusRow))));
  }

  /** The transcript's rows, with a cell of air at both sides where there are borders. */
  private static Rect inner(Layout layout) {
    Rect place = layout.transcript();
    return layout.bordered()
        ? new Rect(place.column() + 1, place.row(), place.columns() - 2, place.rows())
        : place;
  }

  private static InputBar inputBar(State state, Words words) {
    return InputBar.of(
        state, words, InputBar.columnsOn(state.viewport()), Layout.maxInputRows(state.viewport()));
  }

  private static Transcript transcript(State state, Layout layout, Words words) {
    return new Transcript(words, inner(layout).columns(), layout.timed(), Reader.of(state));
  }

  private static List<Row> lines(State state, Transcript transcript, Layout layout) {
    int height = layout.transcript().rows();
    return state
        .rooms()
        .shown()
        .map(room -> transcript.rows(room, height))
        .orElseGet(() -> transcript.rows(state.rooms().home(), height));
  }

  /** Chooses the message {@code steps} below the one that is chosen in {@code state}. */
  public static Action.Choose chosen(State state, Words words, int steps) {
    Layout layout = of(state, words).layout();
    Transcript transcript = transcript(state, layout, words);
    return state
        .rooms()
        .shown()
        .map(room -> transcript.chosen(room, state.selection(), layout.transcript().rows(), steps))
        .orElseGet(() ->
            new Action.Choose(OptionalLong.empty(), new Action.ScrollTo(Optional.empty(), false)));
  }

  /** Moves the transcript of {@code state} by {@code pages}, up if negative. */
  public static Action.ScrollTo scrolled(State state, Words words, int pages) {
    Layout layout = of(state, words).layout();
    return scrolled(state, words, layout, pages * Math.max(1, layout.transcript().rows() - 1));
  }

  /** Moves the transcript of {@code state} by {@code rows}, up if negative. */
  public static Action.ScrollTo scrolledByRows(State state, Words words, int rows) {
    return scrolled(state, words, of(state, words).layout(), rows);
  }

  private static Action.ScrollTo scrolled(State state, Words words, Layout layout, int by) {
    int height = layout.transcript().rows();
    Optional<RoomState> shown = state.rooms().shown();
    Transcript transcript = transcript(state, layout, words);
    Optional<Anchor> anchor = shown.flatMap(room -> transcript.scrolled(room, height, by));
    boolean atTop =
        by < 0 && shown.filter(room -> transcript.isNearTop(room, anchor, 2 * height)).isPresent();
    return new Action.ScrollTo(anchor, atTop);
  }
}
