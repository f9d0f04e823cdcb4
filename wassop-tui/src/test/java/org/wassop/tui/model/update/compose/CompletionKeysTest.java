package org.wassop.tui.model.update.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.Completion;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.command.CommandArgument;

class CompletionKeysTest {
  private final ModelDriver modelDriver =
      ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops", "óptica");

  private ModelDriver members(String... names) {
    return modelDriver.answer(
        new Request.ListMembers(ModelDriver.room("Sala1")),
        new Answer.Members(
            ModelDriver.room("Sala1"), List.of(names).stream().map(ModelDriver::user).toList()));
  }

  private ModelDriver tab() {
    return modelDriver.act(new Action.Tab(1));
  }

  private List<String> offered() {
    return CompletionKeys.inProgress(modelDriver.state()).stream()
        .flatMap(completion -> completion.candidates().stream())
        .map(Completion.Candidate::label)
        .toList();
  }

  @Test
  void aCommandIsCompletedAndWaitsForItsArgument() {
    modelDriver.type("/jo");
    assertThat(tab().input()).isEqualTo("/join ");
    assertThat(offered()).isEmpty();
    modelDriver.act(new Action.Interrupt()).type("/QUI");
    assertThat(tab().input()).isEqualTo("/quit");
  }

  @Test
  void severalCandidatesAreGoneThroughRoundAndRound() {
    modelDriver.type("/m");
    assertThat(tab().input()).isEqualTo("/members ");
    assertThat(offered()).containsExactly("/members", "/msg");
    assertThat(tab().input()).isEqualTo("/msg ");
    assertThat(tab().input()).isEqualTo("/members ");
    assertThat(modelDriver.act(new Action.Tab(-1)).input()).isEqualTo("/msg ");
  }

  @Test
  void shiftTabBeginsWithTheLast() {
    modelDriver.type("/m").act(new Action.Tab(-1));
    assertThat(modelDriver.input()).isEqualTo("/msg ");
  }

  @Test
  void escapeBringsBackWhatWasTyped() {
    modelDriver.type("/m");
    tab();
    tab();
    modelDriver.act(new Action.Escape());
    assertThat(modelDriver.input()).isEqualTo("/m");
    assertThat(offered()).isEmpty();
  }

  @Test
  void anyOtherKeyGoesOnWithWhatIsChosen() {
    modelDriver.type("/m");
    tab();
    modelDriver.type("ops");
    assertThat(modelDriver.input()).isEqualTo("/members ops");
    assertThat(offered()).isEmpty();
    modelDriver.act(new Action.Edit(EditBuffer::undo));
    assertThat(modelDriver.input()).isEqualTo("/members ");
    modelDriver.act(new Action.Edit(EditBuffer::undo));
    assertThat(modelDriver.input()).isEqualTo("/m");
  }

  @Test
  void enterSendsWhatIsChosen() {
    members("ana", "antón").type("an");
    tab();
    modelDriver.act(new Action.Submit());
    assertThat(modelDriver.requests()).hasSize(1);
    assertThat(modelDriver.input()).isEmpty();
    assertThat(offered()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/join op, ops",
    "/join OPT, óptica",
    "/join #ops, ops",
    "/leave  ópt, óptica",
    "/members sal, Sala1"
  })
  void roomsAreArguments(String typed, String room) {
    modelDriver.answer(
        new Request.ListRooms(),
        new Answer.Rooms(List.of(new Answer.ListedRoom(ModelDriver.room("la otra"), 1))));
    modelDriver.type(typed);
    tab();
    assertThat(modelDriver.input()).endsWith(" " + room);
    modelDriver.act(new Action.Interrupt()).type("/join la o");
    assertThat(tab().input()).isEqualTo("/join la otra");
  }

  @Test
  void usersAreArgumentsAndWhatFollowsIsText() {
    members("ana", "leo").type("/msg @a");
    assertThat(tab().input()).isEqualTo("/msg @ana ");
    modelDriver.type("hola le");
    assertThat(tab().input()).isEqualTo("/msg @ana hola leo ");
  }

  @Test
  void userNamesComeInTheOrderInWhichTheyWroteLast() {
    members("zoe", "ana", "leo", "juanmi", "bea");
    modelDriver.hear("Sala1", "leo", "1").hear("Sala1", "zoe", "2").hear("Sala1", "ido", "3");
    tab();
    assertThat(offered()).containsExactly("zoe", "leo", "ana", "bea");
    assertThat(modelDriver.input()).isEqualTo("zoe: ");
  }

  @Test
  void aUserNameIsFollowedByAColonOnlyAtTheStartOfALine() {
    members("ana").type("mira an");
    assertThat(tab().input()).isEqualTo("mira ana ");
    modelDriver.type("\nan");
    assertThat(tab().input()).isEqualTo("mira ana \nana: ");
    modelDriver.type("@AN");
    assertThat(tab().input()).isEqualTo("mira ana \nana: @ana ");
  }

  @Test
  void noSecondSpaceIsPutBeforeOneThatIsThere() {
    members("ana").type("x an y").act(new Action.Edit(EditBuffer::left));
    modelDriver.act(new Action.Edit(EditBuffer::left));
    assertThat(tab().input()).isEqualTo("x ana y");
  }

  @Test
  void authorsAreOfferedWhenTheServerListsNoMembers() {
    modelDriver.hear("Sala1", "ñandú", "hola").type("n");
    assertThat(tab().input()).isEqualTo("ñandú: ");
  }

  @ParameterizedTest
  @CsvSource({"'mira #op','mira #ops '", "'#SALA','#Sala1 '"})
  void roomsStandBehindAHash(String typed, String completed) {
    modelDriver.type(typed);
    assertThat(tab().input()).isEqualTo(completed);
  }

  @ParameterizedTest
  @ValueSource(strings = {":corazon:", ":CORAZÓN", ":red_heart", ":heart"})
  void emojiAreFoundByTheirNames(String typed) {
    modelDriver.type("va " + typed);
    assertThat(tab().input()).isEqualTo("va ❤️");
  }

  @ParameterizedTest
  @ValueSource(strings = {":", "::", ":)", "10:30", "/nada ", "/rooms ", "/topic ", "zzz", "#zzz"})
  void whereNothingFitsNothingHappens(String typed) {
    modelDriver.type(typed);
    State before = modelDriver.state();
    assertThat(tab().state()).isEqualTo(before);
  }

  @Test
  void whatStandsBehindTheCursorStays() {
    members("ana").type("an!").act(new Action.Edit(EditBuffer::left));
    assertThat(tab().input()).isEqualTo("ana: !");
  }

  @Test
  void anArgumentOfAnotherKindGetsItsWordsFromTheState() {
    CommandArgument themes = CommandArgument.of(state -> List.of("claro", "oscuro"));
    assertThat(themes)
        .isInstanceOfSatisfying(
            CommandArgument.Word.class,
            word ->
                assertThat(word.candidates().apply(modelDriver.state(), List.of()))
                    .containsExactly("claro", "oscuro"));
  }

  @Test
  void anotherRoomIsNotCompletedAndThisOneStillIs() {
    modelDriver.type("/m");
    tab();
    modelDriver.act(new Action.GoToRoom(1));
    assertThat(modelDriver.input()).isEmpty();
    assertThat(offered()).isEmpty();
    modelDriver.act(new Action.GoToRoom(0));
    assertThat(modelDriver.input()).isEqualTo("/members ");
  }
}
