package org.wassop.tui.model.state;

import org.wassop.tui.model.text.Completion;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.InputRecall;

/**
 * What is typed for one conversation and not sent, and what it is going to be.
 *
 * @param input what is typed
 * @param kind whether it is a new message, or another text for an old one
 * @param inputRecall how far back the user has gone in what was sent
 * @param passing what the next edit ends
 */
public record Draft(
    EditBuffer input, OutgoingMessage.Kind kind, InputRecall inputRecall, Passing passing) {
  /** Most UTF-16 units that can be typed: a long paste fits. */
  public static final int MOST_UNITS = 200_000;

  /** Nothing typed. */
  public static final Draft NONE =
      new Draft(EditBuffer.empty(MOST_UNITS), new OutgoingMessage.Kind.New(0));

  /** What is typed, by somebody who does nothing else. */
  public Draft(EditBuffer input, OutgoingMessage.Kind kind) {
    this(input, kind, InputRecall.NONE, new Passing.Nothing());
  }

  /** What the keys are in the midst of, which every edit ends. */
  public sealed interface Passing {
    /** Nothing. */
    record Nothing() implements Passing {}

    /** A word is completed. */
    record Completing(Completion completion) implements Passing {}

    /** The cursor goes up and down, and wants to be in {@code column}, in cells. */
    record Aiming(int column) implements Passing {}

    /** The user has been told how this will be sent, and was asked to press Enter again. */
    record Warned() implements Passing {}
  }

  /** Whether it answers no message and corrects none. */
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
