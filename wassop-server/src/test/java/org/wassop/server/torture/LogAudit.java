package org.wassop.server.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.server.torture.SentMessages.Stored;

/**
 * Compares the log of one conversation with what the clients have said and heard. Each method
 * throws an {@link AssertionError} at the first difference.
 */
final class LogAudit {
  private final String where;
  private final List<ReceivedEntry> log;

  /** Of the conversation {@code where}, whose whole log is {@code log}. */
  LogAudit(String where, List<ReceivedEntry> log) {
    this.where = where;
    this.log = log;
    Map<String, Long> idByKey = new HashMap<>();
    for (ReceivedEntry one : log) {
      if (one.isMessage() && !one.text().isEmpty()) {
        Long other = idByKey.put(RandomTexts.keyOf(one.text()), one.id());
        check(other == null, "is stored twice, first as " + other + ": " + one);
      }
    }
    LogChecks.check(log);
  }

  /** Each of {@code accepted} is in the log as it was acknowledged, in the order of its author. */
  void everythingAcceptedIsThere(ClientMemory author, List<Stored> accepted) {
    long before = 0;
    for (Stored one : accepted) {
      ReceivedEntry expected = SentMessages.heard(author.user(), one);
      check(one.id() >= 1 && one.id() <= log.size(), "lacks what was acknowledged: " + expected);
      ReceivedEntry found = log.get((int) one.id() - 1);
      boolean isIt =
          found.text().isEmpty() || RandomTexts.keyOf(found.text()).equals(one.said().key());
      check(isIt && found.isSame(expected), "has " + found + " and acknowledged " + expected);
      check(one.id() > before, "has what was said later before " + expected);
      before = one.id();
    }
  }

  /** What was acknowledged as {@code deleted} has no text any more. */
  void everythingDeletedIsGone(List<Request.Delete> deleted) {
    for (Request.Delete one : deleted) {
      ReceivedEntry found = log.get((int) one.id() - 1);
      check(found.text().isEmpty(), "still has what was deleted: " + found);
    }
  }

  /** There are no messages in the log but the {@code accepted} ones of all authors. */
  void nothingElseIsThere(int accepted) {
    long messages = log.stream().filter(ReceivedEntry::isMessage).count();
    check(messages == accepted, "has " + messages + " messages of " + accepted + " said");
  }

  /** {@code heard} is the log, exactly, from where it begins, and looks the same. */
  void isWhatWasHeard(ClientMemory reader, ReceivedTranscript heard) {
    check(!heard.hasHole(), reader.user() + " has a hole after " + heard.last());
    List<ReceivedEntry> expected = log.subList((int) heard.start(), log.size());
    List<ReceivedEntry> known = heard.heard();
    for (int i = 0; i < Math.min(expected.size(), known.size()); i++) {
      check(
          expected.get(i).isSame(known.get(i)),
          reader.user() + " heard " + known.get(i) + " instead of " + expected.get(i));
    }
    check(
        expected.size() == known.size(),
        reader.user() + " knows it up to " + heard.last() + " of " + log.size());
    ConversationView real = ConversationView.of(expected);
    ConversationView.of(known)
        .messages()
        .forEach((id, seen) -> {
          ConversationView.Message now = real.messages().get(id);
          check(seen.equals(now), reader.user() + " sees " + id + " as " + seen + ", not " + now);
        });
  }

  private void check(boolean isRight, String what) {
    if (!isRight) {
      throw new AssertionError(where + " " + what);
    }
  }

  /** Those of {@code all} that were said in {@code place}. */
  static List<Stored> in(Place place, List<Stored> all) {
    List<Stored> there = new ArrayList<>(all);
    there.removeIf(one -> !one.said().place().equals(place));
    return there;
  }
}
