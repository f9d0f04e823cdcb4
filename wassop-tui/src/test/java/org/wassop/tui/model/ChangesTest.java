package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;

class ChangesTest {
  private static final Place ROOM = Play.place("Sala1");
  private static final UserName ANA = Play.user("ana");
  private static final UserName LEO = Play.user("leo");

  /** In a room of which the messages up to {@code last} are there, from {@code first} on. */
  private static Play among(long first, long last) {
    Play play = Play.start("juanmi", "Sala1", "ops").act(Play.connected(Dialect.WASSOP_2));
    play.answer(new Answer.Joined(""));
    for (long id = first; id <= last; id++) {
      play.replay("Sala1", id, "leo", "m" + id);
    }
    return play.entered("Sala1", new Extent(1, last), last);
  }

  private static Event.Reacted reacted(long id, UserName by, long of, String emoji, boolean back) {
    return new Event.Reacted(ROOM, id, by, 5_000, of, emoji, back);
  }

  private static Entry.Said message(Play play, long id) {
    return play.state().rooms().find(ROOM).orElseThrow().history().message(id).orElseThrow();
  }

  private static String reactions(Play play, long id) {
    return message(play, id).marks().reactions().stream()
        .map(reaction -> reaction.emoji() + reaction.by().size())
        .reduce("", String::concat);
  }

  @Test
  void aReactionIsCountedOnceAPersonAndCanBeTakenBack() {
    Play play = among(1, 3);
    play.happen(reacted(4, ANA, 2, "👍", false)).happen(reacted(5, LEO, 2, "👍", false));
    play.happen(reacted(6, ANA, 2, "❤️", false));
    assertThat(reactions(play, 2)).isEqualTo("👍2❤️1");
    play.happen(reacted(6, ANA, 2, "❤️", false)).happen(reacted(7, ANA, 2, "👍", true));
    assertThat(reactions(play, 2)).isEqualTo("👍1❤️1");
    assertThat(play.shown().history().known()).isEqualTo(new Known(1, 7));
  }

  @Test
  void aMissingChangeIsAskedForLikeAMissingMessage() {
    Play play = among(1, 3);
    assertThat(play.happen(reacted(5, ANA, 2, "👍", false)).requests())
        .containsExactly(new Request.History(ROOM, new Request.Range.After(3), 200));
    assertThat(reactions(play, 2)).isEmpty();
    play.answer(
        Request.History.class,
        new Answer.Page(
            ROOM,
            List.of(reacted(4, LEO, 2, "👍", false), reacted(5, ANA, 2, "👍", false)),
            new Extent(1, 5)));
    assertThat(reactions(play, 2)).isEqualTo("👍2");
  }

  @Test
  void aTextThatWasReplacedTwiceIsTheLastOne() {
    Play play = among(1, 3);
    play.happen(new Event.Edited(ROOM, 4, LEO, 6_000, 3, ""));
    assertThat(message(play, 3).text()).isEqualTo("m3");
    play.happen(new Event.Edited(ROOM, 5, LEO, 7_000, 3, "nuevo"));
    assertThat(message(play, 3).text()).isEqualTo("nuevo");
    assertThat(message(play, 3).marks().editedMillis()).isEqualTo(7_000);
  }

  @Test
  void whatWasDeletedHasNoTextAndNoReactions() {
    Play play = among(1, 3);
    play.happen(reacted(4, ANA, 3, "👍", false)).happen(new Event.Deleted(ROOM, 5, LEO, 1, 3));
    play.happen(new Event.Edited(ROOM, 6, LEO, 7_000, 3, "zombi"));
    assertThat(message(play, 3).text()).isEmpty();
    assertThat(message(play, 3).marks()).isEqualTo(Marks.NONE.takenBack());
  }

  @Test
  void aChangeWaitsForItsMessage() {
    Play play = among(101, 110).happen(reacted(111, ANA, 50, "👍", false));
    play.happen(reacted(112, LEO, 50, "👍", false)).happen(reacted(113, LEO, 50, "👍", true));
    play.act(new Action.ScrollTo(Optional.empty(), true));
    List<Event.Logged> page = new ArrayList<>(Play.page(ROOM, 40, 99, Extent.EMPTY).entries());
    page.add(reacted(100, ANA, 50, "❤️", false));
    play.answer(Request.History.class, new Answer.Page(ROOM, page, new Extent(1, 113)));
    assertThat(reactions(play, 50)).isEqualTo("❤️1👍1");
  }

  @Test
  void aRoomThatIsNotShownKeepsItsNewestAndGetsTheOthersBack() {
    Play play = among(1, 3).happen(reacted(4, ANA, 3, "👍", false));
    play.act(new Action.GoToRoom(1));
    for (long id = 5; id <= 20_000; id++) {
      play.hear(ROOM, id, "leo", "m" + id);
    }
    RoomState hidden = play.state().rooms().find(ROOM).orElseThrow();
    assertThat(hidden.log().end() - hidden.log().first())
        .isLessThanOrEqualTo(RoomState.MOST_UNSEEN);
    assertThat(hidden.reading().unread()).isEqualTo(19_996);
    long first = hidden.history().known().first();
    assertThat(hidden.history().message(first)).isPresent();
    play.act(new Action.GoToRoom(0));
    assertThat(play.act(new Action.ScrollTo(Optional.empty(), true)).requests())
        .contains(new Request.History(ROOM, new Request.Range.Before(first), Older.PAGE));
    List<Event.Logged> page = new ArrayList<>(Play.page(ROOM, 1, 3, Extent.EMPTY).entries());
    page.add(reacted(4, ANA, 3, "👍", false));
    page.addAll(Play.page(ROOM, 5, first - 1, Extent.EMPTY).entries());
    play.answer(Request.History.class, new Answer.Page(ROOM, page, new Extent(1, 20_000)));
    assertThat(reactions(play, 3)).isEqualTo("👍1");
    assertThat(play.shown().history().known()).isEqualTo(new Known(1, 20_000));
    assertThat(message(play, first - 1).text()).isEqualTo("m" + (first - 1));
  }

  @Test
  void whatIsScrolledUpIsKept() {
    Play play = among(1, 3_000).act(new Action.ScrollTo(Optional.of(new Anchor(10, 0)), false));
    play.act(new Action.GoToRoom(1));
    for (long id = 3_001; id <= 6_000; id++) {
      play.hear(ROOM, id, "leo", "m" + id);
    }
    assertThat(message(play, 11).text()).isEqualTo("m11");
  }
}
