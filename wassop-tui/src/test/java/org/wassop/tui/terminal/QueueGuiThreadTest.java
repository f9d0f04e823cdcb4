package org.wassop.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.gui2.BasicWindow;
import com.googlecode.lanterna.gui2.Label;
import com.googlecode.lanterna.gui2.MultiWindowTextGUI;
import com.googlecode.lanterna.gui2.Panels;
import com.googlecode.lanterna.gui2.TextBox;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wassop.tui.terminal.frame.EmulatedScreen;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.frame.TerminalEmulator;
import org.wassop.tui.terminal.input.ProbeAnswerStroke;
import org.wassop.tui.terminal.input.TextStroke;

@Timeout(30)
class QueueGuiThreadTest {
  private static final KeyStroke A = new KeyStroke('a', false, false);

  /** A GUI on an emulated terminal, and a thread that runs its loop. */
  private static final class Loop {
    private final EmulatedScreen fixture = new EmulatedScreen(40, 10);
    private final CompletableFuture<MultiWindowTextGUI> ready = new CompletableFuture<>();
    private final CompletableFuture<QueueGuiThread.EndReason> ended = new CompletableFuture<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicLong now = new AtomicLong();

    private Loop() throws IOException {}

    static Loop start() throws IOException {
      return new Loop().start(System::nanoTime);
    }

    /** Starts a loop whose clock stands still but for {@link #probesAfter}. */
    static Loop withStillClock() throws IOException {
      Loop loop = new Loop();
      return loop.start(loop.now::get);
    }

    private Loop start(LongSupplier clock) {
      Thread.ofPlatform().daemon().start(() -> run(clock));
      return this;
    }

    private void run(LongSupplier clock) {
      try {
        MultiWindowTextGUI gui =
            new MultiWindowTextGUI(g -> new QueueGuiThread(g, clock), fixture.screen());
        gui.addListener((from, key) -> seen.add(key.toString()));
        QueueGuiThread ui = (QueueGuiThread) gui.getGUIThread();
        ui.invokeLater(() -> ready.complete(gui));
        ended.complete(ui.run());
      } catch (Throwable e) {
        ended.completeExceptionally(e);
      }
    }

    QueueGuiThread ui() {
      return (QueueGuiThread) ready.join().getGUIThread();
    }

    TerminalEmulator emulator() {
      return fixture.emulator();
    }

    /** Waits until all that was posted is done. */
    void fence() throws InterruptedException {
      CountDownLatch done = new CountDownLatch(1);
      ui().invokeLater(done::countDown);
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Waits until all that was posted is done, and drawn if it is due. */
    void settle() throws InterruptedException {
      fence();
      Thread thread = ui().getThread();
      await()
          .pollDelay(Duration.ZERO)
          .until(() ->
              thread.getState() == Thread.State.WAITING
                  || thread.getState() == Thread.State.TIMED_WAITING);
    }

    /** Lets time pass; returns the number of probes then. */
    int probesAfter(Duration time) throws InterruptedException {
      settle();
      now.addAndGet(time.toNanos());
      settle();
      return emulator().probeCount();
    }

    /** Posts a change that no key has caused. */
    void postUpdate() {
      ui().invokeLater(fixture.screen()::repaint);
    }

    String shown() {
      return IntStream.range(0, 10).mapToObj(emulator()::line).collect(Collectors.joining("\n"));
    }
  }

  @Test
  void keysAndTasksAreProcessedInTheOrderOfPosting() throws Exception {
    Loop loop = Loop.start();
    loop.ui().post(A);
    loop.ui().invokeLater(() -> loop.seen.add("task"));
    loop.ui().post(new TextStroke("👍"));
    loop.fence();
    assertThat(loop.seen).containsExactly(A.toString(), "task", "TextStroke{👍}");
  }

  @Test
  void anIdleThreadDoesNothing() throws Exception {
    Loop loop = Loop.start();
    loop.fence();
    Thread thread = loop.ui().getThread();
    await().until(() -> thread.getState() == Thread.State.WAITING);
    long cpu = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    long blocked = waits(thread);
    loop.emulator().takeByteCount();
    await()
        .during(Duration.ofMillis(300))
        .until(() -> thread.getState() == Thread.State.WAITING && waits(thread) == blocked);
    assertThat(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()))
        .isEqualTo(cpu);
    assertThat(loop.emulator().writes()).isEmpty();
  }

  private static long waits(Thread thread) {
    return ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId()).getWaitedCount();
  }

  @Test
  void stoppingAndTheEndOfTheKeyboardEndTheLoop() throws Exception {
    Loop loop = Loop.start();
    loop.ui().stop();
    assertThat(loop.ended.get()).isEqualTo(QueueGuiThread.EndReason.STOPPED);
    Loop another = Loop.start();
    another.ui().post(new KeyStroke(KeyType.EOF));
    assertThat(another.ended.get()).isEqualTo(QueueGuiThread.EndReason.TERMINAL_GONE);
  }

  @Test
  void anExceptionOfATaskComesOutOfRun() throws Exception {
    Loop loop = Loop.start();
    loop.ui()
        .invokeLater(() -> {
          throw new IllegalStateException("asked for");
        });
    assertThatThrownBy(loop.ended::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDialogThatWaitsRunsTheSameLoop() throws Exception {
    Loop loop = Loop.start();
    MultiWindowTextGUI gui = loop.ready.join();
    BasicWindow dialog = new BasicWindow("dialog");
    loop.ui()
        .invokeLater(() -> {
          gui.addWindowAndWait(dialog);
          loop.seen.add("closed");
        });
    loop.ui().invokeLater(() -> loop.seen.add("within"));
    loop.ui().invokeLater(dialog::close);
    await().untilAsserted(() -> assertThat(loop.seen).containsExactly("within", "closed"));
    loop.ui().invokeLater(() -> gui.addWindowAndWait(new BasicWindow("another")));
    loop.ui().stop();
    assertThat(loop.ended.get()).isEqualTo(QueueGuiThread.EndReason.STOPPED);
  }

  @Test
  void updatesWaitForATerminalThatAnswersAndKeysDoNot() throws Exception {
    Loop loop = Loop.withStillClock();
    loop.ui().post(new ProbeAnswerStroke());
    assertThat(loop.probesAfter(Duration.ofSeconds(1))).isEqualTo(1);
    loop.postUpdate();
    assertThat(loop.probesAfter(Duration.ZERO)).isEqualTo(2);
    loop.postUpdate();
    assertThat(loop.probesAfter(Duration.ofSeconds(5))).isEqualTo(2);
    loop.ui().post(A);
    assertThat(loop.probesAfter(Duration.ZERO)).isEqualTo(3);
    loop.postUpdate();
    assertThat(loop.probesAfter(Duration.ofSeconds(4))).isEqualTo(3);
    loop.ui().post(new ProbeAnswerStroke());
    assertThat(loop.probesAfter(Duration.ofSeconds(1))).isEqualTo(3);
    loop.ui().post(new ProbeAnswerStroke());
    assertThat(loop.probesAfter(Duration.ofSeconds(1))).isEqualTo(4);
    assertThat(loop.seen).containsExactly(A.toString());
  }

  @Test
  void onASlowLinkTypedTextIsDrawnBeforeUpdatesWhichAreNotLost() throws Exception {
    Loop loop = Loop.withStillClock();
    MultiWindowTextGUI gui = loop.ready.join();
    Label label = new Label("none");
    BasicWindow window = new BasicWindow();
    window.setComponent(Panels.vertical(label, new TextBox(new TerminalSize(10, 1))));
    loop.ui().invokeLater(() -> gui.addWindow(window));
    loop.ui().post(new ProbeAnswerStroke());
    loop.probesAfter(Duration.ofSeconds(1));
    loop.ui().post(new ProbeAnswerStroke());
    loop.probesAfter(Duration.ofSeconds(1));
    loop.ui().invokeLater(() -> label.setText("soon"));
    loop.probesAfter(Duration.ofMillis(300));
    loop.ui().invokeLater(() -> label.setText("late"));
    loop.ui().post(A);
    loop.settle();
    assertThat(loop.shown()).contains("soon", "a  ").doesNotContain("late");
    loop.ui().post(new ProbeAnswerStroke());
    loop.probesAfter(Duration.ofMillis(600));
    assertThat(loop.shown()).contains("late");
  }

  @Test
  void aTerminalThatNeverAnswersGetsOneProbeAndAllUpdates() throws Exception {
    Loop loop = Loop.withStillClock();
    for (int i = 0; i < 3; i++) {
      loop.settle();
      loop.emulator().takeByteCount();
      loop.postUpdate();
      assertThat(loop.probesAfter(Duration.ofMillis(50))).isEqualTo(1);
      assertThat(loop.emulator().takeByteCount()).isPositive();
    }
  }

  @Test
  void aTerminalThatStopsAnsweringGetsTheUpdatesInTheEnd() throws Exception {
    Loop loop = Loop.withStillClock();
    loop.ui().post(new ProbeAnswerStroke());
    loop.probesAfter(Duration.ofSeconds(1));
    loop.postUpdate();
    assertThat(loop.probesAfter(Duration.ZERO)).isEqualTo(2);
    loop.emulator().takeByteCount();
    loop.postUpdate();
    assertThat(loop.probesAfter(Duration.ofSeconds(9))).isEqualTo(2);
    assertThat(loop.emulator().takeByteCount()).isZero();
    assertThat(loop.probesAfter(Duration.ofSeconds(1))).isEqualTo(2);
    assertThat(loop.emulator().takeByteCount()).isPositive();
  }

  @Test
  void aResizeDrawsTheGuiInItsNewSize() throws Exception {
    Loop loop = Loop.start();
    FrameScreen screen = loop.fixture.screen();
    loop.fence();
    loop.ui()
        .invokeLater(() -> {
          loop.emulator().resize(20, 5);
          loop.fixture.terminal().resize(new TerminalSize(20, 5));
        });
    loop.fence();
    await().until(() -> screen.getTerminalSize().equals(new TerminalSize(20, 5)));
    await().untilAsserted(() -> assertThat(loop.emulator().line(4)).doesNotContain("#"));
  }
}
