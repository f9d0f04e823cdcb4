package org.wassop.tui.model.update.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.SwitcherChoice;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.ModelDriver;

class QuickSwitcherTest {
  private final ModelDriver modelDriver =
      ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops", "dev");

  private static Answer.Rooms rooms(String... names) {
    return new Answer.Rooms(
        Arrays.stream(names)
            .map(name -> new Answer.ListedRoom(ModelDriver.room(name), 3))
            .toList());
  }

  private Popup.Switcher switcher() {
    return (Popup.Switcher) modelDriver.state().popup();
  }

  private List<String> titles() {
    return switcher().choices().stream().map(SwitcherChoice::title).toList();
  }

  private ModelDriver open() {
    return modelDriver.act(new Action.ToggleSwitcher());
  }

  @Test
  void whatIsUnreadComesFirstAndWhatIsShownLast() {
    modelDriver.hear("ops", "leo", "hola").hear("dev", "leo", "juanmi?");
    open();
    assertThat(titles()).containsExactly("dev", "ops", "Sala1");
  }

  @Test
  void aMutedDirectConversationComesAfterWhatNamesTheUser() {
    modelDriver.hear(ModelDriver.direct("juanmi"), 1, "leo", "hola").hear("dev", "leo", "juanmi?");
    open();
    assertThat(titles()).startsWith("@leo", "dev");
    Preferences.Alerts muted =
        Preferences.Alerts.DEFAULT.with("@leo", Preferences.NotificationLevel.NONE);
    modelDriver.act(new Action.Escape()).with(Preferences.DEFAULT.with(muted));
    open();
    assertThat(titles()).startsWith("dev", "@leo");
  }

  @Test
  void whatWasLastSaidComesFirstAmongWhatIsRead() {
    modelDriver.hear("dev", "leo", "hola").act(new Action.GoTo(ModelDriver.place("dev")));
    modelDriver.act(new Action.GoTo(ModelDriver.place("Sala1")));
    open();
    assertThat(titles()).containsExactly("ops", "dev", "Sala1");
  }

  @Test
  void otherRoomsAndUsersComeAfterwards() {
    modelDriver.answer(Request.ListRooms.class, rooms("Sala1", "otra"));
    modelDriver.answer(
        Request.ListMembers.class,
        new Answer.Members(
            ModelDriver.room("dev"), List.of(ModelDriver.user("leo"), ModelDriver.user("juanmi"))));
    open();
    assertThat(titles()).endsWith("Sala1", "otra", "@leo");
    assertThat(modelDriver.requests()).containsExactly(new Request.ListRooms());
  }

  @Test
  void whatIsTypedRanksThem() {
    modelDriver.answer(Request.ListRooms.class, rooms("soporte", "proyectos"));
    open().type("op");
    assertThat(titles()).containsExactly("ops", "soporte", "op");
    modelDriver.act(new Action.Edit(EditBuffer::killToStart)).type("SÁL");
    assertThat(titles()).containsExactly("Sala1", "SÁL");
  }

  @Test
  void enterGoesToAConversation() {
    open().type("de").act(new Action.Submit());
    assertThat(modelDriver.shown().title()).isEqualTo("dev");
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(modelDriver.requests()).noneMatch(Request.EnterRoom.class::isInstance);
  }

  @Test
  void enterEntersAnotherRoomOrMakesIt() {
    open().type("nueva sala").act(new Action.Submit());
    assertThat(modelDriver.requests())
        .containsExactly(
            new Request.EnterRoom(ModelDriver.room("nueva sala"), new Request.Replay.Last(200)));
  }

  @Test
  void enterOpensADirectConversation() {
    open().type("@leo").act(new Action.Submit());
    assertThat(modelDriver.shown().title()).isEqualTo("@leo");
    open().type("@juanmi").act(new Action.Submit());
    assertThat(modelDriver.lastNote()).isEqualTo("problem.self");
  }

  @Test
  void whatCanBeNoNameIsNotOffered() {
    open().type("!!");
    assertThat(titles()).isEmpty();
    modelDriver.act(new Action.Submit());
    assertThat(modelDriver.state().popup()).isInstanceOf(Popup.Switcher.class);
  }

  @Test
  void theChoiceMovesAndComesRoundAtTheEnds() {
    open().act(new Action.Tab(1)).act(new Action.Move(0, 1));
    assertThat(switcher().selected()).isEqualTo(2);
    modelDriver.act(new Action.Move(0, 1));
    assertThat(switcher().selected()).isZero();
    modelDriver.act(new Action.Tab(-1));
    assertThat(switcher().selected()).isEqualTo(2);
    modelDriver.act(new Action.Move(0, -5));
    assertThat(switcher().selected()).isZero();
    modelDriver.act(new Action.Move(0, 5));
    assertThat(switcher().selected()).isEqualTo(2);
    modelDriver.type("o");
    assertThat(switcher().selected()).isZero();
  }

  @Test
  void nothingMovesUnderTheCursor() {
    open().act(new Action.Move(0, 1));
    SwitcherChoice chosen = switcher().choice().orElseThrow();
    modelDriver.hear("dev", "leo", "juanmi?").hear("ops", "leo", "hola");
    modelDriver.answer(Request.ListRooms.class, rooms("aaa", "zzz"));
    assertThat(switcher().choice()).contains(chosen);
    assertThat(titles()).endsWith("aaa", "zzz");
  }

  @Test
  void itClosesWithItsKeyAndTheInputStays() {
    modelDriver.type("hola");
    open().type("x");
    assertThat(open().input()).isEqualTo("hola");
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
  }

  @Test
  void withoutAConnectionOnlyWhatIsOpenCanBeGoneTo() {
    modelDriver.act(new Action.Disconnected("the cable"));
    open().type("ops").act(new Action.Submit());
    assertThat(modelDriver.shown().title()).isEqualTo("ops");
    open().type("otra").act(new Action.Submit());
    assertThat(modelDriver.lastNote()).isEqualTo("problem.offline");
  }

  @Test
  void aRoomThatIsNotEnteredYetCanBeShown() {
    ModelDriver connecting = ModelDriver.start("juanmi", "Sala1", "ops");
    connecting.act(new Action.GoTo(ModelDriver.place("ops")));
    assertThat(connecting.shown().title()).isEqualTo("ops");
  }

  @Test
  void aDirectConversationAsksForWhatWasSaid() {
    modelDriver.act(new Action.GoTo(ModelDriver.direct("leo")));
    assertThat(modelDriver.requests()).anyMatch(Request.History.class::isInstance);
    modelDriver
        .act(new Action.GoTo(ModelDriver.place("ops")))
        .act(new Action.GoTo(ModelDriver.direct("leo")));
    assertThat(modelDriver.shown().title()).isEqualTo("@leo");
  }

  @Test
  void aClassicServerHasNoDirectConversations() {
    ModelDriver classic = ModelDriver.online(Dialect.CLASSIC, "Sala1");
    classic.act(new Action.GoTo(ModelDriver.direct("leo")));
    assertThat(classic.lastNote()).isEqualTo("problem.classic");
  }
}
