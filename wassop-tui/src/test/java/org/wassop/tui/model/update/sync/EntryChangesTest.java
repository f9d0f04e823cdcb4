package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.KnownRange;
import org.wassop.tui.model.timeline.MessageDetails;
import org.wassop.tui.model.update.ModelDriver;

class EntryChangesTest {
  private static final Place ROOM = ModelDriver.place("Sala1");
  private static final UserName ANA = ModelDriver.user("ana");
  private static final UserName LEO = ModelDriver.user("leo");

  /** In a room of which the messages {@code first} to {@code last} are loaded. */
  private static ModelDriver among(long first, long last) {
    return ModelDriver.joined("Sala1", "ops")
        .replay("Sala1", first, last)
        .entered("Sala1", new IdRange(1, last), last);
  }

  private static Event.Reacted reacted(long id, UserName by, long of, String emoji, boolean back) {
    return new Event.Reacted(ROOM, id, by, 5_000, of, emoji, back);
  }

  private static Entry.Message message(ModelDriver modelDriver, long id) {
    return modelDriver.conversation(ROOM).history().message(id).orElseThrow();
  }

  private static String reactions(ModelDriver modelDriver, long id) {
    return message(modelDriver, id).messageDetails().reactions().stream()
        .map(reaction -> reaction.emoji() + reaction.users().size())
        .reduce("", String::concat);
  }

  @Test
  void aReactionIsCountedOnceAPersonAndCanBeTakenBack() {
    ModelDriver modelDriver = among(1, 3);
    modelDriver.receive(reacted(4, ANA, 2, "👍", false)).receive(reacted(5, LEO, 2, "👍", false));
    modelDriver.receive(reacted(6, ANA, 2, "❤️", false));
    assertThat(reactions(modelDriver, 2)).isEqualTo("👍2❤️1");
    modelDriver.receive(reacted(6, ANA, 2, "❤️", false)).receive(reacted(7, ANA, 2, "👍", true));
    assertThat(reactions(modelDriver, 2)).isEqualTo("👍1❤️1");
    assertThat(modelDriver.shown().history().knownRange()).isEqualTo(new KnownRange(1, 7));
  }

  @Test
  void aMissingChangeIsAskedForLikeAMissingMessage() {
    ModelDriver modelDriver = among(1, 3);
    assertThat(modelDriver.receive(reacted(5, ANA, 2, "👍", false)).requests())
        .containsExactly(new Request.History(ROOM, new Request.Range.After(3), 200));
    assertThat(reactions(modelDriver, 2)).isEmpty();
    modelDriver.answer(
        Request.History.class,
        new Answer.HistoryPage(
            ROOM,
            List.of(reacted(4, LEO, 2, "👍", false), reacted(5, ANA, 2, "👍", false)),
            new IdRange(1, 5)));
    assertThat(reactions(modelDriver, 2)).isEqualTo("👍2");
  }

  @Test
  void aTextThatWasReplacedTwiceIsTheLastOne() {
    ModelDriver modelDriver = among(1, 3);
    modelDriver.receive(new Event.Edited(ROOM, 4, LEO, 6_000, 3, ""));
    assertThat(message(modelDriver, 3).text()).isEqualTo("m3");
    modelDriver.receive(new Event.Edited(ROOM, 5, LEO, 7_000, 3, "nuevo"));
    assertThat(message(modelDriver, 3).text()).isEqualTo("nuevo");
    assertThat(message(modelDriver, 3).messageDetails().editedMillis()).isEqualTo(7_000);
  }

  @Test
  void whatWasDeletedHasNoTextAndNoReactions() {
    ModelDriver modelDriver = among(1, 3);
    modelDriver
        .receive(reacted(4, ANA, 3, "👍", false))
        .receive(new Event.Deleted(ROOM, 5, LEO, 1, 3));
    modelDriver.receive(new Event.Edited(ROOM, 6, LEO, 7_000, 3, "zombi"));
    assertThat(message(modelDriver, 3).text()).isEmpty();
    assertThat(message(modelDriver, 3).messageDetails())
        .isEqualTo(MessageDetails.NONE.withDeletion());
  }

  @Test
  void aChangeWaitsForItsMessage() {
    ModelDriver modelDriver = among(101, 110).receive(reacted(111, ANA, 50, "👍", false));
    modelDriver
        .receive(reacted(112, LEO, 50, "👍", false))
        .receive(reacted(113, LEO, 50, "👍", true));
    modelDriver.scrollToTop();
    List<Event.LogEntry> page =
        new ArrayList<>(ModelDriver.page(ROOM, 40, 99, IdRange.EMPTY).entries());
    page.add(reacted(100, ANA, 50, "❤️", false));
    modelDriver.answer(
        Request.History.class, new Answer.HistoryPage(ROOM, page, new IdRange(1, 113)));
    assertThat(reactions(modelDriver, 50)).isEqualTo("❤️1👍1");
  }

  @Test
  void aRoomThatIsNotShownKeepsItsNewestAndGetsTheOthersBack() {
    ModelDriver modelDriver = among(1, 3).receive(reacted(4, ANA, 3, "👍", false));
    modelDriver.act(new Action.GoToRoom(1));
    modelDriver.hear(ROOM, 5, 20_000);
    ConversationState hidden = modelDriver.conversation(ROOM);
    assertThat(hidden.scrollback().end() - hidden.scrollback().first())
        .isLessThanOrEqualTo(ConversationState.MAX_HIDDEN_ENTRIES);
    assertThat(hidden.readingPosition().unread()).isEqualTo(19_996);
    long first = hidden.history().knownRange().first();
    assertThat(hidden.history().message(first)).isPresent();
    modelDriver.act(new Action.GoToRoom(0));
    assertThat(modelDriver.scrollToTop().requests())
        .contains(new Request.History(ROOM, new Request.Range.Before(first), HistoryPaging.PAGE));
    List<Event.LogEntry> page =
        new ArrayList<>(ModelDriver.page(ROOM, 1, 3, IdRange.EMPTY).entries());
    page.add(reacted(4, ANA, 3, "👍", false));
    page.addAll(ModelDriver.page(ROOM, 5, first - 1, IdRange.EMPTY).entries());
    modelDriver.answer(
        Request.History.class, new Answer.HistoryPage(ROOM, page, new IdRange(1, 20_000)));
    assertThat(reactions(modelDriver, 3)).isEqualTo("👍1");
    assertThat(modelDriver.shown().history().knownRange()).isEqualTo(new KnownRange(1, 20_000));
    assertThat(message(modelDriver, first - 1).text()).isEqualTo("m" + (first - 1));
  }

  @Test
  void whatIsScrolledUpIsKept() {
    ModelDriver modelDriver = among(1, 3_000).scrollTo(10);
    modelDriver.act(new Action.GoToRoom(1));
    modelDriver.hear(ROOM, 3_001, 6_000);
    assertThat(message(modelDriver, 11).text()).isEqualTo("m11");
  }
}
