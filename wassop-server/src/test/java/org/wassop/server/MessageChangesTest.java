package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wassop.protocol.Limits;

/** Reactions, edits and deletions, as the members of a room see them. */
class MessageChangesTest {
  private static final String TIME = ";time=" + TestServer.TIME;
  private static final String NO_SUCH_MESSAGE =
      ";code=no-such-message ERROR There is no such message any more";
  private static final String NOT_YOURS =
      ";code=forbidden ERROR That message is not yours: only its author can change it";

  @AutoClose private final TestServer server = TestServer.start();
  private final TestClient leo = server.classic("leo", "Sala1");
  private final TestClient ana = server.wassop2("ana", "Sala1", 2);
  private final TestClient eva = server.wassop2("eva", "Sala1", 3);

  MessageChangesTest() {
    leo.expect("ana se ha unido a la sala.", "eva se ha unido a la sala.");
    ana.expect("@room=Sala1;user=eva ENTERED");
  }

  private void anaSays(int id, String text) {
    ana.sendAndExpect(
        "@ref=m;room=Sala1 MESSAGE " + text, "@ref=m;room=Sala1;id=" + id + TIME + " OK");
    eva.expect("@room=Sala1;id=" + id + TIME + ";from=ana MESSAGE " + text);
    leo.expect("ana: " + text);
  }

  private static String entry(int id, String from, String rest) {
    return "@room=Sala1;id=" + id + TIME + ";from=" + from + rest;
  }

  @Test
  void everybodyHearsOfAReactionAlsoWhoeverReactsAndClassicMembersDoNot() {
    anaSays(1, "hola");
    String reaction = entry(2, "eva", ";of=1 REACT 👩‍🚀");
    eva.sendAndExpect("@ref=1;room=Sala1;of=1 REACT 👩‍🚀", reaction, "@ref=1 OK");
    ana.expect(reaction);
    String back = entry(3, "eva", ";of=1;back=1 REACT 👩‍🚀");
    eva.sendAndExpect("@ref=2;room=Sala1;of=1;back=1 REACT 👩‍🚀", back, "@ref=2 OK");
    ana.expect(back);
    assertThat(leo.readPending()).isEmpty();
  }

  @Test
  void everybodyHearsOfAnEditAndADeletion() {
    anaSays(1, "hola");
    String edit = entry(2, "ana", ";of=1 EDIT adiós\\n\\na todos");
    ana.sendAndExpect("@ref=1;room=Sala1;of=1 EDIT adiós\\n\\na todos  ", edit, "@ref=1 OK");
    eva.expect(edit);
    leo.expect("Servidor: ana corrige un mensaje suyo: adiós  a todos");
    String deletion = entry(3, "ana", ";of=1 DELETE");
    ana.sendAndExpect("@ref=2;room=Sala1;of=1 DELETE", deletion, "@ref=2 OK");
    eva.expect(deletion);
    leo.expect("Servidor: ana ha borrado un mensaje suyo.");
  }

  @Test
  void whatWasSaidBeforeIsToldBefore() {
    ana.send(
        "@ref=1;room=Sala1 MESSAGE uno",
        "@ref=2;room=Sala1;of=1 EDIT dos",
        "@ref=3;room=Sala1;reply=1 MESSAGE tres",
        "@ref=4;room=Sala1;of=3 DELETE",
        "@ref=5;room=Sala1;of=3 DELETE",
        "@ref=6;room=Sala1 MESSAGE fin");
    ana.expect(
        "@ref=1;room=Sala1;id=1" + TIME + " OK",
        entry(2, "ana", ";of=1 EDIT dos"),
        "@ref=2 OK",
        "@ref=3;room=Sala1;id=3" + TIME + " OK",
        entry(4, "ana", ";of=3 DELETE"),
        "@ref=4 OK",
        "@ref=5 OK",
        "@ref=6;room=Sala1;id=5" + TIME + " OK");
    eva.expect(
        entry(1, "ana", " MESSAGE uno"),
        entry(2, "ana", ";of=1 EDIT dos"),
        entry(3, "ana", ";reply=1 MESSAGE tres"),
        entry(4, "ana", ";of=3 DELETE"),
        entry(5, "ana", " MESSAGE fin"));
  }

  @Test
  void doingItAgainIsHarmless() {
    anaSays(1, "hola");
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=1 EDIT adiós", entry(2, "ana", ";of=1 EDIT adiós"), "@ref=1 OK");
    ana.sendAndExpect("@ref=1;room=Sala1;of=1 EDIT adiós", "@ref=1 OK");
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=1 REACT 👍", entry(3, "ana", ";of=1 REACT 👍"), "@ref=1 OK");
    ana.sendAndExpect("@ref=1;room=Sala1;of=1 REACT 👍", "@ref=1 OK");
    ana.sendAndExpect("@ref=1;room=Sala1;of=1;back=1 REACT 🎉", "@ref=1 OK");
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=1 DELETE", entry(4, "ana", ";of=1 DELETE"), "@ref=1 OK");
    ana.sendAndExpect("@ref=1;room=Sala1;of=1 DELETE", "@ref=1 OK");
    anaSaysUnheard(5);
  }

  private void anaSaysUnheard(int id) {
    ana.sendAndExpect("@ref=m;room=Sala1 MESSAGE x", "@ref=m;room=Sala1;id=" + id + TIME + " OK");
  }

  @Test
  void whoComesLaterIsToldEverythingAsItIsNow() {
    anaSays(1, "uno");
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=1 EDIT dos", entry(2, "ana", ";of=1 EDIT dos"), "@ref=1 OK");
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=1 EDIT tres", entry(3, "ana", ";of=1 EDIT tres"), "@ref=1 OK");
    anaSaysUnheard(4);
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=4 DELETE", entry(5, "ana", ";of=4 DELETE"), "@ref=1 OK");
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=1 REACT 👍", entry(6, "ana", ";of=1 REACT 👍"), "@ref=1 OK");
    try (TestClient sol = server.wassop2("sol")) {
      List<String> replayed = new ArrayList<>();
      for (String line :
          List.of(
              entry(1, "ana", " MESSAGE tres"),
              entry(2, "ana", ";of=1 EDIT"),
              entry(3, "ana", ";of=1 EDIT tres"),
              entry(4, "ana", " MESSAGE"),
              entry(5, "ana", ";of=4 DELETE"),
              entry(6, "ana", ";of=1 REACT 👍"))) {
        replayed.add("@ref=1;" + line.substring(1));
      }
      sol.send("@ref=1;room=Sala1 HISTORY").expect(replayed.toArray(String[]::new));
      sol.expect("@ref=1;room=Sala1;first=1;last=6 OK");
      sol.send("@ref=1;after=0 ROOM Sala1").expect(replayed.toArray(String[]::new));
      sol.expect("@ref=1;room=Sala1;members=4;first=1;last=6;read=0 OK");
      sol.send("@ref=1;last=2 ROOM Sala1").expect(replayed.get(4), replayed.get(5));
      sol.expect("@ref=1;room=Sala1;members=4;first=1;last=6;read=0 OK");
      sol.sendAndExpect("@ref=2 SEARCH dos", "@ref=2 OK");
      sol.sendAndExpect(
          "@ref=2 SEARCH tres",
          "@ref=2;room=Sala1;id=1" + TIME + ";from=ana;match=0+4 FOUND tres",
          "@ref=2 OK");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "of=7 REACT 👍, " + NO_SUCH_MESSAGE,
    "of=0 DELETE, " + NO_SUCH_MESSAGE,
    "of=2 EDIT x, " + NO_SUCH_MESSAGE,
    "of=3 REACT 👍, " + NO_SUCH_MESSAGE,
    "of=1 EDIT x, " + NOT_YOURS,
    "of=1 DELETE, " + NOT_YOURS
  })
  void whatIsNoMessageOrSomebodyElsesIsRefused(String request, String refusal) {
    anaSays(1, "hola");
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=1 REACT 👍", entry(2, "ana", ";of=1 REACT 👍"), "@ref=1 OK");
    anaSaysUnheard(3);
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=3 DELETE", entry(4, "ana", ";of=3 DELETE"), "@ref=1 OK");
    eva.send("@ref=9;room=Sala1;" + request);
    eva.expect(
        entry(2, "ana", ";of=1 REACT 👍"),
        entry(3, "ana", " MESSAGE x"),
        entry(4, "ana", ";of=3 DELETE"),
        "@ref=9" + refusal);
    anaSaysUnheard(5);
  }

  @ParameterizedTest
  @CsvSource({"REACT 👍", "EDIT x", "DELETE"})
  void whoIsNotInARoomChangesNothingThere(String request) {
    anaSays(1, "hola");
    try (TestClient sol = server.wassop2("sol")) {
      sol.sendAndExpect(
          "@ref=1;room=Sala1;of=1 " + request,
          "@ref=1;code=not-in-room ERROR You are not in that room: enter it first");
    }
    anaSaysUnheard(2);
  }

  @Test
  void aMessageHasOnlySoManyDifferentReactions() {
    anaSays(1, "hola");
    for (int i = 0; i < Limits.REACTIONS_PER_MESSAGE; i++) {
      String emoji = Character.toString(0x1F600 + i);
      String reaction = entry(2 + i, "ana", ";of=1 REACT " + emoji);
      ana.sendAndExpect("@ref=1;room=Sala1;of=1 REACT " + emoji, reaction, "@ref=1 OK");
    }
    ana.sendAndExpect(
        "@ref=1;room=Sala1;of=1 REACT 👍",
        "@ref=1;code=too-many ERROR That message has too many different reactions already: use one"
            + " of those");
  }

  @Test
  void twoPeopleChangeWhatTheySaidToEachOther() {
    ana.sendAndExpect("@ref=1;to=eva MESSAGE hola", "@ref=1;to=eva;id=1" + TIME + " OK");
    eva.expect("@to=eva;id=1" + TIME + ";from=ana MESSAGE hola");
    String reaction = "@to=ana;id=2" + TIME + ";from=eva;of=1 REACT ❤️";
    eva.sendAndExpect("@ref=1;to=ana;of=1 REACT ❤️", reaction, "@ref=1 OK");
    ana.expect(reaction);
    eva.sendAndExpect("@ref=1;to=ana;of=1 DELETE", "@ref=1" + NOT_YOURS);
    String deletion = "@to=eva;id=3" + TIME + ";from=ana;of=1 DELETE";
    ana.sendAndExpect("@ref=2;to=eva;of=1 DELETE", deletion, "@ref=2 OK");
    eva.expect(deletion);
    eva.sendAndExpect(
        "@ref=2;to=ana HISTORY",
        "@ref=2;to=eva;id=1" + TIME + ";from=ana MESSAGE",
        "@ref=2;to=ana;id=2" + TIME + ";from=eva;of=1 REACT ❤️",
        "@ref=2;to=eva;id=3" + TIME + ";from=ana;of=1 DELETE",
        "@ref=2;to=ana;first=1;last=3 OK");
    ana.sendAndExpect("@ref=3;to=leo;of=1 REACT ❤️", "@ref=3" + NO_SUCH_MESSAGE);
  }
}
