package org.wassop.tui.terminal.frame;

/** Which frames end with a probe, which the terminal answers once it has shown the frame. */
public enum FrameProbe {
  /** No frame. */
  NEVER,
  /** Frames that take a noticeable time on a slow link. */
  AFTER_LARGE_FRAME,
  /** Every frame that is not empty. */
  AFTER_FRAME
}
