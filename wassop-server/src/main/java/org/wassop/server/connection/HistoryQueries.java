package org.wassop.server.connection;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.room.StoredEntryEvents;

/**
 * Answers the requests of one user to the history. Blocks while the history is read; if that fails,
 * the answer is a refusal.
 */
final class HistoryQueries {
  private final MessageLog history;
  private final UserName reader;

  /** Creates the queries of {@code reader}, who sees only what that user may. */
  HistoryQueries(MessageLog history, UserName reader) {
    this.history = history;
    this.reader = reader;
  }

  /** A read of the history, or a change of a read marker. */
  @FunctionalInterface
  private interface Query {
    Answer run() throws HistoryException;
  }

  private static Answer answer(Query query, Refusal onFault) {
    try {
      return query.run();
    } catch (HistoryException e) {
      return onFault.answerIn(Dialect.WASSOP_2);
    }
  }

  /** Answers with a page of the history. */
  Answer page(Request.History wanted) {
    return answer(() -> readPage(wanted), Refusal.HISTORY_FAULT);
  }

  private Answer readPage(Request.History wanted) throws HistoryException {
    Conversation where = Conversation.of(wanted.place(), reader);
    ConversationLog log = history.logOf(where);
    List<StoredEntry> entries =
        switch (wanted.range()) {
          case Request.Range.After(long id) -> log.after(id, wanted.limit());
          case Request.Range.Before(long id) -> log.before(id, wanted.limit());
          case Request.Range.Newest newest -> log.before(Long.MAX_VALUE, wanted.limit());
        };
    IdRange kept = log.keptIds();
    StoredEntryEvents events = new StoredEntryEvents(where, Optional.of(reader));
    return new Answer.HistoryPage(
        wanted.place(), entries.stream().map(events::eventOf).toList(), kept);
  }

  /** Answers with the messages that match. */
  Answer search(Request.Search wanted) {
    return answer(
        () ->
            new Answer.SearchResults(
                history
                    .search(
                        new MessageLog.SearchQuery(
                            wanted.words(),
                            wanted.place().map(place -> Conversation.of(place, reader)),
                            reader,
                            wanted.limit()))
                    .stream()
                    .map(HistoryQueries::result)
                    .toList()),
        Refusal.HISTORY_FAULT);
  }

  private static Answer.SearchResult result(MessageLog.SearchResult searchResult) {
    StoredMessage message = searchResult.message();
    return new Answer.SearchResult(
        new Answer.Source(
            searchResult.conversation().placeOf(message.author()),
            message.id(),
            message.author(),
            message.timeMillis()),
        searchResult.snippet().text(),
        searchResult.snippet().matches().stream()
            .map(match -> new Answer.Match(match.start(), match.length()))
            .toList());
  }

  /** Answers with the direct conversations of the user. */
  Answer directs() {
    return answer(
        () ->
            new Answer.DirectConversations(
                history.directs(reader).stream()
                    .map(directConversation ->
                        new Answer.DirectConversation(
                            directConversation.peer(),
                            directConversation.lastId(),
                            directConversation.readId()))
                    .toList()),
        Refusal.HISTORY_FAULT);
  }

  /** Moves the read marker forward, but not beyond the newest entry. */
  Answer markRead(Request.MarkRead mark) {
    return answer(
        () -> {
          ConversationLog log = history.logOf(Conversation.of(mark.place(), reader));
          log.markRead(reader, Math.min(mark.id(), log.keptIds().last()));
          return new Answer.MarkedRead(mark.place(), log.readMarker(reader));
        },
        Refusal.NOT_STORED);
  }

  /** Returns the read marker in {@code where}, or 0 if it can't be read. */
  long readMarker(Conversation where) {
    try {
      return history.logOf(where).readMarker(reader);
    } catch (HistoryException e) {
      return 0;
    }
  }
}
