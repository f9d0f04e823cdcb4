package org.wassop.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.BOB;
import static org.wassop.server.history.HistoryTestData.EVA;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.between;
import static org.wassop.server.history.HistoryTestData.foundTexts;
import static org.wassop.server.history.HistoryTestData.id;
import static org.wassop.server.history.HistoryTestData.ids;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.room;
import static org.wassop.server.history.HistoryTestData.texts;
import static org.wassop.server.history.HistoryTestData.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.ConversationLog.Topic;
import org.wassop.server.history.MessageLog.DirectConversation;
import org.wassop.server.history.MessageLog.Match;
import org.wassop.server.history.MessageLog.SearchQuery;
import org.wassop.server.history.MessageLog.SearchResult;

/** The contract of every message log. */
public abstract class MessageLogContract extends EmptyLogFixture {
  @Test
  void aNewLogIsEmptyAndHasAnId() throws Exception {
    assertThat(log.id()).isPresent();
    assertThat(hall.keptIds()).isEqualTo(new IdRange(1, 0));
    assertThat(hall.after(0, 10)).isEmpty();
    assertThat(hall.before(Long.MAX_VALUE, 10)).isEmpty();
    assertThat(hall.topic()).isEqualTo(Topic.NONE);
    assertThat(hall.readMarker(ANA)).isZero();
    assertThat(log.directs(ANA)).isEmpty();
    assertThat(log.rooms()).isEmpty();
    assertThat(find("a")).isEmpty();
  }

  @Test
  void idsContinueWithoutAGap() throws Exception {
    assertThat(hall.append(messages("a", "b"), 7))
        .containsExactly(new AppendResult.Stored(1, 7), new AppendResult.Stored(2, 7));
    assertThat(hall.append(messages("c"), 8)).containsExactly(new AppendResult.Stored(3, 8));
    assertThat(log.logOf(room("other")).append(messages("x"), 8))
        .extracting("id")
        .containsExactly(1L);
    assertThat(hall.keptIds()).isEqualTo(new IdRange(1, 3));
  }

  @Test
  void aMessageIsKeptAsItWasSaid() throws Exception {
    String text = "¡hola!\tque tal 😀\u0001\nsegunda línea";
    hall.append(List.of(new NewEntry.Message(user("Ána"), "k", text)), 1234);
    StoredEntry message = hall.after(0, 1).getFirst();
    assertThat(message).isEqualTo(new StoredMessage(1, 1234, user("Ána"), "k", text));
    assertThat(message.author().text()).isEqualTo("Ána");
  }

  @Test
  void oneRoomHasOneLogHoweverItIsSpelled() throws Exception {
    hall.append(messages("a"), 1);
    assertThat(texts(log.logOf(room("HALL")).after(0, 10))).containsExactly("a");
  }

  @Test
  void anEmptyAppendStoresNothing() throws Exception {
    assertThat(hall.append(List.of(), 1)).isEmpty();
    assertThat(log.rooms()).isEmpty();
  }

  @Test
  void aKeyIsStoredOnceByEachAuthor() throws Exception {
    NewEntry mine = new NewEntry.Message(ANA, "k", "first");
    assertThat(hall.append(List.of(mine, mine), 1))
        .containsExactly(new AppendResult.Stored(1, 1), new AppendResult.Repeated(1, 1));
    assertThat(hall.append(List.of(new NewEntry.Message(user("ANA"), "k", "other"), mine), 2))
        .containsExactly(new AppendResult.Repeated(1, 1), new AppendResult.Repeated(1, 1));
    assertThat(hall.append(List.of(new NewEntry.Message(BOB, "k", "his")), 3))
        .containsExactly(new AppendResult.Stored(2, 3));
    assertThat(log.logOf(room("other")).append(List.of(mine), 4))
        .containsExactly(new AppendResult.Stored(1, 4));
    assertThat(texts(hall.after(0, 10))).containsExactly("first", "his");
  }

  @Test
  void withoutAKeyEveryMessageIsAnother() throws Exception {
    hall.append(messages("a", "a"), 1);
    assertThat(ids(hall.after(0, 10))).containsExactly(1L, 2L);
  }

  @Test
  void pagesGoForwardAndBack() throws Exception {
    hall.append(messages("a", "b", "c", "d", "e"), 1);
    assertThat(texts(hall.after(0, 2))).containsExactly("a", "b");
    assertThat(texts(hall.after(3, 10))).containsExactly("d", "e");
    assertThat(hall.after(5, 10)).isEmpty();
    assertThat(hall.after(Long.MAX_VALUE, 10)).isEmpty();
    assertThat(texts(hall.after(-3, 1))).containsExactly("a");
    assertThat(texts(hall.before(Long.MAX_VALUE, 2))).containsExactly("d", "e");
    assertThat(texts(hall.before(4, 2))).containsExactly("b", "c");
    assertThat(hall.before(1, 10)).isEmpty();
    assertThat(hall.before(-1, 10)).isEmpty();
    assertThat(hall.before(3, 0)).isEmpty();
  }

  @Test
  void aPageHasABoundedTextButAtLeastOneMessage() throws Exception {
    String half = "x".repeat(ConversationLog.PAGE_CHARS / 2);
    String large = "y".repeat(ConversationLog.PAGE_CHARS + 1);
    hall.append(messages(half, half, "z", large), 1);
    assertThat(ids(hall.after(0, 10))).containsExactly(1L, 2L);
    assertThat(ids(hall.after(2, 10))).containsExactly(3L);
    assertThat(ids(hall.after(3, 10))).containsExactly(4L);
    assertThat(ids(hall.before(5, 10))).containsExactly(4L);
    assertThat(ids(hall.before(4, 10))).containsExactly(2L, 3L);
  }

  @Test
  void aTopicIsReplaced() throws Exception {
    hall.setTopic(new Topic("one", "ana", 1));
    hall.setTopic(new Topic("two", "bob", 2));
    assertThat(hall.topic()).isEqualTo(new Topic("two", "bob", 2));
    assertThat(hall.keptIds()).isEqualTo(new IdRange(1, 0));
  }

  @Test
  void aReadMarkerNeverGoesBackNorBeyondTheEnd() throws Exception {
    hall.markRead(ANA, 1);
    assertThat(hall.readMarker(ANA)).isZero();
    hall.append(messages("a", "b", "c"), 1);
    hall.markRead(ANA, 2);
    hall.markRead(ANA, 1);
    assertThat(hall.readMarker(user("ANA"))).isEqualTo(2);
    hall.markRead(ANA, Long.MAX_VALUE);
    assertThat(hall.readMarker(ANA)).isEqualTo(3);
    assertThat(hall.readMarker(BOB)).isZero();
  }

  @Test
  void directsAreOnesOwnTheLatestFirst() throws Exception {
    log.logOf(between(ANA, BOB)).append(messages("a", "b"), 1);
    log.logOf(between(EVA, ANA)).append(messages("c"), 2);
    log.logOf(between(EVA, BOB)).append(messages("d"), 3);
    log.logOf(between(ANA, ANA)).append(messages("note"), 4);
    log.logOf(between(BOB, ANA)).markRead(ANA, 1);
    assertThat(log.directs(ANA))
        .containsExactly(
            new DirectConversation(ANA, 1, 0),
            new DirectConversation(EVA, 1, 0),
            new DirectConversation(BOB, 2, 1));
    assertThat(log.directs(BOB))
        .containsExactly(new DirectConversation(EVA, 1, 0), new DirectConversation(ANA, 2, 0));
    assertThat(log.directs(user("zoe"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cafe, El CAFÉ está frío, 3, 4",
    "CAFÉ, un cafe\u0301 solo, 3, 5",
    "caf, cafetería, 0, 9",
    "тест, ТЕСТОВЫЙ, 0, 8",
    "tal, 😀 qué tal, 6, 3",
    "c, a b c, 4, 1",
    "42, son 42, 4, 2"
  })
  void aWordIsFoundByItsBeginningWithoutCaseAndAccents(
      String words, String text, int start, int length) throws Exception {
    hall.append(messages(text, "nothing"), 1);
    SearchResult searchResult = only(find(words));
    assertThat(searchResult.message().text()).isEqualTo(text);
    assertThat(searchResult.conversation()).isEqualTo(HALL);
    assertThat(searchResult.snippet().text()).isEqualTo(text);
    assertThat(searchResult.snippet().matches()).containsExactly(new Match(start, length));
  }

  @Test
  void everyWordHasToBeThere() throws Exception {
    hall.append(messages("red apple", "green apple", "red pear"), 1);
    assertThat(foundTexts(find("app red"))).containsExactly("red apple");
    assertThat(foundTexts(find("apple"))).containsExactly("green apple", "red apple");
    assertThat(find("pple")).isEmpty();
  }

  @Test
  void aSnippetIsThePartAroundTheMatch() throws Exception {
    hall.append(messages("lorem ".repeat(500) + "Needle" + " ipsum".repeat(500)), 1);
    SearchResult searchResult = only(find("needle"));
    Match match = only(searchResult.snippet().matches());
    String snippet = searchResult.snippet().text();
    assertThat(snippet).hasSizeLessThan(200).startsWith("…").endsWith("…");
    assertThat(snippet.substring(match.start(), match.start() + match.length()))
        .isEqualTo("Needle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "*",
        "NEAR(",
        "-",
        "\"\"",
        "^",
        ":",
        "text:",
        "a AND",
        "AND",
        "OR NOT",
        "(",
        "')--",
        "{text}",
        "+",
        "a* OR b*",
        "\u0000",
        "NEAR(a b, 2)",
        "\\",
        "%",
        "_",
        "́",
        "a\"b"
      })
  void noInputIsTakenForAQueryLanguage(String words) throws Exception {
    hall.append(messages("plain text here", "a b"), 1);
    assertThat(foundTexts(find(words))).isSubsetOf("plain text here", "a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "*", "-", "()", "!?", "\u0000"})
  void withoutAWordNothingIsFound(String words) throws Exception {
    hall.append(messages("\" * - () !?", "text"), 1);
    assertThat(find(words)).isEmpty();
  }

  @Test
  void operatorsAreWordsLikeOthers() throws Exception {
    hall.append(messages("this and that", "near the or", "not"), 1);
    assertThat(foundTexts(find("AND"))).containsExactly("this and that");
    assertThat(foundTexts(find("NEAR(the"))).containsExactly("near the or");
    assertThat(foundTexts(find("NOT"))).containsExactly("not");
    assertThat(foundTexts(find("this-that"))).containsExactly("this and that");
  }

  @Test
  void manyWordsAreNoFault() throws Exception {
    hall.append(messages("word"), 1);
    assertThat(foundTexts(find("word ".repeat(5_000)))).containsExactly("word");
    assertThat(find("w".repeat(16_000))).isEmpty();
  }

  @Test
  void theDirectMessagesOfOthersAreNotFound() throws Exception {
    log.logOf(between(ANA, BOB)).append(messages("secret one"), 1);
    log.logOf(between(EVA, BOB)).append(messages("secret two"), 2);
    hall.append(messages("secret three"), 3);
    assertThat(foundTexts(find(ANA, "secret"))).containsExactly("secret three", "secret one");
    assertThat(foundTexts(find(BOB, "secret")))
        .containsExactly("secret three", "secret two", "secret one");
    assertThat(log.search(new SearchQuery("secret", Optional.of(between(ANA, BOB)), EVA, 10)))
        .isEmpty();
    assertThat(log.search(new SearchQuery("secret", Optional.of(between(ANA, BOB)), BOB, 10)))
        .extracting(SearchResult::conversation)
        .containsExactly(between(BOB, ANA));
  }

  @Test
  void theNewestOfAllConversationsComeFirst() throws Exception {
    for (int i = 1; i <= 200; i++) {
      log.logOf(room("r" + i % 100)).append(messages("word" + i), i);
    }
    assertThat(foundTexts(find("word"))).startsWith("word200", "word199").hasSize(10);
    assertThat(foundTexts(find("word1")).subList(0, 2)).containsExactly("word199", "word198");
    assertThat(foundTexts(find("word7"))).startsWith("word79", "word78");
    assertThat(foundTexts(find("word101"))).containsExactly("word101");
  }

  @Test
  void aSearchInOneRoomFindsNothingElsewhere() throws Exception {
    hall.append(messages("word here"), 1);
    log.logOf(room("other")).append(messages("word there"), 2);
    assertThat(foundTexts(log.search(new SearchQuery("word", Optional.of(HALL), ANA, 10))))
        .containsExactly("word here");
    assertThat(log.search(new SearchQuery("word", Optional.of(room("no")), ANA, 10))).isEmpty();
    assertThat(log.search(new SearchQuery("word", Optional.empty(), ANA, 1))).hasSize(1);
  }

  @Test
  void aMessageIsFoundAsSoonAsItIsStored() throws Exception {
    for (int i = 1; i <= 50; i++) {
      hall.append(messages("unique" + i), i);
      assertThat(find("unique" + i)).hasSize(1);
    }
  }

  @Test
  void manyAppendAtOnceAndOthersRead() throws Exception {
    int conversations = 20;
    long appends = 30;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int c = 0; c < conversations; c++) {
        ConversationLog room = log.logOf(room("many" + c));
        done.add(
            threads.submit(() -> {
              for (long i = 1; i <= appends; i++) {
                assertThat(id(room.append(messages("a" + i, "b" + i), i).getFirst()))
                    .isEqualTo(2 * i - 1);
              }
              return true;
            }));
        done.add(
            threads.submit(() -> {
              long seen = 0;
              while (seen < 2 * appends) {
                List<Long> ids = ids(room.after(seen, 7));
                assertThat(ids)
                    .isEqualTo(LongStream.range(seen + 1, seen + 1 + ids.size()).boxed().toList());
                seen += ids.size();
              }
              return true;
            }));
      }
      for (Future<?> future : done) {
        future.get();
      }
    }
    assertThat(log.logOf(room("many3")).keptIds()).isEqualTo(new IdRange(1, 2 * appends));
    assertThat(LongStream.rangeClosed(1, appends).mapToObj(i -> "a" + i).toList())
        .allMatch(text -> !find(text).isEmpty());
  }

  private List<SearchResult> find(String words) {
    return find(ANA, words);
  }

  private List<SearchResult> find(UserName reader, String words) {
    try {
      return log.search(new SearchQuery(words, Optional.empty(), reader, 10));
    } catch (HistoryException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }
}
