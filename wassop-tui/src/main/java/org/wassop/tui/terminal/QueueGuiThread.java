package org.wassop.tui.terminal;

import com.googlecode.lanterna.gui2.AbstractTextGUIThread;
import com.googlecode.lanterna.gui2.TextGUI;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.gui2.WindowBasedTextGUI;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.input.ProbeAnswerStroke;

/**
 * The event loop of the UI thread, which is the thread that creates it and then calls {@link #run}.
 * It blocks until a key or a task is posted, processes what is queued for at most 16 ms, and draws
 * one frame: at once after a key, otherwise when {@link FramePacing} allows it.
 *
 * <p>Any thread may post. Keys and tasks are processed in the order in which they were posted. An
 * exception thrown by a task or by drawing ends {@link #run}, which throws it; nothing is printed.
 * A dialog that waits to be closed runs the same loop, nested.
 */
public final class QueueGuiThread extends AbstractTextGUIThread {
  private static final Duration MAX_DRAIN = Duration.ofMillis(16);

  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final FrameScreen screen;
  private final FramePacing framePacing;
  private boolean frameWaits;
  private final Thread thread = Thread.currentThread();
  private @Nullable EndReason endReason;

  /** Why the loop ended without an exception. */
  public enum EndReason {
    /** {@link #stop} was called. */
    STOPPED,
    /** The input of the terminal has ended. */
    TERMINAL_GONE
  }

  /**
   * Makes the calling thread the UI thread of {@code gui}, which must draw on a {@link
   * FrameScreen}.
   */
  public QueueGuiThread(TextGUI gui) {
    this(gui, System::nanoTime);
  }

  QueueGuiThread(TextGUI gui, LongSupplier clock) {
    super(gui);
    framePacing = new FramePacing(clock);
    screen = (FrameScreen) gui.getScreen();
  }

  /**
   * Draws, then processes keys and tasks until it is stopped or the terminal is gone. UI thread
   * only.
   */
  public EndReason run() throws IOException {
    draw();
    while (true) {
      EndReason reason = endReason;
      if (reason != null) {
        return reason;
      }
      processQueue();
    }
  }

  /** Ends {@link #run} after everything already posted. Any thread. */
  public void stop() {
    queue.add(() -> endReason = EndReason.STOPPED);
  }

  /** Posts a key. Any thread. */
  public void post(KeyStroke key) {
    queue.add(() -> press(key));
  }

  /** Posts a task. Any thread. */
  @Override
  public void invokeLater(Runnable task) {
    queue.add(task);
  }

  /**
   * Blocks for the next key or task, processes what is queued, and draws if a frame is due. Always
   * returns true: the caller need not sleep.
   */
  @Override
  @SuppressWarnings(
      "UnsynchronizedOverridesSynchronized") // one thread only: no lock to hold while it blocks
  public boolean processEventsAndUpdate() throws IOException {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("only the UI thread may do this");
    }
    processQueue();
    if (endReason != null) {
      throw new EOFException("the loop has ended");
    }
    return true;
  }

  @Override
  public Thread getThread() {
    return thread;
  }

  private void processQueue() throws IOException {
    try {
      Runnable task = next();
      long deadline = System.nanoTime() + MAX_DRAIN.toNanos();
      while (task != null && endReason == null) {
        task.run();
        task = System.nanoTime() - deadline < 0 ? queue.poll() : null;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      endReason = EndReason.STOPPED;
    }
    if (endReason == null) {
      drawIfDue();
    }
  }

  /** Returns the next task; null once a waiting frame is due. Blocks. */
  private @Nullable Runnable next() throws InterruptedException {
    return frameWaits ? queue.poll(framePacing.delayNanos(), TimeUnit.NANOSECONDS) : queue.take();
  }

  /**
   * Draws if a change is pending and its frame is due; otherwise flushes the terminal. Some GUIs
   * always report a pending change, so this asks once for each batch of tasks, never in a loop.
   */
  private void drawIfDue() throws IOException {
    boolean changed = textGUI.isPendingUpdate() || screen.isRepaintDue() || screen.isUnfinished();
    if (changed && framePacing.delayNanos() == 0) {
      frameWaits = false;
      draw();
    } else {
      frameWaits = changed;
      screen.getTerminal().flush();
    }
  }

  private void draw() throws IOException {
    screen.probe(framePacing.nextProbe());
    screen.setCursorRowFirst(framePacing.isCursorRowFirst());
    framePacing.draw(() -> {
      textGUI.updateScreen();
      return screen.hasProbed();
    });
  }

  /** Expects no answer to earlier probes: another program had the terminal. UI thread only. */
  void forgetProbes() {
    framePacing.forgetProbes();
  }

  private void press(KeyStroke key) {
    if (key.getKeyType() == KeyType.EOF) {
      endReason = EndReason.TERMINAL_GONE;
      return;
    }
    if (key instanceof ProbeAnswerStroke) {
      framePacing.probeAnswered();
      return;
    }
    framePacing.keyPressed();
    if (key instanceof MouseAction && textGUI instanceof WindowBasedTextGUI windows) {
      Window active =
          windows.getActiveWindow(); // a click must not bring another window to the front
      if (active != null) {
        active.handleInput(key);
      }
      return;
    }
    screen.queueKey(key);
    try {
      textGUI.processInput();
    } catch (EOFException e) {
      endReason = EndReason.STOPPED; // the GUI ends with its last window
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
