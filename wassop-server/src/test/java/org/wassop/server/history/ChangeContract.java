package org.wassop.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.BOB;
import static org.wassop.server.history.HistoryTestData.EVA;
import static org.wassop.server.history.HistoryTestData.between;
import static org.wassop.server.history.HistoryTestData.foundTexts;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.texts;
import static org.wassop.server.history.HistoryTestData.user;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.MessageLog.SearchQuery;

/** The contract of every message log for reactions, edits and deletions. */
public abstract class ChangeContract extends EmptyLogFixture {
  private static final MessageChange LIKE = new MessageChange.Reaction("👍", false);
  private static final MessageChange UNLIKE = new MessageChange.Reaction("👍", true);
  private static final MessageChange DELETE = new MessageChange.Deletion();

  private AppendResult change(
      UserName author, long of, MessageChange messageChange, long timeMillis)
      throws HistoryException {
    return hall.append(List.of(new NewEntry.Change(author, of, messageChange)), timeMillis)
        .getFirst();
  }

  private static MessageChange edit(String text) {
    return new MessageChange.Edit(text);
  }

  private static AppendResult refused(Refusal reason) {
    return new AppendResult.Refused(reason);
  }

  private List<String> found(String words) throws HistoryException {
    return foundTexts(log.search(new SearchQuery(words, Optional.empty(), ANA, 10)));
  }

  @Test
  void aReactionIsAnEntryOfItsOwn() throws Exception {
    hall.append(messages("hola"), 1);
    assertThat(change(BOB, 1, LIKE, 2)).isEqualTo(new AppendResult.Stored(2, 2));
    assertThat(change(BOB, 1, UNLIKE, 3)).isEqualTo(new AppendResult.Stored(3, 3));
    hall.append(messages("adiós"), 4);
    assertThat(hall.after(0, 9))
        .containsExactly(
            new StoredMessage(1, 1, ANA, "", "hola"),
            new StoredChange(2, 2, BOB, 1, LIKE),
            new StoredChange(3, 3, BOB, 1, UNLIKE),
            new StoredMessage(4, 4, ANA, "", "adiós"));
    assertThat(hall.before(4, 2)).isEqualTo(hall.after(1, 2));
    assertThat(hall.keptIds()).isEqualTo(new IdRange(1, 4));
  }

  @Test
  void aChangeWithoutEffectIsNoEntry() throws Exception {
    hall.append(messages("hola"), 1);
    AppendResult unchanged = new AppendResult.Unchanged();
    assertThat(change(BOB, 1, UNLIKE, 2)).isEqualTo(unchanged);
    change(BOB, 1, LIKE, 2);
    assertThat(change(user("BOB"), 1, LIKE, 3)).isEqualTo(unchanged);
    assertThat(change(EVA, 1, UNLIKE, 3)).isEqualTo(unchanged);
    assertThat(change(ANA, 1, edit("hola"), 3)).isEqualTo(unchanged);
    change(ANA, 1, DELETE, 4);
    assertThat(change(ANA, 1, DELETE, 5)).isEqualTo(unchanged);
    assertThat(hall.keptIds()).isEqualTo(new IdRange(1, 3));
  }

  @Test
  void everybodyReactsForThemselves() throws Exception {
    hall.append(messages("hola"), 1);
    change(BOB, 1, LIKE, 2);
    assertThat(change(EVA, 1, LIKE, 3)).isEqualTo(new AppendResult.Stored(3, 3));
    assertThat(change(EVA, 1, new MessageChange.Reaction("❤️", false), 3))
        .isEqualTo(new AppendResult.Stored(4, 3));
    assertThat(change(BOB, 1, UNLIKE, 4)).isEqualTo(new AppendResult.Stored(5, 4));
    assertThat(change(EVA, 1, UNLIKE, 5)).isEqualTo(new AppendResult.Stored(6, 5));
    assertThat(change(BOB, 1, LIKE, 6)).isEqualTo(new AppendResult.Stored(7, 6));
  }

  @Test
  void aMessageHasTheTextOfItsLastEdit() throws Exception {
    hall.append(List.of(new NewEntry.Message(ANA, "k", "uno")), 1);
    assertThat(change(user("ÁNA"), 1, edit("dos"), 2)).isEqualTo(refused(Refusal.NOT_YOURS));
    assertThat(change(user("ANA"), 1, edit("dos"), 2)).isEqualTo(new AppendResult.Stored(2, 2));
    assertThat(hall.after(0, 1)).containsExactly(new StoredMessage(1, 1, ANA, "k", "dos"));
    change(ANA, 1, edit("tres"), 3);
    assertThat(texts(hall.after(0, 9)))
        .as("only the last edit has a text")
        .containsExactly("tres", "", "tres");
    assertThat(change(ANA, 1, edit("uno"), 4)).isEqualTo(new AppendResult.Stored(4, 4));
  }

  @Test
  void aDeletedMessageHasNoTextAndNeitherHasItsEdit() throws Exception {
    hall.append(messages("uno", "otro"), 1);
    change(BOB, 1, LIKE, 2);
    change(ANA, 1, edit("dos"), 2);
    assertThat(change(ANA, 1, DELETE, 3)).isEqualTo(new AppendResult.Stored(5, 3));
    assertThat(hall.after(0, 9))
        .containsExactly(
            new StoredMessage(1, 1, ANA, "", ""),
            new StoredMessage(2, 1, ANA, "", "otro"),
            new StoredChange(3, 2, BOB, 1, LIKE),
            new StoredChange(4, 2, ANA, 1, edit("")),
            new StoredChange(5, 3, ANA, 1, DELETE));
  }

  @Test
  void onlyItsAuthorEditsOrDeletesAMessage() throws Exception {
    hall.append(messages("uno"), 1);
    assertThat(change(BOB, 1, edit("dos"), 2)).isEqualTo(refused(Refusal.NOT_YOURS));
    assertThat(change(BOB, 1, DELETE, 2)).isEqualTo(refused(Refusal.NOT_YOURS));
    assertThat(texts(hall.after(0, 9))).containsExactly("uno");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 2, 3, 4, Long.MAX_VALUE})
  void onlyAMessageCanBeChanged(long id) throws Exception {
    hall.append(messages("uno"), 1);
    change(ANA, 1, LIKE, 1);
    change(ANA, 1, DELETE, 1);
    AppendResult refused = refused(Refusal.NO_SUCH_MESSAGE);
    for (MessageChange messageChange : List.of(LIKE, UNLIKE, edit("dos"), DELETE)) {
      assertThat(change(ANA, id, messageChange, 2)).isEqualTo(refused);
    }
    assertThat(change(ANA, 1, LIKE, 2)).as("deleted").isEqualTo(refused);
    assertThat(change(ANA, 1, edit("dos"), 2)).as("deleted").isEqualTo(refused);
    assertThat(hall.keptIds()).isEqualTo(new IdRange(1, 3));
  }

  @Test
  void aChangeInAnEmptyConversationLeavesNoTrace() throws Exception {
    assertThat(change(ANA, 1, LIKE, 1)).isEqualTo(refused(Refusal.NO_SUCH_MESSAGE));
    assertThat(
            log.logOf(between(ANA, BOB))
                .append(
                    List.of(new NewEntry.Change(ANA, 1, LIKE), new NewEntry.Change(ANA, 2, LIKE)),
                    1))
        .containsExactly(refused(Refusal.NO_SUCH_MESSAGE), refused(Refusal.NO_SUCH_MESSAGE));
    assertThat(log.rooms()).isEmpty();
    assertThat(log.directs(ANA)).isEmpty();
  }

  @Test
  void aMessageHasOnlySoManyDifferentReactions() throws Exception {
    hall.append(messages("uno"), 1);
    for (int i = 0; i < Limits.REACTIONS_PER_MESSAGE; i++) {
      change(ANA, 1, new MessageChange.Reaction(Character.toString(0x1F600 + i), false), 1);
    }
    assertThat(change(ANA, 1, LIKE, 2)).isEqualTo(refused(Refusal.TOO_MANY_REACTIONS));
    assertThat(change(BOB, 1, new MessageChange.Reaction("😀", false), 2))
        .as("one that somebody else has used")
        .isInstanceOf(AppendResult.Stored.class);
    change(ANA, 1, new MessageChange.Reaction("😁", true), 3);
    assertThat(change(ANA, 1, LIKE, 4)).isInstanceOf(AppendResult.Stored.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anEditedMessageIsFoundByItsNewWordsOnly(boolean isIndexed) throws Exception {
    hall.append(messages("manzana roja", "manzana verde"), 1);
    if (isIndexed) {
      assertThat(found("manz roj")).containsExactly("manzana roja");
    }
    change(ANA, 1, edit("pera roja"), 2);
    assertThat(found("manzana")).containsExactly("manzana verde");
    assertThat(found("pera")).containsExactly("pera roja");
    assertThat(found("roja")).containsExactly("pera roja");
    change(ANA, 1, edit("uva"), 3);
    assertThat(found("pera")).isEmpty();
    assertThat(found("uva")).containsExactly("uva");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDeletedMessageIsNotFound(boolean isIndexed) throws Exception {
    hall.append(messages("manzana roja", "manzana verde"), 1);
    change(ANA, 1, edit("manzana azul"), 2);
    if (isIndexed) {
      assertThat(found("manzana")).containsExactly("manzana verde", "manzana azul");
    }
    change(ANA, 1, DELETE, 3);
    assertThat(found("manzana")).containsExactly("manzana verde");
    assertThat(found("azul")).isEmpty();
    assertThat(found("👍")).isEmpty();
  }

  @Test
  void theKeyOfADeletedMessageStillMeansIt() throws Exception {
    List<NewEntry> mine = List.of(new NewEntry.Message(ANA, "k", "uno"));
    hall.append(mine, 1);
    change(ANA, 1, edit("dos"), 2);
    assertThat(hall.append(mine, 3)).containsExactly(new AppendResult.Repeated(1, 1));
    change(ANA, 1, DELETE, 4);
    assertThat(hall.append(mine, 5)).containsExactly(new AppendResult.Repeated(1, 1));
    assertThat(texts(hall.after(0, 1))).containsExactly("");
  }

  @Test
  void aReplyIsToAnEarlierMessage() throws Exception {
    hall.append(
        List.of(
            new NewEntry.Message(ANA, "", "uno", 1),
            new NewEntry.Message(BOB, "", "dos", 1),
            new NewEntry.Message(EVA, "", "tres", 9)),
        1);
    assertThat(hall.after(0, 9))
        .containsExactly(
            new StoredMessage(1, 1, ANA, "", "uno"),
            new StoredMessage(2, 1, BOB, "", "dos", 1),
            new StoredMessage(3, 1, EVA, "", "tres"));
    change(BOB, 2, edit("2"), 2);
    assertThat(hall.after(1, 1)).containsExactly(new StoredMessage(2, 1, BOB, "", "2", 1));
  }

  @Test
  void messagesAndTheirChangesMayComeAtOnce() throws Exception {
    assertThat(
            hall.append(
                List.of(
                    new NewEntry.Message(ANA, "k", "uno"),
                    new NewEntry.Change(ANA, 1, edit("dos")),
                    new NewEntry.Message(ANA, "k", "uno"),
                    new NewEntry.Change(BOB, 1, DELETE),
                    new NewEntry.Change(ANA, 1, DELETE),
                    new NewEntry.Message(BOB, "", "¿qué?")),
                7))
        .containsExactly(
            new AppendResult.Stored(1, 7),
            new AppendResult.Stored(2, 7),
            new AppendResult.Repeated(1, 7),
            refused(Refusal.NOT_YOURS),
            new AppendResult.Stored(3, 7),
            new AppendResult.Stored(4, 7));
    assertThat(texts(hall.after(0, 9))).containsExactly("", "", "", "¿qué?");
  }
}
