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
 * @param passing the input mode, which the next edit ends
 */
public record Draft(
    EditBuffer input, OutgoingMessage.Kind kind, InputRecall inputRecall, Passing passing) {
  /** The most UTF-16 units of a draft; a long paste fits. */
  public static final int MOST_UNITS = 200_000;

  /** An empty draft of a new message. */
  public static final Draft NONE =
      new Draft(EditBuffer.empty(MOST_UNITS), new OutgoingMessage.Kind.New(0));

  /** Creates a draft in the normal input mode, at no recalled line. */
  public Draft(EditBuffer input, OutgoingMessage.Kind kind) {
    this(input, kind, InputRecall.NONE, new Passing.Nothing());
  }

  /** A temporary mode of the keys; every edit ends it. */
  public sealed interface Passing {
    /** No mode. */
    record Nothing() implements Passing {}

    /** A completion is in progress. */
    record Completing(Completion completion) implements Passing {}

    /** The cursor moves up and down and keeps to {@code column}, in cells, where it can. */
    record Aiming(int column) implements Passing {}

    /** The user was told how the text will be sent, and must press Enter again. */
    record Warned() implements Passing {}
  }

  /** Returns whether this is neither a reply nor an edit. */
  public boolean isPlain() {
    return kind.equals(new OutgoingMessage.Kind.New(0));
  }

  public Draft with(EditBuffer other) {
    return new Draft(other, kind, inputRecall, new Passing.Nothing());
  }

  public Draft with(OutgoingMessage.Kind other) {
    return new Draft(input, other, inputRecall, passing);
  }

  public Draft with(InputRecall other) {
    return new Draft(input, kind, other, passing);
  }

  public Draft with(Passing other) {
    return new Draft(input, kind, inputRecall, other);
  }
}
