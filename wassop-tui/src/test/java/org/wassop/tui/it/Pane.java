package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;

/** A terminal that tests type in and look at. */
final class Pane implements AutoCloseable {
  /** The prompt of the shell. */
  static final String PROMPT = "ready>";

  private static final int MOST_JUMPS = 4;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Tmux tmux;
  private final String id;

  Pane(Tmux tmux, String id) {
    this.tmux = tmux;
    this.id = id;
  }

  /** Types {@code text} as it is. */
  Pane type(String text) {
    tmux.run(List.of("send-keys", "-t", id, "-l", "--", text));
    return this;
  }

  /** Presses keys by tmux's names, such as {@code M-Down}. */
  Pane press(String... keys) {
    for (String key : keys) {
      tmux.run(List.of("send-keys", "-t", id, key));
    }
    return this;
  }

  /** Types {@code line} and presses Enter. */
  Pane enter(String line) {
    return type(line).press("Enter");
  }

  /** Pastes {@code text}, as a bracketed paste if the program has asked for that. */
  Pane paste(String text) {
    tmux.run(List.of("set-buffer", "-b", "test", "--", text));
    tmux.run(List.of("paste-buffer", "-d", "-p", "-b", "test", "-t", id));
    return this;
  }

  /** Resizes the terminal. */
  Pane resize(int columns, int rows) {
    tmux.run(List.of("resize-window", "-t", id, "-x", "" + columns, "-y", "" + rows));
    return this;
  }

  /** Returns the text of each row, without trailing blanks. */
  List<String> rows() {
    return tmux.run(List.of("capture-pane", "-p", "-t", id))
        .lines()
        .map(String::stripTrailing)
        .toList();
  }

  /** Returns the rows down to the last one that isn't blank. */
  List<String> written() {
    return tmux.run(List.of("capture-pane", "-p", "-t", id))
        .stripTrailing()
        .lines()
        .map(String::stripTrailing)
        .toList();
  }

  /** Returns the whole screen, with colours as escape sequences. */
  String colored() {
    return tmux.run(List.of("capture-pane", "-p", "-e", "-t", id));
  }

  /** Returns the whole screen as text. */
  String text() {
    return String.join("\n", rows());
  }

  /**
   * Returns the columns at which {@code mark} stands in each of the first {@code rows}. They are
   * the cells as drawn, which a captured text may not tell. Finds up to five in a row.
   */
  List<List<Integer>> columnsOf(String mark, int rows) {
    // tmux takes 16 kB of commands at once: the short names
    List<String> walk = new ArrayList<>(List.of("copy-mode", "-t", id));
    copyMode(walk, "top-line");
    for (int row = 0; row < rows; row++) {
      copyMode(walk, "start-of-line");
      for (int i = 0; i < MOST_JUMPS; i++) {
        copyMode(walk, "jump-forward", mark);
        walk.addAll(List.of(";", "display", "-p", "-t", id, "#{copy_cursor_y} #{copy_cursor_x}"));
      }
      copyMode(walk, "start-of-line");
      copyMode(walk, "cursor-down");
    }
    copyMode(walk, "cancel");
    List<TreeSet<Integer>> columns = Stream.generate(TreeSet<Integer>::new).limit(rows).toList();
    tmux.run(walk)
        .lines()
        .forEach(line -> {
          String[] place = line.split(" ", -1);
          columns.get(Integer.parseInt(place[0])).add(Integer.valueOf(place[1]));
        });
    // a jump begins behind the first cell, and stays where it is when there is nothing to find
    List<String> captured = rows();
    for (int row = 0; row < rows; row++) {
      if (captured.get(row).startsWith(mark)) {
        columns.get(row).add(0);
      } else {
        columns.get(row).remove(0);
      }
    }
    return columns.stream().map(List::copyOf).toList();
  }

  private void copyMode(List<String> walk, String... command) {
    walk.addAll(List.of(";", "send", "-t", id, "-X"));
    walk.addAll(List.of(command));
  }

  /** Returns what tmux knows about the terminal, such as {@code #{cursor_x}}. */
  String ask(String format) {
    return tmux.run(List.of("display-message", "-p", "-t", id, format)).strip();
  }

  /** Returns the process in the terminal, which is usually a shell. */
  ProcessHandle process() {
    return ProcessHandle.of(Long.parseLong(ask("#{pane_pid}"))).orElseThrow();
  }

  /** Returns the program that the shell runs. */
  ProcessHandle program() {
    return process().children().findFirst().orElseThrow();
  }

  /** Waits until each of {@code texts} is on the screen. */
  Pane awaitText(String... texts) {
    return awaiting(() -> assertThat(text()).contains(texts));
  }

  /** Waits until the rows pass {@code check}. */
  Pane awaitRows(Consumer<List<String>> check) {
    return awaiting(() -> check.accept(rows()));
  }

  /** Waits until the shell waits for a command: nothing stands behind the last prompt. */
  Pane awaitPrompt() {
    return awaiting(() -> assertThat(written()).endsWith(PROMPT));
  }

  private Pane awaiting(ThrowingRunnable check) {
    await()
        .atMost(TIMEOUT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(30))
        .untilAsserted(check);
    return this;
  }

  /** Closes the terminal, as closing its window does. */
  @Override
  public void close() {
    tmux.run(List.of("kill-pane", "-t", id));
  }
}
