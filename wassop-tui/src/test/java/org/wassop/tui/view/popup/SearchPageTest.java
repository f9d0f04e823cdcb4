package org.wassop.tui.view.popup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

class SearchPageTest {
  private static final long NINE_PM = 1_795_294_980_000L; // 2026-11-21 21:03 UTC

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");

  private SearchState search() {
    return ((Popup.Search) modelDriver.state().popup()).search();
  }

  private static Answer.SearchResult result(
      Place place, String from, String snippet, Answer.Match... matches) {
    return new Answer.SearchResult(
        new Answer.Source(place, 7, ModelDriver.user(from), NINE_PM), snippet, List.of(matches));
  }

  private void find(String command) {
    modelDriver
        .enter(command)
        .answer(
            new Answer.SearchResults(
                List.of(
                    result(
                        ModelDriver.place("Sala1"),
                        "leo",
                        "el servidor de copias se cayó otra vez anoche",
                        new Answer.Match(3, 8)),
                    result(
                        ModelDriver.direct("juanmi"),
                        "日本語",
                        "日本語日本語日本語日本語日本語日本語 servidor 👨‍👩‍👧",
                        new Answer.Match(19, 8)),
                    result(
                        ModelDriver.place("una-sala-con-un-nombre-muy-largo"),
                        "abcdefghijabcdefghijabcdefghij12",
                        "servidor\u001b[2J\u202e e\u0301",
                        new Answer.Match(0, 8)),
                    result(ModelDriver.place("ops"), "ana", "servidor", new Answer.Match(0, 8)))));
  }

  private String trimmed(int columns, int rows) {
    return page(columns, rows).stripTrailing();
  }

  private String page(int columns, int rows) {
    List<Row> page = SearchPage.rows(search(), SPANISH, columns, rows);
    assertThat(page).hasSize(rows).allMatch(row -> row.width() == columns);
    return page.stream().map(row -> row.text().stripTrailing()).collect(Collectors.joining("\n"));
  }

  @Test
  void anEmptySearchExplainsItsKeys() {
    modelDriver.act(new Action.ToggleSearch());
    assertThat(trimmed(76, 12))
        .isEqualTo(
            """
             ▸
             Intro busca · Tab: aquí o en todo · Esc cierra\
            """);
    assertThat(trimmed(38, 8))
        .isEqualTo(
            """
             ▸
             Intro busca · Tab: aquí o en todo ·
             Esc cierra\
            """);
    assertThat(trimmed(18, 3))
        .isEqualTo(
            """
             ▸
             Intro busca ·
             Tab: aquí o en\
            """);
    assertThat(SearchPage.title(search(), Optional.of("Sala1"), SPANISH))
        .isEqualTo("Buscar en Sala1 · Tab: en todo");
  }

  @Test
  void resultsStandAroundTheSelectedOneWithTheirMatchVisible() {
    find("/search-all servidor");
    assertThat(trimmed(76, 12))
        .isEqualTo(
            """
             ▸ servidor
            ▸ Sala1 · 21/11/2026 21:03 leo
                el servidor de copias se cayó otra vez anoche
              @日本語 · 21/11/2026 21:03 日本語
                日本語日本語日本語日本語日本語日本語 servidor 👨‍👩‍👧
              una-sala-con-un-nombre-muy-largo · 21/11/2026 21:03 abcdefghijabcdefghija…
                servidor␛[2J� é
              ops · 21/11/2026 21:03 ana
                servidor\
            """);
    assertThat(trimmed(38, 8))
        .isEqualTo(
            """
             ▸ servidor
            ▸ leo: el servidor de copias se cayó …
              日本語: …本語日本語日本語 servidor …
              servidor␛[2J� é
              ana: servidor\
            """);
    assertThat(trimmed(18, 3))
        .isEqualTo(
            """
             ▸ servidor
            ▸ leo: … servidor…
              …本語 servidor …\
            """);
    modelDriver.act(new Action.Move(0, 2));
    assertThat(trimmed(76, 12))
        .isEqualTo(
            """
             ▸ servidor
              Sala1 · 21/11/2026 21:03 leo
                el servidor de copias se cayó otra vez anoche
              @日本語 · 21/11/2026 21:03 日本語
                日本語日本語日本語日本語日本語日本語 servidor 👨‍👩‍👧
            ▸ una-sala-con-un-nombre-muy-largo · 21/11/2026 21:03 abcdefghijabcdefghija…
                servidor␛[2J� é
              ops · 21/11/2026 21:03 ana
                servidor\
            """);
    assertThat(trimmed(38, 8))
        .isEqualTo(
            """
             ▸ servidor
              leo: el servidor de copias se cayó …
              日本語: …本語日本語日本語 servidor …
            ▸ servidor␛[2J� é
              ana: servidor\
            """);
    assertThat(trimmed(18, 3))
        .isEqualTo(
            """
             ▸ servidor
              …本語 servidor …
            ▸ servidor␛[2J� é\
            """);
  }

  @Test
  void theMatchHasARoleOfItsOwn() {
    find("/search-all servidor");
    assertThat(SearchPage.rows(search(), SPANISH, 76, 12).get(2).spans())
        .contains(new Span("servidor", StyleRole.MATCH));
  }

  @Test
  void noResultsAndFailuresAreShown() {
    modelDriver.enter("/search nada");
    assertThat(page(38, 8)).contains("buscando…");
    modelDriver.answer(new Answer.SearchResults(List.of()));
    assertThat(page(18, 3)).contains("no se encontró");
    modelDriver.act(new Action.Submit()).refuse(ErrorCode.RATE_LIMITED);
    assertThat(page(76, 12)).contains("no se buscó: demasiado deprisa: espera un momento");
  }

  @Test
  void theCursorAfterLongSearchWordsIsVisible() {
    modelDriver.act(new Action.ToggleSearch()).type("日本語 ".repeat(30) + "fin");
    for (int columns : new int[] {18, 38, 76}) {
      assertThat(page(columns, 3)).contains("fin");
    }
    page(1, 1);
    page(2, 1);
    page(3, 2);
  }
}
