package org.wassop.tui.view.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.text.HostileCorpus;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;

/** Hostile text is laid out within its columns, whole and harmless. */
class HostileTranscriptTest {
  private static final Place SALA1 = ModelDriver.place("Sala1");
  private static final ModelDriver CLIENT = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
  private static final Set<String> CLUSTERS = new HashSet<>();

  /** Sends each text as a message, a reply, code, and an edit. */
  @BeforeAll
  static void sendHostileTexts() {
    long id = 0;
    for (String text : HostileCorpus.texts()) {
      UserName from =
          UserName.parse(text).orElse(ModelDriver.user("abcdefghijabcdefghijabcdefghij12"));
      long first = ++id;
      CLIENT.receive(new Event.Message(SALA1, first, from, "", text, 5_000));
      CLIENT.receive(
          new Event.Message(SALA1, ++id, ModelDriver.user("日本語"), "", text, 5_000, first));
      CLIENT.receive(new Event.Message(SALA1, ++id, from, "", "```\n" + text, 5_000));
      CLIENT.receive(new Event.Edited(SALA1, ++id, from, 6_000, first, text + "!"));
      for (String emoji : List.of("👨‍👩‍👧", "❤️", "🏴‍☠️", "1️⃣", "👍🏽", "🇪🇸")) {
        CLIENT.receive(new Event.Reacted(SALA1, ++id, from, 6_000, first, emoji, false));
      }
    }
    for (String text : HostileCorpus.texts()) {
      SafeText.lines(text + "!")
          .lines()
          .forEach(line -> CLUSTERS.addAll(GraphemeClusters.of(line)));
      SafeText.lines(text).lines().forEach(line -> CLUSTERS.addAll(GraphemeClusters.of(line)));
      CLUSTERS.addAll(GraphemeClusters.of(SafeText.line(text)));
    }
    CLUSTERS.addAll(GraphemeClusters.of("▸!·↪…▏─:[]()日本語"));
    CLUSTERS.addAll(List.of("👨‍👩‍👧", "❤️", "🏴‍☠️", "1️⃣", "👍🏽", "🇪🇸"));
    for (char c = ' '; c < 0x180; c++) {
      CLUSTERS.add(String.valueOf(c));
    }
  }

  private static void check(Row row, int columns) {
    assertThat(row.width()).as("%s", row.text()).isLessThanOrEqualTo(Math.max(4, columns));
    assertThat(row.fit(columns).width()).isEqualTo(columns);
    for (Span span : row.spans()) {
      assertThat(span.text().codePoints())
          .noneMatch(c -> c < ' ' || c >= 0x7F && c < 0xA0 || c >= 0x202A && c <= 0x202E);
      if (!CLUSTERS.containsAll(GraphemeClusters.of(span.text()))) {
        assertThat(CLUSTERS).as("%s", span).containsAll(GraphemeClusters.of(span.text()));
      }
    }
  }

  private static void checkAll(int columns, boolean timed) {
    TranscriptViewer transcriptViewer =
        new TranscriptViewer(
            Optional.of(ModelDriver.user("juanmi")),
            Preferences.JoinLeaveDisplay.FOLDED,
            Optional.of(new MessageSelection(SALA1, 1, true)),
            "hola 日本語 x");
    EntryRows layout = new EntryRows(SPANISH, columns, timed, transcriptViewer);
    TranscriptSource transcriptSource = layout.source(CLIENT.shown());
    for (long number = transcriptSource.log().first();
        number < transcriptSource.log().end();
        number++) {
      List<Row> rows = layout.rows(transcriptSource, number);
      assertThat(rows).isNotEmpty();
      for (Row row : rows) {
        check(row, columns);
      }
    }
  }

  @Test
  void everyMessageFitsEveryWidthWithoutAClusterCutInTwo() {
    for (int columns = 20; columns <= 120; columns++) {
      checkAll(columns, columns % 2 == 0);
    }
  }

  @Test
  void theNarrowestPlacesAreExceededByNoMoreThanAWideCharacter() {
    for (int columns = 2; columns < 20; columns++) {
      checkAll(columns, columns % 2 == 0);
    }
  }
}
