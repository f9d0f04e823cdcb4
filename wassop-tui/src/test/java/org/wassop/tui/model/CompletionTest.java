package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;

class CompletionTest {
  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops", "óptica");

  private Play members(String... names) {
    return play.act(
        new Action.Answered(
            new Request.ListMembers(Play.room("Sala1")),
            new Effect.Purpose.Routine(),
            new Answer.Members(
                Play.room("Sala1"), List.of(names).stream().map(Play::user).toList())));
  }

  private Play tab() {
    return play.act(new Action.Tab(1));
  }

  private List<String> offered() {
    return Completing.current(play.state()).stream()
        .flatMap(completion -> completion.candidates().stream())
        .map(Completion.Candidate::label)
        .toList();
  }

  @Test
  void aCommandIsCompletedAndWaitsForItsArgument() {
    play.type("/jo");
    assertThat(tab().input()).isEqualTo("/join ");
    assertThat(offered()).isEmpty();
    play.act(new Action.Interrupt()).type("/QUI");
    assertThat(tab().input()).isEqualTo("/quit");
  }

  @Test
  void severalCandidatesAreGoneThroughRoundAndRound() {
    play.type("/m");
    assertThat(tab().input()).isEqualTo("/members ");
    assertThat(offered()).containsExactly("/members", "/msg");
    assertThat(tab().input()).isEqualTo("/msg ");
    assertThat(tab().input()).isEqualTo("/members ");
    assertThat(play.act(new Action.Tab(-1)).input()).isEqualTo("/msg ");
  }

  @Test
  void shiftTabBeginsWithTheLast() {
    play.type("/m").act(new Action.Tab(-1));
    assertThat(play.input()).isEqualTo("/msg ");
  }

  @Test
  void escapeBringsBackWhatWasTyped() {
    play.type("/m");
    tab();
    tab();
    play.act(new Action.Escape());
    assertThat(play.input()).isEqualTo("/m");
    assertThat(offered()).isEmpty();
  }

  @Test
  void anyOtherKeyGoesOnWithWhatIsChosen() {
    play.type("/m");
    tab();
    play.type("ops");
    assertThat(play.input()).isEqualTo("/members ops");
    assertThat(offered()).isEmpty();
    play.act(new Action.Edit(EditBuffer::undo));
    assertThat(play.input()).isEqualTo("/members ");
    play.act(new Action.Edit(EditBuffer::undo));
    assertThat(play.input()).isEqualTo("/m");
  }

  @Test
  void enterSendsWhatIsChosen() {
    members("ana", "antón").type("an");
    tab();
    play.act(new Action.Submit());
    assertThat(play.requests()).hasSize(1);
    assertThat(play.input()).isEmpty();
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
    play.act(
        new Action.Answered(
            new Request.ListRooms(),
            new Effect.Purpose.Routine(),
            new Answer.Rooms(List.of(new Answer.RoomCount(Play.room("la otra"), 1)))));
    play.type(typed);
    tab();
    assertThat(play.input()).endsWith(" " + room);
    play.act(new Action.Interrupt()).type("/join la o");
    assertThat(tab().input()).isEqualTo("/join la otra");
  }

  @Test
  void usersAreArgumentsAndWhatFollowsIsText() {
    members("ana", "leo").type("/msg @a");
    assertThat(tab().input()).isEqualTo("/msg @ana ");
    play.type("hola le");
    assertThat(tab().input()).isEqualTo("/msg @ana hola leo ");
  }

  @Test
  void nicknamesComeInTheOrderInWhichTheySpokeLast() {
    members("zoe", "ana", "leo", "juanmi", "bea");
    play.hear("Sala1", "leo", "1").hear("Sala1", "zoe", "2").hear("Sala1", "ido", "3");
    tab();
    assertThat(offered()).containsExactly("zoe", "leo", "ana", "bea");
    assertThat(play.input()).isEqualTo("zoe: ");
  }

  @Test
  void aNicknameIsFollowedByAColonOnlyAtTheStartOfALine() {
    members("ana").type("mira an");
    assertThat(tab().input()).isEqualTo("mira ana ");
    play.type("\nan");
    assertThat(tab().input()).isEqualTo("mira ana \nana: ");
    play.type("@AN");
    assertThat(tab().input()).isEqualTo("mira ana \nana: @ana ");
  }

  @Test
  void noSecondSpaceIsPutBeforeOneThatIsThere() {
    members("ana").type("x an y").act(new Action.Edit(EditBuffer::left));
    play.act(new Action.Edit(EditBuffer::left));
    assertThat(tab().input()).isEqualTo("x ana y");
  }

  @Test
  void whoSpokeIsThereWhenTheServerDoesNotTellWhoIs() {
    play.hear("Sala1", "ñandú", "hola").type("n");
    assertThat(tab().input()).isEqualTo("ñandú: ");
  }

  @ParameterizedTest
  @CsvSource({"'mira #op','mira #ops '", "'#SALA','#Sala1 '"})
  void roomsStandBehindAHash(String typed, String completed) {
    play.type(typed);
    assertThat(tab().input()).isEqualTo(completed);
  }

  @ParameterizedTest
  @ValueSource(strings = {":corazon:", ":CORAZÓN", ":red_heart", ":heart"})
  void emojiAreFoundByTheirNames(String typed) {
    play.type("va " + typed);
    assertThat(tab().input()).isEqualTo("va ❤️");
  }

  @ParameterizedTest
  @ValueSource(strings = {":", "::", ":)", "10:30", "/nada ", "/rooms ", "/topic ", "zzz", "#zzz"})
  void whereNothingFitsNothingHappens(String typed) {
    play.type(typed);
    State before = play.state();
    assertThat(tab().state()).isEqualTo(before);
  }

  @Test
  void whatStandsBehindTheCursorStays() {
    members("ana").type("an!").act(new Action.Edit(EditBuffer::left));
    assertThat(tab().input()).isEqualTo("ana: !");
  }

  @Test
  void anArgumentOfAnotherKindGetsItsWordsFromTheState() {
    Argument themes = Argument.of(state -> List.of("claro", "oscuro"));
    assertThat(themes)
        .isInstanceOfSatisfying(
            Argument.Word.class,
            word ->
                assertThat(word.candidates().apply(play.state(), List.of()))
                    .containsExactly("claro", "oscuro"));
  }

  @Test
  void anotherRoomIsNotCompletedAndThisOneStillIs() {
    play.type("/m");
    tab();
    play.act(new Action.GoToRoom(1));
    assertThat(play.input()).isEmpty();
    assertThat(offered()).isEmpty();
    play.act(new Action.GoToRoom(0));
    assertThat(play.input()).isEqualTo("/members ");
  }
}
