package org.wassop.tui.model.state;

import org.wassop.tui.model.text.Completion;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.InputRecall;

/**
 * The draft of one conversation. Immutable.
 *
 * @param input the typed text
 * @param kind whether it becomes a new message, a reply or an edit
 * @param inputRecall the place in the input history
 * @param inputMode the input mode, which the next edit ends
 */
public record Draft(
    EditBuffer input, OutgoingMessage.Kind kind, InputRecall inputRecall, InputMode inputMode) {
  /** The most UTF-16 units of a draft; a long paste fits. */
  public static final int MAX_UNITS = 200_000;

  /** An empty draft of a new message. */
  public static final Draft NONE =
      new Draft(EditBuffer.empty(MAX_UNITS), new OutgoingMessage.Kind.New(0));

  /** Creates a draft in the normal input mode, at no recalled line. */
  public Draft(EditBuffer input, OutgoingMessage.Kind kind) {
    this(input, kind, InputRecall.NONE, new InputMode.Normal());
  }

  /** A temporary mode of the keys; every edit ends it. */
  public sealed interface InputMode {
    /** No mode. */
    record Normal() implements InputMode {}

    /** A completion is in progress. */
    record Completing(Completion completion) implements InputMode {}

    /** The cursor moves up and down and keeps to {@code column}, in cells, where it can. */
    record KeepingColumn(int column) implements InputMode {}

    /** The user was told how the text will be sent, and must press Enter again. */
    record ConfirmingSend() implements InputMode {}
  }

  /** Returns whether this is neither a reply nor an edit. */
  public boolean isPlain() {
    return kind.equals(new OutgoingMessage.Kind.New(0));
  }

  public Draft with(EditBuffer other) {
    return new Draft(other, kind, inputRecall, new InputMode.Normal());
  }

  public Draft with(OutgoingMessage.Kind other) {
    return new Draft(input, other, inputRecall, inputMode);
  }

  public Draft with(InputRecall other) {
    return new Draft(input, kind, other, inputMode);
  }

  public Draft with(InputMode other) {
    return new Draft(input, kind, inputRecall, other);
  }
}
