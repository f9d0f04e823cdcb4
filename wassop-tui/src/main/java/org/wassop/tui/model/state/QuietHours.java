package org.wassop.tui.model.state;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The daily hours without notifications: from {@code from} to before {@code to}, over midnight if
 * that is earlier.
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  private static final Pattern HOURS =
      Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])-([01]?[0-9]|2[0-3]):([0-5][0-9])");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * Parses hours such as {@code 22:00-07:00} in the time zone {@code zone}; returns empty if {@code
   * text} isn't of that form or both times are equal.
   */
  public static Optional<QuietHours> parse(String text, ZoneId zone) {
    Matcher matcher = HOURS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    LocalTime from = time(matcher.group(1), matcher.group(2));
    LocalTime to = time(matcher.group(3), matcher.group(4));
    return from.equals(to) ? Optional.empty() : Optional.of(new QuietHours(from, to, zone));
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
  }

  /** Returns the hours in the form that {@link #parse} reads. */
  public String text() {
    return from.format(CLOCK) + "-" + to.format(CLOCK);
  }

  /** Returns whether {@code millis} since 1970 is within these hours. */
  public boolean include(long millis) {
    LocalTime time = Instant.ofEpochMilli(millis).atZone(zone).toLocalTime();
    boolean after = !time.isBefore(from);
    boolean before = time.isBefore(to);
    return from.isAfter(to) ? after || before : after && before;
  }
}
