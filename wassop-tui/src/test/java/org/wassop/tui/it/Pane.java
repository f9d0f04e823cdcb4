package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.core.ThrowingRunnable;

/** A terminal: what is typed in it, and what stands on it. */
final class Pane implements AutoCloseable {
  /** What the shell shows when it waits for a command. */
  static final String PROMPT = "ready>";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  /** Types {@code line} and Enter. */
  Pane enter(String line) {
    return type(line).press("Enter");
  }

  /** Pastes {@code text}, in brackets if the program has asked for them. */
  Pane paste(String text) {
    tmux.run(List.of("set-buffer", "-b", "test", "--", text));
    tmux.run(List.of("paste-buffer", "-d", "-p", "-b", "test", "-t", id));
    return this;
  }

  /** Gives the terminal another size. */
  Pane resize(int columns, int rows) {
    tmux.run(List.of("resize-window", "-t", id, "-x", "" + columns, "-y", "" + rows));
    return this;
  }

  /** What stands in each row, without blanks at its end. */
  List<String> rows() {
    return tmux.run(List.of("capture-pane", "-p", "-t", id))
        .lines()
        .map(String::stripTrailing)
        .toList();
  }

  /** The rows down to the last that isn't blank. */
  List<String> written() {
    return tmux.run(List.of("capture-pane", "-p", "-t", id))
        .stripTrailing()
        .lines()
        .map(String::stripTrailing)
        .toList();
  }

  /** All of it, with colours as escape sequences. */
  String colored() {
    return tmux.run(List.of("capture-pane", "-p", "-e", "-t", id));
  }

  /** All of it. */
  String text() {
    return String.join("\n", rows());
  }

  /** What tmux knows of the terminal, such as {@code #{cursor_x}}. */
  String ask(String format) {
    return tmux.run(List.of("display-message", "-p", "-t", id, format)).strip();
  }

  /** The process in it, which is a shell in most. */
  ProcessHandle process() {
    return ProcessHandle.of(Long.parseLong(ask("#{pane_pid}"))).orElseThrow();
  }

  /** The program that the shell runs. */
  ProcessHandle program() {
    return process().children().findFirst().orElseThrow();
  }

  /** Waits until each of {@code texts} is on it. */
  Pane awaitText(String... texts) {
    return awaiting(() -> assertThat(text()).contains(texts));
  }

  /** Waits until it is as {@code check} wants its rows. */
  Pane awaitRows(Consumer<List<String>> check) {
    return awaiting(() -> check.accept(rows()));
  }

  /** Waits until the shell waits: nothing stands behind the last prompt. */
  Pane awaitPrompt() {
    return awaiting(() -> assertThat(written()).endsWith(PROMPT));
  }

  private Pane awaiting(ThrowingRunnable check) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(30))
        .untilAsserted(check);
    return this;
  }

  /** Ends it as closing a terminal's window does. */
  @Override
  public void close() {
    tmux.run(List.of("kill-pane", "-t", id));
  }
}
