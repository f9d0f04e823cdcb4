package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.memory.MemoryLog;

/** What clients are answered while the history fails. */
class FailingHistoryTest {
  private static final String TIME = ";time=" + TestServer.TIME;
  private static final String NOT_STORED =
      ";code=internal ERROR The server can't store that now, so nobody has seen it: try again later";
  private static final String NOT_READ =
      ";code=internal ERROR The server can't read the history now: try again later";

  private final FailingLog history = new FailingLog();
  @AutoClose private final TestServer server = TestServer.withHistory(TestServer.LIMITS, history);
  private final TestClient ana = server.wassop2("ana", "Sala1", 1);
  private final TestClient eva = server.wassop2("eva", "Sala1", 2);

  FailingHistoryTest() {
    ana.expect("@room=Sala1;user=eva ENTERED");
  }

  @Test
  void whatCanNotBeStoredIsRefusedAndNobodySeesIt() {
    history.fault = Fault.EVERYTHING;
    ana.sendAndExpect("@ref=1;room=Sala1 MESSAGE uno", "@ref=1" + NOT_STORED);
    ana.sendAndExpect("@ref=2;to=eva MESSAGE uno", "@ref=2" + NOT_STORED);
    ana.sendAndExpect("@ref=3;room=Sala1 TOPIC uno", "@ref=3" + NOT_STORED);
    ana.sendAndExpect("@ref=4;room=Sala1;id=1 READ", "@ref=4" + NOT_STORED);
    ana.sendAndExpect("@ref=5;room=Sala1 TYPING", "@ref=5 OK");
    eva.expect("@room=Sala1;by=ana TYPING");
    history.fault = Fault.NONE;
    ana.sendAndExpect("@ref=6;room=Sala1 MESSAGE dos", "@ref=6;room=Sala1;id=1" + TIME + " OK");
    eva.expect("@room=Sala1;id=1" + TIME + ";from=ana MESSAGE dos");
  }

  @Test
  void whoWantsThePastIsRefusedAndWhoOnlyWantsToTalkGetsIn() {
    ana.sendAndExpect("@ref=1;room=Sala1 MESSAGE uno", "@ref=1;room=Sala1;id=1" + TIME + " OK");
    history.fault = Fault.EVERYTHING;
    ana.sendAndExpect("@ref=2;after=0 ROOM cocina", "@ref=2" + NOT_READ);
    ana.sendAndExpect("@ref=3;room=Sala1 HISTORY", "@ref=3" + NOT_READ);
    ana.sendAndExpect("@ref=4 SEARCH uno", "@ref=4" + NOT_READ);
    ana.sendAndExpect("@ref=5 DIRECTS", "@ref=5" + NOT_READ);
    ana.sendAndExpect(
        "@ref=6 ROOM cocina", "@ref=6;room=cocina;members=1;first=1;last=0;read=0 OK");
    try (TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("@room=Sala1;user=luis ENTERED");
      luis.sendAndExpect(
          "MESSAGE hola",
          "ERROR: El servidor no puede guardarlo ahora y nadie lo ha visto: prueba más tarde");
    }
  }

  @Test
  void aMemberThatCanNotBeToldOnceMoreGoesOnHearing() {
    history.fault = Fault.EVERYTHING;
    eva.sendAndExpect("@ref=1;after=0 ROOM Sala1", "@ref=1" + NOT_READ);
    history.fault = Fault.NONE;
    ana.sendAndExpect("@ref=1;room=Sala1 MESSAGE uno", "@ref=1;room=Sala1;id=1" + TIME + " OK");
    eva.expect("@room=Sala1;id=1" + TIME + ";from=ana MESSAGE uno");
  }

  @Test
  void whatWasStoredInSpiteOfAFaultIsToldBeforeWhatComesNext() {
    ana.sendAndExpect("@ref=1;room=Sala1 MESSAGE uno", "@ref=1;room=Sala1;id=1" + TIME + " OK");
    eva.expect("@room=Sala1;id=1" + TIME + ";from=ana MESSAGE uno");
    history.fault = Fault.AFTER_STORING;
    ana.sendAndExpect("@ref=2;room=Sala1;key=k MESSAGE dos", "@ref=2" + NOT_STORED);
    assertThat(eva.readPending()).isEmpty();
    history.fault = Fault.NONE;
    ana.send("@ref=3;room=Sala1 MESSAGE tres");
    eva.expect("@room=Sala1;id=2" + TIME + ";from=ana MESSAGE dos");
    eva.expect("@room=Sala1;id=3" + TIME + ";from=ana MESSAGE tres");
    ana.expect("@room=Sala1;id=2" + TIME + ";from=ana MESSAGE dos");
    ana.expect("@ref=3;room=Sala1;id=3" + TIME + " OK");
    ana.sendAndExpect(
        "@ref=4;room=Sala1;key=k MESSAGE dos", "@ref=4;room=Sala1;id=2" + TIME + " OK");
  }

  private enum Fault {
    NONE,
    EVERYTHING,
    AFTER_STORING
  }

  /** A history in memory that fails as {@link #fault} says. */
  private static final class FailingLog implements MessageLog {
    private final MessageLog log = new MemoryLog();
    private volatile Fault fault = Fault.NONE;

    private void check() throws HistoryException {
      if (fault == Fault.EVERYTHING) {
        throw new HistoryException("a fault, made by this test");
      }
    }

    @Override
    public Optional<String> id() {
      return log.id();
    }

    @Override
    public boolean isPersistent() {
      return log.isPersistent();
    }

    @Override
    public List<StoredRoom> rooms() throws HistoryException {
      check();
      return log.rooms();
    }

    @Override
    public ConversationLog logOf(Conversation conversation) {
      return new FailingConversation(log.logOf(conversation), this);
    }

    @Override
    public List<DirectConversation> directs(UserName reader) throws HistoryException {
      check();
      return log.directs(reader);
    }

    @Override
    public List<SearchResult> search(SearchQuery searchQuery) throws HistoryException {
      check();
      return log.search(searchQuery);
    }

    @Override
    public void close() {
      log.close();
    }
  }

  private record FailingConversation(ConversationLog log, FailingLog of)
      implements ConversationLog {
    @Override
    public Conversation conversation() {
      return log.conversation();
    }

    @Override
    public IdRange keptIds() throws HistoryException {
      of.check();
      return log.keptIds();
    }

    @Override
    public List<AppendResult> append(List<NewEntry> drafts, long timeMillis)
        throws HistoryException {
      of.check();
      List<AppendResult> stored = log.append(drafts, timeMillis);
      if (of.fault == Fault.AFTER_STORING) {
        throw new HistoryException("a fault, made by this test");
      }
      return stored;
    }

    @Override
    public List<StoredEntry> after(long id, int limit) throws HistoryException {
      of.check();
      return log.after(id, limit);
    }

    @Override
    public List<StoredEntry> before(long id, int limit) throws HistoryException {
      of.check();
      return log.before(id, limit);
    }

    @Override
    public Topic topic() throws HistoryException {
      of.check();
      return log.topic();
    }

    @Override
    public void setTopic(Topic topic) throws HistoryException {
      of.check();
      log.setTopic(topic);
    }

    @Override
    public long readMarker(UserName reader) throws HistoryException {
      of.check();
      return log.readMarker(reader);
    }

    @Override
    public void markRead(UserName reader, long id) throws HistoryException {
      of.check();
      log.markRead(reader, id);
    }
  }
}
