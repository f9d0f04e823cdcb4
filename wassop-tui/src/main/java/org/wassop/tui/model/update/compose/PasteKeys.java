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

/** What is pasted: one line is text like any other, and more is looked at before. Pure. */
public final class PasteKeys {
  private PasteKeys() {}

  /**
   * Pastes {@code text} into the input bar, or adds it to the paste preview that is open; {@code
   * cut} says that it had more, which is lost.
   */
  public static Step paste(State state, String text, boolean cut, long nowMillis) {
    String safe = withoutLastLineEnds(SafeText.lines(text));
    if (state.popup() instanceof Popup.PasteLook look) {
      return Step.to(looked(state, look.text() + "\n" + safe, look.cut() || cut));
    }
    EditBuffer input = state.draft().input();
    boolean looks = safe.indexOf('\n') >= 0 || parts(state, safe).size() > 1;
    if (looks || safe.length() > input.room()) {
      return Step.to(looked(state, safe, cut));
    }
    return TypingIndicators.typed(
        InputKeys.write(state, before -> before.replaceBack(before.cursor(), safe)), nowMillis);
  }

  /** Returns {@code text} as it is pasted into a field of one line. */
  public static String line(String text) {
    return SafeText.line(withoutLastLineEnds(SafeText.lines(text)));
  }

  /** Whoever copies a line from a terminal often has its end too. */
  private static String withoutLastLineEnds(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }

  private static State looked(State state, String text, boolean cut) {
    String fits = state.draft().input().fitting(text);
    int messages = parts(state, fits).size();
    return state.with(new Popup.PasteLook(fits, messages, cut || fits.length() < text.length(), 0));
  }

  /** The messages that are said when {@code text} stands where the cursor is. */
  private static List<String> parts(State state, String text) {
    EditBuffer input = state.draft().input();
    String all = input.beforeCursor() + text + input.afterCursor();
    return MessageSending.parts(state, all, state.draft().kind());
  }

  /** Scrolls by {@code rows}. */
  public static Step scroll(State state, Popup.PasteLook look, int rows) {
    int all = TextFit.spans(look.text(), state.viewport().pasteColumns()).size();
    int last = Math.max(0, all - state.viewport().pasteRows());
    return Step.to(state.with(look.at(Math.clamp((long) look.top() + rows, 0, last))));
  }

  /** Enter: says what is pasted, together with what is typed around it. */
  public static Step send(State state, Popup.PasteLook look, long nowMillis) {
    State inserted = inserted(state, look);
    String all = inserted.draft().input().text();
    if (!CommandSyntax.isCommand(state.draft().input().text())) {
      return InputKeys.message(inserted, all, nowMillis);
    }
    // What is typed for one person isn't said to all without a word.
    return CommandSyntax.isCommand(all)
        ? Step.to(inserted)
        : Step.to(inserted.tell(LocalizedText.of("problem.command-lines"), nowMillis));
  }

  /** With what is pasted in the input bar, to be edited. */
  public static State inserted(State state, Popup.PasteLook look) {
    return change(state, input -> input.replaceBack(input.cursor(), look.text()));
  }

  /** Without what is pasted, which can be yanked. */
  public static State thrownAway(State state, Popup.PasteLook look) {
    return change(state, input -> input.withKilled(look.text()));
  }

  private static State change(State state, UnaryOperator<EditBuffer> change) {
    Draft draft = state.draft();
    return state.with(new Popup.None()).with(draft.with(change.apply(draft.input())));
  }
}
