package org.wassop.tui.view.rows;

import java.time.ZoneOffset;
import org.wassop.cli.Language;

/** The texts that tests draw with; times are in UTC on every machine. */
public final class TestTexts {
  public static final ScreenTexts SPANISH = new ScreenTexts(Language.ES, ZoneOffset.UTC);
  public static final ScreenTexts ENGLISH = new ScreenTexts(Language.EN, ZoneOffset.UTC);

  private TestTexts() {}
}
