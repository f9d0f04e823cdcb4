package org.wassop.server.log;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.LongFunction;
import org.wassop.cli.Texts;

/**
 * Makes the line that tells how many lines of the log were left out. It looks as if it had been
 * logged.
 */
public final class LeftOutLine implements LongFunction<String> {
  /** The pattern of the time at the beginning of each line of the log. */
  public static final String TIME_PATTERN = "yyyy-MM-dd HH:mm:ss.SSS";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(TIME_PATTERN);

  private final Texts words;
  private final InstantSource clock;

  /** Creates lines in the language of {@code words}, with the time of {@code clock}. */
  public LeftOutLine(Texts words, InstantSource clock) {
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String apply(long lines) {
    String text = words.bundle().getString("log.lines-left-out");
    return TIME.format(clock.instant().atZone(ZoneId.systemDefault()))
        + " WARN wassop - "
        + text.replace("{}", Long.toString(lines));
  }
}
