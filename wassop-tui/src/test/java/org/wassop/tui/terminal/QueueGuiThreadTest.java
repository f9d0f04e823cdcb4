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
import com.googlecode.lanterna.gui2.TextGUI;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.OutputStream;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.frame.TerminalEmulator;
import org.wassop.tui.terminal.input.ProbeAnswerStroke;
import org.wassop.tui.terminal.input.TextStroke;
import org.wassop.tui.text.CellWidth;

@Timeout(30)
class QueueGuiThreadTest {
  private static final KeyStroke A = new KeyStroke('a', false, false);

  private final TerminalEmulator paper = new TerminalEmulator(40, 10, CellWidth::of);
  private final CompletableFuture<MultiWindowTextGUI> ready = new CompletableFuture<>();
  private final AtomicLong now = new AtomicLong();
  private LongSupplier clock = System::nanoTime;
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private CompletableFuture<QueueGuiThread.Ending> ended = new CompletableFuture<>();

  @BeforeEach
  void start() {
    start(paper);
  }

  private void start(OutputStream device) {
    CompletableFuture<QueueGuiThread.Ending> ending = new CompletableFuture<>();
    ended = ending;
    Thread.ofPlatform().daemon().start(() -> live(device, ending));
  }

  private void live(OutputStream device, CompletableFuture<QueueGuiThread.Ending> ending) {
    try {
      FrameScreen screen = new FrameScreen(new FrameTerminal(device, new TerminalSize(40, 10)));
      screen.startScreen();
      MultiWindowTextGUI gui = new MultiWindowTextGUI(g -> new QueueGuiThread(g, clock), screen);
      gui.addListener((from, key) -> seen.add(key.toString()));
      QueueGuiThread ui = (QueueGuiThread) gui.getGUIThread();
      ui.invokeLater(() -> ready.complete(gui));
      ending.complete(ui.run());
    } catch (Throwable e) {
      ending.completeExceptionally(e);
    }
  }

  private QueueGuiThread ui() {
    return (QueueGuiThread) ready.join().getGUIThread();
  }

  private void fence() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    ui().invokeLater(done::countDown);
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void keysAndTasksAreDoneInTheOrderOfTheirPosting() throws Exception {
    ui().post(A);
    ui().invokeLater(() -> seen.add("task"));
    ui().post(new TextStroke("👍"));
    fence();
    assertThat(seen).containsExactly(A.toString(), "task", "TextStroke{👍}");
  }

  @Test
  void anIdleThreadDoesNothing() throws Exception {
    fence();
    Thread thread = ui().getThread();
    await().until(() -> thread.getState() == Thread.State.WAITING);
    long cpu = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    long blocked = waits(thread);
    paper.takeBytes();
    await()
        .during(Duration.ofMillis(300))
        .until(() -> thread.getState() == Thread.State.WAITING && waits(thread) == blocked);
    assertThat(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()))
        .isEqualTo(cpu);
    assertThat(paper.writes()).isEmpty();
  }

  private static long waits(Thread thread) {
    return ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId()).getWaitedCount();
  }

  @Test
  void stoppingAndTheEndOfTheKeyboardEndTheLoop() throws Exception {
    ui().stop();
    assertThat(ended.get()).isEqualTo(QueueGuiThread.Ending.STOPPED);
    QueueGuiThreadTest another = new QueueGuiThreadTest();
    another.start();
    another.ui().post(new KeyStroke(KeyType.EOF));
    assertThat(another.ended.get()).isEqualTo(QueueGuiThread.Ending.TERMINAL_GONE);
  }

  @Test
  void anExceptionOfATaskComesOutOfRun() {
    ui().invokeLater(() -> {
      throw new IllegalStateException("asked for");
    });
    assertThatThrownBy(ended::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDialogThatWaitsRunsTheSameLoop() throws Exception {
    MultiWindowTextGUI gui = ready.join();
    BasicWindow dialog = new BasicWindow("dialog");
    ui().invokeLater(() -> {
      gui.addWindowAndWait(dialog);
      seen.add("closed");
    });
    ui().invokeLater(() -> seen.add("within"));
    ui().invokeLater(dialog::close);
    await().untilAsserted(() -> assertThat(seen).containsExactly("within", "closed"));
    ui().invokeLater(() -> gui.addWindowAndWait(new BasicWindow("another")));
    ui().stop();
    assertThat(ended.get()).isEqualTo(QueueGuiThread.Ending.STOPPED);
  }

  /** With a clock that stands still. */
  private static QueueGuiThreadTest withStillClock() {
    QueueGuiThreadTest test = new QueueGuiThreadTest();
    test.clock = test.now::get;
    test.start();
    return test;
  }

  /** Waits until all that was posted is done, and drawn if it is due. */
  private void settle() throws InterruptedException {
    fence();
    Thread thread = ui().getThread();
    await()
        .pollDelay(Duration.ZERO)
        .until(() ->
            thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING);
  }

  /** Lets time pass; gives how often the terminal has been asked then. */
  private int askedAfter(Duration time) throws InterruptedException {
    settle();
    now.addAndGet(time.toNanos());
    settle();
    return paper.asked();
  }

  private void tellNews() {
    FrameScreen screen = (FrameScreen) ready.join().getScreen();
    ui().invokeLater(screen::repaint);
  }

  @Test
  void newsWaitForTheTerminalThatAnswersAndKeysDoNot() throws Exception {
    QueueGuiThreadTest test = withStillClock();
    test.ui().post(new ProbeAnswerStroke());
    assertThat(test.askedAfter(Duration.ofSeconds(1))).isEqualTo(1);
    test.tellNews();
    assertThat(test.askedAfter(Duration.ZERO)).isEqualTo(2);
    test.tellNews();
    assertThat(test.askedAfter(Duration.ofSeconds(5))).isEqualTo(2);
    test.ui().post(A);
    assertThat(test.askedAfter(Duration.ZERO)).isEqualTo(3);
    test.tellNews();
    assertThat(test.askedAfter(Duration.ofSeconds(4))).isEqualTo(3);
    test.ui().post(new ProbeAnswerStroke());
    assertThat(test.askedAfter(Duration.ofSeconds(1))).isEqualTo(3);
    test.ui().post(new ProbeAnswerStroke());
    assertThat(test.askedAfter(Duration.ofSeconds(1))).isEqualTo(4);
    assertThat(test.seen).containsExactly(A.toString());
  }

  private String shown() {
    return IntStream.range(0, 10).mapToObj(paper::line).collect(Collectors.joining("\n"));
  }

  @Test
  void onASlowLinkWhatIsTypedIsDrawnBeforeTheNewsAndTheyAreNotLost() throws Exception {
    QueueGuiThreadTest test = withStillClock();
    MultiWindowTextGUI gui = test.ready.join();
    Label news = new Label("none");
    BasicWindow window = new BasicWindow();
    window.setComponent(Panels.vertical(news, new TextBox(new TerminalSize(10, 1))));
    test.ui().invokeLater(() -> gui.addWindow(window));
    test.ui().post(new ProbeAnswerStroke());
    test.askedAfter(Duration.ofSeconds(1));
    test.ui().post(new ProbeAnswerStroke());
    test.askedAfter(Duration.ofSeconds(1));
    test.ui().invokeLater(() -> news.setText("soon"));
    test.askedAfter(Duration.ofMillis(300));
    test.ui().invokeLater(() -> news.setText("late"));
    test.ui().post(A);
    test.settle();
    assertThat(test.shown()).contains("soon", "a  ").doesNotContain("late");
    test.ui().post(new ProbeAnswerStroke());
    test.askedAfter(Duration.ofMillis(600));
    assertThat(test.shown()).contains("late");
  }

  @Test
  void aTerminalThatNeverAnswersIsAskedOnceAndToldAllNews() throws Exception {
    QueueGuiThreadTest test = withStillClock();
    for (int i = 0; i < 3; i++) {
      test.settle();
      test.paper.takeBytes();
      test.tellNews();
      assertThat(test.askedAfter(Duration.ofMillis(50))).isEqualTo(1);
      assertThat(test.paper.takeBytes()).isPositive();
    }
  }

  @Test
  void aTerminalThatStopsAnsweringIsToldTheNewsInTheEnd() throws Exception {
    QueueGuiThreadTest test = withStillClock();
    test.ui().post(new ProbeAnswerStroke());
    test.askedAfter(Duration.ofSeconds(1));
    test.tellNews();
    assertThat(test.askedAfter(Duration.ZERO)).isEqualTo(2);
    test.paper.takeBytes();
    test.tellNews();
    assertThat(test.askedAfter(Duration.ofSeconds(9))).isEqualTo(2);
    assertThat(test.paper.takeBytes()).isZero();
    assertThat(test.askedAfter(Duration.ofSeconds(1))).isEqualTo(2);
    assertThat(test.paper.takeBytes()).isPositive();
  }

  @Test
  void aResizeDrawsTheGuiInItsNewSize() throws Exception {
    TextGUI gui = ready.join();
    FrameScreen screen = (FrameScreen) gui.getScreen();
    fence();
    ui().invokeLater(() -> {
      paper.resize(20, 5);
      ((FrameTerminal) screen.getTerminal()).resize(new TerminalSize(20, 5));
    });
    fence();
    await().until(() -> screen.getTerminalSize().equals(new TerminalSize(20, 5)));
    await().untilAsserted(() -> assertThat(paper.line(4)).doesNotContain("#"));
  }
}
