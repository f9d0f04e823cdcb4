package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;

class SwitchingTest {
  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops", "dev");

  private static Answer.Rooms rooms(String... names) {
    return new Answer.Rooms(
        Arrays.stream(names).map(name -> new Answer.RoomCount(Play.room(name), 3)).toList());
  }

  private Popup.Switcher switcher() {
    return (Popup.Switcher) play.state().popup();
  }

  private List<String> titles() {
    return switcher().choices().stream().map(Choice::title).toList();
  }

  private Play open() {
    return play.act(new Action.ToggleSwitcher());
  }

  @Test
  void whatIsUnreadComesFirstAndWhatIsShownLast() {
    play.hear("ops", "leo", "hola").hear("dev", "leo", "juanmi?");
    open();
    assertThat(titles()).containsExactly("dev", "ops", "Sala1");
  }

  @Test
  void aMutedDirectConversationComesAfterWhatNamesTheUser() {
    play.hear(Play.direct("juanmi"), 1, "leo", "hola").hear("dev", "leo", "juanmi?");
    open();
    assertThat(titles()).startsWith("@leo", "dev");
    Preferences.Alerts muted = Preferences.Alerts.DEFAULT.with("@leo", Preferences.Level.NONE);
    play.act(new Action.Escape())
        .with(new Preferences("auto", true, Preferences.Joins.FOLDED, muted));
    open();
    assertThat(titles()).startsWith("dev", "@leo");
  }

  @Test
  void whatWasLastSaidComesFirstAmongWhatIsRead() {
    play.hear("dev", "leo", "hola").act(new Action.GoTo(Play.place("dev")));
    play.act(new Action.GoTo(Play.place("Sala1")));
    open();
    assertThat(titles()).containsExactly("ops", "dev", "Sala1");
  }

  @Test
  void otherRoomsAndPeopleComeAfterwards() {
    play.answer(Request.ListRooms.class, rooms("Sala1", "otra"));
    play.answer(
        Request.ListMembers.class,
        new Answer.Members(Play.room("dev"), List.of(Play.user("leo"), Play.user("juanmi"))));
    open();
    assertThat(titles()).endsWith("Sala1", "otra", "@leo");
    assertThat(play.requests()).containsExactly(new Request.ListRooms());
  }

  @Test
  void whatIsTypedRanksThem() {
    play.answer(Request.ListRooms.class, rooms("soporte", "proyectos"));
    open().type("op");
    assertThat(titles()).containsExactly("ops", "soporte", "op");
    play.act(new Action.Edit(EditBuffer::killToStart)).type("SÁL");
    assertThat(titles()).containsExactly("Sala1", "SÁL");
  }

  @Test
  void enterGoesToAConversation() {
    open().type("de").act(new Action.Submit());
    assertThat(play.shown().title()).isEqualTo("dev");
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    assertThat(play.requests()).noneMatch(Request.EnterRoom.class::isInstance);
  }

  @Test
  void enterEntersAnotherRoomOrMakesIt() {
    open().type("nueva sala").act(new Action.Submit());
    assertThat(play.requests())
        .containsExactly(
            new Request.EnterRoom(Play.room("nueva sala"), new Request.Replay.Last(200)));
  }

  @Test
  void enterOpensADirectConversation() {
    open().type("@leo").act(new Action.Submit());
    assertThat(play.shown().title()).isEqualTo("@leo");
    open().type("@juanmi").act(new Action.Submit());
    assertThat(play.told()).isEqualTo("problem.self");
  }

  @Test
  void whatCanBeNoNameIsNotOffered() {
    open().type("!!");
    assertThat(titles()).isEmpty();
    play.act(new Action.Submit());
    assertThat(play.state().popup()).isInstanceOf(Popup.Switcher.class);
  }

  @Test
  void theChoiceMovesAndComesRoundAtTheEnds() {
    open().act(new Action.Tab(1)).act(new Action.Move(0, 1));
    assertThat(switcher().selected()).isEqualTo(2);
    play.act(new Action.Move(0, 1));
    assertThat(switcher().selected()).isZero();
    play.act(new Action.Tab(-1));
    assertThat(switcher().selected()).isEqualTo(2);
    play.act(new Action.Move(0, -5));
    assertThat(switcher().selected()).isZero();
    play.act(new Action.Move(0, 5));
    assertThat(switcher().selected()).isEqualTo(2);
    play.type("o");
    assertThat(switcher().selected()).isZero();
  }

  @Test
  void nothingMovesUnderTheCursor() {
    open().act(new Action.Move(0, 1));
    Choice chosen = switcher().choice().orElseThrow();
    play.hear("dev", "leo", "juanmi?").hear("ops", "leo", "hola");
    play.answer(Request.ListRooms.class, rooms("aaa", "zzz"));
    assertThat(switcher().choice()).contains(chosen);
    assertThat(titles()).endsWith("aaa", "zzz");
  }

  @Test
  void itClosesWithItsKeyAndTheInputStays() {
    play.type("hola");
    open().type("x");
    assertThat(open().input()).isEqualTo("hola");
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
  }

  @Test
  void withoutAConnectionOnlyWhatIsOpenCanBeGoneTo() {
    play.act(new Action.Closed("the cable"));
    open().type("ops").act(new Action.Submit());
    assertThat(play.shown().title()).isEqualTo("ops");
    open().type("otra").act(new Action.Submit());
    assertThat(play.told()).isEqualTo("problem.offline");
  }

  @Test
  void aRoomThatIsNotEnteredYetCanBeShown() {
    Play connecting = Play.start("juanmi", "Sala1", "ops");
    connecting.act(new Action.GoTo(Play.place("ops")));
    assertThat(connecting.shown().title()).isEqualTo("ops");
  }

  @Test
  void aDirectConversationAsksForWhatWasSaid() {
    play.act(new Action.GoTo(Play.direct("leo")));
    assertThat(play.requests()).anyMatch(Request.History.class::isInstance);
    play.act(new Action.GoTo(Play.place("ops"))).act(new Action.GoTo(Play.direct("leo")));
    assertThat(play.shown().title()).isEqualTo("@leo");
  }

  @Test
  void aClassicServerHasNoPeopleToTalkTo() {
    Play classic = Play.online(Dialect.CLASSIC, "Sala1");
    classic.act(new Action.GoTo(Play.direct("leo")));
    assertThat(classic.told()).isEqualTo("problem.classic");
  }
}
