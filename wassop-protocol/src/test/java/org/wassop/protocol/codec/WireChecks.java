package org.wassop.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.text.HarmlessText;

/** Checks that hold for every line, for fuzz tests and for tests with seeded random lines. */
final class WireChecks {
  private WireChecks() {}

  /**
   * Checks that a request decoded from {@code line} is the same after it is encoded and decoded
   * again.
   */
  static void checkRoundTrip(Dialect dialect, String line) {
    if (!(Codec.of(dialect).decode(line)
        instanceof DecodedRequest.Valid(String ref, Request request))) {
      return;
    }
    HarmlessText.checkLine(ref);
    String again = Codec.of(dialect).encode(ref, request);
    assertThat(again).endsWith("\n").containsOnlyOnce("\n");
    assertThat(Codec.of(dialect).decode(again.substring(0, again.length() - 1)))
        .isEqualTo(new DecodedRequest.Valid(ref, request));
    switch (request) {
      case Request.Hello(String client) -> HarmlessText.checkLine(client);
      case Request.SendMessage message -> HarmlessText.check(message.text());
      case Request.Ping(String token) -> HarmlessText.checkLine(token);
      case Request.Pong(String token) -> HarmlessText.checkLine(token);
      case Request.Join join -> {
        HarmlessText.checkLine(join.name().text());
        HarmlessText.checkLine(join.session());
      }
      case Request.EnterRoom enter -> HarmlessText.checkLine(enter.room().text());
      case Request.ExitRoom exit ->
          exit.room().ifPresent(room -> HarmlessText.checkLine(room.text()));
      case Request.ListMembers list -> HarmlessText.checkLine(list.room().text());
      case Request.History history ->
          assertThat(history.limit()).isBetween(1, Limits.HISTORY_PAGE_ENTRIES);
      case Request.Search search -> HarmlessText.checkLine(search.words());
      case Request.MarkRead mark -> assertThat(mark.id()).isNotNegative();
      case Request.SetTopic topic -> HarmlessText.checkLine(topic.topic());
      case Request.Typing typing -> {}
      case Request.React react -> HarmlessText.checkLine(react.emoji());
      case Request.Edit edit -> HarmlessText.check(edit.text());
      case Request.Delete delete -> {}
      case Request.ListDirectConversations list -> {}
      case Request.ListRooms list -> {}
      case Request.Quit quit -> {}
    }
  }

  private static void checkHarmless(Event.LogEntry entry) {
    switch (entry) {
      case Event.Message said -> {
        HarmlessText.check(said.text());
        HarmlessText.checkLine(said.key());
      }
      case Event.Reacted reacted -> HarmlessText.checkLine(reacted.emoji());
      case Event.Edited edited -> HarmlessText.check(edited.text());
      case Event.Deleted deleted -> {}
    }
  }

  /**
   * Checks that no text of {@code message} can harm a terminal, and that it encodes as whole lines.
   */
  static void checkHarmless(Dialect dialect, ServerMessage message) {
    switch (message) {
      case Answer.Welcome welcome -> {
        HarmlessText.checkLine(welcome.serverProgram());
        HarmlessText.checkLine(welcome.historyInfo().logId());
      }
      case Answer.Pong(String token) -> HarmlessText.checkLine(token);
      case Answer.Refused refused -> HarmlessText.checkLine(refused.text());
      case Answer.Joined joined -> HarmlessText.checkLine(joined.session());
      case Answer.RoomEntered entered -> {
        assertThat(entered.memberCount()).isNotNegative();
        HarmlessText.checkLine(entered.topic());
      }
      case Answer.HistoryPage historyPage ->
          historyPage.entries().forEach(WireChecks::checkHarmless);
      case Answer.SearchResults searchResults ->
          searchResults
              .results()
              .forEach(searchResult -> HarmlessText.checkLine(searchResult.snippet()));
      case Answer.DirectConversations directConversations -> {}
      case Answer.MarkedRead markedRead -> {}
      case Answer.Done done -> {}
      case Answer.RoomExited exited -> {}
      case Answer.Rooms rooms ->
          rooms.rooms().forEach(count -> assertThat(count.memberCount()).isNotNegative());
      case Answer.Members members -> {}
      case Answer.Accepted accepted -> assertThat(accepted.timeMillis()).isNotNegative();
      case Event.LogEntry entry -> checkHarmless(entry);
      case Event.TopicChanged changed -> HarmlessText.checkLine(changed.topic());
      case Event.IsTyping typing -> {}
      case Event.Lagged lagged -> {}
      case Event.Notice(String text) -> HarmlessText.checkLine(text);
      case Event.Ping(String token) -> HarmlessText.checkLine(token);
      case Event.Bye bye -> HarmlessText.checkLine(bye.text());
      case Event.Entered entered -> {}
      case Event.Left left -> {}
    }
    String lines = Codec.of(dialect).encode("", message);
    assertThat(lines.isEmpty() || lines.endsWith("\n")).isTrue();
  }
}
