package org.wassop.tui.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.wassop.tui.text.Folding;

/** The emoji of the picker, with the words that find them in Spanish and English. */
public final class Emojis {
  private static final int MAX_COLUMNS = 8;

  private static final List<Emoji> ALL = read();

  /** An emoji and the words that find it. */
  public record Emoji(String text, String words) {}

  private Emojis() {}

  /** How many stand in a row of the picker on a screen of this size. */
  public static int columnsOn(Viewport viewport) {
    return Math.clamp((viewport.columns() - 4) / 4L, 1, MAX_COLUMNS);
  }

  /** Those of which a word contains {@code search}, whatever its accents and case. */
  public static List<Emoji> matching(String search) {
    String wanted = Folding.of(search.strip());
    return wanted.isEmpty()
        ? ALL
        : ALL.stream().filter(emoji -> Folding.of(emoji.words()).contains(wanted)).toList();
  }

  private static List<Emoji> read() {
    try (InputStream in = Objects.requireNonNull(Emojis.class.getResourceAsStream("emoji.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.indexOf(' ') > 0)
          .map(line -> line.split(" ", 2))
          .map(parts -> new Emoji(parts[0], parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
