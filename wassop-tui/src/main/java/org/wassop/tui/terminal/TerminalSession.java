package org.wassop.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.input.Keyboard;
import org.wassop.tui.terminal.input.ProbeAnswerStroke;

/**
 * The terminal for the time of a full-screen program: taken by {@link #open}, given back as it was
 * on every way out, be that {@link #close}, an exception, or a signal that ends the JVM.
 *
 * <p>Opened, connected, suspended and closed by the UI thread. Resizes and continuations come by
 * signals and are handled on a thread of its own, which asks {@code stty} and posts the outcome to
 * the UI thread.
 */
public final class TerminalSession implements AutoCloseable {
  private static final Duration LONGEST_RESTORE = Duration.ofMillis(1500);

  private final Stty stty;
  private final FrameTerminal terminal;
  private final FrameScreen screen;
  private final Thread shutdownHook = new Thread(this::restore, "terminal-restore");
  private final ExecutorService signals =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("terminal-signals").daemon().factory());
  private final AtomicBoolean resizeDue = new AtomicBoolean();
  private final AtomicBoolean restored = new AtomicBoolean();
  private volatile boolean suspending;
  private volatile @Nullable QueueGuiThread ui;

  /** What became of {@link #open}. */
  public sealed interface Opening {}

  /** The terminal is taken and in its alternate screen. */
  public record Ready(TerminalSession session) implements Opening {}

  /** There is no terminal for a full screen, and nothing was changed. */
  public record Unusable(Reason reason) implements Opening {}

  /** Why a terminal is unusable. */
  public enum Reason {
    /** Input or output is no terminal, or the program has no controlling one. */
    NOT_A_TERMINAL,
    /** The terminal says it can't place its cursor ({@code TERM} is {@code dumb} or not set). */
    DUMB
  }

  private TerminalSession(Stty.Taken taken) throws IOException {
    stty = taken.stty();
    terminal =
        new FrameTerminal(new FileOutputStream(FileDescriptor.out), taken.size(), System.getenv());
    screen = new FrameScreen(terminal);
  }

  /** Takes the terminal, if it is fit for a full screen. */
  public static Opening open() throws IOException {
    return open(System.getenv("TERM"));
  }

  static Opening open(@Nullable String term) throws IOException {
    if (term == null || term.isBlank() || term.equals("dumb")) {
      return new Unusable(Reason.DUMB);
    }
    Optional<Stty.Taken> taken = Stty.take();
    if (taken.isEmpty()) {
      return new Unusable(Reason.NOT_A_TERMINAL);
    }
    TerminalSession session = new TerminalSession(taken.get());
    session.enter();
    return new Ready(session);
  }

  private void enter() throws IOException {
    Runtime.getRuntime().addShutdownHook(shutdownHook);
    screen.startScreen();
  }

  /** The screen to build a GUI on. */
  public FrameScreen screen() {
    return screen;
  }

  /** The terminal below the screen: its title, its bell, notifications, the clipboard. */
  FrameTerminal terminal() {
    return terminal;
  }

  /** Lets keys, resizes and continuations come to a UI thread from now on. Once. */
  public void connect(QueueGuiThread thread) {
    ui = thread;
    new Keyboard(new FileInputStream(FileDescriptor.in), key -> read(key, thread)).start();
    SignalHandlers.on("WINCH", this::resized);
    SignalHandlers.on("CONT", this::continued);
    resized();
  }

  /**
   * Gives the terminal to the shell and stops the job; returns when the user has brought it back,
   * with everything to be drawn anew. UI thread.
   */
  public void suspend() throws IOException {
    suspending = true;
    try {
      terminal.exitPrivateMode();
      terminal.awaitAnswers();
      stty.release();
      Stty.stopJob();
      returned(stty.takeAgain());
    } finally {
      suspending = false;
    }
  }

  /** Gives the terminal back. Idempotent. */
  @Override
  public void close() {
    signals.shutdownNow();
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException e) {
      // the JVM is going down already, and the hook finds nothing left to do
    }
  }

  /** Waits for the restore, but not for a terminal that takes no more bytes. */
  private void restore() {
    if (!restored.compareAndSet(false, true)) {
      return;
    }
    Thread worker =
        Thread.ofPlatform()
            .name("terminal-leave")
            .daemon()
            .start(() -> {
              try {
                terminal.leaveForGood();
              } catch (IOException e) {
                // the terminal is gone: there is nothing to leave
              }
              terminal.awaitAnswers();
              stty.giveBack();
            });
    try {
      worker.join(LONGEST_RESTORE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void resized() {
    if (resizeDue.compareAndSet(false, true)) {
      onSignalThread(() -> {
        resizeDue.set(false);
        stty.size().ifPresent(size -> onUiThread(() -> terminal.resize(size)));
      });
    }
  }

  private void continued() {
    if (!suspending) {
      onSignalThread(() -> {
        Optional<TerminalSize> size = stty.takeAgain();
        onUiThread(() -> returned(size));
      });
    }
  }

  private void read(KeyStroke key, QueueGuiThread thread) {
    if (key instanceof ProbeAnswerStroke) {
      terminal.answered();
    }
    thread.post(key);
  }

  private void returned(Optional<TerminalSize> size) {
    QueueGuiThread thread = ui;
    if (thread != null) {
      thread.forgetQuestions();
    }
    try {
      terminal.enterPrivateMode();
    } catch (IOException e) {
      // the terminal is gone: the keyboard says so
    }
    size.ifPresent(terminal::resize);
    screen.repaint();
  }

  private void onSignalThread(Runnable task) {
    try {
      signals.execute(task);
    } catch (RejectedExecutionException e) {
      // closed: signals matter no more
    }
  }

  private void onUiThread(Runnable task) {
    QueueGuiThread thread = ui;
    if (thread != null) {
      thread.invokeLater(task);
    }
  }
}
