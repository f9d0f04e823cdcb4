package org.wassop.tui.view.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Supplier;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;

/** Words and times of the screen, in the user's language and time zone. */
public final class ScreenTexts {
  private final Messages messages;
  private final Supplier<ZoneId> zone;
  private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  /** Words in {@code language}, times in the zone of this machine. */
  public ScreenTexts(Language language) {
    this(language, ZoneId::systemDefault);
  }

  /** Words in {@code language}, times in {@code zone}. */
  public ScreenTexts(Language language, ZoneId zone) {
    this(language, () -> zone);
  }

  private ScreenTexts(Language language, Supplier<ZoneId> zone) {
    this.messages = Messages.of(ScreenTexts.class, language);
    this.zone = zone;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale());
    this.moment =
        DateTimeFormatter.ofPattern(messages.text("format.moment")).withLocale(language.locale());
  }

  /** The text of {@code key} with {@code arguments} in their places. */
  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** {@code localizedText} in words. */
  public String text(LocalizedText localizedText) {
    return messages.text(
        localizedText.key(), localizedText.arguments().stream().map(this::text).toArray());
  }

  private String text(LocalizedArgument part) {
    return switch (part) {
      case LocalizedText localizedText -> text(localizedText);
      case LocalizedArgument.Literal(String text) -> text;
    };
  }

  /** The time of day of {@code timeMillis}: {@code 21:03}. */
  public String time(long timeMillis) {
    return time.format(Instant.ofEpochMilli(timeMillis).atZone(zone.get()));
  }

  /** The day and time of {@code timeMillis}, in short. */
  public String moment(long timeMillis) {
    return moment.format(Instant.ofEpochMilli(timeMillis).atZone(zone.get()));
  }

  /** The day of {@code timeMillis}. */
  public LocalDate date(long timeMillis) {
    return Instant.ofEpochMilli(timeMillis).atZone(zone.get()).toLocalDate();
  }

  /** {@code date} in words, as in a separator. */
  public String day(LocalDate date) {
    return day.format(date);
  }
}
