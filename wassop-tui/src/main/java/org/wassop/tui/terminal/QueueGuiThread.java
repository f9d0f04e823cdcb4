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
 * The UI thread: the one that makes it and then calls {@link #run}. It sleeps until something is
 * posted, does all that waits (for at most 16 ms), and draws once: at once after a key, else when
 * the frame before was shown long enough ago ({@link FramePacing}).
 *
 * <p>Keys and tasks are done in the order in which they were posted, from any thread. An exception
 * of a task or of drawing ends {@link #run}, which throws it: nothing is printed. A dialog that
 * waits to be closed runs the same loop within.
 */
public final class QueueGuiThread extends AbstractTextGUIThread {
  private static final Duration LONGEST_DRAIN = Duration.ofMillis(16);

  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final FrameScreen screen;
  private final FramePacing framePacing;
  private boolean drawingWaits;
  private final Thread thread = Thread.currentThread();
  private @Nullable Ending ending;

  /** Why the loop ended without an exception. */
  public enum Ending {
    /** {@link #stop} was called. */
    STOPPED,
    /** The keyboard came to its end. */
    TERMINAL_GONE
  }

  /** The calling thread becomes the UI thread of a GUI that draws on a {@link FrameScreen}. */
  public QueueGuiThread(TextGUI gui) {
    this(gui, System::nanoTime);
  }

  QueueGuiThread(TextGUI gui, LongSupplier clock) {
    super(gui);
    framePacing = new FramePacing(clock);
    screen = (FrameScreen) gui.getScreen();
  }

  /**
   * Draws, then works until it is stopped or the terminal is gone. On the thread that made this.
   */
  public Ending run() throws IOException {
    draw();
    while (true) {
      Ending reached = ending;
      if (reached != null) {
        return reached;
      }
      work();
    }
  }

  /** Ends {@link #run} after what is posted already. Any thread. */
  public void stop() {
    waiting.add(() -> ending = Ending.STOPPED);
  }

  /** Queues a key. Any thread. */
  public void post(KeyStroke key) {
    waiting.add(() -> press(key));
  }

  /** Queues a task. Any thread. */
  @Override
  public void invokeLater(Runnable task) {
    waiting.add(task);
  }

  /**
   * Waits for work, does what waits, draws if that changed anything. Always true: it has waited
   * enough.
   */
  @Override
  @SuppressWarnings(
      "UnsynchronizedOverridesSynchronized") // one thread only: no lock to hold while it sleeps
  public boolean processEventsAndUpdate() throws IOException {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("only the UI thread may do this");
    }
    work();
    if (ending != null) {
      throw new EOFException("the loop has ended");
    }
    return true;
  }

  @Override
  public Thread getThread() {
    return thread;
  }

  private void work() throws IOException {
    try {
      Runnable task = next();
      long deadline = System.nanoTime() + LONGEST_DRAIN.toNanos();
      while (task != null && ending == null) {
        task.run();
        task = System.nanoTime() - deadline < 0 ? waiting.poll() : null;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ending = Ending.STOPPED;
    }
    if (ending == null) {
      show();
    }
  }

  /** What is to be done next; null when what is to be drawn has waited long enough. */
  private @Nullable Runnable next() throws InterruptedException {
    return drawingWaits ? waiting.poll(framePacing.pause(), TimeUnit.NANOSECONDS) : waiting.take();
  }

  /**
   * Draws what is due, if it has waited long enough; hands on what else is to be written. A GUI may
   * always say that something is due: so it is asked once after each work, never again and again.
   */
  private void show() throws IOException {
    boolean due = textGUI.isPendingUpdate() || screen.isRepaintDue() || screen.isUnfinished();
    if (due && framePacing.pause() == 0) {
      drawingWaits = false;
      draw();
    } else {
      drawingWaits = due;
      screen.getTerminal().flush();
    }
  }

  private void draw() throws IOException {
    screen.ask(framePacing.question());
    screen.drawLineFirst(framePacing.isLineFirst());
    framePacing.draw(() -> {
      textGUI.updateScreen();
      return screen.hasAsked();
    });
  }

  /** The terminal was somebody else's: what it was asked before has no answer. UI thread. */
  void forgetQuestions() {
    framePacing.forgetQuestions();
  }

  private void press(KeyStroke key) {
    if (key.getKeyType() == KeyType.EOF) {
      ending = Ending.TERMINAL_GONE;
      return;
    }
    if (key instanceof ProbeAnswerStroke) {
      framePacing.answered();
      return;
    }
    framePacing.keyPressed();
    if (key instanceof MouseAction && textGUI instanceof WindowBasedTextGUI windows) {
      Window active = windows.getActiveWindow(); // a click must not bring another to the front
      if (active != null) {
        active.handleInput(key);
      }
      return;
    }
    screen.feed(key);
    try {
      textGUI.processInput();
    } catch (EOFException e) {
      ending = Ending.STOPPED; // a GUI that ends with its last window
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
