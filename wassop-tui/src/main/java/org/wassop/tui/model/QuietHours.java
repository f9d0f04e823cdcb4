package org.wassop.tui.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the user wants to be left alone, each day: from {@code from} to {@code to}, over midnight
 * when that is earlier.
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  /** Whether {@code millis} since 1970 is within them. */
  public boolean include(long millis) {
    LocalTime time = Instant.ofEpochMilli(millis).atZone(zone).toLocalTime();
    boolean after = !time.isBefore(from);
    boolean before = time.isBefore(to);
    return from.isAfter(to) ? after || before : after && before;
  }
}
