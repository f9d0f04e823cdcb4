package org.wassop.tui.model.update.compose;

import java.util.List;
import java.util.function.UnaryOperator;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.CommandSyntax;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.send.MessageSending;
import org.wassop.tui.model.update.send.TypingIndicators;
import org.wassop.tui.text.TextFit;

/**
 * Handles pastes: a single line goes into the input bar; more is previewed before it is sent. Pure.
 */
public final class PasteKeys {
  private PasteKeys() {}

  /**
   * Pastes {@code text} into the input bar or a new preview, or appends it to the open preview;
   * {@code cut} says that the end of the paste is lost.
   */
  public static Step paste(State state, String text, boolean cut, long nowMillis) {
    String safe = withoutLastLineEnds(SafeText.lines(text));
    if (state.popup() instanceof Popup.PastePreview preview) {
      return Step.to(previewed(state, preview.text() + "\n" + safe, preview.truncated() || cut));
    }
    EditBuffer input = state.draft().input();
    boolean needsPreview = safe.indexOf('\n') >= 0 || parts(state, safe).size() > 1;
    if (needsPreview || safe.length() > input.remainingUnits()) {
      return Step.to(previewed(state, safe, cut));
    }
    return TypingIndicators.typed(
        InputKeys.edit(state, before -> before.replaceBack(before.cursor(), safe)), nowMillis);
  }

  /** Returns {@code text} as one line, for a field of one line. */
  public static String singleLine(String text) {
    return SafeText.line(withoutLastLineEnds(SafeText.lines(text)));
  }

  /** A line that is copied from a terminal often includes its end. */
  private static String withoutLastLineEnds(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }

  private static State previewed(State state, String text, boolean cut) {
    String fits = state.draft().input().fittingPrefix(text);
    int messages = parts(state, fits).size();
    return state.with(
        new Popup.PastePreview(fits, messages, cut || fits.length() < text.length(), 0));
  }

  /** Returns the messages that the draft becomes with {@code text} at the cursor. */
  private static List<String> parts(State state, String text) {
    EditBuffer input = state.draft().input();
    String all = input.beforeCursor() + text + input.afterCursor();
    return MessageSending.parts(state, all, state.draft().kind());
  }

  /** Scrolls the preview by {@code rows}, within its text. */
  public static Step scroll(State state, Popup.PastePreview preview, int rows) {
    int all = TextFit.lineRanges(preview.text(), state.viewport().pasteColumns()).size();
    int last = Math.max(0, all - state.viewport().pasteRows());
    return Step.to(
        state.with(preview.scrolledTo(Math.clamp((long) preview.top() + rows, 0, last))));
  }

  /**
   * Sends the paste together with the text around it. A paste into a slash command is only
   * inserted.
   */
  public static Step send(State state, Popup.PastePreview preview, long nowMillis) {
    State inserted = inserted(state, preview);
    String all = inserted.draft().input().text();
    if (!CommandSyntax.isCommand(state.draft().input().text())) {
      return InputKeys.send(inserted, all, nowMillis);
    }
    // A message for one user, as after /msg, must not go to everybody unnoticed.
    return CommandSyntax.isCommand(all)
        ? Step.to(inserted)
        : Step.to(inserted.withNotice(LocalizedText.of("problem.command-lines"), nowMillis));
  }

  /** Returns {@code state} with the preview closed and the paste in the input bar. */
  public static State inserted(State state, Popup.PastePreview preview) {
    return change(state, input -> input.replaceBack(input.cursor(), preview.text()));
  }

  /** Returns {@code state} with the preview closed; the paste can be yanked. */
  public static State discarded(State state, Popup.PastePreview preview) {
    return change(state, input -> input.withKilled(preview.text()));
  }

  private static State change(State state, UnaryOperator<EditBuffer> change) {
    Draft draft = state.draft();
    return state.with(new Popup.None()).with(draft.with(change.apply(draft.input())));
  }
}
