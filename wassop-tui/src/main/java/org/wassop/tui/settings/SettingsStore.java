package org.wassop.tui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wassop.cli.FileErrorText;
import org.wassop.cli.Language;
import org.wassop.tui.model.action.SettingChange;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.theme.ThemeFinder;

/**
 * Saves settings and looks for themes, in the order of the calls. A virtual thread of its own works
 * on the disk and calls back. Owned by one thread.
 */
public final class SettingsStore implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final SettingsFile file;
  private final ThemeFinder themes;
  private final Language language;
  private final BlockingQueue<Optional<Runnable>> tasks = new LinkedBlockingQueue<>();
  private final Thread worker;

  /**
   * Creates a store for {@code file} and {@code themes} that reports failures in {@code language}.
   */
  public SettingsStore(SettingsFile file, ThemeFinder themes, Language language) {
    this.file = file;
    this.themes = themes;
    this.language = language;
    this.worker = Thread.ofVirtual().name("settings").start(this::work);
  }

  /**
   * The settings file: its path, and the text that a new file begins with. The store's thread asks
   * for that text when it creates the file.
   */
  public record SettingsFile(Path path, Supplier<String> template) {}

  /** Saves {@code changes}; passes the reason to {@code failed} if that fails. */
  public void save(List<SettingChange> changes, Consumer<String> failed) {
    tasks.add(
        Optional.of(() -> {
          try {
            ConfigWriter.change(file.path(), file.template(), changes);
          } catch (IOException e) {
            failed.accept(file.path() + ": " + FileErrorText.reason(e, language));
          }
        }));
  }

  /** Looks for the theme {@code name}; passes its fault, if it has one, to {@code looked}. */
  public void checkTheme(String name, Consumer<Optional<LocalizedText>> looked) {
    tasks.add(Optional.of(() -> looked.accept(themes.load(name))));
  }

  /** Waits until everything is written, for at most 2 s. */
  @Override
  public void close() {
    tasks.add(Optional.empty());
    try {
      worker.join(CLOSE_TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      Optional<Runnable> task = tasks.take();
      while (task.isPresent()) {
        task.get().run();
        task = tasks.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
