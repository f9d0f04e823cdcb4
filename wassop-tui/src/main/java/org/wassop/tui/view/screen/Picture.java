package org.wassop.tui.view.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenPart;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.transcript.Transcript;
import org.wassop.tui.view.transcript.TranscriptViewer;

/**
 * The whole main window for one state, ready to be drawn: the rows and the rectangle of each part.
 * Pure.
 *
 * @param state the state that is shown
 * @param layout the rectangles of the parts
 * @param input the input bar
 * @param parts borders, sidebar, transcript, member list, input bar, status line
 */
public record Picture(State state, Layout layout, InputBar input, List<ScreenPart> parts) {
  /** The index of the transcript in {@link #parts}. */
  public static final int TRANSCRIPT = 2;

  private static final int INPUT = 4;

  /** Copies {@code parts}. */
  public Picture {
    parts = List.copyOf(parts);
  }

  /** Returns the picture of {@code state}. */
  public static Picture of(State state, ScreenTexts screenTexts) {
    InputBar input = inputBar(state, screenTexts);
    Layout layout = Layout.of(state.viewport(), input.rows().size());
    Transcript transcript = transcript(state, layout, screenTexts);
    List<ScreenPart> upper =
        List.of(
            new ScreenPart(layout.screen(), Borders.rows(state, layout, screenTexts)),
            new ScreenPart(layout.sidebar(), Sidebar.rows(state, screenTexts, layout.sidebar())),
            new ScreenPart(transcriptBounds(layout), transcriptRows(state, transcript, layout)),
            new ScreenPart(
                layout.members(), MemberList.rows(state, screenTexts, layout.members())));
    return new Picture(
        state, layout, input, withLowerParts(upper, state, layout, input, screenTexts));
  }

  /**
   * Returns the picture of {@code other} in the same texts. Takes all parts but the input bar and
   * the status line from this picture if the input bar keeps its height and the state behind the
   * other parts is the same.
   */
  public Picture next(State other, ScreenTexts screenTexts) {
    InputBar bar = inputBar(other, screenTexts);
    return bar.rows().size() == input.rows().size() && sharesUpperParts(other)
        ? new Picture(
            other,
            layout,
            bar,
            withLowerParts(parts.subList(0, INPUT), other, layout, bar, screenTexts))
        : of(other, screenTexts);
  }

  private boolean sharesUpperParts(State other) {
    return isSame(state.conversations(), other.conversations())
        && isSame(state.connection(), other.connection())
        && Objects.equals(state.viewport(), other.viewport())
        && Objects.equals(state.readingFocus(), other.readingFocus())
        && Objects.equals(state.preferences(), other.preferences());
  }

  /**
   * Compares by identity: successive states share their unchanged parts, and comparing whole
   * message logs would be slow.
   */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Object one, Object other) {
    return one == other;
  }

  /** Returns {@code upper} followed by the input bar and the status line. */
  private static List<ScreenPart> withLowerParts(
      List<ScreenPart> upper, State state, Layout layout, InputBar input, ScreenTexts screenTexts) {
    Rect foot = layout.inputBar();
    Rect inputBounds =
        layout.hasBorders()
            ? new Rect(foot.column() + 1, foot.row(), foot.columns() - 1, foot.rows())
            : foot;
    Rect status = layout.status();
    int height = layout.transcript().rows();
    Transcript transcript = transcript(state, layout, screenTexts);
    int below =
        state.conversations().shown().map(room -> transcript.entriesBelow(room, height)).orElse(0);
    Row row =
        StatusLine.of(state, screenTexts, status.columns(), below, layout.sidebar().isEmpty());
    int columns = Math.min(status.columns(), row.width());
    List<ScreenPart> all = new ArrayList<>(upper);
    all.add(new ScreenPart(inputBounds, input.rows()));
    all.add(
        new ScreenPart(
            new Rect(status.column(), status.row(), columns, status.rows()), List.of(row)));
    return all;
  }

  /** Returns the transcript. */
  public ScreenPart transcript() {
    return parts.get(TRANSCRIPT);
  }

  /** Returns the rectangle of the input bar. */
  public Rect inputBounds() {
    return parts.get(INPUT).bounds();
  }

  /**
   * Returns the rectangle of the transcript's text: within borders, a blank column stays free on
   * both sides.
   */
  private static Rect transcriptBounds(Layout layout) {
    Rect bounds = layout.transcript();
    return layout.hasBorders()
        ? new Rect(bounds.column() + 1, bounds.row(), bounds.columns() - 2, bounds.rows())
        : bounds;
  }

  private static InputBar inputBar(State state, ScreenTexts screenTexts) {
    return InputBar.of(
        state,
        screenTexts,
        InputBar.columnsOn(state.viewport()),
        Layout.maxInputRows(state.viewport()));
  }

  private static Transcript transcript(State state, Layout layout, ScreenTexts screenTexts) {
    return new Transcript(
        screenTexts,
        transcriptBounds(layout).columns(),
        layout.showsTimes(),
        TranscriptViewer.of(state));
  }

  private static List<Row> transcriptRows(State state, Transcript transcript, Layout layout) {
    int height = layout.transcript().rows();
    return state
        .conversations()
        .shown()
        .map(room -> transcript.rows(room, height))
        .orElseGet(() -> transcript.rows(state.conversations().homeScrollback(), height));
  }

  /**
   * Returns the action that selects the message {@code steps} below the selected one, above if
   * negative.
   */
  public static Action.SelectMessage selectMessage(
      State state, ScreenTexts screenTexts, int steps) {
    Layout layout = of(state, screenTexts).layout();
    Transcript transcript = transcript(state, layout, screenTexts);
    return state
        .conversations()
        .shown()
        .map(
            room -> transcript.selected(room, state.selection(), layout.transcript().rows(), steps))
        .orElseGet(() ->
            new Action.SelectMessage(
                OptionalLong.empty(), new Action.ScrollTo(Optional.empty(), false)));
  }

  /** Returns the action that scrolls the transcript by {@code pages}, up if negative. */
  public static Action.ScrollTo scrollByPages(State state, ScreenTexts screenTexts, int pages) {
    Layout layout = of(state, screenTexts).layout();
    return scroll(state, screenTexts, layout, pages * Math.max(1, layout.transcript().rows() - 1));
  }

  /** Returns the action that scrolls the transcript by {@code rows}, up if negative. */
  public static Action.ScrollTo scrollByRows(State state, ScreenTexts screenTexts, int rows) {
    return scroll(state, screenTexts, of(state, screenTexts).layout(), rows);
  }

  private static Action.ScrollTo scroll(
      State state, ScreenTexts screenTexts, Layout layout, int rows) {
    int height = layout.transcript().rows();
    Optional<ConversationState> shown = state.conversations().shown();
    Transcript transcript = transcript(state, layout, screenTexts);
    Optional<ScrollAnchor> anchor = shown.flatMap(room -> transcript.scrolled(room, height, rows));
    boolean atTop =
        rows < 0
            && shown.filter(room -> transcript.isNearTop(room, anchor, 2 * height)).isPresent();
    return new Action.ScrollTo(anchor, atTop);
  }
}
