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
 * The use of the terminal by a full-screen program, from {@link #open} until {@link #close}. The
 * terminal is restored on every way out: by {@link #close}, or when the JVM ends, also by a signal.
 *
 * <p>The UI thread opens, connects, suspends and closes the session. A thread of its own handles
 * the signals of a resize and of a continued job: it calls {@code stty} and posts the result to the
 * UI thread.
 */
public final class TerminalSession implements AutoCloseable {
  private static final Duration RESTORE_TIMEOUT = Duration.ofMillis(1500);

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

  /** The result of {@link #open}. */
  public sealed interface OpenResult {}

  /** The terminal is in raw mode and shows its alternate screen. */
  public record Ready(TerminalSession session) implements OpenResult {}

  /** The terminal is unfit for a full screen; nothing was changed. */
  public record Unusable(Reason reason) implements OpenResult {}

  /** The reason why a terminal is unusable. */
  public enum Reason {
    /** Input or output is no terminal, or there is no controlling terminal. */
    NOT_A_TERMINAL,
    /** The terminal can't position its cursor: {@code TERM} is {@code dumb} or not set. */
    DUMB
  }

  private TerminalSession(Stty.RawTerminal rawTerminal) throws IOException {
    stty = rawTerminal.stty();
    terminal =
        new FrameTerminal(
            new FileOutputStream(FileDescriptor.out), rawTerminal.size(), System.getenv());
    screen = new FrameScreen(terminal);
  }

  /** Opens a session if the terminal is fit for a full screen. Waits for {@code stty}. */
  public static OpenResult open() throws IOException {
    return open(System.getenv("TERM"));
  }

  static OpenResult open(@Nullable String term) throws IOException {
    if (term == null || term.isBlank() || term.equals("dumb")) {
      return new Unusable(Reason.DUMB);
    }
    Optional<Stty.RawTerminal> rawTerminal = Stty.enterRawMode();
    if (rawTerminal.isEmpty()) {
      return new Unusable(Reason.NOT_A_TERMINAL);
    }
    TerminalSession session = new TerminalSession(rawTerminal.get());
    session.enter();
    return new Ready(session);
  }

  private void enter() throws IOException {
    Runtime.getRuntime().addShutdownHook(shutdownHook);
    screen.startScreen();
  }

  /** Returns the screen, on which a GUI can be built. */
  public FrameScreen screen() {
    return screen;
  }

  /** Returns the terminal behind the screen, for title, bell, notifications and clipboard. */
  FrameTerminal terminal() {
    return terminal;
  }

  /**
   * Starts to read keys and to handle signals, and posts both to {@code thread}. To be called once.
   */
  public void connect(QueueGuiThread thread) {
    ui = thread;
    new Keyboard(new FileInputStream(FileDescriptor.in), key -> read(key, thread)).start();
    SignalHandlers.on("WINCH", this::onResize);
    SignalHandlers.on("CONT", this::onContinue);
    onResize();
  }

  /**
   * Leaves the terminal to the shell and stops the job. Returns when the job is continued; the next
   * frame then draws everything. UI thread only.
   */
  public void suspend() throws IOException {
    suspending = true;
    try {
      terminal.exitPrivateMode();
      terminal.awaitProbeAnswers();
      stty.restoreModes();
      Stty.stopJob();
      resume(stty.reenterRawMode());
    } finally {
      suspending = false;
    }
  }

  /** Restores the terminal. Blocks for at most 1.5 seconds. Idempotent. */
  @Override
  public void close() {
    signals.shutdownNow();
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException e) {
      // the JVM is shutting down, and the hook finds nothing left to do
    }
  }

  /** Restores the terminal; gives up waiting for one that accepts no more bytes. */
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
              terminal.awaitProbeAnswers();
              stty.restoreModesForGood();
            });
    try {
      worker.join(RESTORE_TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void onResize() {
    if (resizeDue.compareAndSet(false, true)) {
      onSignalThread(() -> {
        resizeDue.set(false);
        stty.size().ifPresent(size -> onUiThread(() -> terminal.resize(size)));
      });
    }
  }

  private void onContinue() {
    if (!suspending) {
      onSignalThread(() -> {
        Optional<TerminalSize> size = stty.reenterRawMode();
        onUiThread(() -> resume(size));
      });
    }
  }

  private void read(KeyStroke key, QueueGuiThread thread) {
    if (key instanceof ProbeAnswerStroke) {
      terminal.probeAnswered();
    }
    thread.post(key);
  }

  private void resume(Optional<TerminalSize> size) {
    QueueGuiThread thread = ui;
    if (thread != null) {
      thread.forgetProbes();
    }
    try {
      terminal.enterPrivateMode();
    } catch (IOException e) {
      // the terminal is gone: the keyboard reports it
    }
    size.ifPresent(terminal::resize);
    screen.repaint();
  }

  private void onSignalThread(Runnable task) {
    try {
      signals.execute(task);
    } catch (RejectedExecutionException e) {
      // closed: signals no longer matter
    }
  }

  private void onUiThread(Runnable task) {
    QueueGuiThread thread = ui;
    if (thread != null) {
      thread.invokeLater(task);
    }
  }
}
