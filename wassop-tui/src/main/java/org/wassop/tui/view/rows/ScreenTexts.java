package org.wassop.tui.view.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Supplier;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;

/** The texts of the screen, in the user's language, and its times, in the user's time zone. */
public final class ScreenTexts {
  private final Texts texts;
  private final Supplier<ZoneId> zone;
  private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
  private final DateTimeFormatter fullDate;
  private final DateTimeFormatter dateTime;

  /** Texts in {@code language}, times in the time zone of this machine. */
  public ScreenTexts(Language language) {
    this(language, ZoneId::systemDefault);
  }

  /** Texts in {@code language}, times in {@code zone}. */
  public ScreenTexts(Language language, ZoneId zone) {
    this(language, () -> zone);
  }

  private ScreenTexts(Language language, Supplier<ZoneId> zone) {
    this.texts = Texts.of(ScreenTexts.class, language);
    this.zone = zone;
    this.fullDate =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale());
    this.dateTime =
        DateTimeFormatter.ofPattern(texts.text("format.moment")).withLocale(language.locale());
  }

  /** Returns the text of {@code key} with {@code arguments} filled in. */
  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** Returns {@code localizedText} in the language of the screen. */
  public String text(LocalizedText localizedText) {
    return texts.text(
        localizedText.key(), localizedText.arguments().stream().map(this::text).toArray());
  }

  private String text(LocalizedArgument argument) {
    return switch (argument) {
      case LocalizedText localizedText -> text(localizedText);
      case LocalizedArgument.Literal(String text) -> text;
    };
  }

  /** Returns the time of day of {@code timeMillis}, such as {@code 21:03}. */
  public String time(long timeMillis) {
    return time.format(Instant.ofEpochMilli(timeMillis).atZone(zone.get()));
  }

  /** Returns the date and time of {@code timeMillis} in the short format of the language. */
  public String dateTime(long timeMillis) {
    return dateTime.format(Instant.ofEpochMilli(timeMillis).atZone(zone.get()));
  }

  /** Returns the date of {@code timeMillis}. */
  public LocalDate date(long timeMillis) {
    return Instant.ofEpochMilli(timeMillis).atZone(zone.get()).toLocalDate();
  }

  /** Returns {@code date} in full, as in a day separator. */
  public String fullDate(LocalDate date) {
    return fullDate.format(date);
  }
}
