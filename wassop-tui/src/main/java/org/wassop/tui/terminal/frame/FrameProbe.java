package org.wassop.tui.terminal.frame;

/** Which frames end with the question whether the terminal has shown them. */
public enum FrameProbe {
  /** None. */
  NEVER,
  /** Those that take a slow link a while. */
  AFTER_LARGE_FRAME,
  /** Each that writes anything. */
  AFTER_FRAME
}
