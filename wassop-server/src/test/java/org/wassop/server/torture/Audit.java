package org.wassop.server.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.server.torture.Outgoing.Stored;

/**
 * Compares the log of one conversation with what the clients have said and heard. Each method
 * throws an {@link AssertionError} at the first difference.
 */
final class Audit {
  private final String where;
  private final List<Heard> log;

  /** Of the conversation {@code where}, whose whole log is {@code log}. */
  Audit(String where, List<Heard> log) {
    this.where = where;
    this.log = log;
    Map<String, Long> idByKey = new HashMap<>();
    for (Heard one : log) {
      if (one.isMessage() && !one.text().isEmpty()) {
        Long other = idByKey.put(Speech.keyOf(one.text()), one.id());
        check(other == null, "is stored twice, first as " + other + ": " + one);
      }
    }
    LogChecks.check(log);
  }

  /** Each of {@code accepted} is in the log as it was acknowledged, in the order of its author. */
  void everythingAcceptedIsThere(Memory author, List<Stored> accepted) {
    long before = 0;
    for (Stored one : accepted) {
      Heard expected = Outgoing.heard(author.user(), one);
      check(one.id() >= 1 && one.id() <= log.size(), "lacks what was acknowledged: " + expected);
      Heard found = log.get((int) one.id() - 1);
      boolean isIt = found.text().isEmpty() || Speech.keyOf(found.text()).equals(one.said().key());
      check(isIt && found.isSame(expected), "has " + found + " and acknowledged " + expected);
      check(one.id() > before, "has what was said later before " + expected);
      before = one.id();
    }
  }

  /** What was acknowledged as {@code deleted} has no text any more. */
  void everythingDeletedIsGone(List<Request.Delete> deleted) {
    for (Request.Delete one : deleted) {
      Heard found = log.get((int) one.id() - 1);
      check(found.text().isEmpty(), "still has what was deleted: " + found);
    }
  }

  /** There are no messages in the log but the {@code accepted} ones of all authors. */
  void nothingElseIsThere(int accepted) {
    long messages = log.stream().filter(Heard::isMessage).count();
    check(messages == accepted, "has " + messages + " messages of " + accepted + " said");
  }

  /** {@code heard} is the log, exactly, from where it begins, and looks the same. */
  void isWhatWasHeard(Memory reader, Transcript heard) {
    check(!heard.hasHole(), reader.user() + " has a hole after " + heard.last());
    List<Heard> expected = log.subList((int) heard.start(), log.size());
    List<Heard> known = heard.heard();
    for (int i = 0; i < Math.min(expected.size(), known.size()); i++) {
      check(
          expected.get(i).isSame(known.get(i)),
          reader.user() + " heard " + known.get(i) + " instead of " + expected.get(i));
    }
    check(
        expected.size() == known.size(),
        reader.user() + " knows it up to " + heard.last() + " of " + log.size());
    Picture real = Picture.of(expected);
    Picture.of(known)
        .messages()
        .forEach((id, seen) -> {
          Picture.Message now = real.messages().get(id);
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
